// Reading and tagging: the reader, its paragraphs, a selection by mouse, the tag palette.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';

export function reader(page: Page): Locator {
  return page.getByRole('region', { name: /^Text of / });
}

/** The paragraph with this printed number. */
export function paragraph(page: Page, label: string): Locator {
  return reader(page).getByRole('group', { name: new RegExp(`^Paragraph ${label}(,|$)`) });
}

export function currentParagraph(page: Page): Locator {
  return reader(page).locator('[data-block][aria-current="true"]');
}

interface Stretch {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Where some words of a paragraph begin and end in the window. */
async function stretchOfWords(block: Locator, words: string): Promise<Stretch> {
  return block.locator('[data-text-of]').evaluate((element, wanted) => {
    const node = element.firstChild;
    const at = node?.textContent?.indexOf(wanted) ?? -1;
    if (!node || at < 0) throw new Error(`“${wanted}” is not in this paragraph`);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    // Where a line breaks before the words, an empty rectangle stands at that line's end.
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    const first = rects[0];
    const last = rects.at(-1);
    if (!first || !last) throw new Error(`“${wanted}” is not drawn`);
    return {
      from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
      to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
    };
  }, words);
}

/** Drags the mouse over some words of a paragraph. */
export async function dragOver(page: Page, block: Locator, words: string): Promise<void> {
  await block.scrollIntoViewIfNeeded();
  const { from, to } = await stretchOfWords(block, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(words);
}

export function palette(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Tag these words' });
}

export function paletteField(page: Page): Locator {
  return palette(page).getByRole('combobox', { name: 'Find or create a tag, or a place' });
}

/** The option that Enter would take. */
export function activeOption(page: Page): Locator {
  return palette(page).getByRole('option', { selected: true });
}

/** In the open palette: types, waits until the wanted option is the one that Enter takes, and takes it. */
export async function takeTag(page: Page, query: string, option: RegExp): Promise<void> {
  await expect(paletteField(page)).toBeFocused();
  await paletteField(page).fill(query);
  await expect(activeOption(page)).toHaveText(option);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
}

/** Tags a whole paragraph by keys: the way of journeys whose point lies elsewhere. */
export async function tagParagraph(page: Page, label: string, query: string, option: RegExp): Promise<void> {
  await paragraph(page, label).locator('.block__gutter').click();
  await expect(paragraph(page, label)).toHaveAttribute('aria-current', 'true');
  await paragraph(page, label).focus();
  await page.keyboard.press('t');
  await takeTag(page, query, option);
}
