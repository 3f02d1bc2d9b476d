// Search through the project: accents ignored, snippets, a click leads to the paragraph.
import { expect, test } from './fixtures/test.ts';
import { importFiles, OWN_TITLE, writeOwnReport } from './pages/ownReport.ts';
import { createProject, openSample } from './pages/program.ts';
import { currentParagraph, paragraph } from './pages/reading.ts';

test('accents ignored, a snippet, a click to the paragraph', async ({ workbench }, testInfo) => {
  const { page } = workbench;
  await createProject(page, { name: 'Rivers' });
  await importFiles(workbench, [writeOwnReport(testInfo)]);
  await page.getByRole('button', { name: 'Close the list' }).click();
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Search all reports' });
  await expect(field).toBeFocused();
  await page.keyboard.type('CAFE bridge');
  const hits = page.getByRole('region', { name: OWN_TITLE }).getByRole('button');
  await expect(hits).toHaveCount(1);
  await expect(hits).toHaveText(/^para\. 5/);
  await expect(hits.locator('mark')).toHaveText(['café', 'bridge']);
  await hits.click();
  await expect(currentParagraph(page)).toHaveAccessibleName('Paragraph 5');
  await expect(paragraph(page, '5')).toBeInViewport();
});

test('words in quotation marks stay together; nothing found says so', async ({ workbench }) => {
  const { page } = workbench;
  await openSample(page);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Search all reports/ })
    .click();
  const field = page.getByRole('searchbox', { name: 'Search all reports' });
  const state = page.getByRole('main').getByRole('status');
  await field.fill('criminalite');
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(/^criminalité/i);
  await field.fill('crime organized');
  await expect(state).toHaveText(/^\d+ paragraphs?$/);
  const loose = Number.parseInt((await state.textContent()) ?? '', 10);
  await field.fill('"crime organized"');
  await expect(page.getByRole('heading', { name: /^No paragraph holds/ })).toBeVisible();
  expect(loose).toBeGreaterThan(5);
});
