// The list of projects, in a database of its own: what is shown before any project is opened.
import Dexie, { type Table } from 'dexie';
import type { ProjectId } from '../domain/ids.ts';
import { type DatabaseOptions, toDexieOptions } from './ProjectDatabase.ts';
import type { ProjectEntry } from './ProjectStore.ts';

export interface EntryRow extends ProjectEntry {
  /** The session that put the project into the bin; that one may still take it out. */
  binnedBy: string | null;
}

export class RegistryDatabase extends Dexie {
  constructor(options: DatabaseOptions) {
    super('recueil-registry', toDexieOptions(options));
    this.version(10).stores({ projects: 'id' });
  }

  get projects(): Table<EntryRow, ProjectId> {
    return this.table('projects');
  }
}
