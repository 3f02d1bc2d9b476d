// The browser's ways to say that a write failed, as the store's closed kinds. What is not expected is a bug and stays
// an exception.
import type { StoreError } from './ProjectStore.ts';

/** An error by its names: Dexie keeps the browser's own one as `inner`. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error || at instanceof DOMException; ) {
    names.push(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
}

/** Null for what nobody expects. */
export function toStoreError(error: unknown): StoreError | null {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return { kind: 'disk-full' };
  if (names.includes('DatabaseClosedError')) return { kind: 'closed' };
  if (names.includes('ConstraintError') || names.includes('BulkError')) {
    return { kind: 'invalid', rule: 'row-exists', detail: error instanceof Error ? error.message : '' };
  }
  return null;
}
