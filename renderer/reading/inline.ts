// Inline marks of Markdown → plain words: emphasis, links, escapes, entities, superscript note marks.
// Blocks are never decided here: every block construct of the Markdown parser is switched off.
import type { PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** One block's words. `lines` are its lines as they stand in the source; `marks` are the note marks taken out of them, in order. */
export type Inline = {
  lines: string[];
  marks: string[];
  /** The mark that opens the block, when the block is a footnote's own text. */
  definition: string | null;
  emphasis: 'none' | 'italic' | 'bold';
};

const INLINE_ONLY = {
  disable: {
    null: [
      'list',
      'setextUnderline',
      'thematicBreak',
      'codeIndented',
      'blockQuote',
      'headingAtx',
      'codeFenced',
      'htmlFlow',
      'definition',
    ],
  },
};

/** Beyond these the Markdown parser's matching of emphasis turns slow; such a block is cleaned by patterns. */
const MAX_LENGTH = 50_000;
const MAX_RUNS = 300;

const NOTE_MARK = /^\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3})(?:\s*[,;]\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3}))*\s*$/;
/** After these a raised digit is a unit's power or part of a formula, not a note. */
const POWER_BASE = /(?:^|[\s\d(/])(?:[kcdm]?m|CO|H)$/;

type Builder = { text: string; marks: string[]; raised: string | null; weights: Weights };
type Weights = { total: number; strong: number; italic: number };

/** Takes a raised stretch as note marks when it looks like them, else keeps its words. */
function closeRaised(builder: Builder): void {
  const raised = builder.raised ?? '';
  builder.raised = null;
  const isPower = /^[23]$/.test(raised.trim()) && POWER_BASE.test(builder.text.slice(-8));
  const isOrdinal = /^[a-z]$/.test(raised.trim()) && /\p{L}|\d/u.test(builder.text.slice(-1));
  if (NOTE_MARK.test(raised) && !isPower && !isOrdinal) {
    builder.marks.push(...raised.split(/[,;]/).map((mark) => mark.trim()));
    // The place of a mark at the start tells a footnote's own text: keep a sentinel until the block is whole.
    if (builder.text.trim() === '') builder.text = OPENING;
  } else {
    builder.text += raised;
  }
}

const OPENING = '\u0001';

function addHtml(builder: Builder, tag: string): void {
  if (/^<sup\b/i.test(tag)) builder.raised = '';
  else if (/^<\/sup/i.test(tag)) closeRaised(builder);
  else if (/^<br\b/i.test(tag)) builder.text += '\n';
}

function addText(builder: Builder, text: string, style: { strong: boolean; italic: boolean }): void {
  if (builder.raised !== null) {
    builder.raised += text;
    return;
  }
  const weight = text.replace(/\s+/g, '').length;
  builder.weights.total += weight;
  if (style.strong) builder.weights.strong += weight;
  if (style.italic) builder.weights.italic += weight;
  builder.text += text;
}

function addNodes(
  builder: Builder,
  nodes: PhrasingContent[],
  style: { strong: boolean; italic: boolean },
): void {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') addText(builder, node.value, style);
    else if (node.type === 'break') builder.text += '\n';
    else if (node.type === 'html') addHtml(builder, node.value);
    else if (node.type === 'image') addText(builder, node.alt ?? '', style);
    else if (node.type === 'strong') addNodes(builder, node.children, { ...style, strong: true });
    else if (node.type === 'emphasis') addNodes(builder, node.children, { ...style, italic: true });
    else if (node.type === 'link' && node.children.length === 0) addText(builder, node.url, style);
    else if ('children' in node) addNodes(builder, node.children, style);
  }
}

function emphasisOf(weights: Weights, text: string): Inline['emphasis'] {
  // A number before the emphasis ("1. **Title**") is part of the title all the same.
  const lead = /^\s*(?:\d{1,4}|[IVXLC]+|[A-Z])\.\s*/.exec(text)?.[0].replace(/\s+/g, '').length ?? 0;
  if (weights.total - lead <= 0) return 'none';
  if (weights.strong >= (weights.total - lead) * 0.97) return 'bold';
  return weights.italic >= (weights.total - lead) * 0.97 ? 'italic' : 'none';
}

function parse(raw: string): Root {
  // Two spaces before a line end make it a hard break: the lines of a block stay apart.
  return fromMarkdown(raw.replaceAll('\n', '  \n'), { extensions: [INLINE_ONLY] });
}

/** Note marks in the other notations that converters write, brought to `<sup>`. */
function unifyRaised(raw: string): string {
  return (
    raw
      .replace(/\$\{?\}?\^\{?\s*(\d{1,3}|\*{1,3})\s*\}?\$/g, '<sup>$1</sup>')
      .replace(/\[\^(\d{1,3}|\*{1,3})\](:?)/g, '<sup>$1</sup>')
      .replace(/\\<(\/?sup)\\?>/g, '<$1>')
      // Converters escape twice inside links: `\\\\_` means an underscore.
      .replace(/\\\\(?=[_*])/g, '\\')
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u2003]+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Cleans a block without the parser: the commonest marks only. */
function cleanByPattern(raw: string): Inline {
  const text = raw
    .replace(/<[^<>]{1,80}>/g, '')
    .replace(/\[([^[\]]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*{2,3}|\\(?=[_*[\]#.()-])/g, '');
  return { lines: lines(text), marks: [], definition: null, emphasis: 'none' };
}

/** Reads one block of Markdown. Never throws; time is linear in the block's length. */
export function readInline(raw: string): Inline {
  const source = unifyRaised(raw);
  if (!/[*_`<[\]\\&~]/.test(source)) {
    return { lines: lines(source), marks: [], definition: null, emphasis: 'none' };
  }
  const runs = source.match(/[*_`~[\]<]+/g)?.length ?? 0;
  if (source.length > MAX_LENGTH || runs > MAX_RUNS) return cleanByPattern(source);
  const builder: Builder = { text: '', marks: [], raised: null, weights: { total: 0, strong: 0, italic: 0 } };
  for (const block of parse(source).children) {
    if (block.type === 'paragraph') addNodes(builder, block.children, { strong: false, italic: false });
    else if (block.type === 'html') builder.text += block.value;
  }
  if (builder.raised !== null) builder.text += builder.raised;
  const opened = builder.text.startsWith(OPENING);
  const text = builder.text.replaceAll(OPENING, '');
  const [first = null, ...others] = builder.marks;
  const isDefinition = opened && first !== null && text.trim() !== '';
  return {
    lines: lines(text),
    marks: isDefinition ? others : builder.marks,
    definition: isDefinition ? first : null,
    emphasis: emphasisOf(builder.weights, text),
  };
}
