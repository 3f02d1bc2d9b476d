// Native dialogs, in the interface's language. They are the only way by which a path enters the program.

import { join } from 'node:path';
import type { BaseWindow, FileFilter } from 'electron';
import { app, dialog } from 'electron';
import type { OpenOptions } from '../contract/files.ts';
import type { MenuMessages } from './menuMessages.ts';

export interface DialogContext {
  window(): BaseWindow | null;
  words(): MenuMessages;
}

function filtersFor(purpose: OpenOptions['purpose'], words: MenuMessages): FileFilter[] {
  const all: FileFilter = { name: words.allFiles, extensions: ['*'] };
  switch (purpose) {
    case 'report':
      return [
        { name: words.reports, extensions: ['pdf', 'docx', 'html', 'htm', 'txt', 'md', 'markdown'] },
        all,
      ];
    case 'archive':
      return [{ name: words.archives, extensions: ['recueil'] }, all];
    case 'codebook':
      return [{ name: words.codebooks, extensions: ['json', 'csv', 'txt'] }, all];
  }
}

export interface Dialogs {
  chooseFiles(options: OpenOptions): Promise<string[]>;
  chooseTarget(suggestedName: string): Promise<string | null>;
  confirmExternal(address: string): Promise<boolean>;
}

/** The dialogs, each attached to the window that is open when it is shown. */
export function createDialogs(context: DialogContext): Dialogs {
  return {
    async chooseFiles(options) {
      const properties: ('openFile' | 'multiSelections')[] = options.multiple
        ? ['openFile', 'multiSelections']
        : ['openFile'];
      const request = { properties, filters: filtersFor(options.purpose, context.words()) };
      const window = context.window();
      const chosen = await (window ? dialog.showOpenDialog(window, request) : dialog.showOpenDialog(request));
      return chosen.canceled ? [] : chosen.filePaths;
    },
    async chooseTarget(suggestedName) {
      const request = { defaultPath: join(app.getPath('documents'), suggestedName) };
      const window = context.window();
      const chosen = await (window ? dialog.showSaveDialog(window, request) : dialog.showSaveDialog(request));
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    async confirmExternal(address) {
      const words = context.words();
      const buttons = [words.open, words.cancel];
      const request = { type: 'question' as const, message: words.openAddress, detail: address, buttons };
      const options = { ...request, defaultId: 1, cancelId: 1, noLink: true };
      const window = context.window();
      const answer = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
      return answer.response === 0;
    },
  };
}
