// What stands above the text: the report's title, and its symbol, organ, session, date and language as a line of facts.
import type { Report } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';

export function TitlePage({ report, lang }: { report: Report; lang: string | undefined }) {
  const { t, date } = useTexts();
  const inLanguage = lang ? { lang } : {};
  const facts: { key: string; name: string; value: string; isPrinted: boolean }[] = [
    { key: 'symbol', name: t('reader.fact.symbol'), value: report.symbol ?? '', isPrinted: false },
    { key: 'body', name: t('reader.fact.body'), value: report.body ?? '', isPrinted: true },
    { key: 'session', name: t('reader.fact.session'), value: report.session ?? '', isPrinted: true },
    {
      key: 'agenda',
      name: t('reader.fact.agendaItem'),
      // A bare number says nothing by itself.
      value: report.agendaItem ? t('reader.fact.agendaItemNumber', { item: report.agendaItem }) : '',
      isPrinted: false,
    },
    {
      key: 'date',
      name: t('reader.fact.date'),
      value: report.date === null ? '' : date(report.date),
      isPrinted: false,
    },
    {
      key: 'language',
      name: t('reader.fact.language'),
      value: t(`reader.language.${report.language}`),
      isPrinted: false,
    },
  ];
  return (
    <header className="title-page">
      <h2 className="title-page__title" dir="auto" {...inLanguage}>
        {report.title}
      </h2>
      <dl className="title-page__facts">
        {facts
          .filter((fact) => fact.value !== '')
          .map((fact) => (
            <div key={fact.key} className="title-page__fact">
              <dt className="visually-hidden">{fact.name}</dt>
              <dd dir="auto" {...(fact.isPrinted ? inLanguage : {})}>
                {fact.value}
              </dd>
            </div>
          ))}
      </dl>
    </header>
  );
}
