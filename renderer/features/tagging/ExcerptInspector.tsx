// The inspector: everything about the excerpt at hand. Its words and citation, its tags, the numbers read in it, the note,
// what else is marked in the same paragraph.
import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { citeExcerpt } from '../../domain/citedPlace.ts';
import { removeExcerpt } from '../../domain/commands/excerptCommands.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useRun } from '../../storage/useRun.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { InspectorNote } from './InspectorNote.tsx';
import { InspectorTags } from './InspectorTags.tsx';
import { NumbersRead } from './NumbersRead.tsx';
import { type Inspected, useInspected } from './useInspected.ts';
import './inspector.css';

export interface ExcerptInspectorProps {
  excerptId: ExcerptId;
  /** The person wants to add a tag; `rect` is where the button stands. */
  onTag(rect: DOMRect): void;
  /** Another excerpt is to be shown. */
  onOpen(excerptId: ExcerptId): void;
}

function useCitation({ report, excerpt, first, last }: Inspected): string {
  const { language } = useTexts();
  const blocks = [first, last].filter((block) => block !== null);
  return citeExcerpt(report, excerpt, first === last ? blocks.slice(0, 1) : blocks, language);
}

function Quote({ inspected }: { inspected: Inspected }) {
  const { t } = useTexts();
  const [said, say] = useState('');
  const citation = useCitation(inspected);
  const { excerpt, report, tags } = inspected;
  const lang = report.language === 'und' ? {} : { lang: report.language };
  const { quote } = excerpt.anchor;
  const copy = (): void => {
    const words = t('reader.quoteWithCitation', { quote, citation });
    say(t(copyText(words) ? 'reader.copied' : 'reader.notCopied'));
  };
  return (
    <section className="inspector__section">
      <h2 className="eyebrow">{t('tagging.excerpt')}</h2>
      <blockquote
        className="inspector__quote"
        dir="auto"
        data-facet={tags[0]?.tag.facetId ?? 'own'}
        {...lang}
      >
        {quote}
      </blockquote>
      <p className="inspector__citation" dir="auto">
        {citation}
      </p>
      <div className="inspector__acts">
        <Button icon={Copy} onPress={copy}>
          {t('reader.act.copy')}
        </Button>
        <span className="inspector__said" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}

function AlsoHere({ inspected, onOpen }: { inspected: Inspected; onOpen(id: ExcerptId): void }) {
  const { t } = useTexts();
  if (inspected.others.length === 0) return null;
  return (
    <section className="inspector__section">
      <h2 className="eyebrow">{t('tagging.also')}</h2>
      <ul>
        {inspected.others.map((other) => (
          <li key={other.id}>
            <button type="button" className="inspector__other" dir="auto" onClick={() => onOpen(other.id)}>
              {other.anchor.quote}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Origin({ inspected }: { inspected: Inspected }) {
  const { t, date } = useTexts();
  const run = useRun();
  const { excerpt, analystNames } = inspected;
  const analyst = analystNames.get(excerpt.analystId) ?? '';
  return (
    <section className="inspector__section">
      <p className="inspector__origin">
        {t('tagging.origin', { analyst, date: date(excerpt.createdAt, 'minute') })}
      </p>
      <Button tone="danger" icon={Trash2} onPress={() => void run(removeExcerpt(excerpt.id))}>
        {t('tagging.excerpt.delete')}
      </Button>
    </section>
  );
}

export function ExcerptInspector({ excerptId, onTag, onOpen }: ExcerptInspectorProps) {
  const { t } = useTexts();
  const inspected = useInspected(excerptId);
  if (inspected === undefined) return <div aria-busy className="inspector" />;
  if (inspected === null) return <p className="inspector__gone">{t('tagging.excerpt.gone')}</p>;
  return (
    <div className="inspector">
      <Quote inspected={inspected} />
      <InspectorTags inspected={inspected} onTag={onTag} />
      <NumbersRead quote={inspected.excerpt.anchor.quote} language={inspected.report.language} />
      <InspectorNote key={excerptId} excerpt={inspected.excerpt} />
      <AlsoHere inspected={inspected} onOpen={onOpen} />
      <Origin inspected={inspected} />
    </div>
  );
}
