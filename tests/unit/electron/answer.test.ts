// The edge of the main process turns everything into a value: foreign senders, wrong arguments, and our own bugs.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineCall } from '../../../electron/contract/call.ts';
import { createAnswer } from '../../../electron/ipc/answer.ts';

type Handler = Parameters<Parameters<typeof createAnswer>[0]['handle']>[1];

const double = defineCall('test:double', z.number(), z.number());
const OWN = { url: 'app://recueil/index.html', parent: null };

function register(
  service: (n: number) => number,
): (frame: object | null, ...values: unknown[]) => Promise<unknown> {
  const handlers = new Map<string, Handler>();
  const answer = createAnswer({ handle: (channel, handler) => void handlers.set(channel, handler) });
  answer(double, (n) => ({ ok: true, value: service(n) }));
  return async (frame, ...values) => {
    const handler = handlers.get(double.channel);
    const event: unknown = { senderFrame: frame, sender: { id: 1 } };
    return handler ? Reflect.apply(handler, undefined, [event, ...values]) : null;
  };
}

afterEach(() => vi.restoreAllMocks());

describe('answer', () => {
  it('carries out a call of our page', async () => {
    expect(await register((n) => n * 2)(OWN, 21)).toEqual({ ok: true, value: 42 });
  });

  it('does not reach the service for a foreign sender or wrong arguments', async () => {
    const service = vi.fn((n: number) => n);
    const call = register(service);
    expect(await call({ url: 'https://example.org/', parent: null }, 1)).toEqual({
      ok: false,
      error: { kind: 'refused-sender' },
    });
    expect(await call(OWN, 'one')).toMatchObject({ ok: false, error: { kind: 'invalid-arguments' } });
    expect(await call(OWN, 1, 2)).toMatchObject({ ok: false, error: { kind: 'invalid-arguments' } });
    expect(service).not.toHaveBeenCalled();
  });

  it('answers a bug without its message, which could name a path', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const call = register(() => {
      throw new TypeError('/home/somebody/secret is not a function');
    });
    expect(await call(OWN, 1)).toEqual({ ok: false, error: { kind: 'failed', detail: 'TypeError' } });
    expect(logged).toHaveBeenCalledOnce();
  });
});
