// What a page of ours has, and what it does not: preferences of the window, and the bridge as the page sees it.
import { expect, test } from '../e2e/fixtures/test.ts';

test('the window is sandboxed, isolated and without Node', async ({ workbench }) => {
  const preferences = await workbench.electron?.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    const read: unknown = Reflect.get(Object(contents), 'getLastWebPreferences');
    return typeof read === 'function' ? read.call(contents) : null;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
  });
});

test('the page has no Node and no Electron', async ({ workbench }) => {
  const found = await workbench.page.evaluate(() =>
    ['require', 'module', 'process', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => Reflect.get(globalThis, name) !== undefined,
    ),
  );
  expect(found).toEqual([]);
});

test('the bridge offers named functions only, and cannot be changed', async ({ workbench }) => {
  const bridge = await workbench.page.evaluate(() => {
    const api: unknown = Reflect.get(window, 'recueil');
    const keys = Object.keys(Object(api)).sort();
    const replaced = Reflect.set(Object(api), 'readFile', () => 'replaced');
    const removed = Reflect.defineProperty(window, 'recueil', { value: null });
    return { keys, frozen: Object.isFrozen(api), replaced, removed };
  });
  expect(bridge).toEqual({
    keys: [
      'appInfo',
      'listening',
      'onCommand',
      'onFilesOpened',
      'onProjectChosen',
      'openExternal',
      'openFiles',
      'readFile',
      'saveFile',
      'setMenuState',
      'setTheme',
    ],
    frozen: true,
    replaced: false,
    removed: false,
  });
});
