// The steps in order. A project is brought to the last one when it is opened.
import { rows } from './010-rows.ts';
import { packs } from './020-packs.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [rows, packs];

/** The version that this program writes. */
export const KNOWN_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));
