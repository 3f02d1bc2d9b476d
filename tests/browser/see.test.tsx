// Map and matrix in a real Chromium: what they count, how one walks through them by keyboard, what they open and save.
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ProjectStore } from '../../renderer/storage/ProjectStore.ts';
import { openSeen, type ShownSee, showSee } from './seeDesk.tsx';

let store: ProjectStore;
let shown: ShownSee | null = null;

beforeEach(async () => {
  await page.viewport(1000, 720);
  store = await openSeen();
});

afterEach(() => {
  expect(shown?.refused ?? []).toEqual([]);
  shown?.close();
  shown = null;
  document.documentElement.dataset.theme = 'light';
  store.close();
});

const bubble = (name: string) => page.getByRole('button', { name, exact: true });
const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('the map has a bubble a State with its count; a region named as such is listed beside, not spread', async () => {
  shown = showSee(store, 'map');
  await expect.element(bubble('Kenya: 2 excerpts')).toBeVisible();
  await expect.element(bubble('Mexico: 2 excerpts')).toBeVisible();
  await expect.element(bubble('Kazakhstan: 1 excerpt')).toBeVisible();
  await expect.element(bubble('Central Asia: 1 excerpt')).toBeVisible();
  expect(document.querySelectorAll('g[data-ref]')).toHaveLength(3);
  await expect.element(page.getByText('6 excerpts · 6 paragraphs · 1 report')).toBeVisible();
  await expect.element(page.getByText(/M49 geographic regions.*no opinion/)).toBeVisible();
});

