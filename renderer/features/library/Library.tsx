// All reports of the project, by year or body; an empty project offers its three first steps.
import { BookOpen, FilePlus2, MoreHorizontal, Tags } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ReportId } from '../../domain/ids.ts';
import type { Report } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChoiceField, SearchField } from '../../ui/Field.tsx';
import { useGrowing } from '../../ui/useGrowing.ts';
import { CodebookDialog } from './CodebookDialog.tsx';
import { firstReports, type Grouping, groupReports } from './groupReports.ts';
import { RemoveReportDialog } from './RemoveReportDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import './library.css';

export interface LibraryProps {
  onOpen(reportId: ReportId): void;
  onImport(): void;
}

type OpenDialog = { kind: 'edit' | 'remove'; report: Report } | { kind: 'codebooks' } | null;

function FirstSteps({ onImport, onCodebooks }: { onImport(): void; onCodebooks(): void }) {
  const { t } = useTexts();
  return (
    <EmptyState title={t('library.empty')}>
      <p>{t('library.empty.words')}</p>
      <ol className="first-steps">
        <li>
          <Button tone="primary" icon={FilePlus2} onPress={onImport}>
            {t('library.step.import')}
          </Button>
          <span>{t('library.step.importWords')}</span>
        </li>
        <li>
          <Button icon={Tags} onPress={onCodebooks}>
            {t('library.step.codebook')}
          </Button>
          <span>{t('library.step.codebookWords')}</span>
        </li>
        <li>
          <strong>{t('library.step.tag')}</strong>
          <span>{t('library.step.tagWords')}</span>
        </li>
      </ol>
    </EmptyState>
  );
}

interface ReportRowProps {
  report: Report;
  onOpen(): void;
  onDialog(kind: 'edit' | 'remove'): void;
}

function ReportRow({ report, onOpen, onDialog }: ReportRowProps) {
  const { t, number, date } = useTexts();
  const share = report.blocks === 0 ? 0 : Math.min(1, report.readUpTo / report.blocks);
  return (
    <li className="report-row">
      <button type="button" className="report-row__open" onClick={onOpen}>
        <span className="report-row__title" lang={report.language} dir="auto">
          {report.title}
        </span>
        <span className="report-row__meta">
          <span>{report.symbol ?? t('library.symbolMissing')}</span>
          {report.date ? <span>{date(report.date)}</span> : null}
          <span>{t(`language.${report.language}`)}</span>
          <span className="number">{t('library.paragraphs', { count: report.paragraphs })}</span>
          <span className="number">
            {t('library.read', { percent: number(share, { style: 'percent' }) })}
          </span>
          {report.warnings.length > 0 ? (
            <span>{t('library.warnings', { count: report.warnings.length })}</span>
          ) : null}
        </span>
      </button>
      <MenuTrigger>
        <IconButton icon={MoreHorizontal} label={t('library.edit')} size="small" />
        <Popover className="popover">
          <Menu className="listbox" onAction={(key) => onDialog(key === 'remove' ? 'remove' : 'edit')}>
            <MenuItem id="edit" className="listbox__item">
              {t('library.edit')}
            </MenuItem>
            <MenuItem id="remove" className="listbox__item">
              {t('library.remove')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}

export function Library({ onOpen, onImport }: LibraryProps) {
  const { t, compare } = useTexts();
  const store = useStore();
  const reports = useLive(() => store.queries.reports(), [store]);
  const [filter, setFilter] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('year');
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const all = reports.state === 'ready' ? reports.value : null;
  const groups = useMemo(
    () => groupReports(all ?? [], grouping, filter, compare),
    [all, grouping, filter, compare],
  );
  const { shown, endRef } = useGrowing(groups.reduce((sum, group) => sum + group.reports.length, 0));
  const dialogs = <LibraryDialogs dialog={dialog} onClose={() => setDialog(null)} />;
  if (!all) return null;
  if (all.length === 0) {
    return (
      <>
        <FirstSteps onImport={onImport} onCodebooks={() => setDialog({ kind: 'codebooks' })} />
        {dialogs}
      </>
    );
  }
  return (
    <div className="library">
      <header className="library__head">
        <h1 className="library__title">{t('library.reports')}</h1>
        <SearchField
          label={t('library.filter')}
          placeholder={t('library.filter')}
          value={filter}
          onChange={setFilter}
        />
        <ChoiceField
          form="inline"
          label={t('library.groupBy')}
          value={grouping}
          onChange={setGrouping}
          choices={[
            { id: 'year', name: t('library.group.year'), text: t('library.group.year') },
            { id: 'body', name: t('library.group.body'), text: t('library.group.body') },
          ]}
        />
        <Button icon={BookOpen} onPress={() => setDialog({ kind: 'codebooks' })}>
          {t('library.codebooks')}
        </Button>
        <Button tone="primary" icon={FilePlus2} onPress={onImport}>
          {t('library.import')}
        </Button>
      </header>
      {groups.length === 0 ? <p className="library__none">{t('library.noMatch', { filter })}</p> : null}
      {firstReports(groups, shown).map((group) => (
        <section key={group.key} aria-labelledby={`group-${group.key}`}>
          <h2 className="eyebrow" id={`group-${group.key}`}>
            {group.key || t(grouping === 'year' ? 'library.noYear' : 'library.noBody')}
          </h2>
          <ul className="library__rows">
            {group.reports.map((report) => (
              <ReportRow
                key={report.id}
                report={report}
                onOpen={() => onOpen(report.id)}
                onDialog={(kind) => setDialog({ kind, report })}
              />
            ))}
          </ul>
        </section>
      ))}
      {endRef ? <div ref={endRef} /> : null}
      <p className="library__hint">{t('library.importHint')}</p>
      {dialogs}
    </div>
  );
}

function LibraryDialogs({ dialog, onClose }: { dialog: OpenDialog; onClose(): void }) {
  if (!dialog) return null;
  if (dialog.kind === 'codebooks') return <CodebookDialog onClose={onClose} />;
  if (dialog.kind === 'remove') return <RemoveReportDialog report={dialog.report} onClose={onClose} />;
  return <ReportDialog report={dialog.report} onClose={onClose} />;
}
