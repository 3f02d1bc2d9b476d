// The window shows our page and stays there: no navigation away, no second window, no webview.
import type { App, WebContents } from 'electron';
import { START_ADDRESS } from './appOrigin.ts';

/** Only our start page (a reload) is a permitted target, whatever its query or fragment. */
export function mayNavigate(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}${url.pathname}` === START_ADDRESS;
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Peer connections could tell the machine's addresses; without a proxy there is none left to make.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Guards every page that this process will ever create. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}
