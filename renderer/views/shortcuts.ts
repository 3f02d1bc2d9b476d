// Keys that work everywhere. One table with the menu's accelerators, so that the page and the menu cannot disagree;
// what the page handles it takes from the menu by preventing its default.
import { ACCELERATORS, type HostCommand, hostCommandSchema } from '../host/commands.ts';
import type { ViewName } from './session.ts';

/** "CmdOrCtrl+Shift+Z" as a person reads it: "Ctrl Shift Z" or "⇧⌘Z". */
export function spellKeys(accelerator: string, mac: boolean): string {
  const parts = accelerator.split('+');
  if (!mac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join(' ');
  const symbols: Record<string, string> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };
  return parts.map((part) => symbols[part] ?? part).join('');
}

const VIEW_COMMANDS: Record<ViewName, HostCommand | null> = {
  library: 'view.library',
  read: 'view.read',
  search: 'edit.find',
  map: 'view.map',
  matrix: 'view.matrix',
  compare: 'view.compare',
  export: 'view.export',
  history: null,
};

export function keysOf(view: ViewName, mac: boolean): string {
  const command = VIEW_COMMANDS[view];
  const accelerator = command ? ACCELERATORS[command] : undefined;
  return accelerator ? spellKeys(accelerator, mac) : '';
}

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

function matches(accelerator: string, press: KeyPress, mac: boolean): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1)?.toLowerCase() ?? '';
  const command = parts.includes('CmdOrCtrl');
  const pressedCommand = mac ? press.metaKey : press.ctrlKey;
  const otherCommand = mac ? press.ctrlKey : press.metaKey;
  return (
    press.key.toLowerCase() === key &&
    pressedCommand === command &&
    !otherCommand &&
    press.shiftKey === parts.includes('Shift') &&
    press.altKey === parts.includes('Alt')
  );
}

/** The command that a key press asks for, or null. Ctrl Y counts as redo where there is no Command key. */
export function commandOf(press: KeyPress, mac: boolean): HostCommand | null {
  if (!mac && matches('CmdOrCtrl+Y', press, mac)) return 'edit.redo';
  for (const [command, accelerator] of Object.entries(ACCELERATORS)) {
    if (accelerator && matches(accelerator, press, mac)) return hostCommandSchema.parse(command);
  }
  return null;
}
