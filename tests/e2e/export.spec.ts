// Handing over: notes as CSV, Excel and Markdown read back by other tools; the project as an archive and back.
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import {
  inspector,
  notice,
  openProjects,
  openReport,
  openSample,
  projectButton,
  show,
} from './pages/program.ts';
import { paragraph, tagParagraph } from './pages/reading.ts';
import { csvRows, readWorkbook } from './pages/savedFiles.ts';
import { storedCounts, storedProjects } from './pages/storedCounts.ts';

const SAMPLE = 'Sample: crime prevention 2023';
const FORMULA = '=HYPERLINK("http://example.org","open")';

/** Tags a paragraph of the sample's English report and gives it a note that a spreadsheet would take for a formula. */
async function tagWithFormula(page: Page): Promise<string> {
  await openReport(page, 'English');
  await tagParagraph(page, '2', 'Handed over', /^Create theme “Handed over”/);
  await inspector(page).getByRole('textbox', { name: 'Note' }).fill(FORMULA);
  await page.keyboard.press('Control+Enter');
  await expect(inspector(page).getByText('Note saved.')).toBeAttached();
  return (await paragraph(page, '2').locator('[data-text-of]').textContent()) ?? '';
}

test('notes as CSV, Excel and Markdown, read back', async ({ workbench }) => {
  const { page } = workbench;
  await openSample(page);
  const quote = await tagWithFormula(page);
  const { excerpts } = await storedCounts(page, SAMPLE);
  await show(page, 'Export');
  await expect(page.getByRole('main')).toContainText(`${excerpts} excerpts`);
  const save = page.getByRole('button', { name: 'Save the notes…' });

  await save.click();
  const csv = await workbench.collectSave();
  expect(csv.name).toMatch(/^Sample.*\.csv$/);
  const rows = csvRows(csv);
  expect(rows).toHaveLength(excerpts ?? 0);
  const ours = rows.find((row) => row.Theme === 'Handed over');
  expect(ours).toMatchObject({ Quote: quote, Note: `'${FORMULA}`, Paragraph: '2', Start: '0' });
  expect(ours?.Citation).toMatch(/^Crime prevention and criminal justice: .*, 20 July 2023, para. 2$/);
  expect(Number(ours?.End)).toBe([...quote].length);
  for (const row of rows) expect(row.Citation).toMatch(/, para\. \d+|, paras\. \d+|, footnote /);
  expect(Object.keys(rows[0] ?? {})).toContainEqual(expect.stringMatching(/^Region \(M49/));

  await page
    .getByRole('radiogroup', { name: 'Format' })
    .getByText(/^Excel workbook/)
    .click();
  await expect(page.getByRole('radio', { name: /^Excel workbook/ })).toBeChecked();
  await save.click();
  const workbook = readWorkbook(await workbench.collectSave());
  expect(workbook.sheets).toEqual(['Tagged notes', 'Codebook', 'Reports']);
  expect(workbook.formulas).toBe(0);
  expect(workbook.texts).toEqual(expect.arrayContaining([quote, FORMULA, ours?.Citation, 'Handed over']));

  await page
    .getByRole('radiogroup', { name: 'Format' })
    .getByText(/^Markdown/)
    .click();
  await expect(page.getByRole('radio', { name: /^Markdown/ })).toBeChecked();
  await save.click();
  const markdown = (await workbench.collectSave()).bytes.toString('utf8');
  expect(markdown).toContain('\n## Handed over\n');
  expect(markdown).toContain(`> ${quote}`);
  expect(markdown).toContain(`**${ours?.Citation}**`);
  expect(markdown).toContain(`Note: ${FORMULA}`);
});

test('an archive, the project deleted and taken back, the archive opened: equal', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench;
  await openSample(page);
  await tagWithFormula(page);
  const before = await storedCounts(page, SAMPLE);
  await show(page, 'Export');
  await page.getByRole('button', { name: 'Save as archive…' }).click();
  const archive = await workbench.collectSave();
  expect(archive.name).toMatch(/\.recueil$/);

  // Half of it is no archive: one sentence, and no project comes of it.
  const half = testInfo.outputPath('half.recueil');
  writeFileSync(half, archive.bytes.subarray(0, archive.bytes.length / 2));
  await workbench.chooseFiles([half]);
  const dialog = await openProjects(page);
  await dialog.getByRole('button', { name: 'Open an archive…' }).click();
  await expect(notice(page, '“half.recueil” is cut off')).toBeVisible();
  expect(await storedProjects(page)).toHaveLength(1);
  expect(await storedCounts(page, SAMPLE)).toEqual(before);

  await openProjects(page);
  await dialog.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Take back' }).click();
  await expect.poll(() => storedCounts(page, SAMPLE)).toEqual(before);

  const whole = testInfo.outputPath('whole.recueil');
  writeFileSync(whole, archive.bytes);
  await workbench.chooseFiles([whole]);
  await page.getByRole('button', { name: 'Open an archive…' }).click();
  await expect(projectButton(page)).toHaveText(SAMPLE);
  const [first, second, ...others] = await storedProjects(page);
  expect(others).toEqual([]);
  expect(second?.counts).toEqual(first?.counts);
  expect(second?.notes).toBe(first?.notes);
  await openReport(page, 'English');
  await expect(paragraph(page, '2').getByRole('button', { name: /^Handed over: / })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Every quote equals its text');
});
