import { describe, expect, test } from 'vitest';
import { mustReadText, ofKind } from './corpus.ts';

/** Kind, level, label and first words of each block: the shape of a reading. */
function shape(text: string): string[] {
  return mustReadText(text).blocks.map(({ kind, level, label, text: words }) => {
    const mark = kind === 'heading' || kind === 'item' ? `${kind}${level}` : kind;
    return `${mark} ${label ?? '-'} ${words.split(' ').slice(0, 3).join(' ')}`;
  });
}

describe('numbers', () => {
  test('a heading number is no paragraph number, in plain text too', () => {
    expect(
      shape(
        'I. Beds\n\n1. Roses\n\n1. The roses stand in the north of the garden.\n\n2. They are red.\n\n2. Lilies\n\n3. The lilies stand in the south.',
      ),
    ).toEqual([
      'heading1 - I. Beds',
      'heading2 - 1. Roses',
      'paragraph 1 The roses stand',
      'paragraph 2 They are red.',
      'heading2 - 2. Lilies',
      'paragraph 3 The lilies stand',
    ]);
  });

  test('numbering may start again inside a paragraph and then go on', () => {
    const report = mustReadText(
      '1. The committee met in the garden.\n\n2. It adopted the following draft:\n\n1. Requests more benches;\n\n2. Asks for shade;\n\n3. Decides to stay seated.\n\n3. It then went home in the evening.',
    );
    expect(ofKind(report, 'paragraph').map((block) => block.label)).toEqual(['1', '2', '1', '2', '3', '3']);
    expect(report.warnings.map((warning) => warning.code)).toEqual(
      expect.arrayContaining(['numbering-restart']),
    );
  });

  test('two-part numbers and a year at the start of a line', () => {
    expect(
      shape(
        '34.1\tThe budget pays for the garden.\n\n34.2\tIt was approved in\n1990. The sum is small.\n\n34.3 It is spent wisely.',
      ),
    ).toEqual([
      'paragraph 34.1 The budget pays',
      'paragraph 34.2 It was approved',
      'paragraph 34.3 It is spent',
    ]);
  });

  test('an extract may begin in the middle', () => {
    expect(shape('25. The gardeners rested at noon.\n\n26. They went on at three.')).toEqual([
      'paragraph 25 The gardeners rested',
      'paragraph 26 They went on',
    ]);
  });
});

describe('items', () => {
  test('letters, Roman numerals and bullets nest; labels carry their paragraph', () => {
    expect(
      shape(
        '47. The garden has:\n\n(a) Trees;\n\n(b) Benches of two kinds:\n\n(i) Wooden ones;\n\n(ii) Iron ones;\n\n(c) Paths.\n\n48. It is open:\n• By day;\n– Except Mondays;\n• By night.',
      ),
    ).toEqual([
      'paragraph 47 The garden has:',
      'item1 47 (a) Trees;',
      'item1 47 (b) Benches of two',
      'item2 47 (b) (i) Wooden ones;',
      'item2 47 (b) (ii) Iron ones;',
      'item1 47 (c) Paths.',
      'paragraph 48 It is open:',
      'item1 - By day;',
      'item2 - Except Mondays;',
      'item1 - By night.',
    ]);
  });

  test('French letters without the first parenthesis; "(i)" after "(h)" is a letter', () => {
    expect(shape('5. Le jardin compte :\n\na) Des arbres ;\n\nb) Des bancs.').slice(1)).toEqual([
      'item1 5 a) Des arbres ;',
      'item1 5 b) Des bancs.',
    ]);
    const letters = [...'abcdefghi'].map((letter) => `(${letter}) Tree;`).join('\n\n');
    expect(shape(`1. Trees:\n\n${letters}`).at(-1)).toBe('item1 1 (i) Tree;');
  });

  test('a reference at the start of a wrapped line is no item', () => {
    const text =
      '1. The benches were counted under paragraph 8\n(a) above and then they were painted by the keepers of the\ngarden in the spring of that year.';
    expect(shape(text)).toEqual(['paragraph 1 The benches were']);
  });
});

describe('page ends', () => {
  test('a form feed in mid-sentence, with footnote, job number and running head in the gap', () => {
    const report = mustReadText(
      'A/90/1\n\nA title for the report\n\n1. The gardeners painted1 the benches and the\n\n1 In green.\n\n34-12345\n\n1/2\n\fA/90/1\n\nfences of the garden.\n\n2. They rested.\n\n34-12345\n\n2/2',
    );
    expect(
      report.blocks.map((block) => [block.kind, block.label, block.text, block.page, block.notes]),
    ).toEqual([
      ['paragraph', '1', 'The gardeners painted the benches and the fences of the garden.', 1, ['1']],
      ['footnote', '1', 'In green.', 1, []],
      ['paragraph', '2', 'They rested.', 2, []],
    ]);
    expect(report.warnings.map((warning) => warning.code)).toEqual(['page-furniture']);
  });

  test('a page that ends with a sentence: what follows the footnote goes on', () => {
    const report = mustReadText(
      '1. The benches are green.<sup>1</sup>\n\n<sup>1</sup> A dark one.\n\nThe fences around them are green as well, all of them.\n\n2. They rested.',
    );
    expect(ofKind(report, 'paragraph').map((block) => block.text)).toEqual([
      'The benches are green. The fences around them are green as well, all of them.',
      'They rested.',
    ]);
  });

  test('hyphens at line ends are dropped only where the text writes the word without', () => {
    const text =
      '1. The keepers of the gardens asked the gar-\ndeners to plant more trees, and the self-\nevident answer was that the gardeners of the town would do so.';
    expect(mustReadText(text).blocks[0]?.text).toMatch(/the gardeners to .* self-evident answer/);
  });
});

