// Where the arrow keys lead in a matrix with its heads and totals. Pure. Follows the grid pattern of the WAI-ARIA
// Authoring Practices: arrows one cell, Home and End in the row, with Ctrl over the whole, Page keys ten rows.

/** Row −1 holds the column heads, row `rows` the totals; column −1 the row heads, column `columns` the totals. */
export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

export interface GridKey {
  key: string;
  ctrlKey: boolean;
  /** Right-to-left: the left arrow leads to the next column. */
  isMirrored: boolean;
}

const PAGE = 10;

function step(
  { row, column }: GridPlace,
  { key, ctrlKey, isMirrored }: GridKey,
  size: GridSize,
): GridPlace | null {
  const forward = isMirrored ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return { row, column: column + forward };
    case 'ArrowLeft':
      return { row, column: column - forward };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : { row, column: -1 };
    case 'End':
      return ctrlKey ? { row: size.rows - 1, column: size.columns - 1 } : { row, column: size.columns };
    default:
      return null;
  }
}

/** The place that a key leads to, or null when the key is not one of navigation. The corner holds nothing. */
export function moveInGrid(from: GridPlace, key: GridKey, size: GridSize): GridPlace | null {
  const to = step(from, key, size);
  if (!to) return null;
  const row = Math.min(size.rows, Math.max(-1, to.row));
  const column = Math.min(size.columns, Math.max(-1, to.column));
  return row === -1 && column === -1 ? from : { row, column };
}
