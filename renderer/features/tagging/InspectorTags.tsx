// The tags of an excerpt as chips: the name opens the palette for another tag in its place, the cross takes it off.
import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { removeTagging } from '../../domain/commands/excerptCommands.ts';
import { tagName } from '../../domain/gazetteer/tagName.ts';
import type { TaggingId } from '../../domain/ids.ts';
import { facetName } from '../../i18n/facetNames.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useRun } from '../../storage/useRun.ts';
import { Button } from '../../ui/Button.tsx';
import { TagPalette } from './TagPalette.tsx';
import type { Inspected, InspectedTag } from './useInspected.ts';

interface ChipProps {
  inspected: Inspected;
  item: InspectedTag;
  onRetag(taggingId: TaggingId, rect: DOMRect): void;
}

function Chip({ inspected, item, onRetag }: ChipProps) {
  const { t, language } = useTexts();
  const run = useRun();
  const { tag, tagging } = item;
  const name = tagName(tag, language);
  const facet = inspected.facets.find((one) => one.id === tag.facetId);
  const analyst = inspected.analystNames.get(tagging.analystId) ?? '';
  const facetWord = facet ? facetName(facet, t) : '';
  return (
    <li className="tag-chip inspector__chip" data-facet={tag.facetId} title={`${facetWord} · ${analyst}`}>
      <i className="facet-dot" aria-hidden {...(tag.color ? { style: { background: tag.color } } : {})} />
      <button
        type="button"
        className="inspector__chip-name"
        dir="auto"
        aria-label={t('tagging.chip.retag', { name, facet: facetWord })}
        onClick={(event) => onRetag(tagging.id, event.currentTarget.getBoundingClientRect())}
      >
        {name}
      </button>
      <button
        type="button"
        className="inspector__chip-remove"
        aria-label={t('tagging.chip.remove', { name })}
        onClick={() => void run(removeTagging(tagging.id))}
      >
        <X size={13} strokeWidth={2} aria-hidden />
      </button>
    </li>
  );
}

export function InspectorTags({ inspected, onTag }: { inspected: Inspected; onTag(rect: DOMRect): void }) {
  const { t } = useTexts();
  const addRef = useRef<HTMLDivElement>(null);
  const [changing, setChanging] = useState<{ taggingId: TaggingId; rect: DOMRect } | null>(null);
  const excerptId = inspected.excerpt.id;
  return (
    <section className="inspector__section">
      <h2 className="eyebrow">{t('tagging.tags')}</h2>
      <ul className="inspector__chips" aria-label={t('tagging.tags')}>
        {inspected.tags.map((item) => (
          <Chip
            key={item.tagging.id}
            inspected={inspected}
            item={item}
            onRetag={(taggingId, rect) => setChanging({ taggingId, rect })}
          />
        ))}
      </ul>
      <div ref={addRef} className="inspector__acts">
        <Button
          icon={Plus}
          onPress={() => {
            const rect = addRef.current?.getBoundingClientRect();
            if (rect) onTag(rect);
          }}
        >
          {t('tagging.add')}
        </Button>
      </div>
      {changing ? (
        <TagPalette
          target={{ kind: 'tagging', excerptId, taggingId: changing.taggingId }}
          rect={changing.rect}
          onClose={() => setChanging(null)}
          onDone={() => undefined}
        />
      ) : null}
    </section>
  );
}
