// A tree by the keyboard pattern of WAI-ARIA: one tab stop, arrows to move, open and close, letters to jump. Gets its
// rows flat and in order; what a row shows and does is for who uses it.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';

export interface TreeRow {
  id: string;
  /** From 1. */
  level: number;
  /** Null where nothing lies below. */
  expanded: boolean | null;
  /** Plain text, for jumping by letters. */
  text: string;
}

export interface TreeProps<Row extends TreeRow> {
  label: string;
  /** Only those that are to be seen. */
  rows: readonly Row[];
  /** The row that stands for where the person is; null for none. */
  currentId: string | null;
  className: string;
  rowClassName: string;
  children(row: Row): ReactNode;
  onAction(row: Row): void;
  onToggle(row: Row, expanded: boolean): void;
  /** Keys that the tree leaves alone: F2, Delete, the menu key. True when it was taken. */
  onKey?(row: Row, event: KeyboardEvent<HTMLElement>): boolean;
  onMenu?(row: Row, event: MouseEvent<HTMLElement>): void;
  nameOf?(row: Row): string;
  /** Extra attributes of a row, such as `data-facet`. */
  dataOf?(row: Row): Record<`data-${string}`, string>;
}

interface Step<Row> {
  focus?: Row | undefined;
  toggle?: boolean;
}

/** What an arrow, Home, End or `*`-free letter does to the row that has the keyboard; null where it does nothing. */
function stepOf<Row extends TreeRow>(
  rows: readonly Row[],
  row: Row,
  key: string,
  mirrored: boolean,
): Step<Row> | null {
  const at = rows.indexOf(row);
  const [open, close] = mirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === 'ArrowDown') return { focus: rows[at + 1] };
  if (key === 'ArrowUp') return { focus: rows[at - 1] };
  if (key === 'Home') return { focus: rows[0] };
  if (key === 'End') return { focus: rows.at(-1) };
  if (key === open) {
    if (row.expanded === false) return { toggle: true };
    const next = rows[at + 1];
    return { focus: row.expanded && next && next.level > row.level ? next : undefined };
  }
  if (key === close) {
    if (row.expanded) return { toggle: false };
    return { focus: rows.slice(0, at).findLast((above) => above.level < row.level) };
  }
  if (key.length === 1 && key.trim() !== '') {
    const letter = key.toLocaleLowerCase();
    const after = [...rows.slice(at + 1), ...rows.slice(0, at)];
    return { focus: after.find((other) => other.text.toLocaleLowerCase().startsWith(letter)) };
  }
  return null;
}

function useTreeKeys<Row extends TreeRow>(props: TreeProps<Row>, setFocused: (id: string) => void) {
  const { rows, onAction, onToggle, onKey } = props;
  const focusRow = (list: Element, row: Row): void => {
    setFocused(row.id);
    list.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus();
  };
  return (row: Row, event: KeyboardEvent<HTMLElement>): void => {
    // Keys pressed in a field or button inside the row are theirs.
    if (event.target !== event.currentTarget) return;
    if (onKey?.(row, event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const list = event.currentTarget.parentElement;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onAction(row);
      return;
    }
    const mirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = stepOf(rows, row, event.key, mirrored);
    if (!step || !list) return;
    event.preventDefault();
    if (step.toggle !== undefined) onToggle(row, step.toggle);
    if (step.focus) focusRow(list, step.focus);
  };
}

export function Tree<Row extends TreeRow>(props: TreeProps<Row>) {
  const { label, rows, currentId, className, rowClassName, children, onAction, onMenu, nameOf, dataOf } =
    props;
  const ref = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const onKeyDown = useTreeKeys(props, setFocused);
  const has = (id: string | null): boolean => id !== null && rows.some((row) => row.id === id);
  const stop = has(focused) ? focused : has(currentId) ? currentId : (rows[0]?.id ?? null);
  return (
    <div ref={ref} role="tree" aria-label={label} className={className}>
      {rows.map((row) => (
        <div
          key={row.id}
          role="treeitem"
          aria-level={row.level}
          aria-expanded={row.expanded ?? undefined}
          aria-current={row.id === currentId || undefined}
          aria-label={nameOf?.(row)}
          tabIndex={row.id === stop ? 0 : -1}
          data-row={row.id}
          {...dataOf?.(row)}
          className={rowClassName}
          style={{ paddingInlineStart: `${6 + (row.level - 1) * 16}px` }}
          onFocus={() => setFocused(row.id)}
          onClick={() => onAction(row)}
          onKeyDown={(event) => onKeyDown(row, event)}
          onContextMenu={(event) => onMenu?.(row, event)}
        >
          {children(row)}
        </div>
      ))}
    </div>
  );
}
