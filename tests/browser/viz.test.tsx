// The drawings by themselves in a real Chromium: how soon 195 bubbles and a matrix of 60 themes are painted, and
// whether the words on every tint can be read in both themes.
import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { isoNumeric, placeName, places } from '../../renderer/domain/gazetteer/gazetteer.ts';
import { placePoint } from '../../renderer/viz/map/geography.ts';
import type { MapCount } from '../../renderer/viz/map/layout.ts';
import { MapView } from '../../renderer/viz/map/View.tsx';
import { layoutMatrix } from '../../renderer/viz/matrix/layout.ts';
import { MatrixView } from '../../renderer/viz/matrix/View.tsx';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import '../../renderer/ui/facets.css';

let root: Root;
let element: HTMLElement;

beforeEach(async () => {
  await page.viewport(1280, 720);
  element = document.body.appendChild(document.createElement('div'));
  element.style.cssText = 'inline-size: 1100px; block-size: 500px; background: var(--paper)';
  root = createRoot(element);
});

afterEach(() => {
  root.unmount();
  element.remove();
  document.documentElement.dataset.theme = 'light';
});

const counts: MapCount[] = places
  .filter(({ kind }) => kind === 'state')
  .map(({ ref }, index) => ({
    ref,
    name: placeName(ref, 'en'),
    point: placePoint(isoNumeric(ref) ?? '') ?? [0, 0],
    count: 1 + ((index * 37) % 60),
  }));

/** Milliseconds from the order to draw until the page has painted it. */
async function paintTime(draw: () => void, isThere: () => boolean): Promise<number> {
  const from = performance.now();
  draw();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  do await frame();
  while (!isThere());
  await frame();
  return performance.now() - from;
}

const mapWords = {
  label: 'Map',
  help: 'Help',
  legend: 'Excerpts',
  number: String,
  bubble: (name: string, count: number) => `${name}: ${count}`,
};

test('195 bubbles are painted at once, each a button with a name', async () => {
  const spent = await paintTime(
    () =>
      root.render(
        <MapView
          counts={counts}
          words={mapWords}
          highlighted={[]}
          activeRef={null}
          onOpen={() => undefined}
          controls={() => null}
        />,
      ),
    () => document.querySelectorAll('g[data-ref]').length === 195,
  );
  console.log(`195 bubbles painted in ${spent.toFixed(0)} ms`);
  // The bar is 150 ms on a machine at rest; the machine that runs the tests may not be.
  expect(spent).toBeLessThan(600);
  const names = [...document.querySelectorAll('g[data-ref]')].map((mark) => mark.getAttribute('aria-label'));
  expect(new Set(names).size).toBe(195);
});

function aMatrix(rows: number, columns: number) {
  const cells = Array.from({ length: rows * columns }, (_, at) => at % 11);
  return layoutMatrix({
    rows: Array.from({ length: rows }, (_, n) => ({ key: `r${n}`, name: `Theme ${n}`, depth: n % 2 })),
    columns: Array.from({ length: columns }, (_, n) => ({ key: `c${n}`, name: `Region ${n}` })),
    cells,
    rowTotals: new Uint32Array(rows).fill(9),
    columnTotals: new Uint32Array(columns).fill(9),
    total: 90,
    coverage: { paragraphs: 100, read: 40 },
    sort: 'codebook',
    compare: (a, b) => a.localeCompare(b),
  });
}

const matrixWords = {
  label: 'Matrix',
  rows: 'Themes',
  total: 'Total',
  number: String,
  cell: ({ count }: { count: number }, row: string, column: string) => `${row}, ${column}: ${count}`,
  rowTotal: (row: string, count: number) => `${row}, total: ${count}`,
  columnTotal: (column: string, count: number) => `${column}, total: ${count}`,
};

function drawMatrix(rows: number, columns: number): void {
  const layout = aMatrix(rows, columns);
  const selected = { row: 'r1', column: 'c1' };
  root.render(
    <MatrixView
      layout={layout}
      words={matrixWords}
      facet="place"
      selected={selected}
      onOpen={() => undefined}
    />,
  );
}

test('a matrix of 60 themes and 22 regions is painted at once', async () => {
  const spent = await paintTime(
    () => drawMatrix(60, 22),
    () => document.querySelectorAll('td[data-tint]').length === 60 * 22,
  );
  console.log(`1,320 cells painted in ${spent.toFixed(0)} ms`);
  expect(spent).toBeLessThan(600);
});

test.each(['light', 'dark'])('words are readable on every tint in %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  drawMatrix(6, 11);
  await expect
    .poll(
      () =>
        new Set([...document.querySelectorAll('td[data-tint]')].map((td) => td.getAttribute('data-tint')))
          .size,
    )
    .toBe(6);
  const { violations, passes } = await axe.run(element, { runOnly: ['color-contrast'] });
  // What axe cannot judge would pass in silence: every cell with a number must have been judged.
  const judged = passes.flatMap(({ nodes }) => nodes).filter(({ html }) => html.includes('data-tint'));
  expect(judged).toHaveLength(60);
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
});
