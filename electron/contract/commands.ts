// What a menu item, an accelerator or a palette can ask of the workbench. The same ids in every host.
import { z } from 'zod';

export const hostCommandSchema = z.enum([
  'project.new',
  'project.open',
  'project.manage',
  'project.importArchive',
  'project.exportArchive',
  'report.import',
  'export.notes',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'view.library',
  'view.read',
  'view.map',
  'view.matrix',
  'view.compare',
  'view.export',
  'view.theme',
  'view.palette',
  'help.shortcuts',
  'help.sample',
  'app.settings',
]);
export type HostCommand = z.infer<typeof hostCommandSchema>;

/** Accelerators in Electron's spelling; a page that handles one of these keys itself must prevent its default. */
export const ACCELERATORS: Partial<Record<HostCommand, string>> = {
  'project.new': 'CmdOrCtrl+N',
  'project.open': 'CmdOrCtrl+O',
  'project.exportArchive': 'CmdOrCtrl+Shift+S',
  'report.import': 'CmdOrCtrl+I',
  'export.notes': 'CmdOrCtrl+E',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Shift+Z',
  'edit.find': 'CmdOrCtrl+F',
  'view.library': 'CmdOrCtrl+1',
  'view.read': 'CmdOrCtrl+2',
  'view.map': 'CmdOrCtrl+3',
  'view.matrix': 'CmdOrCtrl+4',
  'view.compare': 'CmdOrCtrl+5',
  'view.export': 'CmdOrCtrl+6',
  'view.palette': 'CmdOrCtrl+K',
  'help.shortcuts': 'F1',
  'app.settings': 'CmdOrCtrl+,',
};
