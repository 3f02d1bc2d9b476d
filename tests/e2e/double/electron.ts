// What `import … from 'electron'` yields under the stand-in.
import { app } from './app.ts';
import { BrowserWindow, webContents } from './browserWindow.ts';
import { nativeTheme, screen, shell } from './desktop.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipcMain.ts';
import { Menu, MenuItem } from './menu.ts';
import { protocol, session } from './session.ts';

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
};
