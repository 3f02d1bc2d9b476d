// The host of the browser edition: pickers where the browser has them, inputs and downloads where it has not. There is
// no menu bar, so commands come from the workbench's own buttons and keys.
import { parseExternalAddress } from '../../electron/contract/externalAddress.ts';
import {
  acceptedEndings,
  findPickers,
  onLaunchFiles,
  pickFiles,
  saveWithPicker,
} from './fileSystemAccess.ts';
import type { Host, OpenOptions, SaveOutcome, SaveRequest } from './Host.ts';
import { toHostFile } from './hostFile.ts';

function platformOf(page: Window): Host['platform'] {
  const agent = page.navigator.userAgent;
  if (/Mac OS X|iPhone|iPad/.test(agent)) return 'mac';
  if (agent.includes('Windows')) return 'windows';
  return agent.includes('Linux') ? 'linux' : 'other';
}

function chooseWithInput(page: Document, options: OpenOptions): Promise<File[]> {
  const input = page.createElement('input');
  input.type = 'file';
  input.multiple = options.multiple;
  input.accept = acceptedEndings(options.purpose);
  input.hidden = true;
  page.body.append(input);
  const { promise, resolve } = Promise.withResolvers<File[]>();
  const finish = (): void => {
    resolve([...(input.files ?? [])]);
    input.remove();
  };
  input.addEventListener('change', finish, { once: true });
  input.addEventListener('cancel', finish, { once: true });
  input.click();
  return promise;
}

function download(page: Document, request: SaveRequest): SaveOutcome {
  const address = URL.createObjectURL(new Blob([request.bytes], { type: request.mediaType }));
  const link = page.createElement('a');
  link.href = address;
  link.download = request.suggestedName;
  link.hidden = true;
  page.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this turn; a minute is ample and still frees the memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { kind: 'saved', name: request.suggestedName };
}

/** The host of a page in a plain browser. `confirmExternal` asks, in the interface's language, whether to open an address. */
export function createBrowserHost(page: Window, confirmExternal: (address: string) => boolean): Host {
  const pickers = findPickers(page);
  const none = (): (() => void) => () => undefined;
  return {
    kind: 'browser',
    platform: platformOf(page),
    languages: page.navigator.languages,
    async openFiles(options) {
      const files = await (pickers ? pickFiles(pickers, options) : chooseWithInput(page.document, options));
      return files.map(toHostFile);
    },
    async saveFile(request) {
      return pickers ? saveWithPicker(pickers, request) : download(page.document, request);
    },
    async openExternal(url) {
      const address = parseExternalAddress(url);
      if (address === null) return 'refused';
      if (!confirmExternal(address)) return 'declined';
      page.open(address, '_blank', 'noopener,noreferrer');
      return 'opened';
    },
    setMenuState() {},
    setTheme() {},
    onCommand: none,
    onOpenProject: none,
    onFilesOpened(listener) {
      return onLaunchFiles(page, (files) => listener(files.map(toHostFile)));
    },
  };
}
