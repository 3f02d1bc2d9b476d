// Creates the one window: its hardened preferences, its place, and the keeping of that place.

import type { WebPreferences } from 'electron';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { readWindowState, writeWindowState } from '../services/windowStateFile.ts';
import { placeWindow, SMALLEST } from './placement.ts';

/** What the page may do: nothing of Node, nothing of Electron but the bridge. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

export interface WindowFiles {
  preload: string;
  /** Where the window's place is kept. */
  state: string;
  /** Shown by window managers on Linux; other systems take it from the program. */
  icon: string;
}

function keepPlace(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    writeWindowState(path, { ...window.getNormalBounds(), maximised: window.isMaximized() });
  });
}

/** Opens the window on `address`; it is shown once there is something to see. */
export async function openMainWindow(address: string, files: WindowFiles): Promise<BrowserWindow> {
  const kept = readWindowState(files.state);
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const bounds = placeWindow(
    kept,
    [primary, ...others].map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Recueil',
    icon: files.icon,
    // The ground of the start page in either theme, so that nothing flashes while it loads.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141618' : '#f3f0e9',
    webPreferences: webPreferences(files.preload),
  });
  if (kept?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepPlace(window, files.state);
  await window.loadURL(address);
  return window;
}
