// One block of the report: its label in the margin, its words as a single text node, its stripes. Draws what it is
// given; all gestures are heard by the reader around it, which finds the block by its `data-` attributes.
import { memo, type ReactNode } from 'react';
import type { Block } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { directionOfText } from './direction.ts';
import { FootnoteMarks, type ShownNote } from './FootnoteMarks.tsx';
import { StripeMargin } from './StripeMargin.tsx';
import { estimateLines, type Stripe } from './stripeLanes.ts';

export interface BlockViewProps {
  block: Block;
  /** BCP 47; undefined where the report's language is not known. */
  lang: string | undefined;
  stripes: readonly Stripe[];
  /** Excerpts that touch the block, tagged or not. */
  excerpts: number;
  notes: readonly ShownNote[];
  isCurrent: boolean;
  isRead: boolean;
  /** The last block that was read: the line is drawn below it. */
  isReadEnd: boolean;
}

const NO_LABEL = '';

function useBlockName({ block, excerpts }: BlockViewProps): string {
  const { t } = useTexts();
  const label = block.label ?? NO_LABEL;
  const name =
    block.kind === 'heading'
      ? t('reader.block.heading', { text: block.text })
      : block.kind === 'footnote'
        ? t('reader.block.footnote', { label })
        : label === NO_LABEL
          ? t('reader.block.unnumbered', { text: block.text.slice(0, 40) })
          : t('reader.block.paragraph', { label });
  return excerpts === 0 ? name : t('reader.block.withExcerpts', { name, count: excerpts });
}

function BlockText({ block, lang }: { block: Block; lang: string | undefined }): ReactNode {
  const shared = {
    className: 'block__text',
    'data-text-of': block.index,
    ...(lang ? { lang } : {}),
  };
  if (block.kind !== 'heading') return <p {...shared}>{block.text}</p>;
  return (
    <div role="heading" aria-level={Math.min(6, block.level + 2)} {...shared}>
      {block.text}
    </div>
  );
}

function ReadButton({ isReadEnd }: { isReadEnd: boolean }) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      className="block__read"
      data-act="read"
      aria-pressed={isReadEnd}
      aria-label={t('reader.readUpTo')}
      title={t('reader.readUpTo')}
    >
      <span aria-hidden>✓</span>
    </button>
  );
}

function BlockShell(props: BlockViewProps) {
  const { block, stripes, notes, isCurrent, isReadEnd, lang } = props;
  const { t } = useTexts();
  const name = useBlockName(props);
  const height = estimateLines(block.text).count * 28 + 16;
  return (
    <div
      className={`block block--${block.kind}`}
      role="group"
      aria-label={name}
      data-block={block.index}
      data-level={block.level}
      data-read={props.isRead || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent || undefined}
      style={{ containIntrinsicBlockSize: `auto ${height}px` }}
    >
      <div className="block__gutter">
        {block.label === null ? null : (
          <span className="block__label" aria-hidden>
            {block.label}
          </span>
        )}
        {isCurrent ? <ReadButton isReadEnd={isReadEnd} /> : null}
      </div>
      <div className="block__body" dir={directionOfText(block.text)}>
        <BlockText block={block} lang={lang} />
        {notes.length > 0 ? <FootnoteMarks notes={notes} lang={lang} /> : null}
        {isReadEnd ? <div className="block__read-line">{t('reader.readMarker')}</div> : null}
      </div>
      {stripes.length > 0 ? <StripeMargin stripes={stripes} text={block.text} isCurrent={isCurrent} /> : null}
    </div>
  );
}

/** Drawn again only when something of its own changed: a report has a thousand of them. */
export const BlockView = memo(BlockShell);
