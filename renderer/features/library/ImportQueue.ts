// The queue of files to import: one at a time through the reading worker, each its own command. Knows no component;
// the hook beside it shows its state.
import { importReport } from '../../domain/commands/reportCommands.ts';
import type { ReportId } from '../../domain/ids.ts';
import type { HostFile } from '../../host/Host.ts';
import type { ProjectStore, StoreError } from '../../storage/ProjectStore.ts';
import { createReading, type Reading, type ReadingFailure } from '../../workers/createReading.ts';
import type { ReadContent } from '../../workers/readingMessages.ts';

/** Refused before their bytes are asked for. */
export const MAX_IMPORT_BYTES = 50 * 1024 * 1024;

export type ImportState =
  | { kind: 'waiting' | 'reading' | 'saving' | 'cancelled' }
  | { kind: 'done'; reportId: ReportId; paragraphs: number; notes: number }
  | { kind: 'known'; reportId: ReportId; title: string }
  | { kind: 'failed'; error: ReadingFailure | { kind: 'unreadable' } | { kind: 'store'; error: StoreError } };

export interface ImportItem {
  id: number;
  name: string;
  size: number;
  state: ImportState;
}

interface QueuedFile {
  item: ImportItem;
  file: HostFile;
  password: string | undefined;
}

export class ImportQueue {
  readonly #store: ProjectStore;
  readonly #reading: Reading;
  readonly #listeners = new Set<() => void>();
  #files: QueuedFile[] = [];
  #items: readonly ImportItem[] = [];
  #running = false;
  #next = 1;

  constructor(store: ProjectStore, reading: Reading = createReading()) {
    this.#store = store;
    this.#reading = reading;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly items = (): readonly ImportItem[] => this.#items;

  add(files: readonly HostFile[]): void {
    for (const file of files) {
      const item: ImportItem = {
        id: this.#next++,
        name: file.name,
        size: file.size,
        state: { kind: 'waiting' },
      };
      this.#files.push({ item, file, password: undefined });
    }
    this.#publish();
    void this.#drain();
  }

  /** Stops the reading under way and drops what waits. What is already saved stays, and can be undone. */
  cancel(): void {
    for (const { item } of this.#files) if (item.state.kind === 'waiting') item.state = { kind: 'cancelled' };
    this.#reading.cancel();
    this.#publish();
  }

  /** `password` opens an encrypted file; it is forgotten once the file has been read. */
  retry(id: number, password?: string): void {
    const queued = this.#files.find(({ item }) => item.id === id);
    if (!queued) return;
    queued.password = password;
    queued.item.state = { kind: 'waiting' };
    this.#publish();
    void this.#drain();
  }

  clear(): void {
    this.#files = this.#files.filter(({ item }) =>
      ['waiting', 'reading', 'saving'].includes(item.state.kind),
    );
    this.#publish();
  }

  end(): void {
    this.cancel();
    this.#listeners.clear();
  }

  async #drain(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let queued = this.#waiting(); queued; queued = this.#waiting()) {
      this.#set(queued, { kind: 'reading' });
      this.#set(queued, await this.#import(queued));
    }
    this.#running = false;
  }

  #waiting(): QueuedFile | undefined {
    return this.#files.find(({ item }) => item.state.kind === 'waiting');
  }

  async #import(queued: QueuedFile): Promise<ImportState> {
    const { file } = queued;
    if (file.size > MAX_IMPORT_BYTES) {
      return { kind: 'failed', error: { kind: 'too-big', limit: MAX_IMPORT_BYTES, size: file.size } };
    }
    const bytes = await file.bytes().catch(() => null);
    if (!bytes) return { kind: 'failed', error: { kind: 'unreadable' } };
    const read = await this.#reading.read(file.name, bytes, queued.password);
    queued.password = undefined;
    if (!read.ok)
      return read.error.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', error: read.error };
    this.#set(queued, { kind: 'saving' });
    return this.#save(read.value);
  }

  async #save(content: ReadContent): Promise<ImportState> {
    const known = await this.#store.queries.reportByFile(content.file.id);
    if (known) return { kind: 'known', reportId: known.id, title: known.title };
    const saved = await this.#store.run(importReport(content));
    if (!saved.ok) return { kind: 'failed', error: { kind: 'store', error: saved.error } };
    const notes = content.blocks.filter((block) => block.kind === 'footnote').length;
    return { kind: 'done', reportId: content.report.id, paragraphs: content.report.paragraphs, notes };
  }

  #set(queued: QueuedFile, state: ImportState): void {
    queued.item = { ...queued.item, state };
    this.#publish();
  }

  #publish(): void {
    this.#items = this.#files.map(({ item }) => ({ ...item }));
    for (const listener of this.#listeners) listener();
  }
}
