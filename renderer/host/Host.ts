// What the workbench may ask of the world outside. Three hosts implement it: Electron's bridge, a browser, and one
// in memory for tests. The renderer never sees a path: files come as names with bytes, and go as bytes with a name.
import type { HostCommand } from '../../electron/contract/commands.ts';
import type { OpenOptions, SaveOutcome, SaveRequest } from '../../electron/contract/files.ts';
import type { AppInfo, ExternalOpenOutcome, MenuState, Theme } from '../../electron/contract/shell.ts';

export type { HostCommand, MenuState, OpenOptions, SaveOutcome, SaveRequest, Theme };

/** A file that a person chose or dropped. */
export interface HostFile {
  name: string;
  /** In bytes; known before reading, so that a file that is too big is refused unread. */
  size: number;
  /** Rejects with `UnreadableFile` when the file is gone, forbidden or too big by now. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Host {
  readonly kind: 'electron' | 'browser' | 'memory';
  readonly platform: AppInfo['platform'];
  /** The languages that the system prefers, best first (BCP 47). */
  readonly languages: readonly string[];
  /** Empty when the person cancelled. */
  openFiles(options: OpenOptions): Promise<HostFile[]>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** Asks first; only https. */
  openExternal(url: string): Promise<ExternalOpenOutcome>;
  setMenuState(state: MenuState): void;
  setTheme(theme: Theme): void;
  /** Menu commands; returns the way to stop listening. */
  onCommand(listener: (command: HostCommand) => void): () => void;
  /** A project chosen from the menu's recent ones, by its id; returns the way to stop listening. */
  onOpenProject(listener: (projectId: string) => void): () => void;
  /** Files opened from the desktop (file association, second instance). Those that came before are delivered first. */
  onFilesOpened(listener: (files: HostFile[]) => void): () => void;
}
