// Closing and starting again, in order and by a power cut: project, report, place and tags are all there.
import { expect, test } from './fixtures/test.ts';
import { closeImports, importFiles, OWN_TITLE, writeOwnReport } from './pages/ownReport.ts';
import { createProject, inspector, openReport, projectButton, railButton } from './pages/program.ts';
import { currentParagraph, paragraph, reader, tagParagraph } from './pages/reading.ts';
import { storedCounts } from './pages/storedCounts.ts';

test('close and start again: project, report, place and tags', async ({ workbench }, testInfo) => {
  await createProject(workbench.page, { name: 'Rivers', analyst: 'Ada' });
  await importFiles(workbench, [writeOwnReport(testInfo)]);
  await closeImports(workbench);
  await openReport(workbench.page, OWN_TITLE);
  await tagParagraph(workbench.page, '3', 'kenia', /^Kenya/);
  await tagParagraph(workbench.page, '5', 'Meeting places', /^Create theme “Meeting places”/);
  await inspector(workbench.page).getByRole('textbox', { name: 'Note' }).fill('Who pays for the coffee?');
  await workbench.page.keyboard.press('Control+Enter');
  await expect(inspector(workbench.page).getByText('Note saved.')).toBeAttached();
  const before = await storedCounts(workbench.page, 'Rivers');

  await workbench.restart();
  const { page } = workbench;
  await expect(projectButton(page)).toHaveText('Rivers');
  await expect(railButton(page, 'Read')).toHaveAttribute('aria-pressed', 'true');
  await expect(reader(page)).toHaveAccessibleName(`Text of ${OWN_TITLE}`);
  await expect(currentParagraph(page)).toHaveAccessibleName(/^Paragraph 5/);
  await expect(paragraph(page, '5').getByRole('button', { name: /^Meeting places: / })).toBeVisible();
  await expect(paragraph(page, '3').getByRole('button', { name: /^Kenya: / })).toBeVisible();
  await expect(inspector(page).getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Who pays for the coffee?',
  );
  expect(await storedCounts(page, 'Rivers')).toEqual(before);
});

test('a power cut right after a tag: the tag is there', async ({ workbench }, testInfo) => {
  await createProject(workbench.page, { name: 'Rivers' });
  await importFiles(workbench, [writeOwnReport(testInfo)]);
  await closeImports(workbench);
  await openReport(workbench.page, OWN_TITLE);
  await tagParagraph(workbench.page, '4', 'Rust', /^Create theme “Rust”/);
  await expect(paragraph(workbench.page, '4').getByRole('button', { name: /^Rust: / })).toBeVisible();
  await workbench.crash();
  const { page } = workbench;
  // What was open may not have been noted yet; the work itself is there.
  const again = page.getByRole('main').getByRole('button', { name: /^Rivers/ });
  await expect(again.or(projectButton(page))).toBeVisible();
  if (await again.isVisible()) await again.click();
  await openReport(page, OWN_TITLE);
  await expect(paragraph(page, '4').getByRole('button', { name: /^Rust: / })).toBeVisible();
});
