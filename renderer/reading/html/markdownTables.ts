// Tables that a Markdown file writes in HTML → rows of Markdown, so that one reader of tables is enough.
import { parseFragment } from 'parse5';
import type { TableCell } from '../tables.ts';
import { PageContent } from './content.ts';
import { readRows } from './rows.ts';
import { isElement, type PageElement, wordsIn } from './tree.ts';

/** Signs that Markdown would take for its own. */
const SPECIAL = /[\\`*_[\]<>|~$]/g;

function cellText(cell: PageElement | null): TableCell['text'] {
  const text = cell === null ? '' : wordsIn(cell).replace(/\s+/g, ' ').trim();
  return text.replace(SPECIAL, '\\$&');
}

/** The end of the table that opens at `start`, with the tables inside it; -1 when it is never closed. */
function endOfTable(text: string, start: number): number {
  const tag = /<(\/?)table\b[^>]*>/gi;
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return -1;
}

function toMarkdown(html: string): string {
  const table = parseFragment(html).childNodes.find((node) => isElement(node) && node.tagName === 'table');
  if (!table || !isElement(table)) return html;
  const rows = readRows(table, new PageContent(table));
  const captions = rows.captions.map((caption) => `${cellText(caption)}\n\n`).join('');
  const lines = rows.grid
    .map((row) => row.map(cellText))
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => `| ${row.join(' | ')} |`);
  return `\n\n${captions}${lines.join('\n')}\n\n`;
}

/** Replaces every closed `<table>` that begins a line. Time is linear in the text's length. */
export function withMarkdownTables(text: string): string {
  const parts: string[] = [];
  const opening = /^[ \t]*<table\b/gim;
  let from = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const end = endOfTable(text, found.index);
    if (end < 0) break;
    parts.push(text.slice(from, found.index), toMarkdown(text.slice(found.index, end)));
    from = end;
    opening.lastIndex = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}
