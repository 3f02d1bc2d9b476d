// Tagged notes → Markdown (CommonMark): grouped, each excerpt as a quotation with its citation, tags, note and figures.
// Whatever the analyst or the report wrote is text, never markup.
import { BUILT_IN_FACETS } from '../../domain/records.ts';
import type { NoteColumn, NoteRow, NotesTable } from './NotesTable.ts';
import type { NotesGrouping, NotesWords } from './words.ts';

/** UTF-16 units of `YYYY-MM-DD` at the beginning of an ISO time. */
const DAY = 10;

export interface MarkdownOptions {
  title: string;
  /** By theme or region an excerpt stands once under each of its own. */
  groupBy: NotesGrouping;
  words: NotesWords;
}

/** LF line ends, UTF-8. Groups in the order of their first excerpt, what has no group at the end. */
export function toMarkdown(table: NotesTable, options: MarkdownOptions): string {
  const { words, groupBy } = options;
  const blocks = [`# ${inline(options.title)}`];
  if (groupBy === 'region' && table.scheme !== '') {
    blocks.push(`${inline(words.regionsBy)} ${inline(table.scheme)}`);
  }
  for (const [group, rows] of toGroups(table, options)) {
    blocks.push(`## ${inline(group)}`);
    for (const row of rows) blocks.push(...toBlocks(row, options));
  }
  return `${blocks.join('\n\n')}\n`;
}

function toGroups(table: NotesTable, { groupBy, words }: MarkdownOptions): [string, NoteRow[]][] {
  const groups = new Map<string, NoteRow[]>();
  const rest: NoteRow[] = [];
  for (const row of table.rows) {
    const keys = groupKeys(row, groupBy);
    if (keys.size === 0) rest.push(row);
    for (const key of keys) {
      const group = groups.get(key) ?? [];
      group.push(row);
      groups.set(key, group);
    }
  }
  const named = [...groups];
  return rest.length === 0 || groupBy === 'report' ? named : [...named, [words.without[groupBy], rest]];
}

function groupKeys(row: NoteRow, groupBy: NotesGrouping): Set<string> {
  if (groupBy === 'report')
    return new Set([row.symbol === null ? row.report : `${row.symbol} ${row.report}`]);
  return new Set(groupBy === 'theme' ? row.facets.theme : row.region);
}

function toBlocks(row: NoteRow, { words }: MarkdownOptions): string[] {
  const items: string[] = [];
  const add = (column: NoteColumn, values: readonly string[]) => {
    if (values.length > 0) items.push(`- ${inline(words.columns[column])}: ${values.map(inline).join('; ')}`);
  };
  for (const facet of BUILT_IN_FACETS) add(facet, row.facets[facet]);
  add('region', row.region);
  add('tags', row.tags);
  add('figures', row.figures);
  add('analyst', row.analyst);
  add('created', [row.created.slice(0, DAY)]);
  const blocks = [toQuotation(row.quote), `**${inline(row.citation)}**`];
  if (row.note.trim() !== '') blocks.push(paragraphs(`${words.columns.note}: ${row.note}`).join('\n\n'));
  if (items.length > 0) blocks.push(items.join('\n'));
  return blocks;
}

function toQuotation(quote: string): string {
  return paragraphs(quote)
    .map((paragraph) => `> ${paragraph}`)
    .join('\n>\n');
}

/** Each line of a text as a paragraph of its own, so that no line can become a heading, a list or a table. */
function paragraphs(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(escapeMarkdown);
}

/** Any text as part of one line; right-to-left text isolated, so that it does not reorder what stands around it. */
function inline(text: string): string {
  const line = escapeMarkdown(text.replace(/\s+/g, ' ').trim());
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(line) ? `\u2068${line}\u2069` : line;
}

/**
 * A line as Markdown that reads as that line: backslashes before what would be markup anywhere, and before what would
 * be at the beginning of a line (CommonMark 0.31.2, 2.4; the tilde and the bar are GitHub's).
 */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^(\s*)([#+\-=:])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
