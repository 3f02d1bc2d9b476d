// Reading in a real Chromium: selections, marks and keys, over a real store.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createAnchor } from '../../renderer/domain/anchors.ts';
import { tagPassage } from '../../renderer/domain/commands/excerptCommands.ts';
import { facetIdSchema, newId, tagIdSchema } from '../../renderer/domain/ids.ts';
import type { Block, Excerpt } from '../../renderer/domain/records.ts';
import type { ProjectStore } from '../../renderer/storage/ProjectStore.ts';
import { openProject, type ShownDesk, showDesk, write } from './readerDesk.tsx';
import { CARE } from './readerLines.ts';

let store: ProjectStore;
let blocks: Block[];
let desk: ShownDesk;
let reportId: Block['reportId'];

beforeEach(async () => {
  await page.viewport(1400, 900);
  store = await openProject();
  const report = await write(store, { lines: CARE });
  reportId = report.id;
  blocks = report.blocks;
  desk = showDesk(store, reportId);
  await expect.element(page.getByRole('region', { name: 'Text of Care after prison' })).toBeVisible();
});

afterEach(() => {
  expect(desk.refused).toEqual([]);
  desk.close();
});

const textNode = (index: number): Node => {
  const node = document.querySelector(`[data-text-of="${index}"]`)?.firstChild;
  if (!node) throw new Error(`no text of block ${index}`);
  return node;
};

const paragraph = (label: string) =>
  page.getByRole('group', { name: new RegExp(`^Paragraph ${label.replace(/[()]/g, '\\$&')}(,|$)`) });

/** Selects in the page from one letter to another, as a drag does. */
function select(from: Node, start: number, to: Node, end: number): void {
  document.getSelection()?.setBaseAndExtent(from, start, to, end);
}

async function tagAs(name: string): Promise<Excerpt[]> {
  const before = (await store.queries.taggings(reportId)).length;
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard(`${name}{Enter}`);
  await expect.poll(async () => (await store.queries.taggings(reportId)).length).toBe(before + 1);
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
  return store.queries.excerpts(reportId);
}

async function mark(index: number, words: string, name: string, facet = 'theme'): Promise<void> {
  const start = blocks[index]?.text.indexOf(words) ?? -1;
  const anchor = createAnchor(blocks, {
    startIndex: index,
    start,
    endIndex: index,
    end: start + words.length,
  });
  const tag = {
    id: newId(tagIdSchema),
    facetId: facetIdSchema.parse(facet),
    parentId: null,
    name,
    color: null,
    definition: '',
    shortcut: null,
    ref: null,
    order: 0,
  };
  const { analystId } = await store.queries.project();
  const now = new Date().toISOString();
  const done = await store.run(
    tagPassage({
      reportId,
      anchor,
      blockIndex: index,
      tags: [{ kind: 'new', tag }],
      analystId,
      origin: 'manual',
      now,
    }),
  );
  expect(done.ok).toBe(true);
}

/** A point over the first letter of some words. */
function pointOf(index: number, words: string): { x: number; y: number } {
  const start = blocks[index]?.text.indexOf(words) ?? -1;
  const range = document.createRange();
  range.setStart(textNode(index), start);
  range.setEnd(textNode(index), start + 1);
  const rect = range.getBoundingClientRect();
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}

async function clickOn(index: number, words: string): Promise<void> {
  const element = document.querySelector<HTMLElement>(`[data-text-of="${index}"]`);
  if (!element) throw new Error('no such block');
  const box = element.getBoundingClientRect();
  const { x, y } = pointOf(index, words);
  await userEvent.click(element, { position: { x: x - box.left, y: y - box.top } });
}

test('a selection across two paragraphs, begun and ended in white space and labels, gives the exact anchor', async () => {
  const label = document.querySelector('[data-block="5"] .block__label');
  if (!label) throw new Error('no label');
  const [second, item] = [blocks[2], blocks[4]];
  const start = second?.text.indexOf(' in the Philippines') ?? -1;
  await paragraph('2').click();
  // From the space before "in" to the number of paragraph 3, which is no text: ends with the item before it.
  select(textNode(2), start, label, 0);
  await userEvent.keyboard('t');
  const [excerpt] = await tagAs('Reading');
  expect(excerpt?.anchor).toMatchObject({
    startBlockId: second?.id,
    start: start + 1,
    endBlockId: item?.id,
    end: item?.text.length,
    label: '2',
    quote: `${second?.text.slice(start + 1)}\n${blocks[3]?.text}\n${item?.text}`,
  });
});

test('an emoji before the selection counts as two UTF-16 units', async () => {
  await paragraph('2').click();
  const start = blocks[2]?.text.indexOf('Tunisia') ?? -1;
  expect(start).toBe(8);
  select(textNode(2), start, textNode(2), start + 7);
  await userEvent.keyboard('t');
  const [excerpt] = await tagAs('Tunisia');
  expect(excerpt?.anchor).toMatchObject({ start: 8, end: 15, quote: 'Tunisia', prefix: '🙂🙂 In ' });
});

test('a selection that begins inside an opened footnote of a paragraph takes none of its words', async () => {
  await page.getByRole('button', { name: 'Footnote 1' }).click();
  const note = document.querySelector('.notes__note');
  if (!note?.lastChild) throw new Error('no note');
  expect(note.textContent).toContain('Counted at the end of the year');
  select(note.lastChild, 3, textNode(2), 7);
  await userEvent.keyboard('t');
  const [excerpt] = await tagAs('Start');
  expect(excerpt?.anchor).toMatchObject({ startBlockId: blocks[2]?.id, start: 0, end: 7, quote: '🙂🙂 In' });
});

