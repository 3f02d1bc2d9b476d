// The edge of the main process: who may call, with what, and what comes back when it is wrong.
import { writeFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { CHANNELS } from '../../electron/contract/channels.ts';
import { expect, test } from '../e2e/fixtures/test.ts';

test.use({ strict: false });

interface Forged {
  channel: string;
  frame: { url: string; parent: { url: string } | null } | null;
  senderId: number;
  values: unknown[];
}

/** Calls a handler as Electron would, for a sender that no page of ours can be. */
async function callAs(app: ElectronApplication | null, forged: Forged): Promise<unknown> {
  return app?.evaluate(({ ipcMain }, { channel, frame, senderId, values }) => {
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const handler: unknown = handlers instanceof Map ? handlers.get(channel) : undefined;
    if (typeof handler !== 'function') throw new Error(`no handler for ${channel}`);
    return handler({ senderFrame: frame, sender: { id: senderId } }, ...values);
  }, forged);
}

const OWN = 'app://recueil/index.html';
const FOREIGN: Record<string, Forged['frame']> = {
  'another origin': { url: 'https://example.org/', parent: null },
  'a name that begins like ours': { url: 'app://recueil.example.org/index.html', parent: null },
  'our name under another scheme': { url: 'https://recueil/index.html', parent: null },
  'a frame inside our page': { url: OWN, parent: { url: OWN } },
  'an empty page': { url: 'about:blank', parent: null },
  'a frame that is gone': null,
};

for (const [name, frame] of Object.entries(FOREIGN)) {
  test(`${name} is refused on every channel`, async ({ workbench }) => {
    for (const channel of Object.values(CHANNELS)) {
      const answer = await callAs(workbench.electron, { channel, frame, senderId: 1, values: [] });
      expect(answer, channel).toEqual({ ok: false, error: { kind: 'refused-sender' } });
    }
  });
}

const MALFORMED: [bridge: string, value: unknown][] = [
  ['openFiles', undefined],
  ['openFiles', { purpose: 'passwords', multiple: true }],
  ['openFiles', { purpose: 'report', multiple: true, path: '/etc/passwd' }],
  ['readFile', '/etc/passwd'],
  ['readFile', '../../etc/passwd'],
  ['readFile', { handle: 'x' }],
  ['saveFile', { suggestedName: 'a.csv', mediaType: 'text/csv', bytes: 'text' }],
  ['saveFile', { suggestedName: '', mediaType: 'text/csv', bytes: new Uint8Array(1) }],
  ['saveFile', { suggestedName: 'a.csv', path: '/tmp/x', mediaType: 'text/csv', bytes: new Uint8Array(1) }],
  ['openExternal', 7],
  ['setMenuState', { language: 'xx' }],
  ['setMenuState', null],
  ['setTheme', 'pink'],
];

test('malformed arguments come back as an error value without a stack', async ({ workbench }) => {
  for (const [name, value] of MALFORMED) {
    const answer = await workbench.page.evaluate(
      ([member, input]) => {
        const call: unknown = Reflect.get(Object(Reflect.get(window, 'recueil')), String(member));
        return typeof call === 'function' ? call(input) : null;
      },
      [name, value],
    );
    const shown = `${name} ${JSON.stringify(value)}`;
    expect(answer, shown).toMatchObject({ ok: false, error: { kind: 'invalid-arguments' } });
    expect(JSON.stringify(answer), shown).not.toMatch(/\.ts|\.js|\n\s+at /);
  }
});

test('a second argument is refused', async ({ workbench }) => {
  const forged = { channel: CHANNELS.themeSet, frame: { url: OWN, parent: null }, senderId: 1 };
  expect(await callAs(workbench.electron, { ...forged, values: ['dark', 'x'] })).toMatchObject({
    ok: false,
    error: { kind: 'invalid-arguments' },
  });
  expect(await callAs(workbench.electron, { ...forged, values: ['dark'] })).toEqual({ ok: true });
});

test('a handle is good for the page that it was given to, and for nothing invented', async ({
  workbench,
}, testInfo) => {
  const path = testInfo.outputPath('report.txt');
  writeFileSync(path, 'one line');
  await workbench.chooseFiles([path]);
  const answer: unknown = await workbench.page.evaluate(() => {
    const open: unknown = Reflect.get(Object(Reflect.get(window, 'recueil')), 'openFiles');
    return typeof open === 'function' ? open({ purpose: 'report', multiple: false }) : null;
  });
  expect(answer).toEqual({
    ok: true,
    value: [{ handle: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'report.txt', size: 8 }],
  });
  expect(JSON.stringify(answer)).not.toContain(testInfo.outputDir);
  const handle = /"handle":"([0-9a-f]+)"/.exec(JSON.stringify(answer))?.[1] ?? '';
  const frame = { url: OWN, parent: null };
  const read = (senderId: number, value: string) =>
    callAs(workbench.electron, { channel: CHANNELS.filesRead, frame, senderId, values: [value] });
  expect(await read(999, handle)).toEqual({ ok: false, error: { kind: 'unknown-handle' } });
  expect(await read(1, '0'.repeat(32))).toEqual({ ok: false, error: { kind: 'unknown-handle' } });
  expect(await read(1, handle)).toMatchObject({ ok: true });
});

test('only https leaves, and only after the person agreed', async ({ workbench }) => {
  const open = (address: string) =>
    workbench.page.evaluate((text) => {
      const call: unknown = Reflect.get(Object(Reflect.get(window, 'recueil')), 'openExternal');
      return typeof call === 'function' ? call(text) : null;
    }, address);
  await workbench.electron?.evaluate(({ dialog, shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedAddresses', opened);
    Object.assign(shell, { openExternal: async (address: string) => opened.push(address) });
    Object.assign(dialog, { showMessageBox: async () => ({ response: 1, checkboxChecked: false }) });
  });
  for (const address of [
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:1',
    'https://a:b@example.org/',
    'x',
  ]) {
    expect(await open(address), address).toEqual({ ok: true, value: 'refused' });
  }
  expect(await open('https://example.org/a')).toEqual({ ok: true, value: 'declined' });
  await workbench.electron?.evaluate(({ dialog }) => {
    Object.assign(dialog, { showMessageBox: async () => ({ response: 0, checkboxChecked: false }) });
  });
  expect(await open('https://example.org/a')).toEqual({ ok: true, value: 'opened' });
  expect(await workbench.electron?.evaluate(() => Reflect.get(globalThis, 'openedAddresses'))).toEqual([
    'https://example.org/a',
  ]);
});
