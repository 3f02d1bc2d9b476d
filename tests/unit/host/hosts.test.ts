// The hosts against what lies beneath them: a bridge that answers well or badly, and a browser's pickers.
import { describe, expect, it } from 'vitest';
import type { RecueilBridge } from '../../../electron/contract/bridge.ts';
import { createArrivals } from '../../../renderer/host/arrivals.ts';
import { createElectronHost } from '../../../renderer/host/electronHost.ts';
import { findPickers, pickFiles, saveWithPicker } from '../../../renderer/host/fileSystemAccess.ts';
import { UnreadableFile } from '../../../renderer/host/hostFile.ts';
import { createMemoryHost, memoryFile } from '../../../renderer/host/memoryHost.ts';

const HANDLE = '0123456789abcdef0123456789abcdef';

function fakeBridge(changes: Partial<RecueilBridge> = {}): RecueilBridge {
  const done = (value?: unknown) => () => Promise.resolve({ ok: true, value });
  return {
    openFiles: done([{ handle: HANDLE, name: 'a.txt', size: 2 }]),
    readFile: done(new TextEncoder().encode('ab')),
    saveFile: done({ kind: 'saved', name: 'a.csv' }),
    openExternal: done('declined'),
    setMenuState: done(),
    setTheme: done(),
    appInfo: done({ platform: 'linux', languages: ['fr-FR'], version: '1' }),
    listening: done(),
    onCommand: () => () => undefined,
    onProjectChosen: () => () => undefined,
    onFilesOpened: () => () => undefined,
    ...changes,
  };
}

describe('electron host', () => {
  it('knows its platform and reads files by their handles', async () => {
    const asked: string[] = [];
    const bridge = fakeBridge();
    const readFile = (handle: string) => {
      asked.push(handle);
      return bridge.readFile(handle);
    };
    const host = await createElectronHost({ ...bridge, readFile });
    expect([host.kind, host.platform, host.languages]).toEqual(['electron', 'linux', ['fr-FR']]);
    const [file] = await host.openFiles({ purpose: 'report', multiple: false });
    expect(file).toMatchObject({ name: 'a.txt', size: 2 });
    expect(await file?.bytes()).toEqual(new TextEncoder().encode('ab'));
    expect(asked).toEqual([HANDLE]);
  });

  it('says which file cannot be read', async () => {
    const readFile = () => Promise.resolve({ ok: false, error: { kind: 'unknown-handle' } });
    const host = await createElectronHost(fakeBridge({ readFile }));
    const [file] = await host.openFiles({ purpose: 'report', multiple: false });
    await expect(file?.bytes()).rejects.toThrow(UnreadableFile);
    await expect(file?.bytes()).rejects.toThrow('a.txt: unknown-handle');
  });

  it('believes no answer that the contract does not know', async () => {
    const host = await createElectronHost(
      fakeBridge({ saveFile: () => Promise.resolve({ ok: true, value: 'fine' }) }),
    );
    const request = { suggestedName: 'a', mediaType: 'text/csv', bytes: new Uint8Array(1) };
    await expect(host.saveFile(request)).rejects.toThrow();
    await expect(createElectronHost(fakeBridge({ appInfo: () => Promise.resolve(null) }))).rejects.toThrow();
  });

  it('says that it listens once its listener stands, and passes only known commands', async () => {
    const order: string[] = [];
    let push: (payload: unknown) => void = () => undefined;
    const bridge = fakeBridge({
      onFilesOpened: () => {
        order.push('listener');
        return () => undefined;
      },
      listening: () => {
        order.push('listening');
        return Promise.resolve({ ok: true });
      },
      onCommand: (listener) => {
        push = listener;
        return () => undefined;
      },
    });
    const host = await createElectronHost(bridge);
    const stop = host.onFilesOpened(() => undefined);
    stop();
    host.onFilesOpened(() => undefined);
    expect(order).toEqual(['listener', 'listening']);
    const seen: string[] = [];
    host.onCommand((command) => seen.push(command));
    push('view.map');
    expect(() => push('rm -rf')).toThrow();
    expect(seen).toEqual(['view.map']);
  });
});

describe('files from the desktop', () => {
  it('wait while no screen takes them, and come once', () => {
    const arrivals = createArrivals();
    const seen: string[] = [];
    const take = (files: { name: string }[]) => seen.push(...files.map((file) => file.name));
    arrivals.arrive([memoryFile('a.txt', new Uint8Array(1))]);
    const stop = arrivals.listen(take);
    arrivals.arrive([memoryFile('b.txt', new Uint8Array(1))]);
    stop();
    arrivals.arrive([memoryFile('c.txt', new Uint8Array(1))]);
    expect(seen).toEqual(['a.txt', 'b.txt']);
    arrivals.listen(take);
    expect(seen).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });
});

describe('pickers of a browser', () => {
  const abort = () => Promise.reject(new DOMException('', 'AbortError'));

  it('are missing where the browser lacks one of them', () => {
    expect(findPickers({})).toBeNull();
    expect(findPickers({ showOpenFilePicker: abort })).toBeNull();
    expect(findPickers({ showOpenFilePicker: abort, showSaveFilePicker: abort })).not.toBeNull();
  });

  it('treat a closed dialog as cancelled and a refusal as a failure', async () => {
    const request = { suggestedName: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array(1) };
    expect(await pickFiles({ open: abort, save: abort }, { purpose: 'report', multiple: true })).toEqual([]);
    expect(await saveWithPicker({ open: abort, save: abort }, request)).toEqual({ kind: 'cancelled' });
    const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    expect(await saveWithPicker({ open: abort, save: refuse }, request)).toEqual({
      kind: 'failed',
      reason: 'no-permission',
      detail: 'NotAllowedError',
    });
  });
});

describe('memory host', () => {
  it('answers what was laid ready and remembers what was asked', async () => {
    const host = createMemoryHost();
    host.choices.push([memoryFile('a.txt', new Uint8Array(3))]);
    const options = { purpose: 'report', multiple: true } as const;
    expect((await host.openFiles(options)).map((file) => file.size)).toEqual([3]);
    expect(await host.openFiles(options)).toEqual([]);
    const seen: string[] = [];
    const stop = host.onCommand((command) => seen.push(command));
    host.command('edit.undo');
    stop();
    host.command('edit.redo');
    expect(seen).toEqual(['edit.undo']);
    expect(await host.openExternal('http://example.org')).toBe('refused');
  });
});
