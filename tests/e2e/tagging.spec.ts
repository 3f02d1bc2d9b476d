// Tagging and annotating: by mouse, by keyboard alone, and places by any of their names.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { importFiles, OWN_TITLE, writeOwnReport } from './pages/ownReport.ts';
import { createProject, inspector, openReport } from './pages/program.ts';
import {
  activeOption,
  currentParagraph,
  dragOver,
  palette,
  paletteField,
  paragraph,
  takeTag,
} from './pages/reading.ts';
import { storedCounts } from './pages/storedCounts.ts';

test.beforeEach(async ({ workbench }, testInfo) => {
  const { page } = workbench;
  await createProject(page, { name: 'Rivers', analyst: 'Ada' });
  await importFiles(workbench, [writeOwnReport(testInfo)]);
  await page.getByRole('button', { name: 'Close the list' }).click();
});

test('by mouse: drag over words, the bar, type, Enter; then stripe, chip and the same words', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openReport(page, OWN_TITLE);
  await dragOver(page, paragraph(page, '1'), 'more than 1,200 people');
  await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Tag' }).click();
  await takeTag(page, 'Ferries', /^Create theme “Ferries”/);

  await expect(inspector(page).getByRole('blockquote')).toHaveText('more than 1,200 people');
  await expect(inspector(page)).toContainText(`${OWN_TITLE}, 4 March 2024, para. 1`);
  const chips = inspector(page).getByRole('list', { name: 'Tags' }).getByRole('listitem');
  await expect(chips).toHaveText(['Ferries']);
  await expect(
    paragraph(page, '1').getByRole('button', { name: 'Ferries: “more than 1,200 people”' }),
  ).toBeVisible();
  await expect(inspector(page)).toContainText(/more than 1,200\s*people/);

  // A second tag on overlapping words by the key; both stay visible and can be picked.
  await dragOver(page, paragraph(page, '1'), 'people in January');
  await page.keyboard.press('t');
  await takeTag(page, 'activity: counting', /^Create activity “counting”/);
  await expect(inspector(page).getByRole('blockquote')).toHaveText('people in January');
  await expect(paragraph(page, '1').locator('.stripes__stripe')).toHaveCount(2);
  await inspector(page).getByRole('button', { name: 'more than 1,200 people' }).click();
  await expect(inspector(page).getByRole('blockquote')).toHaveText('more than 1,200 people');
  await expect(page.getByRole('treeitem', { name: /^Ferries\b.*\b1\b/ })).toBeVisible();
});

/** Presses Tab until the keyboard is where it is wanted. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluateAll((elements) => elements.some((one) => one === document.activeElement)))
      return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

test('by keyboard alone: open, walk, select, tag, note, read up to here', async ({ workbench }) => {
  await workbench.restart();
  const { page } = workbench;
  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  await tabTo(page, page.getByRole('main').getByRole('button', { name: new RegExp(OWN_TITLE) }));
  await press('Enter');
  await expect(currentParagraph(page)).toHaveCount(1);
  await tabTo(page, currentParagraph(page));
  await press('j');
  await press('j');
  await press('k');
  const label = await currentParagraph(page).locator('.block__label').textContent();
  const text = await currentParagraph(page).locator('[data-text-of]').textContent();
  await press('Space');
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(text);
  await press('t');
  await expect(paletteField(page)).toBeFocused();
  await page.keyboard.type('Boats');
  await expect(activeOption(page)).toHaveText(/^Create theme “Boats”/);
  await press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(inspector(page).getByRole('blockquote')).toHaveText(text ?? '');

  // The keyboard is back at the paragraph: the next letters mean what they say.
  await press('j');
  await expect(currentParagraph(page)).toHaveAccessibleName(`Paragraph ${Number(label) + 1}`);
  await press('n');
  await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
  await page.keyboard.type('Ask who paid for it.');
  await press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Note' })).toHaveCount(0);
  await expect(currentParagraph(page)).toHaveAccessibleName(`Paragraph ${Number(label) + 1}, 1 excerpt`);
  await expect(currentParagraph(page)).toBeFocused();
  await press('Enter');
  await expect(inspector(page).getByRole('textbox', { name: 'Note' })).toHaveValue('Ask who paid for it.');
  await press('r');
  await expect(currentParagraph(page)).toContainText('Read up to here');
  expect(await storedCounts(page, 'Rivers')).toMatchObject({ excerpts: 2, taggings: 1, notes: 1, tags: 1 });
});

test('a State is found by its name in any language', async ({ workbench }) => {
  const { page } = workbench;
  await openReport(page, OWN_TITLE);
  await dragOver(page, paragraph(page, '2'), 'Bolivia in May');
  await page.keyboard.press('t');
  const names = new Set<string>();
  for (const typed of ['bolivie', 'Bolivia', '玻利维亚']) {
    await paletteField(page).fill(typed);
    const option = activeOption(page).locator('.palette__name');
    await expect(option).toHaveText(/Bolivia/);
    names.add((await option.textContent()) ?? '');
  }
  expect([...names]).toHaveLength(1);
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('list', { name: 'Tags' })).toHaveText([...names].join(''));
  // Now that it is a tag, each name finds that tag: no second one can come of it.
  await dragOver(page, paragraph(page, '2'), 'boat pilots');
  await page.keyboard.press('t');
  await takeTag(page, '玻利维亚', new RegExp([...names].join('').replace(/[()]/g, '.')));
  expect(await storedCounts(page, 'Rivers')).toMatchObject({ tags: 1, taggings: 2 });
});
