// The origin of the workbench's own pages, and the test whether an address belongs to it.

export const APP_SCHEME = 'app';
export const APP_HOST = 'recueil';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const START_ADDRESS = `${APP_ORIGIN}/index.html`;

/** True for addresses under our scheme and host; nothing else is ours, whatever it looks like. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}
