// Who may call the main process: the top frame of our own page, and nobody else.
import { isAppAddress } from './appOrigin.ts';

export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** False for a frame inside a frame, a foreign origin, and a frame that is already gone (null). */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}
