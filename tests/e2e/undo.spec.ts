// Undo and redo through everything done in a session: back to the start and forth to the end.
import type { Page } from '@playwright/test';
import type { Workbench } from './fixtures/test.ts';
import { expect, test } from './fixtures/test.ts';
import { closeImports, importFiles, OWN_TITLE, writeOwnReport } from './pages/ownReport.ts';
import {
  choiceField,
  choose,
  createProject,
  inspector,
  openReport,
  redoButton,
  reportRow,
  show,
  undoButton,
} from './pages/program.ts';
import { activeOption, currentParagraph, tagParagraph } from './pages/reading.ts';
import { storedCounts } from './pages/storedCounts.ts';

/** How the project stands: what is on disk, and what undo would take back. */
interface Standing {
  counts: Record<string, number>;
  undo: string | null;
}

async function standing(page: Page): Promise<Standing> {
  return {
    counts: await storedCounts(page, 'Rivers'),
    undo: await undoButton(page).getAttribute('aria-label'),
  };
}

/** Waits until undo offers this act. */
async function expectDone(page: Page, what: RegExp): Promise<Standing> {
  await expect(undoButton(page)).toHaveAccessibleName(what);
  return standing(page);
}

async function retag(page: Page, from: RegExp, to: string): Promise<void> {
  await inspector(page).getByRole('button', { name: from }).click();
  const palette = page.getByRole('dialog', { name: 'Another tag in its place' });
  await palette.getByRole('combobox').fill(to);
  await expect(palette.getByRole('option', { selected: true })).toHaveText(new RegExp(`“${to}”`));
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

/** The acts of a session, in order; each leaves the project as one step of undo. */
function actsOf(workbench: Workbench, file: string): [act: () => Promise<void>, undo: RegExp][] {
  const { page } = workbench;
  const aside = inspector(page);
  return [
    [() => importFiles(workbench, [file]), /^Undo: Import “Bridges/],
    [
      async () => {
        await closeImports(workbench);
        await openReport(page, OWN_TITLE);
        await tagParagraph(page, '1', 'Ferries', /“Ferries”/);
      },
      /^Undo: Tag “The ferry.*Ferries/,
    ],
    [
      async () => {
        await aside.getByRole('textbox', { name: 'Note' }).fill('A promise only.');
        await page.keyboard.press('Control+Enter');
      },
      /^Undo: Note on “The ferry/,
    ],
    [
      async () => {
        await aside.getByRole('button', { name: 'Add a tag' }).click();
        await page.keyboard.type('кения');
        await expect(activeOption(page)).toHaveText(/^Kenya/);
        await page.keyboard.press('Enter');
      },
      /^Undo: Tag “The ferry.*Kenya/,
    ],
    [() => retag(page, /^Ferries, Theme: /, 'Boats'), /^Undo: Change the tag of “The ferry.*Boats/],
    [() => aside.getByRole('button', { name: 'Remove the tag Kenya' }).click(), /^Undo: Take Kenya off/],
    [
      async () => {
        await currentParagraph(page).focus();
        await page.keyboard.press('r');
      },
      /^Undo: Mark “Bridges/,
    ],
    [() => tagParagraph(page, '3', 'kenia', /^Kenya/), /^Undo: Tag “In Kenya.*Kenya/],
    [
      () => aside.getByRole('button', { name: 'Delete this excerpt' }).click(),
      /^Undo: Remove the excerpt “In Kenya/,
    ],
    [
      async () => {
        await show(page, 'Map');
        await choose(choiceField(page.getByRole('main'), 'Regions by'), 'UNODC regions');
      },
      /^Undo: Change the scheme/,
    ],
    [
      async () => {
        await show(page, 'Library');
        await reportRow(page, OWN_TITLE).getByRole('button', { name: 'Report details…' }).click();
        await page.getByRole('menuitem', { name: 'Remove report…' }).click();
        await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
      },
      /^Undo: Remove the report “Bridges/,
    ],
  ];
}

test('undo back to the start and redo forth to the end', async ({ workbench }, testInfo) => {
  const { page } = workbench;
  await createProject(page, { name: 'Rivers', analyst: 'Ada' });
  await expect(undoButton(page)).toBeDisabled();
  const standings = [await standing(page)];
  for (const [act, undo] of actsOf(workbench, writeOwnReport(testInfo))) {
    await act();
    standings.push(await expectDone(page, undo));
  }
  // By the menu where there is one, else by the keys.
  const step = (command: 'edit.undo' | 'edit.redo', keys: string): Promise<void> =>
    workbench.kind === 'electron' ? workbench.command(command) : page.keyboard.press(keys);

  for (const before of standings.slice(0, -1).reverse()) {
    await step('edit.undo', 'Control+z');
    await expect.poll(() => standing(page)).toEqual(before);
  }
  await expect(undoButton(page)).toBeDisabled();
  for (const after of standings.slice(1)) {
    await step('edit.redo', 'Control+Shift+z');
    await expect.poll(() => standing(page)).toEqual(after);
  }
  await expect(redoButton(page)).toBeDisabled();

  await show(page, 'History');
  const history = page.getByRole('main').getByRole('listitem');
  await expect(history).toHaveCount(standings.length - 1);
  await expect(history.first()).toContainText(/^Remove the report “Bridges.*Ada, /);
});
