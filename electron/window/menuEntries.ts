// The menu as data: a pure function from what the workbench says of itself and the platform. Knows nothing of Electron.

import type { HostCommand } from '../contract/commands.ts';
import { ACCELERATORS } from '../contract/commands.ts';
import type { AppInfo, MenuState } from '../contract/shell.ts';
import type { MenuMessages } from './menuMessages.ts';
import { menuMessages } from './menuMessages.ts';

export type MenuRole =
  | 'quit'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'zoom'
  | 'close'
  | 'front'
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide';

export type MenuEntry =
  | { kind: 'command'; command: HostCommand; label: string; accelerator: string | null; enabled: boolean }
  | { kind: 'recent'; projectId: string; label: string }
  | { kind: 'role'; role: MenuRole; label: string | null }
  | { kind: 'note'; label: string }
  | { kind: 'separator' }
  | { kind: 'submenu'; id: string; label: string; entries: MenuEntry[] };

type Platform = AppInfo['platform'];

const separator: MenuEntry = { kind: 'separator' };

function command(id: HostCommand, label: string, enabled = true): MenuEntry {
  return { kind: 'command', command: id, label, accelerator: ACCELERATORS[id] ?? null, enabled };
}

function role(name: MenuRole, label: string | null): MenuEntry {
  return { kind: 'role', role: name, label };
}

function submenu(id: string, label: string, entries: MenuEntry[]): MenuEntry {
  return { kind: 'submenu', id, label, entries };
}

function recentEntries(state: MenuState, words: MenuMessages): MenuEntry[] {
  if (state.recentProjects.length === 0) return [{ kind: 'note', label: words.noRecent }];
  return state.recentProjects.map(({ id, name }) => ({ kind: 'recent', projectId: id, label: name }));
}

function fileMenu(state: MenuState, words: MenuMessages, platform: Platform): MenuEntry {
  const entries: MenuEntry[] = [
    command('project.new', words.newProject),
    command('project.open', words.openProject),
    submenu('recent', words.openRecent, recentEntries(state, words)),
    command('project.manage', words.manageProjects),
    separator,
    command('report.import', words.importReport, state.projectOpen),
    command('project.importArchive', words.importArchive),
    separator,
    command('project.exportArchive', words.exportArchive, state.projectOpen),
    command('export.notes', words.exportNotes, state.projectOpen),
  ];
  if (platform === 'mac') entries.push(separator, role('close', words.close));
  else entries.push(separator, command('app.settings', words.settings), separator, role('quit', words.quit));
  return submenu('file', words.file, entries);
}

function editMenu(state: MenuState, words: MenuMessages): MenuEntry {
  const undo = state.undo === null ? words.undo : words.undoWhat.replace('{what}', () => state.undo ?? '');
  const redo = state.redo === null ? words.redo : words.redoWhat.replace('{what}', () => state.redo ?? '');
  return submenu('edit', words.edit, [
    // Always enabled: with nothing in the journal, undo must still reach the text field that has the focus.
    command('edit.undo', undo),
    command('edit.redo', redo),
    separator,
    role('cut', words.cut),
    role('copy', words.copy),
    role('paste', words.paste),
    role('selectAll', words.selectAll),
    separator,
    command('edit.find', words.find, state.projectOpen),
  ]);
}

function viewMenu(state: MenuState, words: MenuMessages): MenuEntry {
  return submenu('view', words.view, [
    command('view.library', words.library, state.projectOpen),
    command('view.read', words.read, state.projectOpen),
    command('view.map', words.map, state.projectOpen),
    command('view.matrix', words.matrix, state.projectOpen),
    command('view.compare', words.compare, state.projectOpen),
    command('view.export', words.export, state.projectOpen),
    separator,
    command('view.palette', words.palette),
    command('view.theme', words.theme),
    separator,
    role('resetZoom', words.actualSize),
    role('zoomIn', words.zoomIn),
    role('zoomOut', words.zoomOut),
    separator,
    role('togglefullscreen', words.fullScreen),
  ]);
}

function windowMenu(words: MenuMessages, platform: Platform): MenuEntry {
  const entries = [role('minimize', words.minimise)];
  if (platform === 'mac')
    entries.push(role('zoom', words.zoom), separator, role('front', words.bringToFront));
  else entries.push(role('close', words.close));
  return submenu('window', words.window, entries);
}

function applicationMenu(words: MenuMessages): MenuEntry {
  return submenu('app', 'Recueil', [
    role('about', words.about),
    separator,
    command('app.settings', words.settings),
    separator,
    role('services', null),
    separator,
    role('hide', words.hide),
    role('hideOthers', words.hideOthers),
    role('unhide', words.showAll),
    separator,
    role('quit', words.quit),
  ]);
}

/** The whole menu bar, in order. */
export function menuEntries(state: MenuState, platform: Platform): MenuEntry[] {
  const words = menuMessages(state.language);
  const help = [command('help.shortcuts', words.shortcuts), command('help.sample', words.sample)];
  if (platform !== 'mac') help.push(separator, role('about', words.about));
  const menus = [
    fileMenu(state, words, platform),
    editMenu(state, words),
    viewMenu(state, words),
    windowMenu(words, platform),
    submenu('help', words.help, help),
  ];
  return platform === 'mac' ? [applicationMenu(words), ...menus] : menus;
}
