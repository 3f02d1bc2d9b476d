// The identity of bytes: SHA-256 in lower-case hexadecimal (FIPS 180-4), by the engine's own digest.
import { type Sha256, sha256Schema } from './ids.ts';

export async function sha256(bytes: Uint8Array): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return sha256Schema.parse(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
