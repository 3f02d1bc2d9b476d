// Several projects: new, renamed, duplicated, put into the bin and taken back.
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { importFiles, writeOwnReport } from './pages/ownReport.ts';
import { createProject, notice, openProjects, projectButton, show } from './pages/program.ts';
import { storedCounts, storedProjects } from './pages/storedCounts.ts';

function row(dialog: Locator, name: string): Locator {
  return dialog.getByRole('listitem').filter({ has: dialog.page().getByText(name, { exact: true }) });
}

test('new, rename, duplicate, delete, take back', async ({ workbench }, testInfo) => {
  const { page } = workbench;
  await createProject(page, { name: 'Rivers', analyst: 'Ada' });
  await importFiles(workbench, [writeOwnReport(testInfo)]);
  await page.getByRole('button', { name: 'Close the list' }).click();

  await page.getByRole('button', { name: 'Settings' }).click();
  const name = page.getByRole('textbox', { name: 'Your name' });
  await expect(name).toHaveValue('Ada');
  await name.fill('Ada L.');
  await page.getByRole('button', { name: 'Close' }).click();
  await show(page, 'History');
  await expect(page.getByRole('main')).toContainText('Change your name to “Ada L.”');

  const dialog = await openProjects(page);
  await row(dialog, 'Rivers').getByRole('button', { name: 'Rename…' }).click();
  const rename = page.getByRole('dialog', { name: 'Rename' });
  await rename.getByRole('textbox', { name: 'Name of the project' }).fill('Upper rivers');
  await rename.getByRole('button', { name: 'Rename' }).click();
  await expect(projectButton(page)).toHaveText('Upper rivers');

  await openProjects(page);
  await row(dialog, 'Upper rivers').getByRole('button', { name: 'Duplicate' }).click();
  await expect(row(dialog, 'Upper rivers (copy)')).toBeVisible();
  expect(await storedCounts(page, 'Upper rivers (copy)')).toEqual(await storedCounts(page, 'Upper rivers'));

  await row(dialog, 'Upper rivers').getByRole('button', { name: 'Delete…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete this project?' });
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Turn reports into cited evidence' })).toBeVisible();
  await notice(page, 'Upper rivers').getByRole('button', { name: 'Take back' }).click();
  const list = page.getByRole('list', { name: 'Projects' });
  await list.getByText('Upper rivers', { exact: true }).click();
  await expect(projectButton(page)).toHaveText('Upper rivers');
  expect(await storedCounts(page, 'Upper rivers')).toMatchObject({ reports: 1 });

  // The bin is emptied when the program next starts, and only then.
  await openProjects(page);
  await row(dialog, 'Upper rivers (copy)').getByRole('button', { name: 'Delete…' }).click();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect
    .poll(async () => (await storedProjects(page)).filter(({ isBinned }) => isBinned))
    .toHaveLength(1);
  await workbench.restart();
  await expect(projectButton(workbench.page)).toHaveText('Upper rivers');
  await expect
    .poll(async () => (await storedProjects(workbench.page)).map(({ name }) => name))
    .toEqual(['Upper rivers']);
});
