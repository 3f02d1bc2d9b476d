// Puts the program's decisions about permissions into Chromium, so that a missing decision shows in a test.
import { connectedBrowser } from './chromium.ts';
import { defaultSession } from './session.ts';

/** Electron's name of a permission and Chromium's. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'videoCapture'],
  ['media', 'audioCapture'],
  ['clipboard-read', 'clipboardReadWrite'],
  ['midi', 'midi'],
] as const;

const QUERY_NAMES: Record<string, string> = {
  videoCapture: 'camera',
  audioCapture: 'microphone',
  clipboardReadWrite: 'clipboard-read',
};

/** Asked once for each window, after the program has had its time to decide. */
export async function applyPermissions(): Promise<void> {
  const session = await connectedBrowser().newBrowserCDPSession();
  for (const [asked, name] of PERMISSIONS) {
    const setting = defaultSession.grants(asked) ? 'granted' : 'denied';
    await session.send('Browser.setPermission', { permission: { name: QUERY_NAMES[name] ?? name }, setting });
  }
  await session.detach();
}