test('by keyboard alone: j, t, a name, Enter; then Tab to the stripe and Enter', async () => {
  document.querySelector<HTMLElement>('[data-block][tabindex="0"]')?.focus();
  await userEvent.keyboard('jj');
  await expect.element(paragraph('(a)')).toHaveFocus();
  await userEvent.keyboard('t');
  const [excerpt] = await tagAs('Families');
  expect(excerpt?.anchor.quote).toBe(blocks[4]?.text);
  await expect.element(paragraph('(a)')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Excerpt' })).not.toBeInTheDocument();
  const stripe = page.getByRole('button', { name: /^Families: “Families may now/ });
  await userEvent.keyboard('{Tab}{Tab}');
  await expect.element(stripe).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Excerpt' })).toBeVisible();
});

test('space selects the paragraph, Shift+J goes on to the next, and the selection is the passage', async () => {
  await paragraph('3').click();
  await userEvent.keyboard(' ');
  expect(document.getSelection()?.toString()).toBe(blocks[5]?.text);
  await userEvent.keyboard('{Shift>}j{/Shift}');
  await expect.element(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await page.getByRole('toolbar').getByRole('button', { name: /Tag/ }).click();
  const [excerpt] = await tagAs('Teachers');
  expect(excerpt?.anchor).toMatchObject({ startBlockId: blocks[5]?.id, endBlockId: blocks[7]?.id, start: 0 });
  expect(excerpt?.anchor.quote).toBe([5, 6, 7].map((index) => blocks[index]?.text).join('\n'));
});

test('while the palette is open the passage stays marked, and afterwards bears its tint', async () => {
  const ranges = (name: string) => CSS.highlights.get(name)?.size ?? 0;
  await paragraph('4').click();
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  expect(ranges('mark-pending')).toBe(1);
  await tagAs('activity: Teaching');
  await expect.poll(() => ranges('mark-activity')).toBe(1);
  await expect.poll(() => ranges('mark-pending')).toBe(0);
  expect(ranges('mark-active')).toBe(1);
});

test('overlapping excerpts: all visible, each pickable by a click', async () => {
  await mark(1, '700 prison officers were trained to work with people', 'Rehabilitation');
  await mark(1, 'trained to work', 'Training', 'activity');
  await expect.poll(() => CSS.highlights.get('mark-overlap')?.size ?? 0).toBe(1);
  expect(CSS.highlights.get('mark-theme')?.size).toBe(2);
  await clickOn(1, '700');
  await expect
    .element(page.getByRole('blockquote'))
    .toHaveTextContent('700 prison officers were trained to work with people');
  await clickOn(1, 'work with');
  const choice = page.getByRole('dialog', { name: 'Excerpts here' });
  await expect.element(choice).toBeVisible();
  await expect.element(page.getByRole('blockquote')).toHaveTextContent('trained to work');
  await choice.getByRole('button', { name: /^Rehabilitation/ }).click();
  await expect
    .element(page.getByRole('blockquote'))
    .toHaveTextContent('700 prison officers were trained to work with people');
  await clickOn(1, 'second chance');
  await expect.element(page.getByRole('blockquote')).not.toBeInTheDocument();
});

test('Enter lists what is at the current paragraph', async () => {
  await mark(5, 'Kazakhstan', 'Kazakhstan', 'place');
  await mark(5, 'Uganda', 'Uganda', 'place');
  await expect.element(page.getByRole('group', { name: 'Paragraph 3, 2 excerpts' })).toBeVisible();
  await paragraph('3').click();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Kazakhstan: “Kazakhstan”' }).last()).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByRole('blockquote')).toHaveTextContent('Uganda');
  await expect.element(page.getByRole('group', { name: 'Paragraph 3, 2 excerpts' })).toHaveFocus();
});

test('r draws the line of what was read; once more takes the paragraph back', async () => {
  await paragraph('2').click();
  await userEvent.keyboard('r');
  await expect.element(page.getByText('Read up to here', { exact: true })).toBeVisible();
  expect((await store.queries.report(reportId))?.readUpTo).toBe(3);
  await page.getByRole('button', { name: 'Read up to here (R)' }).click();
  await expect.poll(async () => (await store.queries.report(reportId))?.readUpTo).toBe(2);
});

test('c copies the words with their citation', async () => {
  await paragraph('4').click();
  select(textNode(7), 0, textNode(7), 4);
  await userEvent.keyboard('c');
  await expect.element(page.getByText('Copied with its citation.')).toBeInTheDocument();
  const field = document.body.appendChild(document.createElement('textarea'));
  field.focus();
  await userEvent.paste();
  expect(field.value).toBe('“Half” (A/99/1, para. 4)');
  field.remove();
});

test('keys typed into a field are not the reader’s', async () => {
  await paragraph('2').click();
  await userEvent.keyboard('t');
  await tagAs('Care');
  await page.getByRole('textbox', { name: 'Note' }).fill('');
  await userEvent.keyboard('jtnr');
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('jtnr');
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
});

test('the outline counts, follows and leads', async () => {
  await mark(2, 'Tunisia', 'Tunisia', 'place');
  const outline = page.getByRole('tree', { name: 'Outline' });
  await expect
    .element(outline.getByRole('treeitem', { name: 'I. What was done 1 / 3 paragraphs with excerpts' }))
    .toBeVisible();
  await paragraph('4').click();
  const last = outline.getByRole('treeitem', { name: /^II\. What remains/ });
  await expect.element(last).toHaveAttribute('aria-current');
  outline
    .getByRole('treeitem', { name: /^I\. What was done/ })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(outline.getByRole('treeitem', { name: /^A\. Work/ })).not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
  await expect.element(outline.getByRole('treeitem', { name: /^A\. Work/ })).toHaveAttribute('aria-current');
});
