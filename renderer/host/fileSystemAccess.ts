// The File System Access API where a browser has it: typed narrowly here, since the compiler's DOM does not know it.
import type { OpenOptions, SaveOutcome, SaveRequest } from './Host.ts';

interface PickerType {
  description?: string;
  accept: Record<string, string[]>;
}

type ShowOpen = (options: { multiple: boolean; types: PickerType[] }) => Promise<FileSystemFileHandle[]>;
type ShowSave = (options: { suggestedName: string; types: PickerType[] }) => Promise<FileSystemFileHandle>;

export interface Pickers {
  open: ShowOpen;
  save: ShowSave;
}

function isOpen(value: unknown): value is ShowOpen {
  return typeof value === 'function';
}

function isSave(value: unknown): value is ShowSave {
  return typeof value === 'function';
}

/** Null where the browser lacks the API; then inputs and downloads take its place. */
export function findPickers(page: object): Pickers | null {
  const open: unknown = Reflect.get(page, 'showOpenFilePicker');
  const save: unknown = Reflect.get(page, 'showSaveFilePicker');
  if (!isOpen(open) || !isSave(save)) return null;
  return { open: (options) => open.call(page, options), save: (options) => save.call(page, options) };
}

const ACCEPTED: Record<OpenOptions['purpose'], Record<string, string[]>> = {
  report: {
    'application/pdf': ['.pdf'],
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
    'text/html': ['.html', '.htm'],
    'text/plain': ['.txt'],
    'text/markdown': ['.md', '.markdown'],
  },
  archive: { 'application/x-recueil': ['.recueil'] },
  codebook: { 'application/json': ['.json'], 'text/csv': ['.csv'], 'text/plain': ['.txt'] },
};

/** The endings that a dialog for this purpose offers, as an input's `accept` has them. */
export function acceptedEndings(purpose: OpenOptions['purpose']): string {
  return Object.values(ACCEPTED[purpose]).flat().join(',');
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Empty when the person cancelled. */
export async function pickFiles(pickers: Pickers, options: OpenOptions): Promise<File[]> {
  try {
    const types = [{ accept: ACCEPTED[options.purpose] }];
    const handles = await pickers.open({ multiple: options.multiple, types });
    return await Promise.all(handles.map((handle) => handle.getFile()));
  } catch (error) {
    if (isAbort(error)) return [];
    throw error;
  }
}

function toFailure(error: unknown): SaveOutcome {
  const detail = error instanceof DOMException ? error.name : 'unknown';
  if (detail === 'QuotaExceededError') return { kind: 'failed', reason: 'disk-full', detail };
  if (detail === 'NotAllowedError' || detail === 'NoModificationAllowedError') {
    return { kind: 'failed', reason: 'no-permission', detail };
  }
  return { kind: 'failed', reason: 'other', detail };
}

function typesFor(request: SaveRequest): PickerType[] {
  const ending = /\.[a-z0-9]{1,15}$/i.exec(request.suggestedName)?.[0];
  return ending ? [{ accept: { [request.mediaType]: [ending] } }] : [];
}

/** Browsers write beside the target and swap on `close`, so the file is whole or as it was. */
export async function saveWithPicker(pickers: Pickers, request: SaveRequest): Promise<SaveOutcome> {
  try {
    const handle = await pickers.save({ suggestedName: request.suggestedName, types: typesFor(request) });
    const writable = await handle.createWritable();
    try {
      await writable.write(request.bytes);
    } catch (error) {
      await writable.abort().catch(() => undefined);
      return toFailure(error);
    }
    await writable.close();
    return { kind: 'saved', name: handle.name };
  } catch (error) {
    return isAbort(error) ? { kind: 'cancelled' } : toFailure(error);
  }
}

interface LaunchQueue {
  setConsumer(consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void): void;
}

function isLaunchQueue(value: unknown): value is LaunchQueue {
  return typeof value === 'object' && value !== null && 'setConsumer' in value;
}

/** Files with which the desktop started the installed web application. Nothing where the browser lacks the API. */
export function onLaunchFiles(page: object, listener: (files: File[]) => void): () => void {
  const queue: unknown = Reflect.get(page, 'launchQueue');
  if (!isLaunchQueue(queue)) return () => undefined;
  let listening = true;
  queue.setConsumer((launch) => {
    if (!listening || launch.files.length === 0) return;
    void Promise.all(launch.files.map((handle) => handle.getFile())).then(listener);
  });
  return () => {
    listening = false;
  };
}
