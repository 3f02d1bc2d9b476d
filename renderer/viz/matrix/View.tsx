// Draws a laid-out matrix as a grid that one can walk through with the arrow keys; Enter or a click opens what a cell
// counts. All words come from outside.
import { type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react';
import type { MatrixCell, MatrixColumnInput, MatrixLayout, MatrixRow } from './layout.ts';
import { type GridPlace, moveInGrid } from './navigation.ts';
import './matrix.css';

export interface MatrixWords {
  /** Name of the whole grid. */
  label: string;
  /** Head of the first column: what the rows are. */
  rows: string;
  total: string;
  number(value: number): string;
  cell(cell: MatrixCell, row: string, column: string): string;
  rowTotal(row: string, count: number): string;
  columnTotal(column: string, count: number): string;
}

/** What was activated, as indexes of the layout's input; null stands for all rows or all columns. */
export interface MatrixTarget {
  row: number | null;
  column: number | null;
}

export interface MatrixViewProps {
  layout: MatrixLayout;
  words: MatrixWords;
  /** The facet whose colour the tint takes: that of what is counted along the columns. */
  facet: string;
  /** Keys of the row and column to show as selected. */
  selected: { row: string | null; column: string | null };
  onOpen(target: MatrixTarget): void;
  /** The column that is pointed at or focused, for a picture beside it. */
  onPointColumn?(key: string | null): void;
}

/** The place of a cell, read off the element that an event came from. */
function placeOfEvent(event: { target: EventTarget }): GridPlace | null {
  if (!(event.target instanceof Element)) return null;
  const cell = event.target.closest<HTMLElement>('[data-row]');
  if (!cell) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

/** A table that is walked through as a grid: its cells and heads take their roles from that by themselves. */
const GRID = { role: 'grid' } as const;

interface CellBase {
  'data-row': number;
  'data-column': number;
  tabIndex: 0 | -1;
}

function at(row: number, column: number, focus: GridPlace): CellBase {
  const isFocus = focus.row === row && focus.column === column;
  return { 'data-row': row, 'data-column': column, tabIndex: isFocus ? 0 : -1 };
}

interface RowProps {
  row: MatrixRow;
  at: number;
  /** The focused column when it is in this row. */
  focusColumn: number | null;
  columns: readonly MatrixColumnInput[];
  words: MatrixWords;
  isSelected: boolean;
  selectedColumn: string | null;
}

const Row = memo(function Row(props: RowProps) {
  const { row, at: index, focusColumn, columns, words, isSelected, selectedColumn } = props;
  const focus = { row: focusColumn === null ? -2 : index, column: focusColumn ?? -2 };
  return (
    <tr data-selected={isSelected || undefined}>
      <th
        {...at(index, -1, focus)}
        scope="row"
        className="matrix__row-head"
        style={{ paddingInlineStart: `${row.depth * 14}px` }}
        title={row.name}
      >
        <span className="matrix__row-name" dir="auto">
          {row.name}
        </span>
      </th>
      {columns.map((column, columnIndex) => {
        const cell = row.cells[columnIndex];
        return cell ? (
          <td
            key={column.key}
            {...at(index, columnIndex, focus)}
            className="matrix__cell"
            data-tint={cell.tint}
            data-state={cell.state}
            data-selected={(isSelected && selectedColumn === column.key) || undefined}
            aria-label={words.cell(cell, row.name, column.name)}
          >
            {cell.count > 0 ? words.number(cell.count) : null}
          </td>
        ) : null;
      })}
      <td
        {...at(index, columns.length, focus)}
        className="matrix__cell matrix__cell--total"
        aria-label={words.rowTotal(row.name, row.total)}
      >
        {words.number(row.total)}
      </td>
    </tr>
  );
});

function Heads({
  layout,
  words,
  focus,
  selected,
}: Pick<MatrixViewProps, 'layout' | 'words' | 'selected'> & { focus: GridPlace }) {
  return (
    <thead>
      <tr>
        <td className="matrix__corner">{words.rows}</td>
        {layout.columns.map((column, index) => (
          <th
            key={column.key}
            {...at(-1, index, focus)}
            scope="col"
            className="matrix__column-head"
            data-selected={selected.column === column.key || undefined}
          >
            <span className="matrix__column-name">{column.name}</span>
          </th>
        ))}
        <th {...at(-1, layout.columns.length, focus)} scope="col" className="matrix__column-head">
          <span className="matrix__column-name">{words.total}</span>
        </th>
      </tr>
    </thead>
  );
}

function Totals({ layout, words, focus }: Pick<MatrixViewProps, 'layout' | 'words'> & { focus: GridPlace }) {
  const last = layout.rows.length;
  return (
    <tfoot>
      <tr>
        <th {...at(last, -1, focus)} scope="row" className="matrix__row-head">
          {words.total}
        </th>
        {layout.columns.map((column, index) => (
          <td
            key={column.key}
            {...at(last, index, focus)}
            className="matrix__cell matrix__cell--total"
            aria-label={words.columnTotal(column.name, column.total)}
          >
            {words.number(column.total)}
          </td>
        ))}
        <td
          {...at(last, layout.columns.length, focus)}
          className="matrix__cell matrix__cell--total"
          aria-label={words.rowTotal(words.total, layout.total)}
        >
          {words.number(layout.total)}
        </td>
      </tr>
    </tfoot>
  );
}

/** Which rows and columns a place stands for. */
function targetOf(place: GridPlace, layout: MatrixLayout): MatrixTarget {
  return {
    row: layout.rows[place.row]?.index ?? null,
    column: layout.columns[place.column]?.index ?? null,
  };
}

export function MatrixView({ layout, words, facet, selected, onOpen, onPointColumn }: MatrixViewProps) {
  const table = useRef<HTMLTableElement>(null);
  const [wished, setFocus] = useState<GridPlace>({ row: 0, column: 0 });
  const size = { rows: layout.rows.length, columns: layout.columns.length };
  const focus = { row: Math.min(wished.row, size.rows), column: Math.min(wished.column, size.columns) };
  const open = (place: GridPlace | null) => {
    if (!place) return;
    setFocus(place);
    onOpen(targetOf(place, layout));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = placeOfEvent(event);
    if (!from) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(from);
      return;
    }
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = moveInGrid(from, { key: event.key, ctrlKey: event.ctrlKey, isMirrored }, size);
    if (!to) return;
    event.preventDefault();
    setFocus(to);
    const query = `[data-row="${to.row}"][data-column="${to.column}"]`;
    table.current?.querySelector<HTMLElement>(query)?.focus();
  };
  const point = (event: { target: EventTarget }) => {
    const place = placeOfEvent(event);
    onPointColumn?.(place ? (layout.columns[place.column]?.key ?? null) : null);
  };
  return (
    <table
      ref={table}
      {...GRID}
      aria-label={words.label}
      className="matrix"
      data-facet={facet}
      onKeyDown={onKeyDown}
      onClick={(event: MouseEvent) => open(placeOfEvent(event))}
      onMouseOver={point}
      onFocus={point}
      onMouseLeave={() => onPointColumn?.(null)}
      onBlur={() => onPointColumn?.(null)}
    >
      <Heads layout={layout} words={words} focus={focus} selected={selected} />
      <tbody>
        {layout.rows.map((row, index) => (
          <Row
            key={row.key}
            row={row}
            at={index}
            focusColumn={focus.row === index ? focus.column : null}
            columns={layout.columns}
            words={words}
            isSelected={selected.row === row.key}
            selectedColumn={selected.column}
          />
        ))}
      </tbody>
      <Totals layout={layout} words={words} focus={focus} />
    </table>
  );
}
