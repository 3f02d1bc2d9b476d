// The form of `window.recueil`. What comes back is `unknown` on purpose: the host parses it with the schemas.
import type { OpenOptions, SaveRequest } from './files.ts';
import type { MenuState, Theme } from './shell.ts';

export type Unsubscribe = () => void;

export interface RecueilBridge {
  readonly openFiles: (options: OpenOptions) => Promise<unknown>;
  readonly readFile: (handle: string) => Promise<unknown>;
  readonly saveFile: (request: SaveRequest) => Promise<unknown>;
  readonly openExternal: (address: string) => Promise<unknown>;
  readonly setMenuState: (state: MenuState) => Promise<unknown>;
  readonly setTheme: (theme: Theme) => Promise<unknown>;
  readonly appInfo: () => Promise<unknown>;
  readonly listening: () => Promise<unknown>;
  readonly onCommand: (listener: (payload: unknown) => void) => Unsubscribe;
  readonly onProjectChosen: (listener: (payload: unknown) => void) => Unsubscribe;
  readonly onFilesOpened: (listener: (payload: unknown) => void) => Unsubscribe;
}
