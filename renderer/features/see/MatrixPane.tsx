// The matrix of a question: tags of a facet by region, with what an empty cell means.
import { useMemo, useState } from 'react';
import type { SchemeLevel } from '../../domain/gazetteer/schemes.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import type { QueryFacet } from '../../domain/query.ts';
import type { SchemeId, Tag } from '../../domain/records.ts';
import { type CountUnit, crossTally, excerptsBehind, type Selection } from '../../domain/selection.ts';
import { useHost } from '../../host/HostContext.tsx';
import { type Texts, useTexts } from '../../i18n/InterfaceText.tsx';
import { type NamedAxis, regionAxis, tagAxis } from '../../viz/axes.ts';
import type { SavablePicture } from '../../viz/export/encode.ts';
import { INKS, type PictureCaption } from '../../viz/export/frame.ts';
import { matrixPicture } from '../../viz/export/matrixPicture.ts';
import { PictureButtons } from '../../viz/export/PictureButtons.tsx';
import { type Coverage, layoutMatrix, type MatrixCell, type MatrixLayout } from '../../viz/matrix/layout.ts';
import { type MatrixTarget, MatrixView, type MatrixWords } from '../../viz/matrix/View.tsx';
import { MatrixChoices, type MatrixSettings } from './MatrixChoices.tsx';

export interface MatrixPaneProps {
  tags: readonly Tag[];
  schemeId: SchemeId;
  selection: Selection;
  coverage: Coverage;
  caption: PictureCaption;
  /** The region in which the place lies that is pointed at on the map. */
  pointedRegion: string | null;
  onPointRegion(id: string | null): void;
  onOpenExcerpts(ids: readonly ExcerptId[], title: string): void;
}

const FACET_NAMES = {
  theme: 'facet.themes',
  activity: 'facet.activities',
  actor: 'facet.actors',
  instrument: 'facet.instruments',
} as const;
const NO_TAG = {
  theme: 'see.matrix.none.theme',
  activity: 'see.matrix.none.activity',
  actor: 'see.matrix.none.actor',
  instrument: 'see.matrix.none.instrument',
} as const;
const UNIT_NAMES = {
  excerpts: 'see.unit.excerpts',
  paragraphs: 'see.unit.paragraphs',
  reports: 'see.unit.reports',
} as const;
const COUNTED = { excerpts: 'see.excerpts', paragraphs: 'see.paragraphs', reports: 'see.reports' } as const;
const EMPTY_CELL = {
  'nothing-said': 'see.cell.nothing-said',
  'partly-read': 'see.cell.partly-read',
  'not-read': 'see.cell.not-read',
} as const;
const EMPTY_MEANS = {
  'nothing-said': 'see.empty.nothing-said',
  'partly-read': 'see.empty.partly-read',
  'not-read': 'see.empty.not-read',
} as const;

interface Axes {
  rows: NamedAxis;
  columns: NamedAxis;
}

function useAxes(
  { tags, schemeId }: MatrixPaneProps,
  facet: QueryFacet,
  levels: 'all' | 'top',
  level: SchemeLevel,
): Axes {
  const { t, language } = useTexts();
  return useMemo(
    () => ({
      rows: tagAxis(tags, facet, { language, levels, noneName: t(NO_TAG[facet]) }),
      columns: regionAxis(tags, schemeId, {
        language,
        level,
        severalName: t('see.matrix.several'),
        noneName: t('see.matrix.none.place'),
      }),
    }),
    [tags, schemeId, facet, levels, level, language, t],
  );
}

function emptyWords(layout: MatrixLayout, { t }: Texts): string {
  return t(EMPTY_MEANS[layout.empty], { ...layout.coverage });
}

function wordsOf(layout: MatrixLayout, facet: QueryFacet, unit: CountUnit, texts: Texts): MatrixWords {
  const { t, number } = texts;
  const counted = (count: number) => t(COUNTED[unit], { count });
  const cellWords = (cell: MatrixCell) =>
    cell.state === 'count' ? counted(cell.count) : t(EMPTY_CELL[cell.state], { ...layout.coverage });
  return {
    label: t('see.matrix.label', { rows: t(FACET_NAMES[facet]), unit: t(UNIT_NAMES[unit]) }),
    rows: t(FACET_NAMES[facet]),
    total: t('see.matrix.total'),
    number,
    cell: (cell, row, column) => t('see.matrix.cell', { row, column, count: cellWords(cell) }),
    rowTotal: (row, count) => t('see.matrix.rowTotal', { row, count: counted(count) }),
    columnTotal: (column, count) => t('see.matrix.columnTotal', { column, count: counted(count) }),
  };
}

