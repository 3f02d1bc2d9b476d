// Inline marks of Markdown → plain words: emphasis, links, escapes, entities, superscript note marks.
// Blocks are never decided here: every block construct of the Markdown parser is switched off.
import type { PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cleanLines, type Inline, InlineBuilder, type InlineStyle } from './inlineBuilder.ts';

export type { Inline } from './inlineBuilder.ts';

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

function addHtml(builder: InlineBuilder, tag: string): void {
  if (/^<sup\b/i.test(tag)) builder.openRaised();
  else if (/^<\/sup/i.test(tag)) builder.closeRaised();
  else if (/^<br\b/i.test(tag)) builder.addBreak();
}

function addNodes(builder: InlineBuilder, nodes: PhrasingContent[], style: InlineStyle): void {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') builder.addText(node.value, style);
    else if (node.type === 'break') builder.addBreak();
    else if (node.type === 'html') addHtml(builder, node.value);
    else if (node.type === 'image') builder.addText(node.alt ?? '', style);
    else if (node.type === 'strong') addNodes(builder, node.children, { ...style, strong: true });
    else if (node.type === 'emphasis') addNodes(builder, node.children, { ...style, italic: true });
    else if (node.type === 'link' && node.children.length === 0) builder.addText(node.url, style);
    else if ('children' in node) addNodes(builder, node.children, style);
  }
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

/** Cleans a block without the parser: the commonest marks only. */
function cleanByPattern(raw: string): Inline {
  const text = raw
    .replace(/<[^<>]{1,80}>/g, '')
    .replace(/\[([^[\]]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*{2,3}|\\(?=[_*[\]#.()-])/g, '');
  return { lines: cleanLines(text), marks: [], definition: null, emphasis: 'none' };
}

/** Reads one block of Markdown. Never throws; time is linear in the block's length. */
export function readInline(raw: string): Inline {
  const source = unifyRaised(raw);
  if (!/[*_`<[\]\\&~]/.test(source)) {
    return { lines: cleanLines(source), marks: [], definition: null, emphasis: 'none' };
  }
  const runs = source.match(/[*_`~[\]<]+/g)?.length ?? 0;
  if (source.length > MAX_LENGTH || runs > MAX_RUNS) return cleanByPattern(source);
  const builder = new InlineBuilder();
  for (const block of parse(source).children) {
    if (block.type === 'paragraph') addNodes(builder, block.children, { strong: false, italic: false });
    else if (block.type === 'html') builder.addText(block.value, { strong: false, italic: false });
  }
  return builder.finish();
}
