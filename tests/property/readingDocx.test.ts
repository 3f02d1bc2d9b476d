import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../renderer/reading/readReport.ts';
import { readReportSchema } from '../../renderer/reading/report.ts';
import { corpusBytes, hasCorpus } from '../unit/reading/corpus.ts';
import { level, numbered, paragraph, run, table, wordEntries, wordFile } from '../unit/reading/wordFile.ts';

const OWN = {
  numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  styles:
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="H"/></w:style>',
  footnotes: `<w:footnote w:id="1">${paragraph('See the book of trees.')}</w:footnote>`,
  header: paragraph('A/90/412'),
  body: [
    paragraph('Introduction', '<w:pStyle w:val="H"/>'),
    numbered(1, 0, `${run('The gardeners counted')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
    numbered(1, 1, 'Roses.'),
    table([
      ['Town', 'Trees'],
      ['North', '12'],
    ]),
    '<w:sectPr><w:headerReference w:type="first" r:id="header"/></w:sectPr>',
  ].join(''),
};

/** Whatever comes in: a refusal or a report within its schema, in less than ten seconds. */
async function check(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  const read = await readReport(bytes, 'report.docx');
  expect(performance.now() - start).toBeLessThan(10_000);
  if (!read.ok) return;
  const report = readReportSchema.parse(read.value);
  expect(report.blocks.map(({ id }) => id)).toEqual(report.blocks.map((_, at) => `b${at + 1}`));
  for (const block of report.blocks) expect(block.text.isWellFormed()).toBe(true);
}

const whole = wordFile(OWN);
const entries = wordEntries(OWN);
const names = Object.keys(entries);

describe('reading Word never throws, whatever happened to the file', () => {
  test('cut off anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), (end) => check(whole.slice(0, end))),
      { numRuns: 150 },
    ));

  test('bytes flipped in the zip', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 40 }),
        (flips) => {
          const bytes = whole.slice();
          for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
          return check(bytes);
        },
      ),
      { numRuns: 300 },
    ));

  test('characters changed in the parts', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(
          fc.tuple(fc.nat(), fc.constantFrom('<', '>', '"', '/', '&', 'w', '9', '', '-1', 'é', '<w:p>')),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        (name, changes) => {
          let text = strFromU8(entries[name] ?? new Uint8Array());
          for (const [at, sign] of changes) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + sign + text.slice(place + 1);
          }
          return check(zipSync({ ...entries, [name]: strToU8(text) }));
        },
      ),
      { numRuns: 500 },
    ));

  test('parts dropped, doubled, exchanged', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names), { maxLength: 4 }),
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        (dropped, one, other) => {
          const changed = { ...entries, [one]: entries[other] ?? new Uint8Array() };
          const left = Object.entries(changed).filter(([name]) => !dropped.includes(name));
          return check(zipSync(Object.fromEntries(left)));
        },
      ),
      { numRuns: 200 },
    ));

  test('elements nested as deep as one likes', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(2000) + '</w:tc></w:tr></w:tbl>'.repeat(2000);
    await check(wordFile({ ...OWN, body: deep }));
    const boxes =
      '<w:sdt><w:sdtContent>'.repeat(120) + paragraph('x') + '</w:sdtContent></w:sdt>'.repeat(120);
    await check(wordFile({ ...OWN, body: boxes }));
  });
});

describe.skipIf(!hasCorpus)('real documents, mutilated', () => {
  const bytes = hasCorpus ? corpusBytes('A_80_590-EN.docx') : new Uint8Array();
  const parts = hasCorpus ? unzipSync(bytes) : {};

  test(
    'bytes flipped and cut',
    () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat({ max: 255 }), fc.boolean(), (at, byte, isCut) => {
          const copy = bytes.slice(0, isCut ? at % bytes.length : bytes.length);
          copy[at % bytes.length] = byte;
          return check(copy);
        }),
        { numRuns: 15 },
      ),
    120_000,
  );

  test('each part missing', async () => {
    const wanted = Object.keys(parts).filter((name) => /^word\/[^/]+\.xml$|\.rels$/.test(name));
    for (const name of wanted) {
      const { [name]: _, ...others } = parts;
      await check(zipSync(others, { level: 1 }));
    }
  }, 180_000);
});

test('the time to read grows with the document, not faster', async () => {
  const time = async (count: number) => {
    const body = Array.from({ length: count }, (_, at) =>
      numbered(
        1,
        at % 5 === 4 ? 1 : 0,
        `The gardeners counted ${at} trees in the towns and wrote them down.`,
      ),
    );
    const bytes = wordFile({ ...OWN, body: body.join('') });
    const start = performance.now();
    await check(bytes);
    return performance.now() - start;
  };
  await time(200);
  const small = Math.max(await time(400), 10);
  expect(await time(4000)).toBeLessThan(small * 40);
}, 60_000);
