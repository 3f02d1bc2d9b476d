// The keys under which the message catalogue words each act (`change.<key>`), with the values that the message may
// use. Closed, so that a test can hold the catalogue against it.
import type { ChangeLabel } from '../command.ts';

/** Key → names of the values. Names and quotes come as the analyst wrote them; numbers as numbers. */
export const CHANGE_LABELS = {
  renameProject: ['name'],
  setScheme: ['scheme'],
  renameAnalyst: ['name'],
  importReport: ['title', 'paragraphs'],
  editReport: ['title'],
  markRead: ['title'],
  removeReport: ['title'],
  tagPassage: ['quote', 'tags'],
  notePassage: ['quote'],
  addTag: ['quote', 'tags'],
  removeTagging: ['quote', 'tags'],
  retag: ['quote', 'tags'],
  setNote: ['quote'],
  removeExcerpt: ['quote'],
  setFigures: ['quote', 'count'],
  createTag: ['name'],
  editTag: ['name'],
  moveTag: ['name'],
  mergeTags: ['name', 'into'],
  removeTag: ['name'],
  addCodebook: ['name', 'count'],
  setMemo: [],
  removeMemo: [],
  saveQuery: ['name'],
  removeQuery: ['name'],
  importContent: ['name'],
} as const;

export type ChangeKey = keyof typeof CHANGE_LABELS;

export function changeLabel(key: ChangeKey, values: ChangeLabel['values'] = {}): ChangeLabel {
  return { key, values };
}

/** A quote cut to what a menu or a journal line can show, never inside a surrogate pair. */
export function shortQuote(quote: string): string {
  const points = [...quote.replaceAll('\n', ' ')];
  return points.length <= 60 ? points.join('') : `${points.slice(0, 59).join('')}…`;
}
