// Which addresses may be offered to the person's own browser. Shared by every host, so that all refuse alike.

/** The address, normalised, when it is https without credentials; otherwise null. */
export function parseExternalAddress(text: string): string | null {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.href;
}
