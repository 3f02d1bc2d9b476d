// The reader: a report as its structure, with the analyst's marks in it. Puts the parts together and hears keys and
// clicks; where to go next, the palette and the inspector are for the view around it.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ExcerptId, ReportId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/passage.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExcerptChoice } from './ExcerptChoice.tsx';
import { ReaderPage } from './ReaderPage.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { blockElement } from './textLayer.ts';
import { showBlock, showSpan, useBlockInView, useCurrentBlock } from './useCurrentBlock.ts';
import { useExcerptPicking } from './useExcerptPicking.ts';
import { useMarks } from './useMarks.ts';
import { usePassageActs } from './usePassageActs.ts';
import { type ReaderData, useReaderData } from './useReaderData.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import './reader.css';
import './marks.css';

export interface ReaderLocation {
  blockIndex: number;
  /** The excerpt to show there, if any. */
  excerptId: ExcerptId | null;
  /** Changes with every wish to go there, also to the same place. */
  at: number;
}

export interface ReaderProps {
  reportId: ReportId;
  location: ReaderLocation | null;
  activeExcerptId: ExcerptId | null;
  onActivateExcerpt(id: ExcerptId | null): void;
  /** The person wants to tag a passage; `rect` is where it stands in the window. */
  onTag(passage: Passage, rect: DOMRect): void;
  onNote(passage: Passage, rect: DOMRect): void;
  /** The block that the person is at, or that the window shows. */
  onCurrentBlock(index: number): void;
}

export function Reader(props: ReaderProps) {
  const { t } = useTexts();
  const data = useReaderData(props.reportId);
  if (data === undefined) return <div className="reader" aria-busy />;
  if (data === null) return <EmptyState title={t('reader.missing')} />;
  if (data.blocks.length === 0) return <EmptyState title={t('reader.empty')} />;
  return <OpenReader key={props.reportId} {...props} data={data} />;
}

function useOrder(data: ReaderData) {
  return useMemo(() => {
    const main = data.blocks.filter((block) => block.kind !== 'footnote');
    const footnotes = data.blocks.filter((block) => block.kind === 'footnote');
    return { main, footnotes, all: [...main, ...footnotes] };
  }, [data.blocks]);
}

function OpenReader({
  data,
  location,
  activeExcerptId,
  onActivateExcerpt,
  ...props
}: ReaderProps & { data: ReaderData }) {
  const { t } = useTexts();
  const rootRef = useRef<HTMLElement>(null);
  const order = useOrder(data);
  const current = useCurrentBlock(rootRef, order.all, data.blocks);
  const acts = usePassageActs({
    rootRef,
    data,
    current: current.index,
    onTag: props.onTag,
    onNote: props.onNote,
  });
  const marks = useMarks(rootRef, data, activeExcerptId, acts.pending);
  const picking = useExcerptPicking({ rootRef, marks, current, onActivateExcerpt });
  const onKeyDown = useReaderKeys({ current, acts, picking, onActivateExcerpt });
  useBlockInView(rootRef, order.all, current.index, props.onCurrentBlock);
  useGoTo(rootRef, data, location, current.set);
  const label = t('reader.region', { title: data.report.title });
  return (
    <>
      <section
        ref={rootRef}
        className="reader"
        aria-label={label}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[data-act="read"]')) acts.read();
          else picking.onClick(event);
        }}
        onPointerDown={acts.settle}
        // The palette gives the keyboard back when it goes.
        onFocus={acts.settle}
      >
        <ReaderPage data={data} order={order} current={current.index} marks={marks} />
      </section>
      <SelectionBar rootRef={rootRef} isHidden={acts.pending !== null} onAct={acts.run} />
      {picking.choice ? (
        <ExcerptChoice {...picking.choice} onPick={picking.pick} onClose={picking.close} />
      ) : null}
      <div className="visually-hidden" aria-live="polite">
        {acts.said}
      </div>
    </>
  );
}

/** Goes where the view around wants to, once for each wish. */
function useGoTo(
  rootRef: React.RefObject<HTMLElement | null>,
  data: ReaderData,
  location: ReaderLocation | null,
  setCurrent: (index: number) => void,
): void {
  const doneRef = useRef<number | null>(null);
  const go = useCallback(
    (root: HTMLElement, { blockIndex, excerptId }: ReaderLocation) => {
      const excerpt = data.excerpts.find((candidate) => candidate.excerptId === excerptId);
      const index = excerpt?.startIndex ?? blockIndex;
      setCurrent(index);
      if (excerpt) {
        showBlock(root, index, 'center');
        showSpan(root, excerpt);
      } else if (index === 0) root.scrollTo({ top: 0 });
      else showBlock(root, index, 'start');
      // Whoever asks to go there means to read there: the keys of the reader work at once.
      requestAnimationFrame(() => blockElement(root, index)?.focus({ preventScroll: true }));
    },
    [data, setCurrent],
  );
  useEffect(() => {
    const root = rootRef.current;
    if (!root || !location || doneRef.current === location.at) return;
    doneRef.current = location.at;
    go(root, location);
  }, [rootRef, location, go]);
}
