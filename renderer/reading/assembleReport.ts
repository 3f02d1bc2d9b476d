// Chunks of any format → a report: masthead, blocks, language, warnings. The one way by which every format ends;
// knows nothing of files, bytes and pages' looks.
import type { Language } from '../domain/records.ts';
import type { Chunk } from './chunks.ts';
import type { Draft } from './draft.ts';
import { detectLanguage, parseLanguageName } from './language.ts';
import { type Masthead, readMasthead } from './masthead.ts';
import { READ_FORMAT, type ReadBlock, type ReadReport, type ReadWarning } from './report.ts';
import { toDrafts } from './structure.ts';
import { blockWarnings } from './warnings.ts';

/** What a format yields. `removed` holds each distinct line of page furniture, `removedCount` how many lines those were. */
export type ReportSource = {
  /** In reading order, footnotes already told from text (`definition`) and their marks taken out (`marks`). */
  chunks: readonly Chunk[];
  removed: readonly string[];
  removedCount: number;
  /** What the format itself has to say, before the warnings that follow from the blocks. */
  warnings: readonly ReadWarning[];
  /** What the file declares beside its words: asked only where the words leave it open. */
  declared?: { language: Language | null; title: string | null };
};

/** `name` is the file's name: it stands in for a title that is not printed. Time is linear in the chunks' length. */
export function assembleReport(source: ReportSource, name: string): ReadReport {
  const masthead = readMasthead(source.chunks);
  const drafts = [...masthead.left.map(toLeftover), ...toDrafts(masthead.text)];
  const blocks = drafts.map(toBlock);
  const sample = drafts
    .slice(0, 5000)
    .map((draft) => draft.text)
    .join('\n');
  const language = detectLanguage(
    sample,
    parseLanguageName(masthead.languageName ?? '') ?? source.declared?.language ?? null,
  );
  const furniture: Record<string, string> =
    source.removed.length > 0 ? { pageFurniture: source.removed.slice(0, 200).join('\n') } : {};
  return {
    format: READ_FORMAT,
    symbol: masthead.symbol,
    title: masthead.title ?? source.declared?.title ?? (name.replace(/\.[^.]{1,8}$/, '') || name),
    body: masthead.body,
    session: masthead.session,
    agendaItem: masthead.agendaItem,
    date: masthead.date,
    language,
    attributes: { ...masthead.attributes, ...furniture },
    blocks,
    warnings: [
      ...source.warnings,
      ...reportWarnings(source, masthead),
      ...(language === 'und'
        ? [reportWarning('language-unclear', 'The language of the text could not be told.')]
        : []),
      ...blockWarnings(drafts, blocks, masthead.marks),
    ],
  };
}

/** A warning about the report as a whole. */
export function reportWarning(code: ReadWarning['code'], message: string): ReadWarning {
  return { code, message, block: null };
}

/** A chunk of the masthead that was not understood: kept as it stands. */
function toLeftover(chunk: Chunk): Draft {
  const isNote = chunk.definition !== null;
  return {
    kind: isNote ? 'footnote' : chunk.table ? 'table' : 'other',
    label: chunk.definition,
    level: 1,
    text: isNote ? chunk.text : chunk.lines.join('\n'),
    page: chunk.page,
    path: [],
    notes: [...chunk.marks],
    heading: null,
    number: null,
  };
}

function toBlock(draft: Draft, at: number): ReadBlock {
  const { kind, label, level, text, page, path, notes } = draft;
  return { id: `b${at + 1}`, kind, label, level, text: text.normalize('NFC').trim(), page, path, notes };
}

function reportWarnings(source: ReportSource, masthead: Masthead): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (source.removedCount > 0) {
    const message = `${source.removedCount} lines of page headers and footers were left out.`;
    warnings.push(reportWarning('page-furniture', message));
  }
  if (masthead.symbolDerived && masthead.symbol !== null) {
    const message = `The symbol ${masthead.symbol} follows from the title; it is not printed.`;
    warnings.push(reportWarning('symbol-derived', message));
  }
  if (masthead.title === null)
    warnings.push(reportWarning('title-missing', 'No title was found; the file name stands for it.'));
  return warnings;
}
