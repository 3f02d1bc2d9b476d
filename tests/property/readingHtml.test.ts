import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../renderer/reading/readReport.ts';
import { readReportSchema } from '../../renderer/reading/report.ts';
import { corpusBytes, hasCorpus, missingWords, words, wordsOf } from '../unit/reading/corpus.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/reading');
const PAGES = [
  readFileSync(join(FIXTURES, 'word.html')),
  readFileSync(join(FIXTURES, 'savedPage.html')),
  ...(hasCorpus ? [corpusBytes('UDHR-eng.html')] : []),
];
const encode = (text: string) => new TextEncoder().encode(text);

/** Whatever comes in: a refusal or a report within its schema, in less than ten seconds. */
async function check(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  const read = await readReport(bytes, 'page.html');
  expect(performance.now() - start).toBeLessThan(10_000);
  if (!read.ok) return;
  const report = readReportSchema.parse(read.value);
  for (const block of report.blocks) {
    expect(block.text).toBe(block.text.normalize('NFC'));
    expect(block.text.isWellFormed()).toBe(true);
  }
}

describe('reading a page never throws', () => {
  test('cut off, bytes flipped', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PAGES),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 60 }),
        (page, end, flips) => {
          const bytes = Uint8Array.from(page.subarray(0, end % (page.length + 1)));
          for (const [at, byte] of flips) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          return check(bytes);
        },
      ),
      { numRuns: 250 },
    ));

  test('tags in any order', () => {
    const pieces = [
      ...[
        '<p>',
        '</p>',
        '<table>',
        '<tr>',
        '<td colspan=3>',
        '<td rowspan=900>',
        '</table>',
        '<ol start=-5 type=a>',
      ],
      ...[
        '<li>',
        '<li value=x>',
        '</ol>',
        '<h1>',
        '</h1>',
        '<sup>',
        '</sup>',
        '<a href="#n">',
        '<a name="n">',
        '</a>',
      ],
      ...[
        '<del>',
        '<b>',
        '</b>',
        '<br>',
        '<main>',
        '<nav>',
        '<template>',
        '<svg>',
        '<!--',
        '-->',
        '<div id=n hidden>',
      ],
      ...[
        '1. Words of text.',
        'A/90/1',
        '[1]',
        '1',
        '&amp;',
        '&nbsp;',
        '\u0000',
        'Article 3',
        '</body>',
        '<frameset>',
      ],
    ];
    return fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 120 }), (chosen) =>
        check(encode(`<html><body>${chosen.join('')}`)),
      ),
      { numRuns: 500 },
    );
  });

  test('nested as deep as one likes, in time that grows with the page', async () => {
    await check(encode(`<html>${'<div>'.repeat(50_000)}words${'</div>'.repeat(50_000)}`));
    await check(encode(`<html>${'<div>'.repeat(50_000)}<a href=a>a</a>|<a href=b>b</a>`));
    await check(encode(`<html>${'<table><tr><td>'.repeat(3000)}words`));
    await check(encode(`<html>${'<ul><li>'.repeat(3000)}words`));
    await check(encode(`<html>${'<div class=nav><a href=x>'.repeat(5000)}words`));
    await check(encode(`<html><body>${'<table><tr><td>1<td>2</table>'.repeat(20_000)}`));
    await check(encode(`${'<table>'.repeat(50_000)}\n\n# Markdown`));
  }, 90_000);
});

test('no word of a plain page is lost', () => {
  const element = fc.constantFrom(
    ...[
      '<p>1. The gardeners counted trees.</p>',
      '<p>They went home</p>',
      '<h2>I. Beds</h2>',
      '<ul><li>roses</li></ul>',
    ],
    ...[
      '<table><tr><td>North</td><td>12</td></tr><tr><td>South</td></tr></table>',
      '<p>A/90/159</p>',
      '<p>Annex</p>',
    ],
    ...[
      '<blockquote>Words <b>quoted</b><br>in lines</blockquote>',
      '<p>20 July 2034</p>',
      '<div>loose <p>words</p> here</div>',
    ],
  );
  return fc.assert(
    fc.asyncProperty(fc.array(element, { minLength: 1, maxLength: 25 }), async (elements) => {
      const read = await readReport(encode(`<html><body>${elements.join('\n')}</body></html>`), 'x');
      if (!read.ok) throw new Error(read.error.kind);
      const source = words(elements.join(' ').replace(/<[^>]*>/g, ' '));
      // A symbol printed twice is told once.
      const repeated = elements.filter((one) => one.includes('A/90/159')).slice(1);
      const found = [...wordsOf(read.value), ...repeated.flatMap((one) => words(one))];
      expect(missingWords(source, found)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
