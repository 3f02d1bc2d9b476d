// The grid of one Word table: which cells lie where, what spans leave empty, which rows a tracked change deleted.
import { child, childrenOf, settingOf, type XmlNode } from './xml.ts';

/** A cell, or null where another one's span lies. */
export type Grid = (XmlNode | null)[][];

const MAX_SPAN = 60;

/** Rows and cells may lie inside content controls and accepted insertions. */
function inside(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((part) => {
    if (part.name === name) return [part];
    const isWrapper = part.name === 'w:sdt' || part.name === 'w:sdtContent' || part.name === 'w:customXml';
    return isWrapper ? inside(part, name) : [];
  });
}

function isDeleted(row: XmlNode): boolean {
  return child(child(row, 'w:trPr'), 'w:del') !== null;
}

function spanOf(properties: XmlNode | null, name: string): number {
  const span = Number(settingOf(properties, name) ?? '1');
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}

/** The cells of a table, row by row. */
export function gridOf(table: XmlNode): Grid {
  return inside(table, 'w:tr')
    .filter((row) => !isDeleted(row))
    .map((row) =>
      inside(row, 'w:tc').flatMap((cell): (XmlNode | null)[] => {
        const properties = child(cell, 'w:tcPr');
        const merge = child(properties, 'w:vMerge');
        // "restart" begins a cell over several rows; without it the cell goes on with the one above.
        const goesOn = merge !== null && merge.attributes['w:val'] !== 'restart';
        const across = spanOf(properties, 'w:gridSpan');
        return [goesOn ? null : cell, ...Array<null>(across - 1).fill(null)];
      }),
    );
}

/** The widest row's number of cells. */
export function columnsOf(grid: Grid): number {
  return Math.max(0, ...grid.map((row) => row.filter((cell) => cell !== null).length));
}

/** True when a cell holds a table of its own. */
export function holdsTable(grid: Grid): boolean {
  return grid.some((row) => row.some((cell) => cell !== null && childrenOf(cell, 'w:tbl').length > 0));
}
