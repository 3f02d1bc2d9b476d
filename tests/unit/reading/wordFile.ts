// Writes small Word documents of our own for the tests: parts as XML, zipped as Word does.
import { strToU8, zipSync } from 'fflate';
import { readReport } from '../../../renderer/reading/readReport.ts';
import type { ReadReport } from '../../../renderer/reading/report.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export type WordParts = {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  header?: string;
};

/** Relationship types by the part that they lead to. */
const KINDS = ['numbering', 'styles', 'footnotes', 'header'] as const;
const ROOTS = {
  numbering: 'w:numbering',
  styles: 'w:styles',
  footnotes: 'w:footnotes',
  header: 'w:hdr',
} as const;

/** The parts of a document as a zip holds them. */
export function wordEntries(parts: WordParts): Record<string, Uint8Array> {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = KINDS.filter((kind) => parts[kind] !== undefined).map(
    (kind) => `<Relationship Id="${kind}" Type="${base}/${kind}" Target="${kind}.xml"/>`,
  );
  const entries: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(`${HEAD}<Types/>`),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${base}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${HEAD}<w:document ${W} ${R}><w:body>${parts.body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
  };
  for (const kind of KINDS) {
    const part = parts[kind];
    if (part === undefined) continue;
    const root = ROOTS[kind];
    entries[`word/${kind}.xml`] = strToU8(`${HEAD}<${root} ${W} ${R}>${part}</${root}>`);
  }
  return entries;
}

export function wordFile(parts: WordParts): Uint8Array {
  return zipSync(wordEntries(parts));
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of plain words, or of runs when it begins with a tag. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

export function numbered(id: number, level: number, text: string): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
}

/** One level of a numbering: its format, its sign, more settings. */
export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** Writes and reads a document; a refusal fails the test. */
export async function mustReadWord(parts: WordParts): Promise<ReadReport> {
  const read = await readReport(wordFile(parts), 'report.docx');
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** Kind, label and words of every block. */
export const told = (report: ReadReport) => report.blocks.map(({ kind, label, text }) => [kind, label, text]);
export const labels = (report: ReadReport) =>
  report.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item').map(({ label }) => label);
