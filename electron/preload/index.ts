// The bridge: one named function for each channel of the contract, frozen. No logic, no schema, no generic invoke; the
// event object of Electron never reaches the page.
import { contextBridge, ipcRenderer } from 'electron';
import type { RecueilBridge, Unsubscribe } from '../contract/bridge.ts';
import { CHANNELS, EVENTS } from '../contract/channels.ts';

function subscribe(channel: string, listener: (payload: unknown) => void): Unsubscribe {
  const forward = (_event: unknown, payload: unknown): void => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}

const bridge: RecueilBridge = Object.freeze({
  openFiles: (options) => ipcRenderer.invoke(CHANNELS.filesOpen, options),
  readFile: (handle) => ipcRenderer.invoke(CHANNELS.filesRead, handle),
  saveFile: (request) => ipcRenderer.invoke(CHANNELS.filesSave, request),
  openExternal: (address) => ipcRenderer.invoke(CHANNELS.externalOpen, address),
  setMenuState: (state) => ipcRenderer.invoke(CHANNELS.menuSetState, state),
  setTheme: (theme) => ipcRenderer.invoke(CHANNELS.themeSet, theme),
  appInfo: () => ipcRenderer.invoke(CHANNELS.appInfo),
  listening: () => ipcRenderer.invoke(CHANNELS.appListening),
  onCommand: (listener) => subscribe(EVENTS.command, listener),
  onProjectChosen: (listener) => subscribe(EVENTS.projectChosen, listener),
  onFilesOpened: (listener) => subscribe(EVENTS.filesOpened, listener),
} satisfies RecueilBridge);

contextBridge.exposeInMainWorld('recueil', bridge);
