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

/**
 * Asked for the origin of an address before a window loads it: by then the program has had its time to decide.
 * Chromium forgets the answers with the session, so that stays open.
 */
export async function applyPermissions(address: string): Promise<void> {
  const session = await connectedBrowser().newBrowserCDPSession();
  for (const [asked, name] of PERMISSIONS) {
    const setting = defaultSession.grants(asked) ? 'granted' : 'denied';
    const permission = { name: QUERY_NAMES[name] ?? name };
    await session.send('Browser.setPermission', { permission, setting, origin: new URL(address).origin });
  }
}
