// All messages of the interface, one file an area and language. French must have every English key: its type says so.
import { app as enApp } from './messages/en/app.ts';
import { change as enChange } from './messages/en/change.ts';
import { compare as enCompare } from './messages/en/compare.ts';
import { exporting as enExporting } from './messages/en/exporting.ts';
import { library as enLibrary } from './messages/en/library.ts';
import { reader as enReader } from './messages/en/reader.ts';
import { search as enSearch } from './messages/en/search.ts';
import { see as enSee } from './messages/en/see.ts';
import { tagging as enTagging } from './messages/en/tagging.ts';
import { app as frApp } from './messages/fr/app.ts';
import { change as frChange } from './messages/fr/change.ts';
import { compare as frCompare } from './messages/fr/compare.ts';
import { exporting as frExporting } from './messages/fr/exporting.ts';
import { library as frLibrary } from './messages/fr/library.ts';
import { reader as frReader } from './messages/fr/reader.ts';
import { search as frSearch } from './messages/fr/search.ts';
import { see as frSee } from './messages/fr/see.ts';
import { tagging as frTagging } from './messages/fr/tagging.ts';

const en = {
  ...enApp,
  ...enChange,
  ...enCompare,
  ...enExporting,
  ...enLibrary,
  ...enReader,
  ...enSearch,
  ...enSee,
  ...enTagging,
};

export type MessageKey = keyof typeof en;

const fr: Record<MessageKey, string> = {
  ...frApp,
  ...frChange,
  ...frCompare,
  ...frExporting,
  ...frLibrary,
  ...frReader,
  ...frSearch,
  ...frSee,
  ...frTagging,
};

export const INTERFACE_LANGUAGES = ['en', 'fr'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** `en-XA` lengthens and accents every message; `ar-XB` mirrors the interface: both exist for tests and for eyes. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;
export type InterfaceLocale = InterfaceLanguage | (typeof PSEUDO_LOCALES)[number];

const ACCENTED: Record<string, string> = {
  a: 'å',
  e: 'é',
  i: 'î',
  o: 'ö',
  u: 'û',
  c: 'ç',
  n: 'ñ',
  A: 'Å',
  E: 'É',
  O: 'Ö',
};

/** Accents the literal parts of an ICU message and leaves its arguments alone. */
export function pseudoLocalise(message: string): string {
  let depth = 0;
  let out = '';
  for (const char of message) {
    if (char === '{') depth += 1;
    out += depth === 0 ? (ACCENTED[char] ?? char) : char;
    if (char === '}') depth -= 1;
  }
  return `⟦${out} ~~~⟧`;
}

export function messagesOf(locale: InterfaceLocale): Record<MessageKey, string> {
  if (locale === 'fr') return fr;
  if (locale === 'en' || locale === 'ar-XB') return en;
  const pseudo: Record<MessageKey, string> = { ...en };
  for (const key of Object.keys(en).filter(isMessageKey)) pseudo[key] = pseudoLocalise(en[key]);
  return pseudo;
}

export function isMessageKey(key: string): key is MessageKey {
  return key in en;
}