describe('headings', () => {
  test('numbers decide levels, whatever the number of #', () => {
    const report = mustReadText(
      '#### I. Beds\n\n## A. Roses\n\n# 1. Red\n\n1. Text that ends here.\n\n### II. Paths\n\n2. More text.',
    );
    expect(ofKind(report, 'heading').map((block) => block.level)).toEqual([1, 2, 3, 1]);
    expect(ofKind(report, 'paragraph').map((block) => block.path.length)).toEqual([3, 1]);
  });

  test('without numbers the # decide', () => {
    const report = mustReadText(
      '# The garden\n\n## Beds\n\nRoses stand here.\n\n### Red\n\nText.\n\n## Paths\n\nGravel.',
    );
    expect(report.title).toBe('The garden');
    expect(ofKind(report, 'heading').map((block) => block.level)).toEqual([1, 2, 1]);
  });

  test('capitals, annexes and a table of contents', () => {
    const report = mustReadText(
      'Contents\n\nI. Beds ........ 2\n\nII. Paths ........ 3\n\nI. Beds\n\n1. Roses stand here and there.\n\nII. Paths\n\nTHE GRAVEL ONES\n\n2. Gravel is grey.\n\nAnnex I\n\n1. A list of benches follows here.',
    );
    expect(ofKind(report, 'heading').map((block) => `${block.level} ${block.text}`)).toEqual([
      '1 Contents',
      '1 I. Beds',
      '1 II. Paths',
      '2 THE GRAVEL ONES',
      '1 Annex I',
    ]);
  });

  test('a heading may carry a footnote', () => {
    const report = mustReadText(
      '## I. Beds<sup>4</sup>\n\n1. Roses stand here.\n\n<sup>4</sup> Flower beds.',
    );
    expect(report.blocks[0]).toMatchObject({ kind: 'heading', text: 'I. Beds', notes: ['4'] });
  });
});

describe('articles, tables, notes', () => {
  test('numbered parts of an article are items of it', () => {
    expect(
      shape(
        'Artículo 1\n\n1. Los jardines son públicos.\n\n2. Los bancos también.\n\nArtículo 2\n\nLos árboles se cuentan.',
      ),
    ).toEqual([
      'paragraph Artículo 1 1. Los jardines',
      'item1 Artículo 1 (2) Los bancos también.',
      'paragraph Artículo 2 Los árboles se',
    ]);
  });

  test('articles under which the numbering runs on are headings of a report', () => {
    const report = mustReadText(
      'Article 2\n\n11. The committee saw benches.\n\n12. It saw trees.\n\nArticle 9: Shade\n\n13. It asked for shade.',
    );
    expect(ofKind(report, 'heading').map((block) => block.text)).toEqual(['Article 2', 'Article 9: Shade']);
    expect(ofKind(report, 'paragraph').map((block) => block.label)).toEqual(['11', '12', '13']);
  });

  test('a table of Markdown keeps its cells', () => {
    const report = mustReadText(
      '1. See the table.\n\n| Tree | Count |\n|---|---:|\n| **Oak** | 3 |\n\n2. That was it.',
    );
    expect(ofKind(report, 'table').map((block) => block.text)).toEqual(['Tree\tCount\nOak\t3']);
  });

  test('powers and ordinals are no footnotes', () => {
    const report = mustReadText(
      '1. The garden has 12 m<sup>3</sup> of soil and 5 km² around, from the 1<sup>st</sup> of May, H<sub>2</sub>O aside.',
    );
    expect(report.blocks[0]?.notes).toEqual([]);
    expect(report.blocks[0]?.text).toContain('12 m3 of soil and 5 km² around, from the 1st of May, H2O');
  });

  test('a note without reference and a reference without note are reported', () => {
    const report = mustReadText('1. The garden<sup>2</sup> is open.\n\n<sup>1</sup> Not on Mondays.');
    const onBlocks = report.warnings.filter((warning) => warning.block !== null);
    expect(onBlocks.map((warning) => [warning.code, warning.block])).toEqual([
      ['footnote-missing', 'b1'],
      ['footnote-unreferenced', 'b2'],
    ]);
  });

  test('a digit glued to a word stays when no footnote bears it', () => {
    expect(
      mustReadText('1. The CO2 of the garden and its A4 sheets and benches3.').blocks[0]?.text,
    ).toContain('benches3');
  });
});
