// The journal as a list, newest first: what was done, by whom, when, and what has been undone.

import { changeText } from '../../i18n/changeText.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import './history.css';

const SHOWN = 300;

export function HistoryView() {
  const texts = useTexts();
  const { t } = texts;
  const store = useStore();
  const changes = useLive(() => store.queries.changes(SHOWN), [store]);
  const analysts = useLive(() => store.queries.analysts(), [store]);
  if (changes.state !== 'ready' || analysts.state !== 'ready') return null;
  if (changes.value.length === 0) return <EmptyState title={t('history.empty')} />;
  const nameOf = new Map(analysts.value.map((analyst) => [analyst.id, analyst.name]));
  return (
    <div className="history">
      <h1 className="history__title">{t('history.title')}</h1>
      <ol reversed>
        {changes.value.map((change) => (
          <li key={change.id} className={`history__row${change.undone ? ' history__row--undone' : ''}`}>
            <span className="history__what" dir="auto">
              {changeText(texts, change.label)}
            </span>
            {change.undone ? <span className="history__undone">{t('history.undone')}</span> : null}
            <span className="history__when">
              {t('history.by', {
                analyst: nameOf.get(change.analystId) ?? '',
                time: texts.date(change.at, 'minute'),
              })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
