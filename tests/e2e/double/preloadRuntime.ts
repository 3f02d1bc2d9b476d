// What a preload script finds around itself: `require('electron')` with the bridge and the page's end of IPC. It is sent
// to the page as source text, so the function must use nothing outside itself but the two names it is given.

import type { Codec } from './codec.ts';
import { createCodec } from './codec.ts';

type Listener = (event: unknown, ...payload: unknown[]) => void;
type Send = (kind: 'invoke' | 'send', channel: string, payload: string) => Promise<string>;

function createPreloadRuntime(codec: Codec, send: Send): { require: (name: string) => unknown } {
  const listeners = new Map<string, Set<Listener>>();
  const pack = (values: unknown[]): string => JSON.stringify(values.map(codec.encode));

  const ipcRenderer = {
    async invoke(channel: string, ...values: unknown[]): Promise<unknown> {
      const answer = JSON.parse(await send('invoke', channel, pack(values)));
      if (answer.error) throw new Error(answer.error);
      return codec.decode(answer.value);
    },
    send(channel: string, ...values: unknown[]): void {
      void send('send', channel, pack(values));
    },
    on(channel: string, listener: Listener): void {
      const known = listeners.get(channel) ?? new Set<Listener>();
      listeners.set(channel, known.add(listener));
    },
    off(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener);
    },
  };
  Object.defineProperty(globalThis, '__standInDeliver', {
    value: (channel: string, payload: string) => {
      const values: unknown[] = JSON.parse(payload).map(codec.decode);
      for (const listener of [...(listeners.get(channel) ?? [])])
        listener({ sender: ipcRenderer }, ...values);
    },
  });

  /** Electron's bridge copies values between worlds; here they are cloned, and what is exposed is frozen. */
  const clone = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => clone(value(...args.map(clone)));
    if (value instanceof Promise) return value.then(clone);
    return structuredClone(value);
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: Record<string, unknown>): void {
      const exposed = Object.fromEntries(Object.entries(api).map(([key, value]) => [key, clone(value)]));
      Object.defineProperty(globalThis, name, { value: Object.freeze(exposed), writable: false });
    },
  };
  return {
    require(name) {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return { contextBridge, ipcRenderer };
    },
  };
}

/** The script that a page runs before its own: the runtime, then the preload as a CommonJS module, in the top frame only. */
export function preloadScript(preload: string): string {
  return `(() => {
if (window !== window.top || location.protocol === 'about:') return;
const send = globalThis.__standInSend;
const runtime = (${createPreloadRuntime})((${createCodec})(), send);
const module = { exports: {} };
(function (require, module, exports, process) {
${preload}
})(runtime.require, module, module.exports, { platform: ${JSON.stringify(process.platform)}, contextIsolated: true, sandboxed: true });
})();`;
}
