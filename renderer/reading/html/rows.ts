// The rows of one table of a page, with the cells that spans leave empty. Nested tables stay inside their cells.
import type { PageContent } from './content.ts';
import { attribute, elementsIn, type PageElement, walk } from './tree.ts';

export type TableRows = {
  /** Cells in source order, row by row. */
  cells: PageElement[][];
  /** The same as a grid: null where a span of another cell lies. */
  grid: (PageElement | null)[][];
  columns: number;
  captions: PageElement[];
  /** A table lies in one of the cells: this one only lays out the page. */
  nested: boolean;
};

const MAX_SPAN = 60;

function span(cell: PageElement, name: string): number {
  const value = Number(attribute(cell, name) || '1');
  return Number.isInteger(value) && value >= 1 ? Math.min(value, MAX_SPAN) : 1;
}

function rowsOf(table: PageElement, content: PageContent): PageElement[] {
  return elementsIn(table).flatMap((child) => {
    if (content.isLeftOut(child)) return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName)
      ? elementsIn(child).filter((row) => row.tagName === 'tr' && !content.isLeftOut(row))
      : [];
  });
}

export function readRows(table: PageElement, content: PageContent): TableRows {
  const rows = rowsOf(table, content);
  const cells = rows.map((row) =>
    elementsIn(row).filter(
      (cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !content.isLeftOut(cell),
    ),
  );
  /** For each column, how many rows below are still covered by a cell above. */
  let covered: number[] = [];
  const grid = cells.map((row) => {
    const line: (PageElement | null)[] = [];
    const below: number[] = covered.map((rest) => Math.max(0, rest - 1));
    const skip = () => {
      while ((covered[line.length] ?? 0) > 0) line.push(null);
    };
    for (const cell of row) {
      skip();
      const [across, down] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      for (let at = 0; at < across; at++) {
        if (down > 1) below[line.length] = down - 1;
        line.push(at === 0 ? cell : null);
      }
    }
    skip();
    covered = Array.from(below, (rest) => rest ?? 0);
    return line;
  });
  return {
    cells,
    grid,
    columns: Math.max(0, ...cells.map((row) => row.length)),
    captions: elementsIn(table).filter((child) => child.tagName === 'caption' && !content.isLeftOut(child)),
    nested: hasNested(table),
  };
}

function hasNested(table: PageElement): boolean {
  for (const element of walk(table)) if (element.tagName === 'table') return true;
  return false;
}
