// The page: title, blocks in order, footnotes at the foot. All blocks stand on the page, so that a selection can cross
// them and the browser finds words in them; those out of sight are not laid out (`content-visibility`).
import { memo, useMemo, useRef } from 'react';
import type { Block } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { BlockView } from './BlockView.tsx';
import { directionOfReport } from './direction.ts';
import type { ShownNote } from './FootnoteMarks.tsx';
import { keepUnchanged, layoutStripes, type Stripe } from './stripeLanes.ts';
import { TitlePage } from './TitlePage.tsx';
import type { Marks } from './useMarks.ts';
import type { ReaderData } from './useReaderData.ts';

const NO_STRIPES: readonly Stripe[] = [];
const NO_NOTES: readonly ShownNote[] = [];

function useStripes({ blocks, excerpts }: ReaderData): ReadonlyMap<number, Stripe[]> {
  const before = useRef<ReadonlyMap<number, Stripe[]>>(new Map());
  const texts = useMemo(() => blocks.map((block) => block.text), [blocks]);
  const stripes = useMemo(() => layoutStripes(excerpts, texts).byBlock, [excerpts, texts]);
  return useMemo(() => {
    const kept = keepUnchanged(before.current, stripes);
    before.current = kept;
    return kept;
  }, [stripes]);
}

function useNotes(blocks: readonly Block[]): ReadonlyMap<number, readonly ShownNote[]> {
  return useMemo(() => {
    const texts = new Map<string, string>();
    for (const block of blocks) {
      if (block.kind === 'footnote' && block.label !== null && !texts.has(block.label)) {
        texts.set(block.label, block.text);
      }
    }
    const referring = blocks.filter((block) => block.notes.length > 0);
    return new Map(
      referring.map((block) => [
        block.index,
        [...new Set(block.notes)].map((mark) => ({ mark, text: texts.get(mark) ?? null })),
      ]),
    );
  }, [blocks]);
}

export interface ReaderPageProps {
  data: ReaderData;
  order: { main: readonly Block[]; footnotes: readonly Block[] };
  current: number;
  marks: Marks;
}

function Page({ data, order, current, marks }: ReaderPageProps) {
  const { t } = useTexts();
  const stripes = useStripes(data);
  const notes = useNotes(data.blocks);
  const { report } = data;
  const lang = report.language === 'und' ? undefined : report.language;
  const show = (block: Block) => (
    <BlockView
      key={block.id}
      block={block}
      lang={lang}
      stripes={stripes.get(block.index) ?? NO_STRIPES}
      excerpts={marks.inBlock(block.index).length}
      notes={notes.get(block.index) ?? NO_NOTES}
      isCurrent={block.index === current}
      isRead={block.index < report.readUpTo}
      isReadEnd={block.index === report.readUpTo - 1}
    />
  );
  return (
    <div className="reader__page" dir={directionOfReport(report.language)}>
      <TitlePage report={report} lang={lang} />
      <div data-group="main">{order.main.map(show)}</div>
      {order.footnotes.length > 0 ? (
        <div className="reader__footnotes" data-group="footnotes">
          <h3 className="reader__footnotes-title eyebrow">{t('reader.footnotes')}</h3>
          {order.footnotes.map(show)}
        </div>
      ) : null}
    </div>
  );
}

/** Not drawn again while the window merely scrolls. */
export const ReaderPage = memo(Page);
