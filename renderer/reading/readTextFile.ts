// Plain text and Markdown → a report: decodes, splits into lines and chunks. Knows encodings and line ends, no pages.
import type { Result } from '../domain/result.ts';
import { fail, ok } from '../domain/result.ts';
import { assembleReport, reportWarning } from './assembleReport.ts';
import { lineStyle, toChunks } from './chunks.ts';
import { type Decoded, decode } from './decode.ts';
import { isMarkdown } from './detectFormat.ts';
import { resolveFootnotes } from './footnotes.ts';
import { sweepFurniture, toLines } from './furniture.ts';
import { withMarkdownTables } from './html/markdownTables.ts';
import type { ReadError, ReadReport, ReadWarning } from './report.ts';

/** Reads bytes that are text. Never throws; time is linear in their number. */
export function readTextFile(bytes: Uint8Array, name: string): Result<ReadReport, ReadError> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  if (!/[\p{L}\p{N}]/u.test(decoded.value.text)) return fail({ kind: 'empty' });
  const text = withMarkdownTables(decoded.value.text);
  const swept = sweepFurniture(toLines(text));
  const style = lineStyle(swept.lines, text !== decoded.value.text || isMarkdown(text));
  const source = {
    chunks: resolveFootnotes(toChunks(swept.lines, style)),
    removed: swept.removed,
    removedCount: swept.count,
    warnings: encodingWarnings(decoded.value),
  };
  return ok(assembleReport(source, name));
}

/** Text typed or pasted, read like a file's. */
export function readText(text: string, name: string): Result<ReadReport, ReadError> {
  const bytes = new TextEncoder().encode(text);
  return bytes.length === 0 ? fail({ kind: 'empty' }) : readTextFile(bytes, name);
}

/** What is to be said of how a file was decoded. */
export function encodingWarnings({ certainty, encoding }: Decoded): ReadWarning[] {
  const guessed = `The file does not say its encoding; it was read as ${encoding}.`;
  const damaged = `Some bytes are not valid ${encoding}; they show as \ufffd.`;
  if (certainty === 'guessed') return [reportWarning('encoding-guessed', guessed)];
  return certainty === 'damaged' ? [reportWarning('encoding-damaged', damaged)] : [];
}
