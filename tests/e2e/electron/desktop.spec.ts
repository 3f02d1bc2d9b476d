// What the desktop program adds to the workbench: its menu, its place on the screen, and files that the desktop opens.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

/** Calls a member of the bridge by its name, as the host does. */
function callBridge(page: Page, name: string, value?: unknown): Promise<unknown> {
  const call = (input: { name: string; value: unknown }): unknown => {
    const member: unknown = Reflect.get(Object(Reflect.get(window, 'recueil')), input.name);
    return typeof member === 'function' ? member(input.value) : null;
  };
  return page.evaluate(call, { name, value });
}

const STATE = {
  language: 'fr',
  projectOpen: true,
  undo: 'étiqueter',
  redo: null,
  recentProjects: [{ id: 'p1', name: 'Rapports & notes' }],
};

test('the menu follows what the workbench says of itself', async ({ workbench }) => {
  const labelsAfterTelling = async () => {
    await callBridge(workbench.page, 'setMenuState', STATE);
    return workbench.electron?.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu();
      return ['edit.undo', 'edit.redo', 'report.import', 'recent:p1'].map(
        (id) => menu?.getMenuItemById(id)?.label,
      );
    });
  };
  // Told again until it stands: the workbench itself may still be telling its own state.
  await expect
    .poll(labelsAfterTelling)
    .toEqual(['Annuler : étiqueter', 'Rétablir', 'Importer un rapport…', 'Rapports && notes']);
});

test.describe('with a project that does not exist', () => {
  test.use({ strict: false });
  test('a menu item and a recent project reach the page', async ({ workbench }) => {
    await workbench.page.evaluate(() => {
      const heard: unknown[] = [];
      Reflect.set(globalThis, 'heard', heard);
      for (const name of ['onCommand', 'onProjectChosen']) {
        const subscribe: unknown = Reflect.get(Object(Reflect.get(window, 'recueil')), name);
        if (typeof subscribe === 'function') subscribe((payload: unknown) => heard.push(payload));
      }
    });
    const chosen = async () => {
      await callBridge(workbench.page, 'setMenuState', STATE);
      return workbench.electron?.evaluate(({ Menu }) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById('recent:p1');
        item?.click();
        return item !== undefined && item !== null;
      });
    };
    await workbench.command('view.palette');
    await expect.poll(chosen).toBe(true);
    await expect
      .poll(() => workbench.page.evaluate(() => Reflect.get(globalThis, 'heard')))
      .toEqual(['view.palette', 'p1']);
  });
});

test('a second start hands its files to the first', async ({ workbench }, testInfo) => {
  const path = testInfo.outputPath('second.recueil');
  writeFileSync(path, 'archive');
  await workbench.page.evaluate(() => {
    const subscribe: unknown = Reflect.get(Object(Reflect.get(window, 'recueil')), 'onFilesOpened');
    if (typeof subscribe === 'function')
      subscribe((files: unknown) => Reflect.set(globalThis, 'opened', files));
  });
  await callBridge(workbench.page, 'listening');
  await workbench.electron?.evaluate(({ app }, file) => {
    app.emit('second-instance', {}, ['recueil', '--flag', file], '/');
  }, path);
  await expect
    .poll(() => workbench.page.evaluate(() => Reflect.get(globalThis, 'opened')))
    .toEqual([{ handle: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'second.recueil', size: 7 }]);
});

test('the window remembers its place', async ({ workbench }, testInfo) => {
  await workbench.electron?.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1200, height: 800 });
  });
  await workbench.restart();
  const file = join(testInfo.outputPath('workbench'), 'data', 'window.json');
  expect(existsSync(file)).toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    x: 40,
    y: 60,
    width: 1200,
    height: 800,
    maximised: false,
  });
  const bounds = await workbench.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 40, y: 60, width: 1200, height: 800 });
});

test('the theme reaches the system’s own controls', async ({ workbench }) => {
  await callBridge(workbench.page, 'setTheme', 'dark');
  expect(await workbench.electron?.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});
