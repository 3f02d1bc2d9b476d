// The main process's end of IPC. `_invokeHandlers` is where Electron itself keeps them; security tests look there.
import { EventEmitter } from 'node:events';
import type { Frame } from '@playwright/test';
import { fromWeb } from './addresses.ts';
import { createCodec } from './codec.ts';

type Handler = (event: unknown, ...values: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly _invokeHandlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel)) throw new Error(`'${channel}' has a handler already`);
    this._invokeHandlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();
const codec = createCodec();

function eventOf(frame: Frame, sender: unknown): object {
  const parent = frame.parentFrame();
  const senderFrame = { url: fromWeb(frame.url()), parent: parent ? { url: fromWeb(parent.url()) } : null };
  return { sender, senderFrame, frameId: 0, processId: 0 };
}

/** One message from a page; `payload` and the answer are in the codec's form. */
export async function receive(
  from: { frame: Frame; sender: unknown },
  kind: string,
  channel: string,
  payload: string,
): Promise<string> {
  const event = eventOf(from.frame, from.sender);
  const values: unknown[] = JSON.parse(payload).map(codec.decode);
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...values);
    return '{}';
  }
  const handler = ipcMain._invokeHandlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return JSON.stringify({ value: codec.encode(await handler(event, ...values)) });
  } catch (error) {
    return JSON.stringify({ error: `Error invoking remote method '${channel}': ${error}` });
  }
}

export function packForPage(values: readonly unknown[]): string {
  return JSON.stringify(values.map(codec.encode));
}
