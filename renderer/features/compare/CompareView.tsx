// Two places side by side: what both have, what only one has, the words behind it, and the numbers read in them.
import { ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { placeName } from '../../domain/gazetteer/gazetteer.ts';
import { schemeName } from '../../domain/gazetteer/schemes.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import { ANY_EXCERPT, type SeeQuery, toCriteria } from '../../domain/query.ts';
import { type Selection, selectExcerpts } from '../../domain/selection.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { type ProjectOverview, useProjectOverview } from '../../storage/useProjectOverview.ts';
import { IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { isPlaceWithin } from '../../viz/axes.ts';
import { Question, usePartsContext } from '../../viz/question/Question.tsx';
import { ComparedPlaces } from './ComparedPlaces.tsx';
import { firstPair, type Pair, placeOptions, type Subject } from './comparison.ts';
import { PlaceChoice } from './PlaceChoice.tsx';
import './compareView.css';

export interface CompareViewProps {
  /** Which excerpts are compared. */
  query: SeeQuery;
  onQuery(query: SeeQuery): void;
  onOpenExcerpts(ids: readonly ExcerptId[], title: string): void;
}

function useSelection({ tags, reports, packs }: ProjectOverview, query: SeeQuery): Selection {
  return useMemo(
    () => selectExcerpts(packs, toCriteria(query, { tags, reports, isWithin: isPlaceWithin })),
    [packs, tags, reports, query],
  );
}

function SubjectChoice({ by, onBy }: { by: Subject; onBy(by: Subject): void }) {
  const { t } = useTexts();
  return (
    <ToggleButtonGroup
      aria-label={t('compare.by')}
      className="compare__by"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[by]}
      onSelectionChange={(keys) => onBy(keys.has('activity') ? 'activity' : 'theme')}
    >
      <ToggleButton id="theme">{t('compare.by.theme')}</ToggleButton>
      <ToggleButton id="activity">{t('compare.by.activity')}</ToggleButton>
    </ToggleButtonGroup>
  );
}

function LoadedCompare(props: CompareViewProps & { data: ProjectOverview }) {
  const { data, query, onQuery, onOpenExcerpts } = props;
  const { t, language } = useTexts();
  const { schemeId } = data.project;
  const context = usePartsContext(data.tags, data.reports, schemeId);
  const selection = useSelection(data, query);
  const options = useMemo(
    () => placeOptions(data.tags, selection, schemeId, language),
    [data.tags, selection, schemeId, language],
  );
  const [chosen, setChosen] = useState<Pair | null>(null);
  const [by, setBy] = useState<Subject>('theme');
  const { a, b } = chosen ?? firstPair(options, schemeId);
  if (options.length < 2 && query === ANY_EXCERPT) {
    return <EmptyState title={t('compare.empty.title')}>{t('compare.empty.words')}</EmptyState>;
  }
  const choice = (side: 'a' | 'b') => (
    <PlaceChoice
      key={`${side} ${schemeId}`}
      side={side}
      label={t(side === 'a' ? 'compare.first' : 'compare.second')}
      options={options}
      schemeName={schemeName(schemeId, language)}
      value={side === 'a' ? a : b}
      onChange={(ref) => setChosen({ a, b, [side]: ref })}
    />
  );
  return (
    <div className="compare">
      <header className="compare__ask">
        <Question query={query} onQuery={onQuery} context={context} />
        <div className="compare__choices">
          {choice('a')}
          <IconButton
            icon={ArrowLeftRight}
            size="small"
            label={t('compare.swap')}
            onPress={() => setChosen({ a: b, b: a })}
          />
          {choice('b')}
          <SubjectChoice by={by} onBy={setBy} />
        </div>
      </header>
      {a === null || b === null ? (
        <EmptyState title={t('compare.choose.title')}>{t('compare.choose.words')}</EmptyState>
      ) : a === b ? (
        <EmptyState title={t('compare.same.title')}>{t('compare.same.words')}</EmptyState>
      ) : (
        <ComparedPlaces
          data={data}
          selection={selection}
          pair={{ a, b }}
          names={{ a: placeName(a, language), b: placeName(b, language) }}
          by={by}
          query={query}
          context={context}
          onOpenExcerpts={onOpenExcerpts}
        />
      )}
    </div>
  );
}

export function CompareView(props: CompareViewProps) {
  const data = useProjectOverview();
  return data ? <LoadedCompare {...props} data={data} /> : null;
}
