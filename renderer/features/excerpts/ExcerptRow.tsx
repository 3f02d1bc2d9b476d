// One excerpt of a list: its words in the report's own type, the citation, its tags.

import { tagName } from '../../domain/gazetteer/tagName.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { ListedExcerpt } from './useExcerptPages.ts';

export interface ExcerptRowProps {
  /** Undefined while it is being loaded, null when it is no longer there. */
  excerpt: ListedExcerpt | null | undefined;
  /** The one row in the tab order. */
  isStop: boolean;
  onFocus(): void;
  onOpen(id: ExcerptId): void;
}

export function ExcerptRow({ excerpt, isStop, onFocus, onOpen }: ExcerptRowProps) {
  const { t, language } = useTexts();
  if (excerpt === null) return <p className="excerpt-row excerpt-row--gone">{t('excerpts.gone')}</p>;
  if (!excerpt) return <div className="excerpt-row excerpt-row--waiting" aria-busy />;
  const { id, quote, citation, tags, note } = excerpt;
  return (
    <article className="excerpt-row">
      <button
        type="button"
        className="excerpt-row__open"
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => onOpen(id)}
      >
        <span
          className="excerpt-row__quote"
          dir="auto"
          data-facet={tags[0]?.facetId ?? 'own'}
          {...(excerpt.language === 'und' ? {} : { lang: excerpt.language })}
        >
          {quote}
        </span>
        <span className="excerpt-row__citation" dir="auto">
          {citation}
        </span>
      </button>
      {note === '' ? null : (
        <p className="excerpt-row__note" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 ? (
        <ul className="excerpt-row__tags">
          {tags.map((tag) => (
            <li key={tag.id} className="tag-chip" data-facet={tag.facetId}>
              <i
                className="facet-dot"
                aria-hidden
                {...(tag.color ? { style: { background: tag.color } } : {})}
              />
              {tagName(tag, language)}
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
