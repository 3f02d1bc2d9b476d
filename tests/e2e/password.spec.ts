// An encrypted PDF asks for its password where it was refused; a wrong one says so; nothing changes until it opens.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { createProject } from './pages/program.ts';

const LOCKED = resolve('..', 'shared', 'corpus', 'nasty-encrypted-userpassword.pdf');
const HAS_FILE = existsSync(LOCKED);
if (!HAS_FILE) console.warn('skipped: ../shared/corpus does not lie beside the repository');

test('a password is asked for, refused, taken', async ({ workbench }) => {
  test.skip(!HAS_FILE, 'the encrypted file is not beside the repository');
  const { page } = workbench;
  await createProject(page, { name: 'Locked' });
  await workbench.chooseFiles([LOCKED]);
  await page.getByRole('button', { name: 'Import a report' }).click();
  const field = page.getByLabel('Password of nasty-encrypted-userpassword.pdf');
  await field.fill('not-this-one');
  await field.press('Enter');
  await expect(
    page.getByText('That is not the password of “nasty-encrypted-userpassword.pdf”'),
  ).toBeVisible();
  await field.fill('secret-42');
  await field.press('Enter');
  await expect(page.getByText('5 paragraphs, 1 footnote')).toBeVisible();
});
