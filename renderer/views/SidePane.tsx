// The pane beside the views: reports, the open report's outline, the tags by facet.

import type { ReportId, TagId } from '../domain/ids.ts';
import type { Report } from '../domain/records.ts';
import { Outline } from '../features/reader/Outline.tsx';
import { TagTree } from '../features/tagging/TagTree.tsx';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { useGrowing } from '../ui/useGrowing.ts';
import type { Session } from './session.ts';

/** What a report is called where there is little room. */
export function sideName(report: Report): string {
  return report.symbol ?? report.title;
}

export interface SidePaneProps {
  session: Session;
  reports: readonly Report[];
  activeTagId: TagId | null;
  onOpenReport(reportId: ReportId, blockIndex?: number): void;
  onPickTag(tagId: TagId): void;
}

interface SideReportsProps {
  reports: readonly Report[];
  current: ReportId | null;
  onOpen(reportId: ReportId): void;
}

function SideReports({ reports, current, onOpen }: SideReportsProps) {
  const { t } = useTexts();
  const { shown, endRef } = useGrowing(reports.length);
  return (
    <section className="pane__section" aria-labelledby="side-reports">
      <h2 className="eyebrow" id="side-reports">
        {t('library.reports')}
      </h2>
      <div className="side-reports">
        <ul>
          {reports.slice(0, shown).map((report) => (
            <li key={report.id}>
              <button
                type="button"
                className="side-report"
                {...(report.id === current ? { 'aria-current': 'true' } : {})}
                onClick={() => onOpen(report.id)}
              >
                <span dir="auto">{sideName(report)}</span>
                <small>{report.language}</small>
              </button>
            </li>
          ))}
        </ul>
        {endRef ? <div ref={endRef} /> : null}
      </div>
    </section>
  );
}

export function SidePane({ session, reports, activeTagId, onOpenReport, onPickTag }: SidePaneProps) {
  const { reportId } = session;
  return (
    <>
      {reports.length > 0 ? (
        <SideReports reports={reports} current={reportId} onOpen={(id) => onOpenReport(id)} />
      ) : null}
      {session.view === 'read' && reportId ? (
        <section className="pane__section">
          <Outline
            reportId={reportId}
            currentBlock={session.currentBlock}
            onGo={(index) => onOpenReport(reportId, index)}
          />
        </section>
      ) : null}
      <section className="pane__section">
        <TagTree activeTagId={activeTagId} onPick={onPickTag} />
      </section>
    </>
  );
}
