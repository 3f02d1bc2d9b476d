// A question seen: its sentence, its counts, and the map, the matrix or both, which point at each other.
import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { setScheme } from '../../domain/commands/projectCommands.ts';
import { regionOf } from '../../domain/gazetteer/schemes.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import { ANY_EXCERPT, type SeeQuery } from '../../domain/query.ts';
import { schemeIdSchema } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { type ProjectOverview, useProjectOverview } from '../../storage/useProjectOverview.ts';
import { useRun } from '../../storage/useRun.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChoiceField } from '../../ui/Field.tsx';
import { captionOf, countsText } from '../../viz/question/caption.ts';
import { Question, usePartsContext } from '../../viz/question/Question.tsx';
import { MapPane } from './MapPane.tsx';
import { MatrixPane } from './MatrixPane.tsx';
import { useCoverage } from './useCoverage.ts';
import { type Selected, useSelected } from './useSelected.ts';
import './see.css';

export interface SeeProps {
  query: SeeQuery;
  onQuery(query: SeeQuery): void;
  onOpenExcerpts(ids: readonly ExcerptId[], title: string): void;
}

export type SeeShows = 'map' | 'matrix' | 'both';

const SHOWS = { map: 'see.map', matrix: 'see.matrix', both: 'see.both' } as const;

function SchemeChoice({ project }: Pick<ProjectOverview, 'project'>) {
  const { t } = useTexts();
  const run = useRun();
  return (
    <ChoiceField
      form="bare"
      label={t('see.scheme')}
      choices={schemeIdSchema.options.map((id) => {
        const name = t(`see.scheme.${id}`);
        return { id, name, text: name };
      })}
      value={project.schemeId}
      onChange={(schemeId) => void run(setScheme(project.id, schemeId))}
    />
  );
}

function ShowsChoice({ shows, onShows }: { shows: SeeShows; onShows(shows: SeeShows): void }) {
  const { t } = useTexts();
  return (
    <ToggleButtonGroup
      aria-label={t('see.shows')}
      className="see__shows"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shows]}
      onSelectionChange={(keys) => {
        const chosen = (['map', 'matrix', 'both'] as const).find((id) => keys.has(id));
        if (chosen) onShows(chosen);
      }}
    >
      {(['map', 'matrix', 'both'] as const).map((id) => (
        <ToggleButton key={id} id={id} className="see__show">
          {t(SHOWS[id])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Whether two language versions of one work are counted side by side. */
function hasVersions({ reports }: ProjectOverview, { selection }: Selected): boolean {
  const counted = new Set(selection.packs.map(({ pack }) => pack.reportId));
  const works = reports.filter(({ id }) => counted.has(id)).map(({ workId }) => workId);
  return new Set(works).size < works.length;
}

interface LoadedProps extends SeeProps {
  data: ProjectOverview;
  shows: SeeShows;
  onShows(shows: SeeShows): void;
}

function Panes(props: LoadedProps & { selected: Selected; context: ReturnType<typeof usePartsContext> }) {
  const { data, selected, shows, query, context, onOpenExcerpts } = props;
  const { tags, project } = data;
  const { selection } = selected;
  const coverage = useCoverage(data, selected);
  const caption = useMemo(
    () => captionOf(query, countsText(selection, context.texts), context),
    [query, selection, context],
  );
  const [region, setRegion] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  return (
    <div className={`see__panes see__panes--${shows}`}>
      {shows === 'matrix' ? null : (
        <MapPane
          tags={tags}
          selection={selection}
          caption={caption}
          region={region}
          onPointPlace={setPlace}
          onOpenExcerpts={onOpenExcerpts}
        />
      )}
      {shows === 'map' ? null : (
        <MatrixPane
          tags={tags}
          schemeId={project.schemeId}
          selection={selection}
          coverage={coverage}
          caption={caption}
          pointedRegion={place === null ? null : regionOf(project.schemeId, place)}
          onPointRegion={setRegion}
          onOpenExcerpts={onOpenExcerpts}
        />
      )}
    </div>
  );
}

function LoadedSee(props: LoadedProps) {
  const { data, query, onQuery, shows, onShows } = props;
  const texts = useTexts();
  const { t } = texts;
  const context = usePartsContext(data.tags, data.reports, data.project.schemeId);
  const selected = useSelected(data, query);
  const { selection } = selected;
  if (selection.excerpts === 0 && query === ANY_EXCERPT) {
    return <EmptyState title={t('see.nothing.title')}>{t('see.nothing.words')}</EmptyState>;
  }
  return (
    <div className="see">
      <header className="see__ask">
        <Question query={query} onQuery={onQuery} context={context} />
        <div className="see__line">
          <span className="see__counts" aria-live="polite">
            {countsText(selection, texts)}
          </span>
          <ShowsChoice shows={shows} onShows={onShows} />
          <SchemeChoice project={data.project} />
        </div>
        {hasVersions(data, selected) ? <p className="see__caution">{t('see.versions')}</p> : null}
      </header>
      {selection.excerpts === 0 ? (
        <EmptyState
          title={t('see.noMatch.title')}
          actions={
            <Button tone="primary" onPress={() => onQuery(ANY_EXCERPT)}>
              {t('see.noMatch.reset')}
            </Button>
          }
        >
          {t('see.noMatch.words')}
        </EmptyState>
      ) : (
        <Panes {...props} selected={selected} context={context} />
      )}
    </div>
  );
}

/** The whole screen; `first` is what it shows until the person chooses otherwise. */
export function SeeView({ first, ...props }: SeeProps & { first: SeeShows }) {
  const data = useProjectOverview();
  const [shows, setShows] = useState(first);
  if (!data) return null;
  return <LoadedSee {...props} data={data} shows={shows} onShows={setShows} />;
}
