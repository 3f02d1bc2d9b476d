// A codebook as CSV, out and in: columns facet, path, name, definition, color, ref.
/// <reference path="../untyped.d.ts" />
import Papa from 'papaparse/papaparse.min.js';
import { BUILT_IN_FACETS, type Facet, type Tag } from '../../domain/records.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { toCsvText, withoutApostrophe } from '../notes/csv.ts';
import { type CodebookRow, parsePath, toCodebookRows } from './codebookRows.ts';

const COLUMNS = ['facet', 'path', 'name', 'definition', 'color', 'ref'] as const;
type Column = (typeof COLUMNS)[number];

/** A tag as a line describes it; empty texts where the file says nothing. */
export interface CodebookEntry {
  /** Of the file, the header being line 1. */
  line: number;
  /** A built-in facet's id, or a name of the user's own. */
  facet: string;
  /** Names above, outermost first. */
  path: string[];
  name: string;
  definition: string;
  /** `#rrggbb`, or null. */
  color: string | null;
  ref: string | null;
}

export type CodebookError =
  | { kind: 'empty' }
  | { kind: 'missing-column'; column: Column }
  | { kind: 'broken-quotes'; line: number }
  | { kind: 'no-name'; line: number }
  | { kind: 'name-too-long'; line: number; longest: number }
  | { kind: 'bad-color'; line: number; found: string }
  | { kind: 'duplicate'; line: number; name: string };

const LONGEST_NAME = 200;

/** All tags, parents first; CRLF, without byte order mark. */
export function toCodebookCsv(tags: readonly Tag[], facets: readonly Facet[]): string {
  const rows = toCodebookRows(tags, facets).map((row: CodebookRow) => COLUMNS.map((column) => row[column]));
  return toCsvText([[...COLUMNS], ...rows], false);
}

/**
 * The tags that a CSV describes, or everything that is wrong with it. `name` is the only column that must be there;
 * the order of columns and their case do not matter; the facet is `theme` where none is named.
 */
export function parseCodebookCsv(text: string): Result<CodebookEntry[], CodebookError[]> {
  const parsed = Papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  const broken = parsed.errors.find((error) => error.code !== 'UndetectableDelimiter');
  if (broken !== undefined) return fail([{ kind: 'broken-quotes', line: (broken.row ?? 0) + 1 }]);
  const lines = parsed.data.map(toCells);
  const header = lines[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (header.every((cell) => cell === '')) return fail([{ kind: 'empty' }]);
  if (!header.includes('name')) return fail([{ kind: 'missing-column', column: 'name' }]);
  const entries: CodebookEntry[] = [];
  const errors: CodebookError[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of lines.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const value = (column: Column) => {
      const at = header.indexOf(column);
      return at === -1 ? '' : withoutApostrophe(cells[at] ?? '').trim();
    };
    const entry = parseEntry(value, index + 1);
    const key = entry.ok ? [entry.value.facet, ...entry.value.path, entry.value.name].join('\u0000') : '';
    if (!entry.ok) errors.push(entry.error);
    else if (seen.has(key)) errors.push({ kind: 'duplicate', line: index + 1, name: entry.value.name });
    else entries.push(entry.value);
    seen.add(key);
  }
  return errors.length === 0 ? ok(entries) : fail(errors);
}

function toCells(row: unknown): string[] {
  return Array.isArray(row) ? row.map(String) : [];
}

function parseEntry(value: (column: Column) => string, line: number): Result<CodebookEntry, CodebookError> {
  const name = value('name');
  if (name === '') return fail({ kind: 'no-name', line });
  if (name.length > LONGEST_NAME) return fail({ kind: 'name-too-long', line, longest: LONGEST_NAME });
  const color = value('color').toLowerCase();
  if (color !== '' && !/^#[0-9a-f]{6}$/.test(color)) {
    return fail({ kind: 'bad-color', line, found: value('color') });
  }
  const facet = value('facet') || 'theme';
  return ok({
    line,
    facet: BUILT_IN_FACETS.find((builtIn) => builtIn === facet.toLowerCase()) ?? facet,
    path: parsePath(value('path')),
    name,
    definition: value('definition'),
    color: color === '' ? null : color,
    ref: value('ref') || null,
  });
}
