// What the reader recognised of a report, corrected by the analyst: symbol, title, body, session, item, date, language.
import { useState } from 'react';
import { editReport } from '../../domain/commands/reportCommands.ts';
import { languageSchema, type Report, reportSchema } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useRun } from '../../storage/useRun.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChoiceField, TextField } from '../../ui/Field.tsx';

type Draft = Record<'symbol' | 'title' | 'body' | 'session' | 'agendaItem' | 'date', string>;

function orNull(text: string): string | null {
  const trimmed = text.trim().normalize('NFC');
  return trimmed === '' ? null : trimmed;
}

function toDraft(report: Report): Draft {
  const { symbol, title, body, session, agendaItem, date } = report;
  return {
    symbol: symbol ?? '',
    title,
    body: body ?? '',
    session: session ?? '',
    agendaItem: agendaItem ?? '',
    date: date ?? '',
  };
}

function Remarks({ report }: { report: Report }) {
  const { t, date } = useTexts();
  return (
    <>
      <p className="field__help">
        {t('edit.file', { name: report.file.name, date: date(report.importedAt, 'minute') })}
      </p>
      {report.warnings.length > 0 ? (
        <section>
          <h3 className="eyebrow">{t('edit.remarks')}</h3>
          <ul className="remarks">
            {report.warnings.map((warning) => (
              <li key={`${warning.code} ${warning.block} ${warning.message}`}>{warning.message}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

export function ReportDialog({ report, onClose }: { report: Report; onClose(): void }) {
  const { t } = useTexts();
  const run = useRun();
  const [draft, setDraft] = useState<Draft>(() => toDraft(report));
  const [language, setLanguage] = useState(report.language);
  const dateWrong = draft.date.trim() !== '' && !reportSchema.shape.date.safeParse(draft.date.trim()).success;
  const titleWrong = draft.title.trim() === '';
  const save = () => {
    if (dateWrong || titleWrong) return;
    const patch = {
      symbol: orNull(draft.symbol),
      title: draft.title.trim(),
      body: orNull(draft.body),
      session: orNull(draft.session),
      agendaItem: orNull(draft.agendaItem),
      date: orNull(draft.date),
      language,
    };
    onClose();
    void run(editReport(report.id, patch));
  };
  const bind = (key: keyof Draft) => ({
    value: draft[key],
    onChange: (value: string) => setDraft({ ...draft, [key]: value }),
  });
  return (
    <Dialog
      isOpen
      title={t('edit.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" onPress={save}>
            {t('edit.save')}
          </Button>
        </>
      }
    >
      <TextField label={t('edit.symbol')} help={t('edit.symbolHelp')} autoFocus {...bind('symbol')} />
      <TextField label={t('edit.name')} error={titleWrong ? t('edit.titleWrong') : null} {...bind('title')} />
      <TextField label={t('edit.body')} {...bind('body')} />
      <div className="two-columns">
        <TextField label={t('edit.session')} {...bind('session')} />
        <TextField label={t('edit.agendaItem')} {...bind('agendaItem')} />
        <TextField
          label={t('edit.date')}
          help={t('edit.dateHelp')}
          error={dateWrong ? t('edit.dateWrong') : null}
          {...bind('date')}
        />
        <ChoiceField
          label={t('edit.language')}
          value={language}
          onChange={setLanguage}
          choices={languageSchema.options.map((id) => ({
            id,
            name: t(`language.${id}`),
            text: t(`language.${id}`),
          }))}
        />
      </div>
      <Remarks report={report} />
    </Dialog>
  );
}
