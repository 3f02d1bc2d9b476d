// The end margin of one block: a stripe for each tag of each excerpt, and the tags' names as buttons beside them. The
// names of the current paragraph are in the tab order; the stripes themselves are for the pointer.
import type { CSSProperties } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { namesThatFit, type Stripe } from './stripeLanes.ts';

export interface StripeMarginProps {
  stripes: readonly Stripe[];
  text: string;
  isCurrent: boolean;
}

const QUOTE_SHOWN = 80;

function shorten(quote: string): string {
  const points = [...quote];
  return points.length <= QUOTE_SHOWN ? quote : `${points.slice(0, QUOTE_SHOWN).join('')}…`;
}

/** Lanes beyond this share the last one: a margin is no wider than this. */
const LANES = 8;

function stripeStyle(stripe: Stripe): CSSProperties & Record<'--k', string | undefined> {
  return {
    insetInlineStart: `${Math.min(stripe.lane, LANES - 1) * 7}px`,
    insetBlockStart: `${stripe.from * 100}%`,
    insetBlockEnd: `${(1 - stripe.to) * 100}%`,
    '--k': stripe.color ?? undefined,
  };
}

function Names({ stripes, text, isCurrent }: StripeMarginProps) {
  const { t } = useTexts();
  const first = stripes.filter((stripe) => stripe.isFirst);
  const room = namesThatFit(text);
  const shown = first.length <= room ? first : first.slice(0, Math.max(1, room - 1));
  const more = first.length - shown.length;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div className="stripes__names">
      {shown.map((stripe) => (
        <button
          key={stripe.taggingId}
          type="button"
          className="stripes__name"
          dir="auto"
          data-excerpt={stripe.excerptId}
          tabIndex={tabIndex}
          aria-label={t('reader.stripe', { tag: stripe.name, quote: shorten(stripe.quote) })}
        >
          {stripe.name}
        </button>
      ))}
      {more > 0 ? (
        <button
          type="button"
          className="stripes__more number"
          data-act="list"
          tabIndex={tabIndex}
          aria-label={t('reader.stripe.more', { count: more })}
        >
          {t('reader.stripe.plus', { count: more })}
        </button>
      ) : null}
    </div>
  );
}

export function StripeMargin({ stripes, text, isCurrent }: StripeMarginProps) {
  const lanes = Math.min(LANES, Math.max(...stripes.map((stripe) => stripe.lane)) + 1);
  return (
    <div className="stripes">
      <div className="stripes__lanes" aria-hidden style={{ inlineSize: `${lanes * 7}px` }}>
        {stripes.map((stripe) => (
          <span
            key={stripe.taggingId}
            className="stripes__stripe"
            data-facet={stripe.facet}
            data-excerpt={stripe.excerptId}
            title={stripe.name}
            style={stripeStyle(stripe)}
          />
        ))}
      </div>
      <Names stripes={stripes} text={text} isCurrent={isCurrent} />
    </div>
  );
}
