// Commands by key and by menu meet here. In a text field undo and redo belong to the text.
import { useEffect, useRef } from 'react';
import type { HostCommand } from '../host/commands.ts';
import { useHost } from '../host/HostContext.tsx';
import { commandOf } from './shortcuts.ts';

function isEditable(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  return element.isContentEditable || element.matches('input, textarea');
}

function isTextUndo(command: HostCommand): boolean {
  return (command === 'edit.undo' || command === 'edit.redo') && isEditable(document.activeElement);
}

/** Runs `onCommand` for every command that a key or a menu item asks for. */
export function useHostCommands(onCommand: (command: HostCommand) => void): void {
  const host = useHost();
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, host.platform === 'mac');
      if (!command || isTextUndo(command)) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKey);
    const stop = host.onCommand((command) => {
      // The menu took the key before the field saw it: give the text its own undo back.
      if (isTextUndo(command)) document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
      else latest.current(command);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, [host]);
}
