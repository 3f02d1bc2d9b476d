// The register of open windows: which page belongs to which. Apart from `browserWindow`, so that routing may ask it.
import type { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';

export type WindowOpenHandler = (details: {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
}) => { action: 'allow' | 'deny' };

export interface StandInWindow {
  readonly id: number;
  /** True while the program itself loads an address: that is no navigation by the page. */
  readonly loading: boolean;
  readonly webContents: EventEmitter & { windowOpenHandler: WindowOpenHandler | null };
}

const byPage = new Map<Page, StandInWindow>();

export function registerWindow(page: Page, window: StandInWindow): void {
  byPage.set(page, window);
}

export function forgetWindow(page: Page): void {
  byPage.delete(page);
}

export function windowOf(page: Page): StandInWindow | null {
  return byPage.get(page) ?? null;
}

export function focusedWindow(): StandInWindow | null {
  return [...byPage.values()].at(-1) ?? null;
}

/** As in Electron, a window opens unless the program's handler denies it. */
export function allowsPopup(opener: StandInWindow | null, url: string): boolean {
  const decide = opener?.webContents.windowOpenHandler;
  return decide?.({ url, frameName: '', features: '', disposition: 'foreground-tab' }).action !== 'deny';
}
