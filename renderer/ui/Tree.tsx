// A tree by the keyboard pattern of WAI-ARIA: one tab stop, arrows to move, open and close, letters to jump. Gets its
// rows flat and in order; what a row shows and does is for who uses it. A row is drawn again only when it is another
// object: with a thousand rows, keep those that did not change (`keepRows`).
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type SyntheticEvent,
  useState,
} from 'react';

export interface TreeRow {
  id: string;
  /** From 1. */
  level: number;
  /** Null where nothing lies below. */
  expanded: boolean | null;
  /** Plain text, for jumping by letters. */
  text: string;
  /** Extra attributes of the row, such as `data-facet`. */
  data?: Record<`data-${string}`, string>;
}

export interface TreeProps<Row extends TreeRow> {
  label: string;
  /** Only those that are to be seen. */
  rows: readonly Row[];
  /** The row that stands for where the person is; null for none. */
  currentId: string | null;
  className: string;
  rowClassName: string;
  /** Keeps its identity between renders, else every row is drawn again. */
  children(row: Row): ReactNode;
  /** A press of Enter, the space bar or the pointer; `event.target` says where in the row. */
  onAction(row: Row, event: SyntheticEvent<HTMLElement>): void;
  onToggle(row: Row, expanded: boolean): void;
  /** Keys that the tree leaves alone: F2, Delete, the menu key. True when it was taken. */
  onKey?(row: Row, event: KeyboardEvent<HTMLElement>, element: HTMLElement): boolean;
  onMenu?(row: Row, event: MouseEvent<HTMLElement>, element: HTMLElement): void;
}

/** The new rows, with the old object wherever `isSame` says that nothing changed. */
export function keepRows<Row extends TreeRow>(
  before: readonly Row[],
  after: readonly Row[],
  isSame: (a: Row, b: Row) => boolean,
): Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return after.map((row) => {
    const old = known.get(row.id);
    return old && isSame(old, row) ? old : row;
  });
}

interface Step<Row> {
  focus?: Row | undefined;
  toggle?: boolean;
}

/** What an arrow, Home, End or a letter does to the row that has the keyboard; null where it does nothing. */
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

interface Heard<Row> {
  row: Row;
  element: HTMLElement;
}

/** The row in which something happened. */
function heardOf<Row extends TreeRow>(rows: readonly Row[], target: EventTarget): Heard<Row> | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  const row = rows.find((one) => one.id === element?.dataset.row);
  return row && element ? { row, element } : null;
}

function handleKey<Row extends TreeRow>(props: TreeProps<Row>, event: KeyboardEvent<HTMLElement>): void {
  const heard = heardOf(props.rows, event.target);
  // Keys pressed in a field or button inside the row are theirs.
  if (!heard || event.target !== heard.element) return;
  const { row, element } = heard;
  if (props.onKey?.(row, event, element)) {
    event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    props.onAction(row, event);
    return;
  }
  const mirrored = getComputedStyle(element).direction === 'rtl';
  const step = stepOf(props.rows, row, event.key, mirrored);
  if (!step) return;
  event.preventDefault();
  if (step.toggle !== undefined) props.onToggle(row, step.toggle);
  if (step.focus) {
    event.currentTarget.querySelector<HTMLElement>(`[data-row="${CSS.escape(step.focus.id)}"]`)?.focus();
  }
}

interface ItemProps<Row extends TreeRow> {
  row: Row;
  className: string;
  isCurrent: boolean;
  isStop: boolean;
  hasMenu: boolean;
  render(row: Row): ReactNode;
}

function Item<Row extends TreeRow>({ row, className, isCurrent, isStop, hasMenu, render }: ItemProps<Row>) {
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-expanded={row.expanded ?? undefined}
      aria-current={isCurrent || undefined}
      aria-haspopup={hasMenu ? 'menu' : undefined}
      tabIndex={isStop ? 0 : -1}
      data-row={row.id}
      {...row.data}
      className={className}
      style={{ paddingInlineStart: `${6 + (row.level - 1) * 16}px` }}
    >
      {render(row)}
    </div>
  );
}

/** `memo` forgets a type parameter; drawing through this function keeps it. */
const StillItem: <Row extends TreeRow>(props: ItemProps<Row> & { key: string }) => ReactNode = memo(Item);

export function Tree<Row extends TreeRow>(props: TreeProps<Row>) {
  const { label, rows, currentId, className, rowClassName, children, onAction, onMenu } = props;
  const [focused, setFocused] = useState<string | null>(null);
  const has = (id: string | null): boolean => id !== null && rows.some((row) => row.id === id);
  const stop = has(focused) ? focused : has(currentId) ? currentId : (rows[0]?.id ?? null);
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const heard = heardOf(rows, event.target);
    if (heard) setFocused(heard.row.id);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const heard = heardOf(rows, event.target);
    if (heard) onAction(heard.row, event);
  };
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    const heard = heardOf(rows, event.target);
    if (heard) onMenu?.(heard.row, event, heard.element);
  };
  return (
    <div
      role="tree"
      aria-label={label}
      className={className}
      onFocus={onFocus}
      onClick={onClick}
      onKeyDown={(event) => handleKey(props, event)}
      onContextMenu={onContextMenu}
    >
      {rows.map((row) => (
        <StillItem
          key={row.id}
          row={row}
          className={rowClassName}
          isCurrent={row.id === currentId}
          isStop={row.id === stop}
          hasMenu={onMenu !== undefined}
          render={children}
        />
      ))}
    </div>
  );
}
