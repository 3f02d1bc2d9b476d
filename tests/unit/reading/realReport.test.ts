import { beforeAll, describe, expect, test } from 'vitest';
import { type ReadReport, readReportSchema } from '../../../renderer/reading/report.ts';
import {
  corpusBytes,
  digest,
  hasCorpus,
  missingWords,
  ofKind,
  readCorpus,
  words,
  wordsOf,
} from './corpus.ts';

const NAME = '000_3b6cad8a3c249faa.txt';

/** One digest a paragraph, from an extraction made apart from this program. */
const PARAGRAPHS = `
  6cdd9a9e 3ef5b3a6 ee4336e7 9edf651c 98715365 01171938 af0585c8 88b0ef81 16ad76ac eb07c817
  9ae871ed cd0a197b 1419b1ee 66fa1d31 ad198a52 add84635 c599d5cd d8f461b2 55a078d8 fd04cf86
  e97e8515 c76dfc9d 905ba9f9 b478567d aefcd14e 8b7afe1e 1de20ad6 f5828982 c0dc45c5 614f9700
  6b0555ab c23d6d87 fc989816 f50fc709 2e05b959 6eb7631b fb3cf030 f9bad439 748526ab 3714275c
  eb649566 577eb2ca 215c5cd3 a0265fa8 d38d0872 0b420bfc 0f6395cb c2eb5098 c178accd e37ccc66
  127bd8cc 6e0af946 1d53ae8d 9e3db299 12140db5 5f9add69 4877124d 0024cd56 4f186bd4 ab75414d
  5332caa2 41e44fe0 0bf0e9fd 541cb0b7 6ad0e434 4befaddd 609f0135 158f8538 40ddc946 25af890b
  45c8a4f8 a95ef4ea a0266554 0ba8788d b94c4899 247a3855 69ce0a15 34b497ca 82696105 cdb5b719
  dff1b6ca 7ce6667b 88846409 da1f28f3 aa3ab7b5 cc6af7bb 0096b2c9 79e4dcf7 02de7f56 41cd85ad
  cca9ab6f 981a756a 86d2a6ac 22faf7fc 6d46291e 19f5df6f 55984e24 f8872f8d c14e2643 b57a52f0
  65848e98 06c68dba 0dfd4154 d7c8cafd
`;

/** Level and digest of each heading, its number included, in order. */
const HEADINGS = `
  19d750fae 1ecb0687d 1dd0e3325 1c770fb83 203433a89 2fef1b4cc 3e1277b54 330e51aaa 3be42c36a
  37fdb897b 24f59b548 3b75af0dd 3abee7291 3724a4d7c 306afc175 32354978f 2763501c2 3670c07d9
  3f275c4c8 30fb6e42a 3748d3d65 35a8e9100 27ac31850 3e3b1059c 31000f006 3d4d14b8f 3589f8a74
  14c292664 326c291e1 3fe2597c7 36de11620 3b9f9c6c5 1392dbdbb 21ad14d08 28249af12 2979cf49e
  2f0e25822 2da5a6535
`;

const FOOTNOTES = '*c9eb8c21 11e6b7dfc 247e7af32 3ee6afcb4 429bee298 5b32e24b3';

/** Paragraphs that a page end cuts in two. */
const CUT = ['3', '8', '13', '19', '31', '42', '45', '57', '70', '74', '79', '84', '92', '100'];

function list(text: string): string[] {
  return text.trim().split(/\s+/);
}

describe.skipIf(!hasCorpus)('the real report', () => {
  let report: ReadReport;
  beforeAll(() => {
    report = readCorpus(NAME);
  });

  test('has 104 paragraphs, each once, whole and in order', () => {
    const paragraphs = ofKind(report, 'paragraph');
    expect(paragraphs.map((block) => block.label)).toEqual(
      Array.from({ length: 104 }, (_, at) => String(at + 1)),
    );
    expect(paragraphs.map((block) => digest(block.text))).toEqual(list(PARAGRAPHS));
  });

  test('joins the fourteen paragraphs that page ends cut', () => {
    const cut = ofKind(report, 'paragraph').filter((block) => CUT.includes(block.label ?? ''));
    expect(cut).toHaveLength(14);
    for (const block of cut) expect(block.text).toMatch(/[.»]$/u);
  });

  test('has each heading once, at the level that its number says', () => {
    const headings = ofKind(report, 'heading');
    expect(headings.map((block) => block.level + digest(block.text))).toEqual(list(HEADINGS));
    const places = headings.map((block) => [...block.path, block.text].join('\n'));
    expect(new Set(places).size).toBe(headings.length);
    const levels = (mark: RegExp) => headings.filter(({ text }) => mark.test(text)).map(({ level }) => level);
    expect(levels(/^[IV]+\. /)).toEqual(Array(5).fill(1));
    expect(levels(/^[A-E]\. /)).toEqual(Array(5).fill(2));
    expect(levels(/^[1-5]\. /)).toEqual(Array(22).fill(3));
  });

  test('sets the unnumbered headings of the last part one below it', () => {
    const part = ofKind(report, 'heading').find(({ text }) => text.startsWith('V. '))?.text;
    const under = ofKind(report, 'heading').filter(({ path }) => path[0] === part);
    expect(under.map((block) => block.level)).toEqual([2, 2, 2, 2, 2]);
    expect(ofKind(report, 'paragraph').at(-1)?.path).toEqual([part, under.at(-1)?.text]);
  });

  test('attaches five footnotes to their references and keeps the asterisk note', () => {
    const footnotes = ofKind(report, 'footnote').map((block) => (block.label ?? '') + digest(block.text));
    expect(footnotes).toEqual(list(FOOTNOTES));
    const noted = report.blocks.filter((block) => block.notes.length > 0);
    expect(noted.map((block) => [block.kind, block.label, block.notes])).toEqual([
      ['paragraph', '1', ['1', '2', '3']],
      ['paragraph', '3', ['4']],
      ['paragraph', '9', ['5']],
    ]);
  });

  test('reads the masthead, and no symbol, since none is printed', () => {
    const { symbol, agendaItem, date, language } = report;
    expect({ symbol, agendaItem, date, language }).toEqual({
      symbol: null,
      agendaItem: '110',
      date: '2023-07-20',
      language: 'fr',
    });
    const { body, session, title, attributes } = report;
    expect([body, session, title].map((text) => digest(text ?? ''))).toEqual([
      'b7e5b487',
      '2c6984b0',
      '6634c498',
    ]);
    expect(Object.keys(attributes).sort()).toEqual([
      'agendaItemLine',
      'agendaItemTitle',
      'dateLine',
      'distribution',
      'originalLanguage',
      'printedLanguage',
      'subtitle',
    ]);
  });

  test('loses no word, and leaves no mark of Markdown', () => {
    const source = new TextDecoder()
      .decode(corpusBytes(NAME))
      .replace(/<\/?sup>/g, ' ')
      .replace(/\]\([^)]*\)/g, ' ')
      .replace(/\\/g, '');
    expect(missingWords(words(source), wordsOf(report))).toEqual([]);
    for (const block of report.blocks) expect(block.text).not.toMatch(/<|\*|\]\(|\\|^#/);
  });

  test('warns of nothing, and keeps to its schema', () => {
    expect(report.warnings).toEqual([]);
    expect(readReportSchema.parse(report)).toEqual(report);
  });

  test('takes less than a second', () => {
    const start = performance.now();
    readCorpus(NAME);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
