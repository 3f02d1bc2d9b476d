// Chooses the host: the bridge when the preload has laid one, else the browser.
import type { RecueilBridge } from '../../electron/contract/bridge.ts';
import { createBrowserHost } from './browserHost.ts';
import { createElectronHost } from './electronHost.ts';
import type { Host } from './Host.ts';
import { keepOffline } from './keepOffline.ts';

declare global {
  interface Window {
    readonly recueil?: RecueilBridge;
  }
}

/** `confirmExternal` asks, in the interface's language, whether to open an address; the browser's own question by default. */
export async function createHost(
  confirmExternal: (address: string) => boolean = (address) => window.confirm(address),
): Promise<Host> {
  if (window.recueil) return createElectronHost(window.recueil);
  void keepOffline(window);
  return createBrowserHost(window, confirmExternal);
}
