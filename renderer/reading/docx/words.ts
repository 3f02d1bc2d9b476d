// The words of one paragraph of Word: runs with their looks, fields, links, notes' marks, tracked changes as accepted.
// Text boxes anchored in the paragraph are handed back apart.
import type { InlineBuilder, InlineStyle } from '../inlineBuilder.ts';
import { isRaised, type Styles } from './styles.ts';
import { child, isOn, settingOf, type XmlNode } from './xml.ts';

/** Hands out the printed mark of a note at its reference, in document order. */
export type NoteMarks = (kind: 'footnote' | 'endnote', id: string, isCustom: boolean) => string;

/** Containers whose words simply go on. `mc:Fallback` repeats what `mc:Choice` says. */
const TRANSPARENT = new Set([
  ...[
    'w:ins',
    'w:moveTo',
    'w:hyperlink',
    'w:smartTag',
    'w:sdt',
    'w:sdtContent',
    'w:fldSimple',
    'w:customXml',
  ],
  ...['w:dir', 'w:bdo', 'mc:AlternateContent', 'mc:Choice', 'w:ruby', 'w:rubyBase', 'm:oMathPara', 'm:oMath'],
]);

const BOX_HOLDERS = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

/** Letters of symbol fonts that stand for signs of their own. */
const SYMBOLS: Readonly<Record<string, string>> = { F0B7: '•', F0A7: '▪', F0D8: '•', F0FC: '✓', F02D: '–' };

function symbol(node: XmlNode): string {
  const code = (node.attributes['w:char'] ?? '').toUpperCase();
  const known = SYMBOLS[code];
  if (known !== undefined) return known;
  const value = Number.parseInt(code, 16);
  return value > 0x20 && value < 0xd800 ? String.fromCodePoint(value) : '';
}

export class ParagraphWords {
  /** Text boxes met on the way, to be read after the paragraph. */
  readonly boxes: XmlNode[] = [];
  private readonly styles: Styles;
  private readonly marks: NoteMarks | null;
  /** Complex fields open here: true while the instruction, false while the result is read. */
  private readonly fields: boolean[] = [];
  /** A note's mark is printed by the author's own sign, which follows as text. */
  private customMark = false;

  constructor(styles: Styles, marks: NoteMarks | null) {
    this.styles = styles;
    this.marks = marks;
  }

  /** Adds a paragraph's words to the builder. */
  read(paragraph: XmlNode, builder: InlineBuilder): void {
    const style = this.styles.style(settingOf(child(paragraph, 'w:pPr'), 'w:pStyle'));
    this.content(paragraph, builder, { strong: style.strong ?? false, italic: style.italic ?? false });
  }

  private content(node: XmlNode, builder: InlineBuilder, base: InlineStyle): void {
    for (const part of node.children) {
      if (part.name === 'w:r') this.run(part, builder, base);
      else if (part.name === 'm:r' || part.name === 'm:t') this.formula(part, builder);
      else if (TRANSPARENT.has(part.name) || part.name.startsWith('m:')) this.content(part, builder, base);
    }
  }

  private formula(node: XmlNode, builder: InlineBuilder): void {
    for (const part of node.children) {
      if (part.name === '#text') builder.addText(part.text, { strong: false, italic: false });
      else if (part.name === 'm:t' || part.name === 'w:t') this.formula(part, builder);
    }
  }

  private run(run: XmlNode, builder: InlineBuilder, base: InlineStyle): void {
    const properties = child(run, 'w:rPr');
    const styleId = settingOf(properties, 'w:rStyle');
    const style = styleId === null ? null : this.styles.style(styleId);
    if (isOn(properties, 'w:vanish') ?? style?.hidden ?? false) return;
    const looks = {
      strong: isOn(properties, 'w:b') ?? style?.strong ?? base.strong,
      italic: isOn(properties, 'w:i') ?? style?.italic ?? base.italic,
    };
    const raised = isRaised(properties) ?? style?.raised ?? false;
    if (!raised && builder.isRaised) builder.closeRaised();
    for (const part of run.children) {
      if (raised && part.name === 'w:t' && !builder.isRaised) builder.openRaised();
      this.piece(part, builder, looks);
    }
  }

  private piece(node: XmlNode, builder: InlineBuilder, looks: InlineStyle): void {
    if (node.name === 'w:fldChar') this.field(node.attributes['w:fldCharType'] ?? '');
    if (this.fields.includes(true)) return;
    const { name } = node;
    if (name === 'w:t') this.text(node.children.map(({ text }) => text).join(''), builder, looks);
    else if (name === 'w:tab' || name === 'w:ptab') builder.addText('\t', looks);
    else if (name === 'w:br' || name === 'w:cr') builder.addBreak();
    // Where a line may break is no matter of words: the same hyphen as everywhere, so that search finds it.
    else if (name === 'w:noBreakHyphen') builder.addText('-', looks);
    else if (name === 'w:sym') builder.addText(symbol(node), looks);
    else if (name === 'w:footnoteReference') this.note('footnote', node, builder);
    else if (name === 'w:endnoteReference') this.note('endnote', node, builder);
    else if (BOX_HOLDERS.has(name)) this.collectBoxes(node);
  }

  private text(text: string, builder: InlineBuilder, looks: InlineStyle): void {
    const words = text.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/\s*\n\s*/g, ' ');
    const sign = this.customMark ? /^[*†‡§]{1,3}/.exec(words)?.[0] : undefined;
    if (words.trim() !== '') this.customMark = false;
    builder.addText(sign === undefined ? words : words.slice(sign.length), looks);
  }

  private field(type: string): void {
    if (type === 'begin') this.fields.push(true);
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
    else if (type === 'end') this.fields.pop();
  }

  private note(kind: 'footnote' | 'endnote', node: XmlNode, builder: InlineBuilder): void {
    if (this.marks === null) return;
    if (builder.isRaised) builder.closeRaised();
    this.customMark = /^(?:1|true|on)$/.test(node.attributes['w:customMarkFollows'] ?? '');
    const mark = this.marks(kind, node.attributes['w:id'] ?? '', this.customMark);
    if (mark !== '') builder.addMark(mark);
  }

  private collectBoxes(node: XmlNode): void {
    if (node.name === 'w:txbxContent') this.boxes.push(node);
    else if (node.name !== 'mc:Fallback') for (const part of node.children) this.collectBoxes(part);
  }
}
