// The outline of the open report: its headings, how many paragraphs stand under each and how many bear an excerpt.
import { useMemo, useState } from 'react';
import type { ReportId } from '../../domain/ids.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { Tree, type TreeRow } from '../../ui/Tree.tsx';
import { buildOutline, headingOf, type OutlineEntry, visibleEntries } from './outlineTree.ts';
import { useReaderData } from './useReaderData.ts';
import './outline.css';

export interface OutlineProps {
  reportId: ReportId;
  /** The block that the reader shows or stands at. */
  currentBlock: number;
  onGo(blockIndex: number): void;
}

interface OutlineRow extends TreeRow {
  entry: OutlineEntry;
}

function useEntries(reportId: ReportId): OutlineEntry[] {
  const data = useReaderData(reportId);
  return useMemo(() => {
    if (!data) return [];
    const tagged = new Set<number>();
    for (const { startIndex, endIndex } of data.excerpts) {
      for (let index = startIndex; index <= endIndex; index++) tagged.add(index);
    }
    return buildOutline(data.blocks, tagged);
  }, [data]);
}

/** The current heading, or the nearest one above it that is to be seen. */
function shownHeading(
  entries: readonly OutlineEntry[],
  rows: readonly OutlineRow[],
  block: number,
): string | null {
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]));
  const shown = new Set(rows.map((row) => row.entry.index));
  let at = headingOf(entries, block);
  while (at && !shown.has(at.index)) at = at.parent === null ? null : (byIndex.get(at.parent) ?? null);
  return at ? String(at.index) : null;
}

function Counts({ entry }: { entry: OutlineEntry }) {
  const { t, number } = useTexts();
  const { paragraphs, tagged } = entry;
  if (paragraphs === 0) return null;
  return (
    <span className="outline__count number">
      {tagged > 0 ? <span className="outline__tagged">{number(tagged)} / </span> : null}
      {number(paragraphs)}
      <span className="visually-hidden"> {t('reader.outline.counted', { paragraphs, tagged })}</span>
    </span>
  );
}

function renderEntry({ entry }: OutlineRow) {
  return (
    <>
      <span className="outline__text" dir="auto" title={entry.text}>
        {entry.text}
      </span>{' '}
      <Counts entry={entry} />
    </>
  );
}

function useRows(entries: readonly OutlineEntry[], closed: ReadonlySet<number>): OutlineRow[] {
  return useMemo(
    () =>
      visibleEntries(entries, closed).map((entry) => ({
        id: String(entry.index),
        level: entry.level,
        expanded: entry.hasChildren ? !closed.has(entry.index) : null,
        text: entry.text,
        entry,
      })),
    [entries, closed],
  );
}

export function Outline({ reportId, currentBlock, onGo }: OutlineProps) {
  const { t } = useTexts();
  const entries = useEntries(reportId);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const rows = useRows(entries, closed);
  const onToggle = ({ entry }: OutlineRow, expanded: boolean): void => {
    const next = new Set(closed);
    if (expanded) next.delete(entry.index);
    else next.add(entry.index);
    setClosed(next);
  };
  return (
    <nav aria-label={t('reader.outline')}>
      <h2 className="eyebrow">{t('reader.outline')}</h2>
      {rows.length === 0 ? <p>{t('reader.outline.none')}</p> : null}
      <Tree<OutlineRow>
        label={t('reader.outline')}
        rows={rows}
        currentId={shownHeading(entries, rows, currentBlock)}
        className="outline"
        rowClassName="outline__entry"
        onAction={({ entry }) => onGo(entry.index)}
        onToggle={onToggle}
      >
        {renderEntry}
      </Tree>
    </nav>
  );
}
