// The list of imports at the side: progress, what came of each file, cancel, retry.
import { RotateCcw, X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import type { ReportId } from '../../domain/ids.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import type { ImportItem, ImportQueue } from './ImportQueue.ts';
import { importMessage } from './importMessage.ts';
import './import.css';

export interface ImportPanelProps {
  queue: ImportQueue;
  items: readonly ImportItem[];
  onOpen(reportId: ReportId): void;
}

function ImportRow({ queue, item, onOpen }: Omit<ImportPanelProps, 'items'> & { item: ImportItem }) {
  const texts = useTexts();
  const { state } = item;
  const opens = state.kind === 'done' || state.kind === 'known' ? state.reportId : null;
  return (
    <li className={`import__row import__row--${state.kind}`}>
      <div className="import__words">
        <span className="import__name" dir="auto">
          {item.name}
        </span>
        <span className="import__state">{importMessage(texts, item)}</span>
      </div>
      {opens ? <Button onPress={() => onOpen(opens)}>{texts.t('library.open')}</Button> : null}
      {state.kind === 'failed' || state.kind === 'cancelled' ? (
        <IconButton
          icon={RotateCcw}
          label={texts.t('import.retry')}
          size="small"
          onPress={() => queue.retry(item.id)}
        />
      ) : null}
    </li>
  );
}

export function ImportPanel({ queue, items, onOpen }: ImportPanelProps) {
  const { t } = useTexts();
  if (items.length === 0) return null;
  const open = items.filter(({ state }) => ['waiting', 'reading', 'saving'].includes(state.kind)).length;
  const done = items.length - open;
  return (
    <section className="import" aria-label={t('import.title')}>
      <header className="import__head">
        <h2 className="eyebrow">{t('import.title')}</h2>
        <span className="number" role="status">
          {t('import.progress', { done, total: items.length })}
        </span>
        {open > 0 ? (
          <Button onPress={() => queue.cancel()}>{t('import.cancel')}</Button>
        ) : (
          <IconButton icon={X} label={t('import.close')} size="small" onPress={() => queue.clear()} />
        )}
      </header>
      <ProgressBar
        aria-label={t('import.title')}
        value={done}
        maxValue={items.length}
        className="import__bar"
      >
        {({ percentage }) => <span className="import__fill" style={{ inlineSize: `${percentage ?? 0}%` }} />}
      </ProgressBar>
      <ul className="import__list">
        {items.map((item) => (
          <ImportRow key={item.id} queue={queue} item={item} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
