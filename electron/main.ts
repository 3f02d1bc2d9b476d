// Composition root of the shell: creates the parts, wires them, starts. No rule is decided here.

import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, ipcMain, nativeTheme, protocol, session, shell } from 'electron';
import { EVENTS } from './contract/channels.ts';
import type { AppInfo, MenuState } from './contract/shell.ts';
import { createAnswer } from './ipc/answer.ts';
import { answerFiles } from './ipc/files.ts';
import { answerShell } from './ipc/shell.ts';
import { START_ADDRESS } from './security/appOrigin.ts';
import { APP_SCHEME_PRIVILEGES, serveApp } from './security/appProtocol.ts';
import { guardNavigation } from './security/navigation.ts';
import { blockNameResolution, keepOffline } from './security/offline.ts';
import { denyPermissions } from './security/permissions.ts';
import { createFileHandles } from './services/fileHandles.ts';
import { filesInArguments } from './services/filesInArguments.ts';
import { createOpenedFiles } from './services/openedFiles.ts';
import { createDialogs } from './window/dialogs.ts';
import { openMainWindow } from './window/mainWindow.ts';
import { showMenu } from './window/menu.ts';
import { menuMessages } from './window/menuMessages.ts';

const OUT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PLATFORMS: Partial<Record<NodeJS.Platform, AppInfo['platform']>> = {
  darwin: 'mac',
  win32: 'windows',
  linux: 'linux',
};
const platform = PLATFORMS[process.platform] ?? 'other';

const handles = createFileHandles();
const opened = createOpenedFiles();
let window: BrowserWindow | null = null;
let menuState: MenuState = {
  language: 'en',
  projectOpen: false,
  undo: null,
  redo: null,
  recentProjects: [],
};

function tell(event: string, payload: unknown): void {
  if (window && !window.isDestroyed()) window.webContents.send(event, payload);
}

function setMenuState(state: MenuState): void {
  menuState = state;
  showMenu(state, platform, {
    command: (command) => tell(EVENTS.command, command),
    openProject: (projectId) => tell(EVENTS.projectChosen, projectId),
  });
}

function listening(page: number): void {
  opened.listen((paths) => {
    void handles.give(page, paths).then((files) => tell(EVENTS.filesOpened, files));
  });
}

async function openWindow(): Promise<void> {
  app.once('browser-window-created', (_event, created) => {
    window = created;
    const page = created.webContents.id;
    created.webContents.on('did-start-navigation', (details) => {
      if (!details.isMainFrame || details.isSameDocument) return;
      handles.forget(page);
      opened.pause();
    });
    created.on('closed', () => {
      handles.forget(page);
      opened.pause();
      window = null;
    });
  });
  await openMainWindow(START_ADDRESS, {
    preload: join(OUT, 'preload', 'index.cjs'),
    state: join(app.getPath('userData'), 'window.json'),
    icon: join(OUT, 'renderer', 'icons', '512.png'),
  });
}

function answerCalls(): void {
  const answer = createAnswer(ipcMain);
  const words = () => menuMessages(menuState.language);
  const dialogs = createDialogs({ window: () => window, words });
  answerFiles(answer, handles, dialogs);
  answerShell(answer, {
    info: () => ({ platform, languages: app.getPreferredSystemLanguages(), version: app.getVersion() }),
    setMenuState,
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    confirmExternal: (address) => dialogs.confirmExternal(address),
    openExternal: (address) => shell.openExternal(address),
    listening: (caller) => listening(caller.id),
  });
}

async function start(): Promise<void> {
  app.on('second-instance', (_event, words, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    opened.offer(filesInArguments(words, folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.offer([path]);
  });
  app.on('window-all-closed', () => {
    if (platform !== 'mac') app.quit();
  });
  opened.offer(filesInArguments(process.argv.slice(1), process.cwd()));
  await app.whenReady();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow();
  });
  serveApp(protocol, join(OUT, 'renderer'));
  denyPermissions(session.defaultSession);
  keepOffline(session.defaultSession);
  answerCalls();
  setMenuState(menuState);
  await openWindow();
}

// Chromium's own switch, honoured here too so that the lock below and our files follow it.
const folder = app.commandLine.getSwitchValue('user-data-dir');
if (folder !== '') app.setPath('userData', resolve(folder));

app.enableSandbox();
blockNameResolution(app);
guardNavigation(app);
protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);

if (app.requestSingleInstanceLock()) void start();
else app.quit();
