// What the workbench may ask of the world outside. Three hosts implement it: Electron's bridge, a browser, and one
// in memory for tests. The renderer never sees a path: files come as names with bytes, and go as bytes with a name.

/** A file that a person chose or dropped. */
export interface HostFile {
  name: string;
  /** In bytes; known before reading, so that a file that is too big is refused unread. */
  size: number;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface OpenOptions {
  purpose: 'report' | 'archive' | 'codebook';
  multiple: boolean;
}

export interface SaveRequest {
  /** With its ending; cleaned of what file systems refuse. */
  suggestedName: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type SaveOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: 'disk-full' | 'no-permission' | 'other'; detail: string };

/** What a menu item or an accelerator asks for. Ids are the same in every host. */
export type HostCommand =
  | 'project.new'
  | 'project.open'
  | 'project.manage'
  | 'project.importArchive'
  | 'project.exportArchive'
  | 'report.import'
  | 'export.notes'
  | 'edit.undo'
  | 'edit.redo'
  | 'edit.find'
  | 'view.library'
  | 'view.read'
  | 'view.map'
  | 'view.matrix'
  | 'view.compare'
  | 'view.export'
  | 'view.theme'
  | 'view.palette'
  | 'help.shortcuts'
  | 'help.sample'
  | 'app.settings';

/** What the menu has to know of the workbench. Labels come already in the interface's language. */
export interface MenuState {
  language: 'en' | 'fr';
  projectOpen: boolean;
  undo: string | null;
  redo: string | null;
}

export interface Host {
  readonly kind: 'electron' | 'browser' | 'memory';
  readonly platform: 'mac' | 'windows' | 'linux' | 'other';
  /** The languages that the system prefers, best first (BCP 47). */
  readonly languages: readonly string[];
  /** Empty when the person cancelled. */
  openFiles(options: OpenOptions): Promise<HostFile[]>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** Asks first; only https. */
  openExternal(url: string): Promise<'opened' | 'declined' | 'refused'>;
  setMenuState(state: MenuState): void;
  setTheme(theme: 'system' | 'light' | 'dark'): void;
  /** Menu commands; returns the way to stop listening. */
  onCommand(listener: (command: HostCommand) => void): () => void;
  /** Files opened from the desktop (file association, second instance). */
  onFilesOpened(listener: (files: HostFile[]) => void): () => void;
}
