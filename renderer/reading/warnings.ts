// What deserves a second look in a report that was read: numbering, footnotes, headings. Reads blocks, changes nothing.

import type { Draft } from './draft.ts';
import type { ReadBlock, ReadWarning } from './report.ts';

/** More of one kind than this is noise: the rest is counted in one line. */
const MAX_OF_A_KIND = 50;

function numberWarnings(drafts: readonly Draft[], blocks: readonly ReadBlock[]): ReadWarning[] {
  return drafts.flatMap(({ number, kind }, at): ReadWarning[] => {
    const block = blocks[at]?.id ?? null;
    if (!number || kind !== 'paragraph') return [];
    const { label } = number.mark;
    if (number.repeated)
      return [{ code: 'duplicate-number', message: `Paragraph number ${label} occurs again.`, block }];
    if (number.restarted)
      return [{ code: 'numbering-restart', message: `Numbering starts again at ${label}.`, block }];
    if (number.gap === 0) return [];
    const missing = number.gap === 1 ? 'one number is' : `${number.gap} numbers are`;
    return [
      { code: 'paragraph-number-gap', message: `Before paragraph ${label} ${missing} missing.`, block },
    ];
  });
}

function footnoteWarnings(blocks: readonly ReadBlock[], marks: readonly string[]): ReadWarning[] {
  const referenced = new Set([...marks, ...blocks.flatMap((block) => block.notes)]);
  const defined = new Set(blocks.filter((block) => block.kind === 'footnote').map((block) => block.label));
  return blocks.flatMap((block): ReadWarning[] => {
    if (block.kind === 'footnote' && block.label !== null && !referenced.has(block.label)) {
      return [
        {
          code: 'footnote-unreferenced',
          message: `Nothing refers to footnote ${block.label}.`,
          block: block.id,
        },
      ];
    }
    return block.notes
      .filter((note) => !defined.has(note))
      .map((note) => ({
        code: 'footnote-missing',
        message: `The text of footnote ${note} was not found.`,
        block: block.id,
      }));
  });
}

/** An unnumbered heading among numbered ones has its level from its surroundings only. */
function headingWarnings(drafts: readonly Draft[], blocks: readonly ReadBlock[]): ReadWarning[] {
  const isNumbered = drafts.some(({ heading }) => heading !== null && heading.class !== 'none');
  if (!isNumbered) return [];
  const styles = new Map<string, string>();
  return drafts.flatMap(({ heading, path }, at): ReadWarning[] => {
    if (heading === null || heading.class !== 'none' || heading.styled || heading.top) return [];
    const parent = path.join('\n');
    const before = styles.get(parent);
    styles.set(parent, heading.style);
    if (before === undefined || before === heading.style) return [];
    const message = 'This heading is set unlike its neighbours; its level was taken from the context.';
    return [{ code: 'heading-level-unclear', message, block: blocks[at]?.id ?? null }];
  });
}

function limit(warnings: ReadWarning[]): ReadWarning[] {
  const [last] = warnings.slice(MAX_OF_A_KIND, MAX_OF_A_KIND + 1);
  if (last === undefined) return warnings;
  const more = warnings.length - MAX_OF_A_KIND;
  return [
    ...warnings.slice(0, MAX_OF_A_KIND),
    { ...last, message: `${last.message} (${more - 1} more like this.)` },
  ];
}

/** Warnings about blocks; `marks` are the note marks found in the masthead. */
export function blockWarnings(
  drafts: readonly Draft[],
  blocks: readonly ReadBlock[],
  marks: readonly string[],
): ReadWarning[] {
  const groups = [
    numberWarnings(drafts, blocks),
    footnoteWarnings(blocks, marks),
    headingWarnings(drafts, blocks),
  ];
  return groups.flatMap(limit);
}
