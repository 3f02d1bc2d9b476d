// Tagged notes leave as CSV, Excel or Markdown, the whole project as an archive.
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type ReportId, reportIdSchema } from '../../domain/ids.ts';
import { useHost } from '../../host/HostContext.tsx';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChoiceField } from '../../ui/Field.tsx';
import { useNotify } from '../../ui/Notices.tsx';
import { writeNotes } from '../../workers/createExchange.ts';
import { NOTES_FORMATS, type NotesFormat, type NotesGrouping } from '../../workers/exchangeMessages.ts';
import { exportWords } from './exportWords.ts';
import { gatherNotes } from './gatherNotes.ts';
import './exporting.css';

const MEDIA_TYPES: Record<NotesFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown',
};
const GROUPINGS = ['theme', 'region', 'report'] as const;

interface Wish {
  format: NotesFormat;
  groupBy: NotesGrouping;
  reportId: ReportId | null;
}

/** Gathers, writes in a worker, asks where to save; every end of it is said. */
function useExport() {
  const texts = useTexts();
  const store = useStore();
  const host = useHost();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const save = async ({ format, groupBy, reportId }: Wish) => {
    const { t, language } = texts;
    const project = await store.queries.project();
    const input = await gatherNotes(store, reportId);
    const title = `${project.name} · ${t('export.sheet.notes')}`;
    const order = {
      format,
      groupBy,
      input,
      title,
      language,
      schemeId: project.schemeId,
      words: exportWords(texts),
    };
    const written = await writeNotes(order).result;
    if (!written.ok) {
      const detail = written.error.kind === 'crashed' ? written.error.detail : '';
      notify({ tone: 'warning', text: t('export.failed', { detail }) });
      return;
    }
    const outcome = await host.saveFile({
      suggestedName: `${project.name} - ${t('export.fileName')}.${format}`,
      mediaType: MEDIA_TYPES[format],
      bytes: written.value,
    });
    if (outcome.kind === 'saved') {
      notify({ text: t('export.saved', { count: input.excerpts.length, name: outcome.name }) });
    } else if (outcome.kind === 'failed') {
      notify({ tone: 'warning', text: t(`project.save.${outcome.reason}`, { detail: outcome.detail }) });
    }
  };
  return {
    busy,
    save: (wish: Wish) => {
      setBusy(true);
      void save(wish).finally(() => setBusy(false));
    },
  };
}

interface FormatChoiceProps {
  format: NotesFormat;
  onFormat(format: NotesFormat): void;
}

function FormatChoice({ format, onFormat }: FormatChoiceProps) {
  const { t } = useTexts();
  return (
    <RadioGroup
      className="format-choice"
      aria-label={t('export.format')}
      value={format}
      onChange={(value) => {
        const chosen = NOTES_FORMATS.find((one) => one === value);
        if (chosen) onFormat(chosen);
      }}
    >
      {NOTES_FORMATS.map((one) => (
        <Radio key={one} value={one} className="format-choice__item">
          {t(`export.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Excerpts in the chosen reports, from the packs. */
function useExcerptCount(reportId: ReportId | null): number | null {
  const store = useStore();
  const packs = useLive(() => store.queries.packs(), [store]);
  if (packs.state !== 'ready') return null;
  return packs.value
    .filter((pack) => reportId === null || pack.reportId === reportId)
    .reduce((sum, pack) => sum + pack.excerpts.length, 0);
}

export function ExportView({ onArchive }: { onArchive(): void }) {
  const { t } = useTexts();
  const store = useStore();
  const reports = useLive(() => store.queries.reports(), [store]);
  const [wish, setWish] = useState<Wish>({ format: 'csv', groupBy: 'theme', reportId: null });
  const { busy, save } = useExport();
  const count = useExcerptCount(wish.reportId);
  const all = t('export.allReports');
  const choices = [
    { id: 'all', name: all, text: all },
    ...(reports.state === 'ready' ? reports.value : []).map(({ id, title, symbol }) => ({
      id: String(id),
      name: symbol ? `${symbol} · ${title}` : title,
      text: title,
    })),
  ];
  if (count === 0 && wish.reportId === null) {
    return (
      <EmptyState
        title={t('export.empty')}
        actions={<Button onPress={onArchive}>{t('project.exportArchive')}</Button>}
      >
        {t('export.empty.words')}
      </EmptyState>
    );
  }
  return (
    <div className="exporting">
      <h1 className="exporting__title">{t('export.title')}</h1>
      <p className="exporting__words">{t('export.words')}</p>
      <FormatChoice format={wish.format} onFormat={(format) => setWish({ ...wish, format })} />
      <div className="exporting__options">
        <ChoiceField
          label={t('export.reports')}
          choices={choices}
          value={String(wish.reportId ?? 'all')}
          onChange={(id) => setWish({ ...wish, reportId: id === 'all' ? null : reportIdSchema.parse(id) })}
        />
        {wish.format === 'md' ? (
          <ChoiceField
            label={t('export.groupBy')}
            value={wish.groupBy}
            onChange={(groupBy) => setWish({ ...wish, groupBy })}
            choices={GROUPINGS.map((id) => ({
              id,
              name: t(`export.groupBy.${id}`),
              text: t(`export.groupBy.${id}`),
            }))}
          />
        ) : null}
      </div>
      <div className="exporting__act">
        <Button tone="primary" icon={Download} isDisabled={busy || !count} onPress={() => save(wish)}>
          {busy ? t('export.busy') : t('export.save')}
        </Button>
        <span role="status">{count === null ? '' : t('export.count', { count })}</span>
      </div>
      <section className="exporting__archive">
        <h2 className="exporting__subtitle">{t('export.archive')}</h2>
        <p className="exporting__words">{t('export.archive.words')}</p>
        <Button onPress={onArchive}>{t('project.exportArchive')}</Button>
      </section>
    </div>
  );
}
