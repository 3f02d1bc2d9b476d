// The contents of a window: its address, its messages, and the handlers that the program gives it.
import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { fromWeb } from './addresses.ts';
import { packForPage } from './ipcMain.ts';
import { defaultSession } from './session.ts';
import type { WindowOpenHandler } from './windows.ts';

/** What the contents need of their window. */
export interface ContentsOwner {
  readonly id: number;
  /** Resolves when the page exists. */
  readonly opened: Promise<Page>;
  readonly page: Page | null;
  readonly options: { webPreferences?: object };
}

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = defaultSession;
  windowOpenHandler: WindowOpenHandler | null = null;
  private readonly owner: ContentsOwner;

  constructor(owner: ContentsOwner) {
    super();
    this.owner = owner;
    this.id = owner.id;
  }
  getOwnerBrowserWindow(): ContentsOwner {
    return this.owner;
  }
  getURL(): string {
    return this.owner.page ? fromWeb(this.owner.page.url()) : '';
  }
  getLastWebPreferences(): object {
    return { ...this.owner.options.webPreferences };
  }
  isDestroyed(): boolean {
    return this.owner.page?.isClosed() ?? false;
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }
  setWebRTCIPHandlingPolicy(): void {}
  send(channel: string, ...values: unknown[]): void {
    const message = [channel, packForPage(values)];
    const deliver = ([name, payload]: string[]): void => {
      const receiver: unknown = Reflect.get(globalThis, '__standInDeliver');
      if (typeof receiver === 'function') receiver(name, payload);
    };
    void this.owner.opened.then((page) => page.evaluate(deliver, message)).catch(() => undefined);
  }
  reload(): void {
    void this.owner.page?.reload();
  }
}
