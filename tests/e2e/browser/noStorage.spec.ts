// A browser that refuses its storage (private windows, full disks): the program says so and does not pretend to be empty.
import { expect, test } from '../fixtures/test.ts';

test('says that nothing can be kept where IndexedDB is refused', async ({ workbench }) => {
  const { page } = workbench;
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied by the test', 'InvalidStateError');
    };
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing can be kept here' })).toBeVisible();
  await expect(page.getByText('nothing that was saved is touched')).toBeVisible();
});
