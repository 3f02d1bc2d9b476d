// Comparing two places in a real Chromium.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ProjectStore } from '../../renderer/storage/ProjectStore.ts';
import { openSeen, type ShownSee, showSee } from './seeDesk.tsx';

let store: ProjectStore;
let shown: ShownSee;

beforeEach(async () => {
  await page.viewport(1000, 720);
  store = await openSeen();
  shown = showSee(store, 'compare');
  await expect.element(page.getByRole('combobox', { name: /First place/ })).toBeVisible();
});

afterEach(() => {
  expect(shown.refused).toEqual([]);
  shown.close();
  store.close();
});

const group = (name: RegExp) => page.getByRole('region', { name });

async function choose(side: RegExp, typed: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: side });
  await box.fill(typed);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  await expect.element(box).toHaveValue(name);
}

test('two States: what both have, what only one has, counted apart', async () => {
  await choose(/First place/, 'ken', 'Kenya');
  await choose(/Second place/, 'mex', 'Mexico');
  await expect
    .element(
      group(/^Both have/).getByRole('button', { name: 'Gender — Kenya: 1 excerpt, Mexico: 2 excerpts' }),
    )
    .toBeVisible();
  await expect
    .element(
      group(/^Only Kenya/).getByRole('button', {
        name: 'Prison conditions — Kenya: 1 excerpt, Mexico: no excerpt',
      }),
    )
    .toBeVisible();
  await expect.element(group(/^Only Mexico/).getByText('Nothing here.')).toBeVisible();
  await expect.element(page.getByText(/1 excerpt names both places/)).toBeVisible();
  await expect.element(page.getByText(/Few excerpts on one side/)).toBeVisible();
});

test('a subject opens into its excerpts in parallel, by keyboard, and a citation opens the excerpt', async () => {
  await choose(/First place/, 'ken', 'Kenya');
  await choose(/Second place/, 'mex', 'Mexico');
  const row = page.getByRole('button', { name: /^Gender — Kenya/ });
  row.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(row).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(() => document.querySelectorAll('.parallel__excerpt').length).toBe(3);
  await page.getByRole('button', { name: 'A/99/1, para. 3' }).first().click();
  expect(shown.opened.at(-1)).toMatchObject({ title: 'Gender, Mexico' });
  expect(shown.opened.at(-1)?.ids).toHaveLength(1);
});

test('by activity, and by another scheme', async () => {
  await choose(/First place/, 'ken', 'Kenya');
  await choose(/Second place/, 'mex', 'Mexico');
  await page.getByRole('radio', { name: 'Activity' }).click();
  await expect
    .element(
      group(/^Both have/).getByRole('button', { name: 'Training — Kenya: 1 excerpt, Mexico: 1 excerpt' }),
    )
    .toBeVisible();
});

test('numbers stand in parallel with their words and citation, never summed', async () => {
  await choose(/First place/, 'ken', 'Kenya');
  await choose(/Second place/, 'mex', 'Mexico');
  const numbers = page.getByRole('region', { name: 'Numbers read in these excerpts' });
  await expect.element(numbers.getByText('120', { exact: true })).toBeVisible();
  await expect.element(numbers.getByText('more than 17,000', { exact: true })).toBeVisible();
  await expect.element(numbers.getByRole('button', { name: 'A/99/1, para. 1' })).toBeVisible();
});

test('only places with excerpts are offered; sides can be swapped; twice the same is refused kindly', async () => {
  const box = page.getByRole('combobox', { name: /First place/ });
  await box.fill('brazil');
  await expect.element(page.getByText('No place with excerpts is called like that.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await choose(/First place/, 'ken', 'Kenya');
  await choose(/Second place/, 'mex', 'Mexico');
  await page.getByRole('button', { name: 'Swap the two places' }).click();
  await expect.element(box).toHaveValue('Mexico');
  await choose(/Second place/, 'mex', 'Mexico');
  await expect.element(page.getByRole('heading', { name: 'Twice the same place' })).toBeVisible();
});

test('the comparison is saved with its question', async () => {
  await page.getByRole('button', { name: 'SVG', exact: true }).click();
  await expect.poll(() => shown.host.saved.length).toBe(1);
  const svg = new TextDecoder().decode(shown.host.saved[0]?.bytes);
  expect(svg).toContain('Excerpts tagged any activity about any theme');
  expect(svg).toContain('Both have');
});