function toPicture(
  layout: MatrixLayout,
  words: MatrixWords,
  props: MatrixPaneProps,
  texts: Texts,
): SavablePicture {
  const { t, number } = texts;
  return {
    name: words.label,
    svg: () =>
      matrixPicture({
        layout,
        caption: {
          ...props.caption,
          title: words.label,
          notes: [emptyWords(layout, texts), t('see.matrix.totalHelp')],
        },
        total: words.total,
        ink: INKS.place,
        number,
      }),
    rows: () => [
      [words.rows, ...layout.columns.map(({ name }) => name), words.total],
      ...layout.rows.map((row) => [row.name, ...row.cells.map(({ count }) => count), row.total]),
      [words.total, ...layout.columns.map(({ total }) => total), layout.total],
    ],
  };
}

function titleOf(target: MatrixTarget, { rows, columns }: Axes, { t }: Texts): string {
  const row = target.row === null ? null : (rows.entries[target.row]?.name ?? '');
  const column = target.column === null ? null : (columns.entries[target.column]?.name ?? '');
  if (row !== null && column !== null) return t('see.cross', { row, column });
  return row ?? column ?? t('see.all');
}

function useMatrixLayout(props: MatrixPaneProps, settings: MatrixSettings, axes: Axes): MatrixLayout {
  const { selection, coverage } = props;
  const { unit, sort } = settings;
  const { compare } = useTexts();
  const tally = useMemo(
    () => crossTally(selection, axes.rows.axis, axes.columns.axis, unit),
    [selection, axes, unit],
  );
  return useMemo(
    () =>
      layoutMatrix({
        ...tally,
        rows: axes.rows.entries,
        columns: axes.columns.entries,
        coverage,
        sort,
        compare,
      }),
    [tally, axes, coverage, sort, compare],
  );
}

const FIRST_SETTINGS: MatrixSettings = {
  facet: 'theme',
  levels: 'all',
  level: 'region',
  sort: 'codebook',
  unit: 'excerpts',
};

export function MatrixPane(props: MatrixPaneProps) {
  const { selection, pointedRegion, onPointRegion, onOpenExcerpts, schemeId } = props;
  const texts = useTexts();
  const { t } = texts;
  const { saveFile } = useHost();
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  const [opened, setOpened] = useState<MatrixTarget>({ row: null, column: null });
  const { facet, unit } = settings;
  const axes = useAxes(props, facet, settings.levels, settings.level);
  const layout = useMatrixLayout(props, settings, axes);
  const words = useMemo(() => wordsOf(layout, facet, unit, texts), [layout, facet, unit, texts]);
  const open = (target: MatrixTarget) => {
    const ids = excerptsBehind(selection, axes.rows.axis, axes.columns.axis, target);
    setOpened(target);
    onOpenExcerpts(ids, titleOf(target, axes, texts));
  };
  const keyOf = (entries: NamedAxis['entries'], at: number | null) =>
    at === null ? null : (entries[at]?.key ?? null);
  const selected = {
    row: keyOf(axes.rows.entries, opened.row),
    column: pointedRegion ?? keyOf(axes.columns.entries, opened.column),
  };
  return (
    <section className="matrix-pane" aria-label={t('see.matrix')}>
      <div className="pane-bar">
        <MatrixChoices settings={settings} onSettings={setSettings} schemeId={schemeId} />
        <PictureButtons picture={toPicture(layout, words, props, texts)} saveFile={saveFile} />
      </div>
      {axes.rows.entries.length <= 1 ? (
        <p className="matrix-pane__none">{t('see.noRows')}</p>
      ) : (
        <>
          <div className="matrix-pane__grid">
            <MatrixView
              layout={layout}
              words={words}
              facet="place"
              selected={selected}
              onOpen={open}
              onPointColumn={onPointRegion}
            />
          </div>
          <p className="matrix-pane__legend">
            <span className="matrix__swatch" data-state={layout.empty} aria-hidden />
            {emptyWords(layout, texts)} {t('see.matrix.totalHelp')} {props.caption.scheme}
            {'. '}
            {props.caption.date}.
          </p>
        </>
      )}
    </section>
  );
}
