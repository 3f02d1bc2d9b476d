// The host of tests: answers from what the test laid ready, and remembers what the workbench asked for.
import { parseExternalAddress } from '../../electron/contract/externalAddress.ts';
import type { Host, HostCommand, HostFile, MenuState, SaveOutcome, SaveRequest, Theme } from './Host.ts';

export interface MemoryHost extends Host {
  /** What the next opening of files yields, one entry a dialog; none left means cancelled. */
  readonly choices: HostFile[][];
  /** What saving yields; `saved` under the suggested name unless set. */
  saveOutcome: SaveOutcome | null;
  readonly saved: SaveRequest[];
  readonly opened: string[];
  menuState: MenuState | null;
  theme: Theme;
  /** As if the person chose a menu item, a recent project, or opened files from the desktop. */
  command(command: HostCommand): void;
  openProject(projectId: string): void;
  deliver(files: HostFile[]): void;
}

/** A file of the given bytes. */
export function memoryFile(name: string, bytes: Uint8Array<ArrayBuffer>): HostFile {
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

function createChannel<T>(): { add: (listener: (value: T) => void) => () => void; tell: (value: T) => void } {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(value) {
      for (const listener of [...listeners]) listener(value);
    },
  };
}

/** An empty host with the given languages. */
export function createMemoryHost(languages: readonly string[] = ['en-GB']): MemoryHost {
  const commands = createChannel<HostCommand>();
  const projects = createChannel<string>();
  const deliveries = createChannel<HostFile[]>();
  const host: MemoryHost = {
    kind: 'memory',
    platform: 'linux',
    languages,
    choices: [],
    saveOutcome: null,
    saved: [],
    opened: [],
    menuState: null,
    theme: 'system',
    openFiles: () => Promise.resolve(host.choices.shift() ?? []),
    async saveFile(request) {
      host.saved.push(request);
      return host.saveOutcome ?? { kind: 'saved', name: request.suggestedName };
    },
    async openExternal(url) {
      const address = parseExternalAddress(url);
      if (address === null) return 'refused';
      host.opened.push(address);
      return 'opened';
    },
    setMenuState(state) {
      host.menuState = state;
    },
    setTheme(theme) {
      host.theme = theme;
    },
    onCommand: commands.add,
    onOpenProject: projects.add,
    onFilesOpened: deliveries.add,
    command: commands.tell,
    openProject: projects.tell,
    deliver: deliveries.tell,
  };
  return host;
}
