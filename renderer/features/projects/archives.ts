// A project as a file and back: the whole content to an archive, an archive to a new project.
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Host, HostFile, SaveOutcome } from '../../host/Host.ts';
import type { Texts } from '../../i18n/InterfaceText.tsx';
import type {
  ContentError,
  ProjectEntry,
  ProjectRegistry,
  ProjectStore,
} from '../../storage/ProjectStore.ts';
import { type ExchangeFailure, readArchive, writeArchive } from '../../workers/createExchange.ts';
import type { ArchiveError, ProjectContent } from '../../workers/exchangeMessages.ts';

const APP_VERSION = '0.1.0';
const MEDIA_TYPE = 'application/vnd.recueil+zip';

async function collect(store: ProjectStore): Promise<ProjectContent> {
  const rows = async <T extends keyof ProjectContent>(table: T) => {
    const all: ProjectContent[T][number][] = [];
    for await (const slice of store.rowsOf(table)) all.push(...slice);
    return all;
  };
  return {
    project: await rows('project'),
    works: await rows('works'),
    reports: await rows('reports'),
    blocks: await rows('blocks'),
    files: await rows('files'),
    facets: await rows('facets'),
    tags: await rows('tags'),
    excerpts: await rows('excerpts'),
    taggings: await rows('taggings'),
    figures: await rows('figures'),
    memos: await rows('memos'),
    analysts: await rows('analysts'),
    queries: await rows('queries'),
  };
}

/** Asks where to save; `failed` also when the archive could not be written. */
export async function saveArchive(store: ProjectStore, host: Host, name: string): Promise<SaveOutcome> {
  const written = await writeArchive(await collect(store), APP_VERSION).result;
  if (!written.ok) {
    const detail = written.error.kind === 'crashed' ? written.error.detail : written.error.kind;
    return { kind: 'failed', reason: 'other', detail };
  }
  return host.saveFile({ suggestedName: `${name}.recueil`, mediaType: MEDIA_TYPE, bytes: written.value });
}

export type OpenArchiveError = ArchiveError | ExchangeFailure | ContentError | { kind: 'unreadable' };

/** A new project from an archive; nothing remains of one that is refused. */
export async function openArchive(
  registry: ProjectRegistry,
  file: HostFile,
): Promise<Result<ProjectEntry, OpenArchiveError>> {
  const bytes = await file.bytes().catch(() => null);
  if (!bytes) return fail({ kind: 'unreadable' });
  const read = await readArchive(bytes).result;
  if (!read.ok) return read;
  const entry = await registry.importContent(read.value);
  return entry.ok ? ok(entry.value) : entry;
}

/** One sentence that names the file and the reason. */
export function archiveErrorText({ t, number }: Texts, name: string, error: OpenArchiveError): string {
  switch (error.kind) {
    case 'newer-format':
      return t('archive.error.newer-format', { name, found: error.found });
    case 'foreign-path':
    case 'hash-mismatch':
    case 'missing-part':
      return t(`archive.error.${error.kind}`, { name, entry: error.entry });
    case 'bomb':
      return t('archive.error.bomb', {
        name,
        limit: number(error.limit / 2 ** 20, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 }),
      });
    case 'invalid-row':
      return t('archive.error.invalid-row', { name, table: error.table, line: error.line });
    case 'bad-row':
      return t('archive.error.invalid-row', { name, table: error.table, line: error.index + 1 });
    case 'duplicate-id':
    case 'dangling-reference':
      return t(`archive.error.${error.kind}`, { name, detail: `${error.table} ${error.id}` });
    case 'bad-content':
    case 'crashed':
      return t('archive.error.other', { name, detail: error.detail });
    case 'unreadable':
      return t('import.error.unreadable', { name });
    case 'disk-full':
      return t('app.diskFull');
    case 'cancelled':
      return t('import.cancelled');
    default:
      return t(`archive.error.${error.kind}`, { name });
  }
}
