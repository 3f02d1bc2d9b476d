// Import: the real report comes out right; what is no report is refused in one sentence and changes nothing.
import { expect, test } from './fixtures/test.ts';
import { HAS_REAL_REPORT, REAL_REPORT, warnWithoutReport } from './pages/corpus.ts';
import { importFiles, OWN_TITLE, writeBadFiles, writeOwnReport } from './pages/ownReport.ts';
import { createProject, inspector, openReport, reportRow, show, sidePane } from './pages/program.ts';
import { currentParagraph, paragraph } from './pages/reading.ts';
import { storedCounts } from './pages/storedCounts.ts';

test('the real report: its outline and paragraph 28', async ({ workbench }) => {
  warnWithoutReport();
  test.skip(!HAS_REAL_REPORT, 'the real report is not beside the repository');
  const { page } = workbench;
  await createProject(page, { name: 'Crime prevention' });
  await importFiles(workbench, [REAL_REPORT]);
  const imports = page.getByRole('region', { name: 'Import' });
  await expect(imports).toContainText('104 paragraphs, 6 footnotes');
  await expect(reportRow(page, '104 paragraphs')).toContainText('20 July 2023');
  await expect(reportRow(page, '104 paragraphs')).toContainText('French');
  await expect(reportRow(page, '104 paragraphs')).toContainText('No symbol');

  await imports.getByRole('button', { name: 'Open' }).click();
  const outline = page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem');
  const levels = await outline.evaluateAll((items) => items.map((item) => item.getAttribute('aria-level')));
  expect(new Set(levels)).toEqual(new Set(['1', '2', '3']));
  expect(levels.length).toBeGreaterThan(20);

  // The heading above paragraph 28 leads there; from its first paragraph on, J goes paragraph by paragraph.
  const heading = outline.filter({ hasText: /^C\. / }).first();
  await heading.click();
  await expect(heading).toHaveAttribute('aria-current', 'true');
  await paragraph(page, '28').locator('.block__gutter').click();
  await expect(currentParagraph(page)).toHaveAccessibleName(/^Paragraph 28/);
  await expect(currentParagraph(page).locator('.block__label')).toHaveText('28');
  await expect(paragraph(page, '28')).toBeInViewport();
  await expect(page.getByRole('group', { name: /^Paragraph \d+(,|$)/ })).toHaveCount(104);
  await expect(inspector(page)).toContainText('Select an excerpt');
});

test('a symbol that is typed in begins every citation', async ({ workbench }, testInfo) => {
  const { page } = workbench;
  await createProject(page, { name: 'Rivers' });
  await importFiles(workbench, [writeOwnReport(testInfo)]);
  await reportRow(page, OWN_TITLE).getByRole('button', { name: 'Report details…' }).click();
  await page.getByRole('menuitem', { name: 'Report details…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Report details' });
  await dialog.getByRole('textbox', { name: 'Symbol' }).fill('A/99/7');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(reportRow(page, OWN_TITLE)).toContainText('A/99/7');
  await expect(sidePane(page).getByRole('button', { name: /A\/99\/7/ })).toBeVisible();
});

test('what is no report is refused in one sentence and nothing changes', async ({ workbench }, testInfo) => {
  const { page } = workbench;
  await createProject(page, { name: 'Rivers' });
  await importFiles(workbench, [writeOwnReport(testInfo)]);
  const before = await storedCounts(page, 'Rivers');
  const files = writeBadFiles(testInfo);
  await workbench.chooseFiles(files.map(({ path }) => path));
  await page.getByRole('main').getByRole('button', { name: 'Import reports…' }).click();
  const imports = page.getByRole('region', { name: 'Import' });
  await expect(imports.getByRole('status')).toHaveText('5 of 5', { timeout: 30_000 });
  for (const { name, reason } of files) {
    const row = imports.getByRole('listitem').filter({ hasText: name });
    const sentence = row.locator('.import__state');
    await expect(sentence).toHaveText(reason);
    await expect(sentence).toContainText(`“${name}”`);
  }
  expect(await storedCounts(page, 'Rivers')).toEqual(before);

  // The same file again is no second report either.
  await workbench.chooseFiles([writeOwnReport(testInfo)]);
  await page.getByRole('main').getByRole('button', { name: 'Import reports…' }).click();
  await expect(imports).toContainText(`Already in the project as “${OWN_TITLE}”; nothing was changed.`);
  expect(await storedCounts(page, 'Rivers')).toEqual(before);
});

test('pasting a text and dropping a file import it too', async ({ workbench }) => {
  const { page } = workbench;
  await createProject(page, { name: 'Rivers' });
  await page.evaluate(() => {
    const paragraphs = ['one', 'two', 'three'].map(
      (word, at) =>
        `${at + 1}. This is paragraph ${word} of a text that somebody copied from a page and pasted here.`,
    );
    const data = new DataTransfer();
    data.setData('text/plain', `# Copied words\n\n${paragraphs.join('\n\n')}\n`);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
  });
  await expect(page.getByRole('region', { name: 'Import' })).toContainText('3 paragraphs');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['# Dropped\n\n1. A file that was dropped on the window.\n'], 'dropped.md'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
  });
  await expect(page.getByRole('region', { name: 'Import' }).getByRole('status')).toHaveText('2 of 2');
  await show(page, 'Library');
  await expect(reportRow(page, 'Copied words')).toBeVisible();
  await openReport(page, 'Dropped');
  await expect(paragraph(page, '1')).toContainText('dropped on the window');
});
