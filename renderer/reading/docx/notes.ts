// Footnotes and endnotes of a Word document: their printed marks, counted where they are referred to, and their texts.
import { type NumeralStyle, toNumeral } from '../numerals.ts';
import { child, childrenOf, descendants, settingOf, type XmlNode } from './xml.ts';

type Kind = 'footnote' | 'endnote';

const FORMATS: Readonly<Record<string, NumeralStyle>> = {
  decimal: 'decimal',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
};
/** The order in which Word's "symbols" format goes on: doubled after the fourth. */
const SIGNS = ['*', '†', '‡', '§'];

type Counting = { format: string; start: number };

export type Note = { kind: Kind; mark: string; node: XmlNode };

/** How a kind of note is counted: by the section's own words, else by the settings', else Word's habit. */
function countingOf(kind: Kind, settings: XmlNode | null, sections: readonly XmlNode[]): Counting {
  const places = [...sections, settings].map((place) => child(place, `w:${kind}Pr`));
  const format = places.map((place) => settingOf(place, 'w:numFmt')).find((value) => value !== null);
  const start = places.map((place) => settingOf(place, 'w:numStart')).find((value) => value !== null);
  const n = Number(start ?? '1');
  return {
    format: format ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
    start: Number.isInteger(n) && n >= 0 ? n : 1,
  };
}

function markOf(n: number, format: string): string {
  if (format === 'chicago') return (SIGNS[(n - 1) % 4] ?? '*').repeat(Math.ceil(n / 4));
  return toNumeral(n, FORMATS[format] ?? 'decimal');
}

export class Notes {
  private readonly texts: Record<Kind, ReadonlyMap<string, XmlNode>>;
  private readonly countings: Record<Kind, Counting>;
  private readonly next: Record<Kind, number>;
  private waiting: Note[] = [];

  constructor(
    parts: { footnotes: XmlNode | null; endnotes: XmlNode | null; settings: XmlNode | null },
    body: XmlNode,
  ) {
    const sections = descendants(body, 'w:sectPr');
    this.texts = {
      footnote: notesIn(parts.footnotes, 'footnote'),
      endnote: notesIn(parts.endnotes, 'endnote'),
    };
    this.countings = {
      footnote: countingOf('footnote', parts.settings, sections),
      endnote: countingOf('endnote', parts.settings, sections),
    };
    this.next = { footnote: this.countings.footnote.start, endnote: this.countings.endnote.start };
  }

  /** The mark of a reference; the note waits until `take`. Empty when the file lacks the note. */
  refer(kind: Kind, id: string, isCustom: boolean): string {
    const node = this.texts[kind].get(id);
    if (!node) return '';
    const own = isCustom ? customMark(node) : null;
    const mark = own ?? markOf(this.next[kind], this.countings[kind].format);
    if (own === null) this.next[kind] += 1;
    this.waiting.push({ kind, mark, node });
    return mark;
  }

  /** The notes referred to since the last call. */
  take(): Note[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}

/** The sign that an author set instead of a number: the first words of the note's own text. */
function customMark(node: XmlNode): string | null {
  const words = descendants(node, 'w:t')
    .map(({ children }) => children.map(({ text }) => text).join(''))
    .join('')
    .trimStart();
  return /^(?:[*†‡§]{1,3}|[a-z](?=[\s.)]))/.exec(words)?.[0] ?? null;
}

function notesIn(part: XmlNode | null, kind: Kind): ReadonlyMap<string, XmlNode> {
  return new Map(
    childrenOf(part, `w:${kind}`)
      .filter(({ attributes }) => !/eparator|continuationNotice/.test(attributes['w:type'] ?? ''))
      .map((node) => [node.attributes['w:id'] ?? '', node]),
  );
}
