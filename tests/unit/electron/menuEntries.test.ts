// The menu is a pure function: what it offers, in which language, and when an item is out of reach.
import { describe, expect, it } from 'vitest';
import { ACCELERATORS, hostCommandSchema } from '../../../electron/contract/commands.ts';
import type { MenuState } from '../../../electron/contract/shell.ts';
import type { MenuEntry } from '../../../electron/window/menuEntries.ts';
import { menuEntries } from '../../../electron/window/menuEntries.ts';
import { menuMessages } from '../../../electron/window/menuMessages.ts';

const STATE: MenuState = { language: 'en', projectOpen: true, undo: null, redo: null, recentProjects: [] };

function flatten(entries: MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) =>
    entry.kind === 'submenu' ? [entry, ...flatten(entry.entries)] : [entry],
  );
}

function labels(state: MenuState): string[] {
  return flatten(menuEntries(state, 'linux')).flatMap((entry) =>
    'label' in entry ? [entry.label ?? ''] : [],
  );
}

describe('menu', () => {
  it('offers every command once, on every platform', () => {
    for (const platform of ['mac', 'windows', 'linux', 'other'] as const) {
      const offered = flatten(menuEntries(STATE, platform)).flatMap((e) =>
        e.kind === 'command' ? [e.command] : [],
      );
      expect([...offered].sort()).toEqual([...hostCommandSchema.options].sort());
    }
  });

  it('has the menus in their order', () => {
    const names = (platform: 'mac' | 'linux') =>
      menuEntries(STATE, platform).flatMap((e) => (e.kind === 'submenu' ? [e.label] : []));
    expect(names('linux')).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    expect(names('mac')).toEqual(['Recueil', 'File', 'Edit', 'View', 'Window', 'Help']);
  });

  it('gives no accelerator twice', () => {
    const keys = Object.values(ACCELERATORS);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names what undo and redo would do, and keeps both within reach of text fields', () => {
    const state: MenuState = { ...STATE, undo: 'Tagged “$& and $1”', redo: null };
    const edit = flatten(menuEntries(state, 'linux'));
    expect(edit).toContainEqual(
      expect.objectContaining({ command: 'edit.undo', label: 'Undo: Tagged “$& and $1”', enabled: true }),
    );
    expect(edit).toContainEqual(
      expect.objectContaining({ command: 'edit.redo', label: 'Redo', enabled: true }),
    );
  });

  it('closes what needs a project while none is open', () => {
    const closed = flatten(menuEntries({ ...STATE, projectOpen: false }, 'linux')).flatMap((entry) =>
      entry.kind === 'command' && !entry.enabled ? [entry.command] : [],
    );
    expect(closed).toContain('report.import');
    expect(closed).toContain('view.map');
    expect(closed).not.toContain('project.new');
    expect(closed).not.toContain('help.sample');
  });

  it('lists recent projects, or says that there are none', () => {
    const recentProjects = [{ id: 'p1', name: 'Annual reports' }];
    expect(flatten(menuEntries({ ...STATE, recentProjects }, 'linux'))).toContainEqual({
      kind: 'recent',
      projectId: 'p1',
      label: 'Annual reports',
    });
    expect(labels(STATE)).toContain('No Recent Projects');
  });

  it('speaks French without a word missing', () => {
    const english = menuMessages('en');
    const french = menuMessages('fr');
    expect(Object.keys(french)).toEqual(Object.keys(english));
    expect(Object.values(french).filter((text) => text.trim() === '')).toEqual([]);
    expect(labels({ ...STATE, language: 'fr' })).toContain('Importer un rapport…');
  });
});
