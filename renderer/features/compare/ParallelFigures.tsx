// The numbers read on both sides, in parallel, each with its words and its citation; never added up.
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ExcerptId } from '../../domain/ids.ts';
import type { Report } from '../../domain/records.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { type Texts, useTexts } from '../../i18n/InterfaceText.tsx';
import { useNumbersRead } from '../../workers/useNumbersRead.ts';
import { languageOfReport } from './comparison.ts';
import { type ListedFigure, listFigures } from './figures.ts';
import { useSideContent } from './useSideContent.ts';

const APPROXIMATIONS: Readonly<Partial<Record<ListedFigure['approximation'], MessageKey>>> = {
  about: 'compare.approximation.about',
  'at-least': 'compare.approximation.at-least',
  'more-than': 'compare.approximation.more-than',
  'at-most': 'compare.approximation.at-most',
  'less-than': 'compare.approximation.less-than',
  nearly: 'compare.approximation.nearly',
};

const SHOWN = 8;

/** "more than 10,000", "5–7", with the unit's words left to stand beside it. */
function figureText({ value, high, approximation }: ListedFigure, { t, number }: Texts): string {
  const digits: Intl.NumberFormatOptions = { maximumFractionDigits: 3 };
  const amount = high === null ? number(value, digits) : `${number(value, digits)}–${number(high, digits)}`;
  const key = APPROXIMATIONS[approximation];
  return key ? `${t(key)} ${amount}` : amount;
}

interface ColumnProps {
  name: string;
  ids: readonly ExcerptId[];
  reports: readonly Report[];
  onOpen(ids: readonly ExcerptId[]): void;
}

function Column({ name, ids, reports, onOpen }: ColumnProps) {
  const texts = useTexts();
  const { t, language } = texts;
  const content = useSideContent(ids);
  const [isAll, setIsAll] = useState(false);
  const passages = useMemo(
    () =>
      (content?.excerpts ?? []).map(({ anchor, reportId }) => ({
        text: anchor.quote,
        language: languageOfReport(reports, reportId),
      })),
    [content, reports],
  );
  const read = useNumbersRead(passages);
  const figures = useMemo(
    () => (content ? listFigures({ ...content, read, reports, language }) : []),
    [content, read, reports, language],
  );
  if (content && figures.length === 0) {
    return <p className="parallel__none">{t('compare.figures.none', { place: name })}</p>;
  }
  const shown = isAll ? figures : figures.slice(0, SHOWN);
  return (
    <div className="parallel__column">
      <ul className="figures">
        {shown.map((figure) => (
          <li key={figure.key} className="figures__row">
            <span className="figures__value">
              <span>{figureText(figure, texts)}</span>
              <span className="figures__unit" dir="auto" lang={figure.language}>
                {figure.unit}
              </span>
            </span>
            <span className="figures__words">
              <q dir="auto" lang={figure.language}>
                {figure.words}
              </q>{' '}
              <AriaButton className="parallel__cite" onPress={() => onOpen([figure.excerptId])}>
                {figure.citation}
              </AriaButton>
              {figure.isNoted ? <em> · {t('compare.figures.noted')}</em> : null}
            </span>
          </li>
        ))}
      </ul>
      {figures.length > shown.length ? (
        <AriaButton className="parallel__cite" onPress={() => setIsAll(true)}>
          {t('compare.figures.more', { count: figures.length - shown.length })}
        </AriaButton>
      ) : null}
    </div>
  );
}

export interface ParallelFiguresProps {
  names: { a: string; b: string };
  ids: { a: readonly ExcerptId[]; b: readonly ExcerptId[] };
  reports: readonly Report[];
  onOpen(ids: readonly ExcerptId[], place: string): void;
}

export function ParallelFigures({ names, ids, reports, onOpen }: ParallelFiguresProps) {
  const { t } = useTexts();
  return (
    <section className="compare__figures" aria-labelledby="compare-figures">
      <h2 id="compare-figures" className="compare__heading">
        {t('compare.figures')}
      </h2>
      <p className="compare__help">{t('compare.figures.help')}</p>
      <div className="parallel parallel--headed">
        <h3 className="compare__side" data-side="a">
          {names.a}
        </h3>
        <h3 className="compare__side" data-side="b">
          {names.b}
        </h3>
        <Column
          key={`a ${ids.a.join(' ')}`}
          name={names.a}
          ids={ids.a}
          reports={reports}
          onOpen={(opened) => onOpen(opened, names.a)}
        />
        <Column
          key={`b ${ids.b.join(' ')}`}
          name={names.b}
          ids={ids.b}
          reports={reports}
          onOpen={(opened) => onOpen(opened, names.b)}
        />
      </div>
    </section>
  );
}
