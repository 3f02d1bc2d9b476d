// What a live query has answered so far.
import type { Live } from './useLive.ts';

/** Undefined while loading. A query that failed is a fault of the program: the boundary around the view says so. */
export function answer<T>(live: Live<T>): T | undefined {
  if (live.state === 'failed') throw live.error;
  return live.state === 'ready' ? live.value : undefined;
}
