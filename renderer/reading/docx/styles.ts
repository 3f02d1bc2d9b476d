// Paragraph and character styles with what they inherit: heading depth, numbering, weight, hiddenness.
// Knows the names of Word's own styles and of the template of United Nations documents.
import { child, childrenOf, isOn, settingOf, type XmlNode } from './xml.ts';

export type Style = {
  name: string;
  /** Depth as a heading, 1 the highest; 0 for anything else. Depths of one document compare, no more. */
  depth: number;
  /** A report's title is set in it. */
  title: boolean;
  /** A line of a contents page. */
  contents: boolean;
  numbering: { id: string; level: number } | null;
  strong: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
  raised: boolean | null;
};

const PLAIN: Style = {
  name: '',
  depth: 0,
  title: false,
  contents: false,
  numbering: null,
  strong: null,
  italic: null,
  hidden: null,
  raised: null,
};

/** Headings of the template, from chapter (Ch) and main heads down to the fifth rank, by the names that it gives them. */
const TEMPLATE: readonly (readonly [RegExp, number])[] = [
  [/^_ ?H ?_+ ?M$/i, 1],
  [/^_ ?H ?_ ?Ch$/i, 1],
  [/^_ ?H_1$/i, 2],
  [/^_ ?H_2\/3$/i, 3],
  [/^_ ?H_4$/i, 4],
  [/^_ ?H_5\/6$/i, 5],
  [/^(?:S_)?Title_(?:H_?Ch|[LMS])$/i, 1],
  [/^Title_H_?1$/i, 2],
  [/^Title_H_?2$/i, 3],
];

/** Roles in a masthead, which are no headings of the text though they look and inherit so. */
const MASTHEAD = /^(?:Agenda_|Session|Sponsors|Distribution|Original|Publication|ReleaseDate|MeetingNumber)/i;

function ownDepth(name: string, properties: XmlNode | null): number | null {
  const found = TEMPLATE.find(([pattern]) => pattern.test(name));
  if (found) return found[1];
  if (MASTHEAD.test(name)) return 0;
  const heading = /^heading ([1-9])$/i.exec(name);
  if (heading) return Number(heading[1]);
  if (/^title$/i.test(name)) return 1;
  const outline = Number(settingOf(properties, 'w:outlineLvl') ?? '-1');
  return Number.isInteger(outline) && outline >= 0 && outline <= 8 ? outline + 1 : null;
}

function ownNumbering(properties: XmlNode | null): Style['numbering'] {
  const numbering = child(properties, 'w:numPr');
  const id = settingOf(numbering, 'w:numId');
  const level = Number(settingOf(numbering, 'w:ilvl') ?? '0');
  return id === null ? null : { id, level: Number.isInteger(level) ? level : 0 };
}

/** Raised by its position, or by being the style of a note's mark. */
export function isRaised(properties: XmlNode | null): boolean | null {
  const align = settingOf(properties, 'w:vertAlign');
  if (align !== null) return align === 'superscript';
  const shift = Number(settingOf(properties, 'w:position') ?? '0');
  return shift > 4 ? true : null;
}

export class Styles {
  private readonly byId = new Map<string, XmlNode>();
  private readonly resolved = new Map<string, Style>();
  private readonly defaultId: string | null;
  /** The language tag that the document's defaults declare, or null. */
  readonly language: string | null;

  constructor(part: XmlNode | null) {
    const styles = childrenOf(part, 'w:style');
    for (const style of styles) this.byId.set(style.attributes['w:styleId'] ?? '', style);
    const standard = styles.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
    );
    this.defaultId = standard?.attributes['w:styleId'] ?? null;
    const defaults = child(child(child(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.language = child(defaults, 'w:lang')?.attributes['w:val'] ?? null;
  }

  /** A style by its id; an unknown id, or null for a paragraph without style, gives the document's default. */
  style(id: string | null): Style {
    return this.resolve(id ?? this.defaultId ?? '', 0);
  }

  /** The id of a paragraph without style, by which numbering may refer to it. */
  get standard(): string | null {
    return this.defaultId;
  }

  private resolve(id: string, depth: number): Style {
    const known = this.resolved.get(id);
    if (known) return known;
    const node = this.byId.get(id);
    // Styles that inherit in a circle end here.
    if (!node || depth > 30) return PLAIN;
    const based = settingOf(node, 'w:basedOn');
    const parent = based === null ? PLAIN : this.resolve(based, depth + 1);
    const name = settingOf(node, 'w:name') ?? '';
    const paragraph = child(node, 'w:pPr');
    const run = child(node, 'w:rPr');
    const style: Style = {
      name,
      depth: ownDepth(name, paragraph) ?? parent.depth,
      contents: /^(?:toc|table of figures) ?\d?$/i.test(name),
      title: /^(?:title|(?:s_)?title_(?:h_?ch|[lms]))$/i.test(name),
      numbering: ownNumbering(paragraph) ?? parent.numbering,
      strong: isOn(run, 'w:b') ?? parent.strong,
      italic: isOn(run, 'w:i') ?? parent.italic,
      hidden: isOn(run, 'w:vanish') ?? parent.hidden,
      raised: isRaised(run) ?? parent.raised,
    };
    this.resolved.set(id, style);
    return style;
  }
}

/** Numbering that a paragraph sets itself; "0" takes off what its style sets. */
export function numberingOf(properties: XmlNode | null, style: Style): Style['numbering'] {
  const own = child(properties, 'w:numPr');
  if (own === null) return style.numbering;
  const id = settingOf(own, 'w:numId') ?? style.numbering?.id ?? '0';
  const level = Number(settingOf(own, 'w:ilvl') ?? style.numbering?.level ?? 0);
  return id === '0' ? null : { id, level: Number.isInteger(level) ? level : 0 };
}