test('one walks over the map by keyboard alone, and Enter opens the excerpts', async () => {
  shown = showSee(store, 'map');
  await expect.element(bubble('Kenya: 2 excerpts')).toBeVisible();
  const inTabOrder = document.querySelectorAll('g[data-ref][tabindex="0"]');
  expect(inTabOrder).toHaveLength(1);
  for (let presses = 0; document.activeElement !== inTabOrder[0] && presses < 40; presses++)
    await userEvent.tab();
  await expect.element(bubble('Kenya: 2 excerpts')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(bubble('Kazakhstan: 1 excerpt')).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(bubble('Kenya: 2 excerpts')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(bubble('Kazakhstan: 1 excerpt')).toHaveFocus();
  await userEvent.keyboard('{Home}{PageDown}{Enter}');
  expect(shown.opened.at(-1)).toMatchObject({ title: 'Mexico' });
  expect(shown.opened.at(-1)?.ids).toHaveLength(2);
});

test('a click on a small bubble opens it, and zooming keeps its size', async () => {
  shown = showSee(store, 'map');
  await bubble('Kazakhstan: 1 excerpt').click();
  expect(shown.opened.at(-1)).toMatchObject({ title: 'Kazakhstan' });
  const disc = () => document.querySelector('g[data-ref="iso3:KAZ"] circle')?.getAttribute('r');
  const before = disc();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(disc()).toBe(before);
});

test('the land comes with its borders and with dashed lines', async () => {
  shown = showSee(store, 'map');
  await expect.poll(() => document.querySelectorAll('.map__world path').length, { timeout: 8_000 }).toBe(3);
  expect(document.querySelector('.map__land')?.getAttribute('d')?.length ?? 0).toBeGreaterThan(100_000);
});

test('the map is a table as well', async () => {
  shown = showSee(store, 'map');
  await page.getByRole('button', { name: 'As a table' }).click();
  await expect.element(page.getByRole('row', { name: 'Central Asia Region, named as such 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Kenya' }).click();
  expect(shown.opened.at(-1)?.title).toBe('Kenya');
});

test('a part of the question changes what is counted, by keyboard alone', async () => {
  shown = showSee(store, 'map');
  const theme = page.getByRole('button', { name: /^Theme: any theme/ });
  await expect.element(theme).toBeVisible();
  theme.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('searchbox', { name: 'Filter the list' })).toHaveFocus();
  await userEvent.keyboard('gen{ArrowDown}{Enter}');
  await expect.element(page.getByRole('option', { name: 'Gender' })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Escape}{Escape}');
  await expect.element(page.getByText('3 excerpts · 3 paragraphs · 1 report')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Theme: Gender. Change' })).toHaveFocus();
  await expect.element(bubble('Kenya: 1 excerpt')).toBeVisible();
});

test('the matrix counts each theme by region, and an excerpt of two regions in both', async () => {
  shown = showSee(store, 'matrix');
  await expect.element(cell('Gender, Central America: 2 excerpts')).toBeVisible();
  await expect.element(cell('Gender, Eastern Africa: 1 excerpt')).toBeVisible();
  await expect.element(cell('Witnesses, Central Asia: 2 excerpts')).toBeVisible();
  await expect.element(cell('Gender, total: 3 excerpts')).toBeInTheDocument();
  await expect.element(cell('Gender, No place: 1 excerpt')).toBeInTheDocument();
});

test('an empty cell says whether nothing was said or nothing was read', async () => {
  shown = showSee(store, 'matrix');
  await expect
    .element(cell('Gender, Northern Africa: nothing said in 6 paragraphs read'))
    .toHaveAttribute('data-state', 'nothing-said');
  await expect.element(page.getByText(/Nothing said in any of the 6 paragraphs read/)).toBeVisible();
});

test('one walks through the matrix by arrow keys, and Enter opens the excerpts of the cell', async () => {
  shown = showSee(store, 'matrix');
  const first = cell('Prison conditions, Northern Africa: nothing said in 6 paragraphs read');
  await expect.element(first).toBeVisible();
  expect(document.querySelectorAll('.matrix [tabindex="0"]')).toHaveLength(1);
  first.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.element(cell('Prison conditions, Eastern Africa: 1 excerpt')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(shown.opened.at(-1)).toMatchObject({ title: 'Gender × Eastern Africa' });
  expect(shown.opened.at(-1)?.ids).toHaveLength(1);
  await userEvent.keyboard('{Home}{Enter}');
  expect(shown.opened.at(-1)).toMatchObject({ title: 'Gender' });
  expect(shown.opened.at(-1)?.ids).toHaveLength(3);
});

test('another scheme brings other regions, is kept in the project and stands below the picture', async () => {
  shown = showSee(store, 'matrix');
  await page.getByRole('button', { name: /Regions by/ }).click();
  await page.getByRole('option', { name: 'UN regional groups' }).click();
  await expect.element(cell('Gender, African States: 1 excerpt')).toBeVisible();
  expect((await store.queries.project()).schemeId).toBe('un-groups');
  await expect.element(page.getByText(/United Nations regional groups\. Drawn on/)).toBeVisible();
});

test('map and matrix point at each other', async () => {
  shown = showSee(store, 'map');
  await page.getByRole('radio', { name: 'Both' }).click();
  await bubble('Mexico: 2 excerpts').hover();
  await expect
    .element(page.getByRole('columnheader', { name: 'Central America' }))
    .toHaveAttribute('data-selected');
  await page.getByRole('columnheader', { name: 'Central Asia' }).hover();
  await expect
    .poll(() => document.querySelector('.map__highlight')?.getAttribute('d') ?? '', { timeout: 8_000 })
    .not.toBe('');
});

test('a picture is saved as SVG, PNG and CSV', async () => {
  shown = showSee(store, 'matrix');
  for (const [name, done] of [
    ['SVG', 1],
    ['CSV of data', 2],
    ['PNG', 3],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => shown?.host.saved.length, { timeout: 5_000 }).toBe(done);
  }
  const [svg, csv, png] = shown.host.saved;
  const read = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);
  const document_ = new DOMParser().parseFromString(read(svg?.bytes), 'image/svg+xml');
  expect(document_.querySelector('parsererror')).toBeNull();
  expect(document_.documentElement.textContent).toContain('Excerpts tagged any activity about any theme');
  expect(document_.documentElement.textContent).toContain('M49 geographic regions');
  expect(read(csv?.bytes)).toMatch(/Gender,0,0,0,1,0,0,2/);
  expect([...(png?.bytes.slice(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
});

test('nothing to draw says what to do; no match offers the way back', async () => {
  shown = showSee(store, 'map');
  await page.getByRole('button', { name: /^Place: any place/ }).click();
  await userEvent.keyboard('polynesia{Enter}{Escape}{Escape}');
  await expect.element(page.getByRole('heading', { name: 'No excerpt meets this question' })).toBeVisible();
  await page.getByRole('button', { name: 'Ask for everything' }).click();
  await expect.element(bubble('Kenya: 2 excerpts')).toBeVisible();
});

test.each([
  ['map', 'light', 'en'],
  ['map', 'dark', 'fr'],
  ['matrix', 'light', 'fr'],
  ['matrix', 'dark', 'en'],
  ['compare', 'light', 'en'],
  ['compare', 'dark', 'fr'],
  ['matrix', 'light', 'ar-XB'],
] as const)('%s in %s, %s: nothing that axe objects to', async (view, theme, locale) => {
  document.documentElement.dataset.theme = theme;
  shown = showSee(store, view, locale);
  const ready = view === 'map' ? 'g[data-ref]' : view === 'matrix' ? 'td[data-tint]' : '.compare__row';
  await expect.poll(() => document.querySelectorAll(ready).length).toBeGreaterThan(0);
  if (view === 'compare') document.querySelector<HTMLElement>('.compare__row')?.click();
  expect(await violations()).toEqual([]);
});
