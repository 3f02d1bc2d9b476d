// The words that an export writes beside the analyst's own, in the interface's language.
import type { Texts } from '../../i18n/InterfaceText.tsx';
import {
  ALL_COLUMNS,
  CODEBOOK_COLUMNS,
  type NotesWords,
  REPORT_COLUMNS,
} from '../../workers/exchangeMessages.ts';

type ColumnName = (typeof ALL_COLUMNS | typeof CODEBOOK_COLUMNS | typeof REPORT_COLUMNS)[number];

export function exportWords({ t }: Texts): NotesWords {
  const name = (column: ColumnName) => t(`column.${column}`);
  const named = <Column extends ColumnName>(columns: readonly Column[]): Record<Column, string> => {
    const words: Partial<Record<Column, string>> = {};
    for (const column of columns) words[column] = name(column);
    return assertFull(words, columns);
  };
  return {
    columns: named(ALL_COLUMNS),
    codebook: named(CODEBOOK_COLUMNS),
    reports: named(REPORT_COLUMNS),
    sheets: {
      notes: t('export.sheet.notes'),
      codebook: t('export.sheet.codebook'),
      reports: t('export.sheet.reports'),
    },
    without: { theme: t('export.without.theme'), region: t('export.without.region') },
    regionsBy: t('export.regionsBy'),
  };
}

function isFull<Column extends string>(
  words: Partial<Record<Column, string>>,
  columns: readonly Column[],
): words is Record<Column, string> {
  return columns.every((column) => words[column] !== undefined);
}

function assertFull<Column extends string>(
  words: Partial<Record<Column, string>>,
  columns: readonly Column[],
): Record<Column, string> {
  if (!isFull(words, columns)) throw new Error('a column without a word');
  return words;
}
