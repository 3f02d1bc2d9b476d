// A window of the stand-in: one page of the headless Chromium, with the program's preload run before the page's scripts.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fromWeb, toWeb } from './addresses.ts';
import { app, PreventableEvent } from './app.ts';
import { browsingContext } from './chromium.ts';
import { receive } from './ipcMain.ts';
import { applyPermissions } from './permissions.ts';
import { preloadScript } from './preloadRuntime.ts';
import { WebContents } from './webContents.ts';
import { forgetWindow, registerWindow } from './windows.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface WindowOptions extends Partial<Bounds> {
  show?: boolean;
  webPreferences?: { preload?: string };
}

const windows = new Set<BrowserWindow>();
let nextId = 1;

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].at(-1) ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  readonly id = nextId++;
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  readonly opened: Promise<Page>;
  page: Page | null = null;
  targetId = '';
  loading = false;
  private bounds: Bounds;
  private visible: boolean;
  private maximised = false;

  constructor(options: WindowOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create a BrowserWindow before the app is ready');
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.bounds = { x, y, width, height };
    this.visible = show;
    this.webContents = new WebContents(this);
    windows.add(this);
    app.emit('web-contents-created', new PreventableEvent(), this.webContents);
    this.opened = this.open();
    this.opened.catch((error: unknown) => console.error('stand-in:', error));
    app.emit('browser-window-created', new PreventableEvent(), this);
  }

  private async open(): Promise<Page> {
    const page = await browsingContext().newPage();
    this.page = page;
    registerWindow(page, this);
    const devTools = await browsingContext().newCDPSession(page);
    this.targetId = (await devTools.send('Target.getTargetInfo')).targetInfo.targetId;
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height });
    await page.exposeBinding('__standInSend', ({ frame }, kind: string, channel: string, payload: string) =>
      receive({ frame, sender: this.webContents }, kind, channel, payload),
    );
    const { preload } = this.options.webPreferences ?? {};
    if (preload) await page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) });
    page.once('domcontentloaded', () => this.emit('ready-to-show'));
    page.on('load', () => this.webContents.emit('did-finish-load'));
    page.on('close', () => this.markClosed(page));
    return page;
  }
  private markClosed(page: Page): void {
    forgetWindow(page);
    if (!windows.delete(this)) return;
    this.emit('closed');
    this.webContents.emit('destroyed');
    if (windows.size > 0 || app.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
  async loadURL(address: string): Promise<void> {
    const page = await this.opened;
    await applyPermissions(toWeb(address));
    this.loading = true;
    try {
      await page.goto(toWeb(address), { waitUntil: 'commit' });
    } finally {
      this.loading = false;
    }
  }
  /** False when the program kept the window open. */
  async closeInOrder(): Promise<boolean> {
    if (this.isDestroyed()) return true;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.page?.close();
    return true;
  }
  close(): void {
    void this.closeInOrder();
  }
  destroy(): void {
    void this.page?.close();
  }
  isDestroyed(): boolean {
    return !windows.has(this);
  }
  show(): void {
    this.visible = true;
    this.emit('show');
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    void this.page?.bringToFront();
  }
  isFocused(): boolean {
    return true;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  maximize(): void {
    this.maximised = true;
  }
  isMaximized(): boolean {
    return this.maximised;
  }
  getBounds(): Bounds {
    return { ...this.bounds };
  }
  getNormalBounds(): Bounds {
    return this.getBounds();
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds };
    void this.page?.setViewportSize({ width: this.bounds.width, height: this.bounds.height });
  }
  getURL(): string {
    return this.page ? fromWeb(this.page.url()) : '';
  }
}

/** Closes every window in order; false as soon as one stays open. */
export async function closeWindows(): Promise<boolean> {
  for (const window of [...windows]) {
    if (!(await window.closeInOrder())) return false;
  }
  return true;
}

export const webContents = {
  getAllWebContents: () => [...windows].map((window) => window.webContents),
  fromId: (id: number) => [...windows].find((window) => window.id === id)?.webContents,
  /** By this the test driver finds the window of a page. */
  fromDevToolsTargetId: (id: string) => [...windows].find((window) => window.targetId === id)?.webContents,
};
