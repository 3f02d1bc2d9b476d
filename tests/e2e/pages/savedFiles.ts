// Reads back what the workbench has saved, with other tools than wrote it where there are any.
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { SavedFile } from '../fixtures/test.ts';

type Row = Record<string, string>;

/** Rows of a CSV file by the names in its first line. */
export function csvRows({ bytes }: SavedFile): Row[] {
  const text = bytes.toString('utf8').replace(/^\u{FEFF}/u, '');
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

function unescapeXml(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return String.fromCodePoint(code);
    }
    return entities[name] ?? whole;
  });
}

interface Workbook {
  sheets: string[];
  /** All texts of all cells, and every formula. */
  texts: string[];
  formulas: number;
}

/** What an .xlsx file holds, by the parts of ECMA-376: sheet names, texts, formulas. */
export function readWorkbook({ bytes }: SavedFile): Workbook {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
  const xmlOf = (pattern: RegExp): string =>
    parts
      .filter(([path]) => pattern.test(path))
      .map(([, part]) => strFromU8(part))
      .join('');
  const matches = (xml: string, pattern: RegExp): string[] =>
    [...xml.matchAll(pattern)].map((match) => unescapeXml(match[1] ?? ''));
  const cells = xmlOf(/^xl\/worksheets\/.*\.xml$/);
  return {
    sheets: matches(xmlOf(/^xl\/workbook\.xml$/), /<sheet [^>]*name="([^"]*)"/g),
    texts: matches(xmlOf(/^xl\/sharedStrings\.xml$/) + cells, /<t(?:\s[^>]*)?>([^<]*)<\/t>/g),
    formulas: matches(cells, /<f[\s>]/g).length,
  };
}
