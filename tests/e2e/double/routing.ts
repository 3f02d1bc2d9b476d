// Every request of every page comes here. Navigations and popups are put to the program's guards, the rest to its
// request filter and then to its protocol handler. Nothing can reach a network.
import type { Frame, Request as PageRequest, Route } from '@playwright/test';
import { fromWeb } from './addresses.ts';
import { PreventableEvent } from './app.ts';
import { defaultSession, protocolHandlers } from './session.ts';
import type { StandInWindow } from './windows.ts';
import { allowsPopup, focusedWindow, windowOf } from './windows.ts';

/** Null for a popup whose page does not exist yet. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

/** A popup that is allowed stays, empty: there is no network to fill it from. */
async function answerPopup(route: Route, opener: StandInWindow | null, url: string): Promise<void> {
  if (allowsPopup(opener, url)) await route.fulfill({ status: 200, body: '' }).catch(() => undefined);
  else await route.abort('aborted').catch(() => undefined);
}

function isVetoed(window: StandInWindow, frame: Frame, url: string): boolean {
  const isMainFrame = frame.parentFrame() === null;
  const details = { url, isMainFrame, isSameDocument: false };
  const framed = Object.assign(new PreventableEvent(), details);
  if (!window.loading) window.webContents.emit('will-frame-navigate', framed);
  const event = Object.assign(new PreventableEvent(), details);
  if (!window.loading && isMainFrame) window.webContents.emit('will-navigate', event, url);
  const vetoed = framed.defaultPrevented || event.defaultPrevented;
  if (!vetoed) window.webContents.emit('did-start-navigation', details);
  return vetoed;
}

async function fulfil(route: Route, url: string): Promise<void> {
  const request = route.request();
  const handler = url === request.url() ? undefined : protocolHandlers.get(url.split(':')[0] ?? '');
  if (!handler) return route.abort('blockedbyclient');
  const response = await handler(new Request(url.replace(/#.*/, ''), { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** The context's one route. */
export async function answerRoute(route: Route): Promise<void> {
  const request = route.request();
  const url = fromWeb(request.url());
  if (request.isNavigationRequest()) {
    const frame = frameOf(request);
    const window = frame ? windowOf(frame.page()) : null;
    if (!frame || !window) return answerPopup(route, focusedWindow(), url);
    // 204 leaves the page where it is; an abort would show Chromium's own error page.
    if (isVetoed(window, frame, url)) return route.fulfill({ status: 204 }).catch(() => undefined);
  }
  const details = { id: 0, url, method: request.method(), resourceType: request.resourceType() };
  if (await defaultSession.cancels(details)) {
    return route.abort('blockedbyclient').catch(() => undefined);
  }
  await fulfil(route, url).catch(() => undefined);
}
