// A file's bytes → a report: refuses what is no text, then decodes, splits, structures and describes.
// The one entrance of the reading room; pure, so that it runs in a worker, under Node and in tests alike.
import type { Result } from '../domain/result.ts';
import { fail, ok } from '../domain/result.ts';
import { type Chunk, lineStyle, toChunks } from './chunks.ts';
import { type Decoded, decode } from './decode.ts';
import { detectFormat, isMarkdown } from './detectFormat.ts';
import type { Draft } from './draft.ts';
import { resolveFootnotes } from './footnotes.ts';
import { type Swept, sweepFurniture, toLines } from './furniture.ts';
import { detectLanguage, parseLanguageName } from './language.ts';
import { type Masthead, readMasthead } from './masthead.ts';
import {
  MAX_BYTES,
  READ_FORMAT,
  type ReadBlock,
  type ReadError,
  type ReadReport,
  type ReadWarning,
} from './report.ts';
import { toDrafts } from './structure.ts';
import { blockWarnings } from './warnings.ts';

/**
 * Reads a plain-text or Markdown report. `name` is the file's name: it stands in for a title that is not printed.
 * Never throws on any bytes; time is linear in their number.
 */
export function readReport(bytes: Uint8Array, name: string): Result<ReadReport, ReadError> {
  if (bytes.length > MAX_BYTES) return fail({ kind: 'too-big', limit: MAX_BYTES, size: bytes.length });
  if (bytes.length === 0) return fail({ kind: 'empty' });
  const format = detectFormat(bytes);
  if (format !== null) return fail({ kind: 'unsupported', format });
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  if (!/[\p{L}\p{N}]/u.test(decoded.value.text)) return fail({ kind: 'empty' });
  return ok(structure(decoded.value, name));
}

/** Text typed or pasted, read like a file's. */
export function readText(text: string, name: string): Result<ReadReport, ReadError> {
  return readReport(new TextEncoder().encode(text), name);
}

function structure(decoded: Decoded, name: string): ReadReport {
  const swept = sweepFurniture(toLines(decoded.text));
  const style = lineStyle(swept.lines, isMarkdown(decoded.text));
  const masthead = readMasthead(resolveFootnotes(toChunks(swept.lines, style)));
  const drafts = [...masthead.left.map(toLeftover), ...toDrafts(masthead.text)];
  const blocks = drafts.map(toBlock);
  const sample = drafts
    .slice(0, 5000)
    .map((draft) => draft.text)
    .join('\n');
  const language = detectLanguage(sample, parseLanguageName(masthead.languageName ?? ''));
  const furniture: Record<string, string> =
    swept.removed.length > 0 ? { pageFurniture: swept.removed.slice(0, 200).join('\n') } : {};
  return {
    format: READ_FORMAT,
    symbol: masthead.symbol,
    title: masthead.title ?? (name.replace(/\.[^.]{1,8}$/, '') || name),
    body: masthead.body,
    session: masthead.session,
    agendaItem: masthead.agendaItem,
    date: masthead.date,
    language,
    attributes: { ...masthead.attributes, ...furniture },
    blocks,
    warnings: [
      ...fileWarnings(decoded, swept, masthead),
      ...(language === 'und'
        ? [warning('language-unclear', 'The language of the text could not be told.')]
        : []),
      ...blockWarnings(drafts, blocks, masthead.marks),
    ],
  };
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

function warning(code: ReadWarning['code'], message: string): ReadWarning {
  return { code, message, block: null };
}

function fileWarnings(decoded: Decoded, swept: Swept, masthead: Masthead): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (decoded.certainty === 'guessed') {
    warnings.push(
      warning('encoding-guessed', `The file does not say its encoding; it was read as ${decoded.encoding}.`),
    );
  }
  if (decoded.certainty === 'damaged') {
    warnings.push(
      warning('encoding-damaged', `Some bytes are not valid ${decoded.encoding}; they show as \ufffd.`),
    );
  }
  if (swept.count > 0) {
    warnings.push(
      warning('page-furniture', `${swept.count} lines of page headers and footers were left out.`),
    );
  }
  if (masthead.symbolDerived && masthead.symbol !== null) {
    warnings.push(
      warning('symbol-derived', `The symbol ${masthead.symbol} follows from the title; it is not printed.`),
    );
  }
  if (masthead.title === null)
    warnings.push(warning('title-missing', 'No title was found; the file name stands for it.'));
  return warnings;
}
