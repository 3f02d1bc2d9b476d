// Gives components their words, numbers, dates and lists in the interface's language; knows nothing of the domain.
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, useIntl } from 'react-intl';
import { type InterfaceLanguage, type InterfaceLocale, type MessageKey, messagesOf } from './catalogue.ts';

const LocaleContext = createContext<InterfaceLocale>('en');

/** The language of the words on screen; pseudo-locales count as English. */
export function languageOf(locale: InterfaceLocale): InterfaceLanguage {
  return locale === 'fr' ? 'fr' : 'en';
}

export function InterfaceText({ locale, children }: { locale: InterfaceLocale; children: ReactNode }) {
  const messages = useMemo(() => messagesOf(locale), [locale]);
  const direction = locale === 'ar-XB' ? 'rtl' : 'ltr';
  useEffect(() => {
    document.documentElement.lang = languageOf(locale);
    document.documentElement.dir = direction;
  }, [locale, direction]);
  const intlLocale = languageOf(locale) === 'fr' ? 'fr' : 'en-GB';
  return (
    <LocaleContext value={locale}>
      <I18nProvider locale={direction === 'rtl' ? 'ar' : intlLocale}>
        <IntlProvider locale={intlLocale} defaultLocale={intlLocale} messages={messages}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LocaleContext>
  );
}

export type MessageValues = Record<string, string | number>;

export interface Texts {
  language: InterfaceLanguage;
  /** A message of the catalogue with its values filled in. */
  t(key: MessageKey, values?: MessageValues): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** `day`: 20 July 2023; `minute`: with the time. Takes ISO text. */
  date(iso: string, precision?: 'day' | 'minute'): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** Alphabetical in the interface's language, numbers by value. */
  compare(a: string, b: string): number;
}

export function useTexts(): Texts {
  const intl = useIntl();
  const language = languageOf(useContext(LocaleContext));
  return useMemo(() => {
    const collator = new Intl.Collator(intl.locale, { numeric: true, sensitivity: 'base' });
    return {
      language,
      t: (key, values) => intl.formatMessage({ id: key }, values),
      number: (value, options) => new Intl.NumberFormat(intl.locale, options).format(value),
      date: (iso, precision = 'day') =>
        intl.formatDate(
          iso,
          precision === 'day'
            ? { dateStyle: 'long', timeZone: 'UTC' }
            : { dateStyle: 'medium', timeStyle: 'short' },
        ),
      list: (items) => intl.formatList([...items], { type: 'conjunction' }),
      compare: (a, b) => collator.compare(a, b),
    };
  }, [intl, language]);
}
