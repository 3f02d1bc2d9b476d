// Turns the menu's data into Electron's template and ties each item to what it tells the page.

import type { MenuItemConstructorOptions } from 'electron';
import { Menu } from 'electron';
import type { HostCommand } from '../contract/commands.ts';
import type { AppInfo, MenuState } from '../contract/shell.ts';
import type { MenuEntry } from './menuEntries.ts';
import { menuEntries } from './menuEntries.ts';

export interface MenuActions {
  command(command: HostCommand): void;
  openProject(projectId: string): void;
}

/** In labels `&` marks a mnemonic; a project's own ampersand must stay one. */
function literal(label: string): string {
  return label.replaceAll('&', '&&');
}

function toItem(entry: MenuEntry, actions: MenuActions): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'note':
      return { label: entry.label, enabled: false };
    case 'role':
      return entry.label === null ? { role: entry.role } : { role: entry.role, label: entry.label };
    case 'recent':
      return {
        id: `recent:${entry.projectId}`,
        label: literal(entry.label),
        click: () => actions.openProject(entry.projectId),
      };
    case 'submenu':
      return {
        id: entry.id,
        label: entry.label,
        submenu: entry.entries.map((inner) => toItem(inner, actions)),
      };
    case 'command':
      return {
        id: entry.command,
        label: literal(entry.label),
        enabled: entry.enabled,
        ...(entry.accelerator === null ? {} : { accelerator: entry.accelerator }),
        click: () => actions.command(entry.command),
      };
  }
}

/** Replaces the application's menu. */
export function showMenu(state: MenuState, platform: AppInfo['platform'], actions: MenuActions): void {
  const template = menuEntries(state, platform).map((entry) => toItem(entry, actions));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
