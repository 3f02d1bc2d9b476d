// The numbers that Word makes when it shows a document: definitions, counters, restarts (ISO/IEC 29500-1, 17.9).
// A file keeps only "paragraph of list 7, level 2"; what is printed ("34.5", "(b)", "iii.") is worked out here.
import { type NumeralStyle, toNumeral } from '../numerals.ts';
import { child, childrenOf, isOn, settingOf, type XmlNode } from './xml.ts';

type Level = {
  start: number;
  format: string;
  /** "%1.%2" : the counters of these levels, with the signs around them. */
  text: string;
  legal: boolean;
  /** The level whose advance sets this one back; null: any higher one, 0: none. */
  restart: number | null;
  style: string | null;
};

type Definition = { levels: ReadonlyMap<number, Level>; key: string; starts: ReadonlyMap<number, number> };

const FORMATS: Readonly<Record<string, NumeralStyle>> = {
  decimal: 'decimal',
  decimalZero: 'decimalZero',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
  russianLower: 'russianLower',
  russianUpper: 'russianUpper',
  arabicAlpha: 'arabicAlpha',
  arabicAbjad: 'arabicAbjad',
  hindiNumbers: 'arabicIndic',
  chineseCounting: 'han',
  chineseCountingThousand: 'han',
  taiwaneseCounting: 'han',
  ideographDigital: 'han',
  japaneseCounting: 'han',
};

const LEVELS = 9;

function integer(text: string | null, otherwise: number): number {
  const n = Number(text ?? otherwise);
  return Number.isInteger(n) && Math.abs(n) < 1_000_000 ? n : otherwise;
}

function toLevel(node: XmlNode): Level {
  const restart = settingOf(node, 'w:lvlRestart');
  return {
    start: integer(settingOf(node, 'w:start'), 0),
    format: settingOf(node, 'w:numFmt') ?? 'decimal',
    text: settingOf(node, 'w:lvlText') ?? '',
    legal: isOn(node, 'w:isLgl') ?? false,
    restart: restart === null ? null : integer(restart, 0),
    style: settingOf(node, 'w:pStyle'),
  };
}

function levelsOf(node: XmlNode): Map<number, Level> {
  return new Map(
    childrenOf(node, 'w:lvl').map((level) => [
      integer(level.attributes['w:ilvl'] ?? null, 0),
      toLevel(level),
    ]),
  );
}

/** Reads the definitions: instance id → its levels, with its own overrides laid over the abstract ones. */
function readDefinitions(part: XmlNode | null): Map<string, Definition> {
  const abstracts = new Map(
    childrenOf(part, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', node]),
  );
  const byStyleLink = new Map(
    [...abstracts].flatMap(([id, node]) => {
      const link = settingOf(node, 'w:styleLink');
      return link === null ? [] : [[link, id] as const];
    }),
  );
  const definitions = new Map<string, Definition>();
  for (const node of childrenOf(part, 'w:num')) {
    const own = settingOf(node, 'w:abstractNumId') ?? '';
    const link = settingOf(abstracts.get(own), 'w:numStyleLink');
    const key = (link === null ? undefined : byStyleLink.get(link)) ?? own;
    const abstract = abstracts.get(key);
    const levels = abstract === undefined ? new Map<number, Level>() : levelsOf(abstract);
    const starts = new Map<number, number>();
    for (const override of childrenOf(node, 'w:lvlOverride')) {
      const at = integer(override.attributes['w:ilvl'] ?? null, 0);
      const level = child(override, 'w:lvl');
      if (level !== null) levels.set(at, toLevel(level));
      const start = settingOf(override, 'w:startOverride');
      if (start !== null) starts.set(at, integer(start, 1));
    }
    definitions.set(node.attributes['w:numId'] ?? '', { levels, key, starts });
  }
  return definitions;
}

/** The counters of a document as its paragraphs go by. */
export class Numbering {
  private readonly definitions: ReadonlyMap<string, Definition>;
  /** One set of counters for every abstract definition: its instances count on together. */
  private readonly counters = new Map<string, (number | null)[]>();
  private readonly begun = new Set<string>();

  constructor(part: XmlNode | null) {
    this.definitions = readDefinitions(part);
  }

  /** The level that a definition ties to a style, for paragraphs numbered by style alone. */
  levelOfStyle(id: string, styleId: string | null): number | null {
    const levels = this.definitions.get(id)?.levels ?? new Map<number, Level>();
    if (styleId === null) return null;
    return [...levels].find(([, level]) => level.style === styleId)?.[0] ?? null;
  }

  /** Counts one paragraph and gives the sign printed before it; null where none is. */
  next(id: string, at: number): string | null {
    const definition = this.definitions.get(id);
    const level = definition?.levels.get(at);
    if (!definition || !level || at < 0 || at >= LEVELS) return null;
    const counters = this.counters.get(definition.key) ?? Array<number | null>(LEVELS).fill(null);
    this.counters.set(definition.key, counters);
    this.advance(id, definition, counters, at);
    if (level.format === 'none') return null;
    if (level.format === 'bullet') return '•';
    const sign = level.text.replace(/%([1-9])/g, (_, digit: string) =>
      this.numeral(definition, counters, Number(digit) - 1, level.legal),
    );
    // A bare figure is a paragraph's number too; with its stop it is read as one.
    return sign.trim() === '' ? null : sign.trim().replace(/^\d{1,4}$/, '$&.');
  }

  private advance(id: string, definition: Definition, counters: (number | null)[], at: number): void {
    const override = definition.starts.get(at);
    const isFirst = override !== undefined && !this.begun.has(`${id}:${at}`);
    this.begun.add(`${id}:${at}`);
    const start = override ?? definition.levels.get(at)?.start ?? 0;
    const before = counters[at] ?? null;
    counters[at] = isFirst || before === null ? start : before + 1;
    // A level that was skipped counts as its first.
    for (let above = 0; above < at; above++) counters[above] ??= definition.levels.get(above)?.start ?? 0;
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = definition.levels.get(below)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) counters[below] = null;
    }
  }

  private numeral(
    definition: Definition,
    counters: readonly (number | null)[],
    at: number,
    legal: boolean,
  ): string {
    const format = definition.levels.get(at)?.format ?? 'decimal';
    const n = counters[at] ?? definition.levels.get(at)?.start ?? 0;
    return toNumeral(n, legal ? 'decimal' : (FORMATS[format] ?? 'decimal'));
  }
}
