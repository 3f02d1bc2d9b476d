// The list of imports at the side: progress, what came of each file, cancel, retry.
import { RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { Form, Input, Label, ProgressBar, TextField } from 'react-aria-components';
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

/** Asks for the password of an encrypted file, there where it was refused. */
function PasswordForm({ name, onPassword }: { name: string; onPassword(password: string): void }) {
  const { t } = useTexts();
  const [password, setPassword] = useState('');
  return (
    <Form
      className="import__password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <TextField type="password" value={password} onChange={setPassword} autoComplete="off">
        <Label className="visually-hidden">{t('import.password', { name })}</Label>
        <Input className="field__input" placeholder={t('import.passwordHint')} />
      </TextField>
      <Button type="submit">{t('import.unlock')}</Button>
    </Form>
  );
}

function isLocked({ state }: ImportItem): boolean {
  return (
    state.kind === 'failed' && (state.error.kind === 'encrypted' || state.error.kind === 'wrong-password')
  );
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
        {isLocked(item) ? (
          <PasswordForm name={item.name} onPassword={(password) => queue.retry(item.id, password)} />
        ) : null}
      </div>
      {opens ? <Button onPress={() => onOpen(opens)}>{texts.t('library.open')}</Button> : null}
      {(state.kind === 'failed' && !isLocked(item)) || state.kind === 'cancelled' ? (
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
