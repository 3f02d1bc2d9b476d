// The browser's ways to say that a write failed, as the store's closed kinds. This is one of the three edges where bugs
// are caught: whatever went wrong, the act has left nothing.
import type { StoreError } from './ProjectStore.ts';

/** An error by its names: Dexie keeps the browser's own one as `inner`, those of many rows as `failures`. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const below: unknown[] = 'inner' in error ? [error.inner] : [];
  if ('failures' in error && Array.isArray(error.failures)) below.push(...error.failures.slice(0, 1));
  return [error.name, ...below.flatMap(namesOf)];
}

/** What went wrong, in the store's words; `failed` is what nobody expects: a bug, or a database that is broken. */
export function toStoreError(error: unknown): StoreError {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return { kind: 'disk-full' };
  if (names.includes('DatabaseClosedError')) return { kind: 'closed' };
  if (names.includes('ConstraintError') || names.includes('BulkError')) {
    return { kind: 'invalid', rule: 'row-exists', detail: error instanceof Error ? error.message : '' };
  }
  return {
    kind: 'failed',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
