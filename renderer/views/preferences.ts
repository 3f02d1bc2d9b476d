// What one person prefers on one machine: theme, language, name, the project last open. Kept outside projects, never
// exported; a damaged or foreign entry falls back to the default, field by field.
import { z } from 'zod';
import { projectIdSchema } from '../domain/ids.ts';
import { INTERFACE_LANGUAGES, type InterfaceLocale, PSEUDO_LOCALES } from '../i18n/catalogue.ts';

const KEY = 'recueil.preferences';

const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  locale: z
    .enum([...INTERFACE_LANGUAGES, ...PSEUDO_LOCALES])
    .nullable()
    .catch(null),
  analystName: z.string().max(200).catch(''),
  lastProject: projectIdSchema.nullable().catch(null),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export function readPreferences(): Preferences {
  let stored: unknown = {};
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    // A damaged entry is as good as none: preferences are no work of the analyst.
  }
  return preferencesSchema.catch(preferencesSchema.parse({})).parse(stored);
}

export function writePreferences(preferences: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify(preferences));
}

/** The chosen locale, else the first language of the system that the interface speaks, else English. */
export function localeOf(preferences: Preferences, systemLanguages: readonly string[]): InterfaceLocale {
  if (preferences.locale) return preferences.locale;
  const spoken = systemLanguages.map((language) => language.slice(0, 2).toLowerCase());
  return INTERFACE_LANGUAGES.find((language) => spoken[0] === language) ?? 'en';
}
