// The identity of a file: SHA-256 of its bytes.
import { type Sha256, sha256Schema } from '../domain/ids.ts';

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return sha256Schema.parse(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
