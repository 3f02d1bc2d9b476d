// The words around a picture that leaves the program: its question, what was counted, by which scheme, on which day.
import { schemeName } from '../../domain/gazetteer/schemes.ts';
import type { SeeQuery } from '../../domain/query.ts';
import type { Selection } from '../../domain/selection.ts';
import type { Texts } from '../../i18n/InterfaceText.tsx';
import type { PictureCaption } from '../export/frame.ts';
import { type PartsContext, questionText } from './questionParts.ts';

export function countsText(selection: Selection, { t }: Texts): string {
  return [
    t('see.excerpts', { count: selection.excerpts }),
    t('see.paragraphs', { count: selection.paragraphs }),
    t('see.reports', { count: selection.reports }),
  ].join(' · ');
}

/** A caption without title, disclaimer and notes, which each picture adds. The day is the day of drawing. */
export function captionOf(query: SeeQuery, counts: string, context: PartsContext): PictureCaption {
  const { texts, schemeId } = context;
  return {
    title: '',
    question: questionText(query, context),
    counts,
    scheme: schemeName(schemeId, texts.language),
    date: texts.t('see.drawn', { date: texts.date(new Date().toISOString()) }),
    disclaimer: '',
    notes: [],
    language: texts.language,
  };
}
