// What the rest of the workbench may do with an open project: run commands, go back and forth, and ask. Nobody
// outside this room sees a table. Every query may be wrapped in `useLive`, which asks again when its rows change.
import type { ChangeLabel, Command, CommandError } from '../domain/command.ts';
import type {
  AnalystId,
  BlockId,
  ChangeId,
  ExcerptId,
  ProjectId,
  ReportId,
  Sha256,
  TagId,
} from '../domain/ids.ts';
import type {
  Analyst,
  Block,
  Excerpt,
  Facet,
  Figure,
  Memo,
  OriginalFile,
  Project,
  Report,
  SavedQuery,
  Tag,
  Tagging,
  Work,
} from '../domain/records.ts';
import type { Result } from '../domain/result.ts';

export type StoreError = CommandError | { kind: 'disk-full' } | { kind: 'closed' };

/** An entry of the journal as lists show it: without its diff. */
export interface ChangeEntry {
  id: ChangeId;
  /** Ascending in the order of acts. */
  sequence: number;
  label: ChangeLabel;
  analystId: AnalystId;
  at: string;
  undone: boolean;
}

export interface HistoryState {
  undo: ChangeLabel | null;
  redo: ChangeLabel | null;
}

/** The derived record of one report: parallel arrays, one entry a tagging, ordered by block. Tag and excerpt indexes point into `tags` and `excerpts`. */
export interface Pack {
  reportId: ReportId;
  tags: TagId[];
  excerpts: ExcerptId[];
  tagOf: Uint32Array;
  excerptOf: Uint32Array;
  /** By excerpt index: index of its first and last block in the report. */
  firstBlock: Uint32Array;
  lastBlock: Uint32Array;
}

/** Texts for search, in batches small enough to keep the page alive. */
export interface TextBatch {
  reportId: ReportId;
  blocks: { id: BlockId; index: number; kind: Block['kind']; label: string | null; text: string }[];
}

export interface ProjectQueries {
  project(): Promise<Project>;
  reports(): Promise<Report[]>;
  report(id: ReportId): Promise<Report | undefined>;
  works(): Promise<Work[]>;
  reportByFile(sha256: Sha256): Promise<Report | undefined>;
  file(sha256: Sha256): Promise<OriginalFile | undefined>;
  /** In order. */
  blocks(reportId: ReportId): Promise<Block[]>;
  blocksById(ids: readonly BlockId[]): Promise<Block[]>;
  facets(): Promise<Facet[]>;
  tags(): Promise<Tag[]>;
  analysts(): Promise<Analyst[]>;
  /** Ordered by place in the report. */
  excerpts(reportId: ReportId): Promise<Excerpt[]>;
  excerptsById(ids: readonly ExcerptId[]): Promise<Excerpt[]>;
  taggings(reportId: ReportId): Promise<Tagging[]>;
  taggingsOfExcerpts(ids: readonly ExcerptId[]): Promise<Tagging[]>;
  taggingsOfTag(tagId: TagId): Promise<Tagging[]>;
  figuresOfExcerpts(ids: readonly ExcerptId[]): Promise<Figure[]>;
  memos(): Promise<Memo[]>;
  savedQueries(): Promise<SavedQuery[]>;
  /** One a report; rebuilt where stale. What matrices, maps and counts read. */
  packs(): Promise<Pack[]>;
  /** Number of taggings by tag, from the packs. */
  tagCounts(): Promise<Map<TagId, number>>;
  /** Newest first. */
  changes(limit: number): Promise<ChangeEntry[]>;
  texts(): AsyncIterable<TextBatch>;
}

export interface ProjectStore {
  readonly id: ProjectId;
  readonly queries: ProjectQueries;
  /** Plans, checks, writes with its journal entry in one strict transaction; resolves when it is on disk. */
  run(command: Command): Promise<Result<ChangeId, StoreError>>;
  undo(): Promise<Result<ChangeLabel, StoreError | { kind: 'nothing-to-undo' }>>;
  redo(): Promise<Result<ChangeLabel, StoreError | { kind: 'nothing-to-redo' }>>;
  history(): Promise<HistoryState>;
  close(): void;
}

export interface ProjectEntry {
  id: ProjectId;
  name: string;
  createdAt: string;
  openedAt: string;
  /** Set while the project lies in the bin; it is emptied when the program next starts. */
  deletedAt: string | null;
}

export type OpenError =
  | { kind: 'missing' }
  | { kind: 'from-newer-version'; found: number; known: number }
  | { kind: 'damaged'; detail: string };

export interface NewProject {
  name: string;
  analystName: string;
}

/** The registry of projects: one database each. */
export interface ProjectRegistry {
  /** Most recently opened first; binned ones included. */
  list(): Promise<ProjectEntry[]>;
  create(project: NewProject): Promise<ProjectEntry>;
  open(id: ProjectId): Promise<Result<ProjectStore, OpenError>>;
  rename(id: ProjectId, name: string): Promise<void>;
  duplicate(id: ProjectId, name: string): Promise<Result<ProjectEntry, OpenError>>;
  bin(id: ProjectId): Promise<void>;
  restore(id: ProjectId): Promise<void>;
  /** Deletes for good what an earlier session put into the bin. */
  emptyBin(): Promise<void>;
}
