// Draws a laid-out comparison: bars to both sides of a subject's name, in three labelled groups; each subject opens
// into what the caller puts below it. All words come from outside.
import { type ReactNode, useId, useState } from 'react';
import type { CompareGroup, CompareGroupKind, CompareLayout, CompareRow } from './layout.ts';
import './compare.css';

export interface CompareWords {
  names: { a: string; b: string };
  groups: Readonly<Record<CompareGroupKind, string>>;
  nothing: string;
  /** The counts of both sides, said after the subject's name. */
  row(row: CompareRow): string;
  number(value: number): string;
}

export interface CompareViewProps {
  layout: CompareLayout;
  words: CompareWords;
  /** What stands below an opened subject. */
  details(row: CompareRow): ReactNode;
}

/** Drawn for the eyes: the counts are said beside the subject's name. */
const UNHEARD = { 'aria-hidden': true } as const;

function Bar({ side, share, value }: { side: 'a' | 'b'; share: number; value: string }) {
  return (
    <span className="compare__half" data-side={side} {...UNHEARD}>
      {share === 0 ? null : (
        <>
          <span className="compare__bar" style={{ inlineSize: `calc((100% - 2.6rem) * ${share})` }} />
          <span className="number">{value}</span>
        </>
      )}
    </span>
  );
}

function Row({ row, words, details }: Omit<CompareViewProps, 'layout'> & { row: CompareRow }) {
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  return (
    <li>
      <button
        type="button"
        className="compare__row"
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Bar side="a" share={row.barA} value={words.number(row.a)} />
        <span className="compare__name" dir="auto">
          {row.parent === '' ? null : <small>{row.parent}</small>}
          <span>{row.name}</span>
          <span className="visually-hidden">{words.row(row)}</span>
        </span>
        <Bar side="b" share={row.barB} value={words.number(row.b)} />
      </button>
      <div id={detailsId}>{isOpen ? details(row) : null}</div>
    </li>
  );
}

function Group({ group, words, details }: Omit<CompareViewProps, 'layout'> & { group: CompareGroup }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="compare__group" data-kind={group.kind}>
      <h2 id={headingId} className="compare__heading">
        {words.groups[group.kind]} <span className="number">· {words.number(group.rows.length)}</span>
      </h2>
      {group.rows.length === 0 ? (
        <p className="compare__nothing">{words.nothing}</p>
      ) : (
        <ul>
          {group.rows.map((row) => (
            <Row key={row.key} row={row} words={words} details={details} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function CompareBars({ layout, words, details }: CompareViewProps) {
  return (
    <div className="compare__bars">
      <div className="compare__sides" aria-hidden="true">
        <span className="compare__side" data-side="a">
          {words.names.a}
        </span>
        <span className="compare__side" data-side="b">
          {words.names.b}
        </span>
      </div>
      {layout.groups.map((group) => (
        <Group key={group.kind} group={group} words={words} details={details} />
      ))}
    </div>
  );
}
