// What the rest of the workbench may do with an open project: run commands, go back and forth, and ask. Nobody
// outside this room sees a table. Every query may be wrapped in `useLive`, which asks again when its rows change.
import type { ChangeLabel, Command, CommandError } from '../domain/command.ts';
import type { Diff } from '../domain/diff.ts';
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
import type { Pack } from '../domain/pack.ts';
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
  Rows,
  SavedQuery,
  TableName,
  Tag,
  Tagging,
  Work,
} from '../domain/records.ts';
import type { Result } from '../domain/result.ts';

/** `failed` is a bug or a broken database: the act has left nothing, and the detail is for a report of the fault. */
export type StoreError =
  | CommandError
  | { kind: 'disk-full' }
  | { kind: 'closed' }
  | { kind: 'failed'; detail: string };

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

export type { Pack } from '../domain/pack.ts';

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
  /** A whole table in slices, in the order of ids; for archives. Not for live queries. */
  rowsOf<T extends TableName>(table: T): AsyncIterable<Rows[T][]>;
  /** Additions too many for one act (an archive, a benchmark): in slices, without a journal entry, not undoable. */
  writeBulk(content: Diff, onProgress?: Progress): Promise<Result<null, StoreError>>;
  healthCheck(onProgress?: Progress): Promise<HealthReport>;
  close(): void;
}

/** Told how far a long operation is, in its own units. */
export type Progress = (done: number, total: number) => void;

/** What the health check found; a healthy project has no id in any list. */
export interface HealthReport {
  excerpts: number;
  taggings: number;
  reports: number;
  /** Excerpts whose quote is not the text at their position. */
  falseQuotes: ExcerptId[];
  /** Reports whose packed record differs from their rows. */
  falsePacks: ReportId[];
  /** Rows that break a rule of the domain, as `table id: rule`. */
  brokenRows: string[];
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

/** Rows of a project by table, from outside: nothing is known of them yet. */
export type ContentInput = { [T in TableName]?: readonly unknown[] };

export type ContentError =
  | { kind: 'bad-row'; table: TableName; index: number; detail: string }
  | { kind: 'bad-content'; rule: string; detail: string }
  | { kind: 'disk-full' };

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
  /**
   * A new project from rows (an archive's): each passes its schema, all together pass the rules of the domain. The
   * project gets a new id; `name` replaces its own where given. Nothing remains of a content that is refused.
   */
  importContent(
    content: ContentInput,
    options?: { name?: string; onProgress?: Progress },
  ): Promise<Result<ProjectEntry, ContentError>>;
  /** Deletes for good what an earlier session put into the bin. */
  emptyBin(): Promise<void>;
  close(): void;
}
