// Gestures that every journey shares: the first screen, the rail, undo, dialogs, notices. Finds all by role and name,
// as a person does.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';

type View = 'Library' | 'Read' | 'Search' | 'Map' | 'Matrix' | 'Compare' | 'Export' | 'History';

/** The view's button on the rail. */
export function railButton(page: Page, view: View): Locator {
  return page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view, exact: true });
}

export async function show(page: Page, view: View): Promise<void> {
  await railButton(page, view).click();
  await expect(railButton(page, view)).toHaveAttribute('aria-pressed', 'true');
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await expect(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible({ timeout: 30_000 });
}

interface NewProject {
  name: string;
  analyst?: string;
}

export async function createProject(page: Page, { name, analyst }: NewProject): Promise<void> {
  await page.getByRole('button', { name: 'New project…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await dialog.getByRole('textbox', { name: 'Name of the project' }).fill(name);
  if (analyst) await dialog.getByRole('textbox', { name: 'Your name' }).fill(analyst);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(projectButton(page)).toHaveText(name);
}

/** The open project's name in the window's head; opens the list of projects. */
export function projectButton(page: Page): Locator {
  return page.getByRole('banner').getByRole('navigation').getByRole('button');
}

export async function openProjects(page: Page): Promise<Locator> {
  await projectButton(page).click();
  const dialog = page.getByRole('dialog', { name: 'Projects' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** A report's row in the library, by a part of its name. */
export function reportRow(page: Page, name: string | RegExp): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: name });
}

export async function openReport(page: Page, name: string | RegExp): Promise<void> {
  await show(page, 'Library');
  await reportRow(page, name).getByRole('button').first().click();
  await expect(page.getByRole('region', { name: /^Text of / })).toBeVisible();
}

export function undoButton(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: /^Undo/ });
}

export function redoButton(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: /^Redo/ });
}

/** The short message at the foot of the window. */
export function notice(page: Page, text: string | RegExp): Locator {
  return page.locator('.notices').getByRole('listitem').filter({ hasText: text });
}

export async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole('option', { name: option, exact: true }).click();
  await expect(field.page().getByRole('listbox')).toHaveCount(0);
}

/** A field that opens a list of choices, found by its label. */
export function choiceField(scope: Page | Locator, label: string): Locator {
  return scope.getByRole('button', { name: new RegExp(`(^|\\s)${label}$`) });
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

export function sidePane(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Side pane' });
}
