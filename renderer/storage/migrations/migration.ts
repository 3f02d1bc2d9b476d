// What one step of the database's form is. Steps are append-only and numbered in tens; a released one never changes.
import type { Transaction } from 'dexie';

export interface Migration {
  /** Version that the step leads to: 10, 20, ... */
  version: number;
  /** Dexie's notation: primary key, then indexes. Only the tables that the step makes or changes; null drops one. */
  stores: Readonly<Record<string, string | null>>;
  /** Brings the rows of an existing project along. Not run for a new one, which begins with the last form. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}
