// The excerpts of one subject on both sides, in parallel columns, each with its citation.
import { Button as AriaButton } from 'react-aria-components';
import { cite } from '../../domain/citation.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import type { Report } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { languageOfReport } from './comparison.ts';
import { useSideContent } from './useSideContent.ts';

export interface ParallelExcerptsProps {
  names: { a: string; b: string };
  ids: { a: readonly ExcerptId[]; b: readonly ExcerptId[] };
  reports: readonly Report[];
  onOpen(ids: readonly ExcerptId[], place: string): void;
}

interface ColumnProps {
  name: string;
  ids: readonly ExcerptId[];
  reports: readonly Report[];
  onOpen(ids: readonly ExcerptId[]): void;
}

/** Quotes shown at once in a column; all of them open in the pane at the side. */
const SHOWN = 6;

function Column({ name, ids, reports, onOpen }: ColumnProps) {
  const { t, language } = useTexts();
  const content = useSideContent(ids.slice(0, SHOWN));
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  if (ids.length === 0) return <p className="parallel__none">{t('compare.noExcerpts', { place: name })}</p>;
  return (
    <div className="parallel__column">
      <ul>
        {content?.excerpts.map((excerpt) => {
          const report = reportOf.get(excerpt.reportId);
          return (
            <li key={excerpt.id} className="parallel__excerpt">
              <blockquote dir="auto" lang={languageOfReport(reports, excerpt.reportId)}>
                {excerpt.anchor.quote}
              </blockquote>
              <AriaButton className="parallel__cite" onPress={() => onOpen([excerpt.id])}>
                {report ? cite(report, excerpt.anchor.label, language) : ''}
              </AriaButton>
            </li>
          );
        })}
      </ul>
      {ids.length > SHOWN ? (
        <AriaButton className="parallel__cite" onPress={() => onOpen(ids)}>
          {t('compare.openAll')} · {t('compare.excerpts', { count: ids.length })}
        </AriaButton>
      ) : null}
    </div>
  );
}

export function ParallelExcerpts({ names, ids, reports, onOpen }: ParallelExcerptsProps) {
  return (
    <div className="parallel">
      <Column name={names.a} ids={ids.a} reports={reports} onOpen={(opened) => onOpen(opened, names.a)} />
      <Column name={names.b} ids={ids.b} reports={reports} onOpen={(opened) => onOpen(opened, names.b)} />
    </div>
  );
}
