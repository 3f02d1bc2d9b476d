// What a person does with a passage: tag, note, copy with its citation, declare read. The passage is the selection, or
// without one the current paragraph whole.
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { createAnchor } from '../../domain/anchors.ts';
import { citeExcerpt } from '../../domain/citedPlace.ts';
import { markRead } from '../../domain/commands/reportCommands.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useRun } from '../../storage/useRun.ts';
import { copyText } from '../../ui/copyText.ts';
import type { SelectionAct } from './SelectionBar.tsx';
import { selectedRange, selectSpan, spanOfRange, toRange } from './textLayer.ts';
import { spanOfBlocks, trimSpan } from './trimSpan.ts';
import type { ReaderData } from './useReaderData.ts';

export interface PassageActs {
  /** The passage that the palette or the note is open for: kept visible while the keyboard is elsewhere. */
  pending: Span | null;
  /** For screen readers. */
  said: string;
  run(act: SelectionAct): void;
  selectBlock(): void;
  read(): void;
  clear(): void;
  /** The palette is gone, or the person has turned to the text again. */
  settle(): void;
}

interface PassageContext {
  rootRef: RefObject<HTMLElement | null>;
  data: ReaderData;
  /** Block index of the current paragraph. */
  current: number;
  onTag(passage: Passage, rect: DOMRect): void;
  onNote(passage: Passage, rect: DOMRect): void;
}

/** The last line of a range that the window shows: what opens beside it does not cover the words. */
function rectOf(root: HTMLElement, span: Span): DOMRect {
  const range = toRange(root, span);
  const view = root.getBoundingClientRect();
  const rects = [...(range?.getClientRects() ?? [])];
  return rects.findLast((rect) => rect.bottom <= view.bottom && rect.bottom > view.top) ?? rects[0] ?? view;
}

/** The span meant by the person right now. */
function spanAt(root: HTMLElement, data: ReaderData, current: number): Span | null {
  const range = selectedRange(root);
  return (
    (range ? spanOfRange(root, range, data.blocks) : null) ??
    trimSpan(data.blocks, spanOfBlocks(data.blocks, current, current))
  );
}

function useCopy(data: ReaderData, say: (words: string) => void) {
  const { t, language } = useTexts();
  return useCallback(
    (span: Span) => {
      const anchor = createAnchor(data.blocks, span);
      const citation = citeExcerpt(data.report, { anchor }, data.blocks, language);
      const words = t('reader.quoteWithCitation', { quote: anchor.quote, citation });
      say(t(copyText(words) ? 'reader.copied' : 'reader.notCopied'));
    },
    [data, say, t, language],
  );
}

export function usePassageActs({ rootRef, data, current, onTag, onNote }: PassageContext): PassageActs {
  const run = useRun();
  const [pending, setPending] = useState<Span | null>(null);
  const [said, say] = useState('');
  const copy = useCopy(data, say);
  const { report } = data;
  const act = useCallback(
    (kind: SelectionAct) => {
      const root = rootRef.current;
      const span = root && spanAt(root, data, current);
      if (!span) return;
      if (kind === 'copy') return copy(span);
      const anchor = createAnchor(data.blocks, span);
      const passage = { reportId: report.id, anchor, blockIndex: span.startIndex };
      setPending(span);
      (kind === 'tag' ? onTag : onNote)(passage, rectOf(root, span));
    },
    [rootRef, data, report.id, current, copy, onTag, onNote],
  );
  const read = useCallback(() => {
    // Once more on the last paragraph read takes that paragraph back.
    const upTo = report.readUpTo === current + 1 ? current : current + 1;
    void run(markRead(report.id, upTo));
  }, [run, report.id, report.readUpTo, current]);
  const selectBlock = useCallback(() => {
    const root = rootRef.current;
    if (root) selectSpan(root, spanOfBlocks(data.blocks, current, current));
  }, [rootRef, data.blocks, current]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setPending(null);
  }, []);
  const settle = useCallback(() => setPending(null), []);
  return useMemo(
    () => ({ pending, said, run: act, selectBlock, read, clear, settle }),
    [pending, said, act, selectBlock, read, clear, settle],
  );
}
