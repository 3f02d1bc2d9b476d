// Registers the service worker that keeps the browser edition on the machine. Not for Electron, whose files are there.

/** Without a secure origin or in a browser that refuses, the workbench works all the same while its server runs. */
export async function keepOffline(page: Window): Promise<void> {
  if (!import.meta.env.PROD || !page.isSecureContext || !('serviceWorker' in page.navigator)) return;
  await page.navigator.serviceWorker.register('./sw.js').catch(() => undefined);
}
