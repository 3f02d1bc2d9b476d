// Chromium outside of Electron knows no scheme of ours, so `app://host/x` travels as `https://host.app.app.invalid/x`:
// also a secure, standard origin, and a name that can never resolve.

const SUFFIX = '.app.invalid';
const schemes = new Set<string>();

export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The address that Chromium gets. Foreign addresses stay as they are. */
export function toWeb(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/.exec(address);
  if (!match?.[1] || !schemes.has(match[1])) return address;
  return `https://${match[2]}.${match[1]}${SUFFIX}${address.slice(match[0].length)}`;
}

/** The address that the program sees. */
export function fromWeb(address: string): string {
  const match = /^(blob:)?https:\/\/([^/]+)\.([a-z0-9+-]+)\.app\.invalid/.exec(address);
  if (!match) return address;
  return `${match[1] ?? ''}${match[3]}://${match[2]}${address.slice(match[0].length)}`;
}
