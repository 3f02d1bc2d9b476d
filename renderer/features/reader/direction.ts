// Which way a text runs. By most of its letters, not by its first one: an Arabic paragraph may begin with an acronym, an
// Arabic report may carry an English letter.
import type { Language } from '../../domain/records.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/gu;
const LETTER = /\p{L}/gu;
/** Letters looked at: enough to tell, however long the text. */
const SAMPLE = 400;

export function directionOfText(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(LETTER)?.length ?? 0;
  const rightToLeft = sample.match(RIGHT_TO_LEFT)?.length ?? 0;
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}

/** Of the page: on which side numbers and stripes stand. */
export function directionOfReport(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
