// A comparison of two chosen places: cautions, bars with their excerpts, numbers.
import { useMemo } from 'react';
import type { ExcerptId } from '../../domain/ids.ts';
import type { SeeQuery } from '../../domain/query.ts';
import type { Selection } from '../../domain/selection.ts';
import { useHost } from '../../host/HostContext.tsx';
import { type Texts, useTexts } from '../../i18n/InterfaceText.tsx';
import type { ProjectOverview } from '../../storage/useProjectOverview.ts';
import { FEW } from '../../viz/compare/layout.ts';
import { CompareBars, type CompareWords } from '../../viz/compare/View.tsx';
import { comparePicture } from '../../viz/export/comparePicture.ts';
import type { SavablePicture } from '../../viz/export/encode.ts';
import { PictureButtons } from '../../viz/export/PictureButtons.tsx';
import { captionOf } from '../../viz/question/caption.ts';
import type { PartsContext } from '../../viz/question/questionParts.ts';
import { type Comparison, comparePlaces, type Subject } from './comparison.ts';
import { ParallelExcerpts } from './ParallelExcerpts.tsx';
import { ParallelFigures } from './ParallelFigures.tsx';

interface Names {
  a: string;
  b: string;
}

export interface ComparedPlacesProps {
  data: ProjectOverview;
  selection: Selection;
  pair: { a: string; b: string };
  names: Names;
  by: Subject;
  query: SeeQuery;
  context: PartsContext;
  onOpenExcerpts(ids: readonly ExcerptId[], title: string): void;
}

const SUBJECTS = { theme: 'compare.by.theme', activity: 'compare.by.activity' } as const;

function wordsOf(names: Names, { t, number }: Texts): CompareWords {
  const counted = (count: number) => t('compare.excerpts', { count });
  return {
    names,
    groups: {
      both: t('compare.both'),
      'only-a': t('compare.only', { place: names.a }),
      'only-b': t('compare.only', { place: names.b }),
    },
    nothing: t('compare.nothing'),
    row: ({ a, b }) => t('compare.row', { a: names.a, countA: counted(a), b: names.b, countB: counted(b) }),
    number,
  };
}

/** What has to be kept in mind when the two sides are read. */
function cautionsOf({ layout, shared }: Comparison, { t }: Texts): string[] {
  return [
    ...(layout.isSmall ? [t('compare.small', { few: FEW })] : []),
    ...(shared > 0 ? [t('compare.shared', { count: shared })] : []),
    t('compare.absence'),
  ];
}

function countsOf(names: Names, { layout }: Comparison, { t }: Texts): string {
  const { a, b } = layout.totals;
  return `${names.a}: ${t('compare.excerpts', { count: a })} · ${names.b}: ${t('compare.excerpts', { count: b })}`;
}

function toPicture(
  comparison: Comparison,
  words: CompareWords,
  props: ComparedPlacesProps,
  texts: Texts,
): SavablePicture {
  const { t, number, language } = texts;
  const { layout } = comparison;
  const { names, groups, nothing } = words;
  const subject = t(SUBJECTS[props.by]);
  const title = t('compare.title.picture', {
    a: names.a,
    b: names.b,
    subject: subject.toLocaleLowerCase(language),
  });
  return {
    name: title,
    svg: () =>
      comparePicture({
        layout,
        caption: {
          ...captionOf(props.query, countsOf(names, comparison, texts), props.context),
          title,
          notes: cautionsOf(comparison, texts),
        },
        names,
        groups,
        nothing,
        number,
      }),
    rows: () => [
      [t('compare.head.group'), subject, names.a, names.b],
      ...layout.groups.flatMap(({ kind, rows }) => rows.map((row) => [groups[kind], row.name, row.a, row.b])),
    ],
  };
}

export function ComparedPlaces(props: ComparedPlacesProps) {
  const { data, selection, pair, names, by, onOpenExcerpts } = props;
  const texts = useTexts();
  const { t, language } = texts;
  const { saveFile } = useHost();
  const comparison = useMemo(
    () =>
      comparePlaces({
        tags: data.tags,
        selection,
        pair: { a: pair.a, b: pair.b },
        by,
        language,
        noneName: t(by === 'theme' ? 'compare.none.theme' : 'compare.none.activity'),
      }),
    [data.tags, selection, pair.a, pair.b, by, language, t],
  );
  const all = useMemo(
    () => ({ a: comparison.excerptsOf('a', null), b: comparison.excerptsOf('b', null) }),
    [comparison],
  );
  const words = wordsOf(names, texts);
  const open = (subject: string) => (ids: readonly ExcerptId[], place: string) =>
    onOpenExcerpts(ids, t('compare.opened', { subject, place }));
  return (
    <div className="compare__body">
      <div className="compare__line">
        <span className="compare__counts">{countsOf(names, comparison, texts)}</span>
        <PictureButtons picture={toPicture(comparison, words, props, texts)} saveFile={saveFile} />
      </div>
      <ul className="compare__cautions">
        {cautionsOf(comparison, texts).map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
      <CompareBars
        layout={comparison.layout}
        words={words}
        details={(row) => (
          <ParallelExcerpts
            names={names}
            ids={{ a: comparison.excerptsOf('a', row.key), b: comparison.excerptsOf('b', row.key) }}
            reports={data.reports}
            onOpen={open(row.name)}
          />
        )}
      />
      <ParallelFigures
        names={names}
        ids={all}
        reports={data.reports}
        onOpen={open(t('compare.figures.kind'))}
      />
    </div>
  );
}
