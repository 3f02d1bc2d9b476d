// The foot of the window says the promises: offline, saved, quotes true; and the scheme and language in use.
import { useTexts } from '../i18n/InterfaceText.tsx';

export interface StatusBarProps {
  scheme: string | null;
  /** Null while the check runs. */
  lostQuotes: number | null;
  onHistory(): void;
}

export function StatusBar({ scheme, lostQuotes, onHistory }: StatusBarProps) {
  const { t, language } = useTexts();
  return (
    <footer className="status-bar">
      <span className="status-bar__ok">{t('app.offline')}</span>
      <button type="button" className="status-bar__button" onClick={onHistory}>
        {t('app.saved')}
      </button>
      {lostQuotes === null ? null : (
        <span className={lostQuotes > 0 ? 'status-bar__bad' : ''}>
          {lostQuotes > 0 ? t('app.quotesLost', { count: lostQuotes }) : t('app.quotesTrue')}
        </span>
      )}
      <span className="status-bar__end">{scheme}</span>
      <span>{t(`app.language.${language}`)}</span>
    </footer>
  );
}
