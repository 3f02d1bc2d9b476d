// Axe over the reader, palette, inspector, tree and lists as they stand in the page: contrast is real, in both themes,
// in French and mirrored.
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InterfaceLocale } from '../../renderer/i18n/catalogue.ts';
import type { ProjectStore } from '../../renderer/storage/ProjectStore.ts';
import { openProject, type ShownDesk, showDesk, write } from './readerDesk.tsx';
import { CARE } from './readerLines.ts';

let store: ProjectStore;
let desk: ShownDesk | null = null;

beforeEach(async () => {
  await page.viewport(1400, 900);
  store = await openProject();
});

afterEach(() => {
  desk?.close();
  desk = null;
  document.documentElement.dataset.theme = 'light';
});

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.querySelector('.desk') ?? document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The desk is no whole page: the workbench brings the landmark and the first heading.
    rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

async function tag(name: string): Promise<void> {
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard(`${name}{Enter}`);
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
}

const LOOKS: { theme: string; locale: InterfaceLocale }[] = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'fr' },
  { theme: 'dark', locale: 'ar-XB' },
  { theme: 'light', locale: 'en-XA' },
];

for (const { theme, locale } of LOOKS) {
  test(`no violation: ${theme}, ${locale}`, async () => {
    document.documentElement.dataset.theme = theme;
    const { id } = await write(store, { lines: CARE });
    desk = showDesk(store, id, locale);
    await expect.poll(() => document.querySelectorAll('[data-block]').length).toBe(CARE.length);
    document.querySelector<HTMLElement>('[data-block][tabindex="0"]')?.focus();
    for (const name of ['Care', 'activity: Training', 'bolivie', 'actor: Office', 'instrument: Rules'])
      await tag(name);
    await userEvent.keyboard('{Enter}r');
    await expect.poll(() => document.querySelector('blockquote')).not.toBe(null);
    await userEvent.click(page.getByRole('treeitem').filter({ hasText: /^Care/ }).last());
    await expect.poll(() => document.querySelector('.excerpt-row')).not.toBe(null);
    document.querySelector<HTMLElement>('[data-block][tabindex="0"]')?.focus();
    await userEvent.keyboard('jt');
    await userEvent.keyboard('c');
    await expect.poll(() => document.querySelectorAll('[role="option"]').length).toBeGreaterThan(2);
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape} ');
    await expect.element(page.getByRole('toolbar')).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });
}
