// The edge of the main process: every call is checked for its sender, parsed, carried out and answered with a value.
// A bug in a service becomes a plain refusal here; no stack and no path crosses to the page.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Call, CallOutcome } from '../contract/call.ts';
import { isTrustedSender } from '../security/senderGuard.ts';

/** Who calls: the number of a page, under which its file handles are kept. */
export interface Caller {
  id: number;
}

type Service<A, V> = (args: A, caller: Caller) => Promise<CallOutcome<V>> | CallOutcome<V>;

export type Answer = <A, V>(call: Call<A, V>, service: Service<A, V>) => void;

async function carryOut<A, V>(
  call: Call<A, V>,
  service: Service<A, V>,
  event: IpcMainInvokeEvent,
  inputs: unknown[],
): Promise<CallOutcome<V>> {
  if (!isTrustedSender(event.senderFrame)) return { ok: false, error: { kind: 'refused-sender' } };
  const parsed = call.args.safeParse(inputs[0]);
  if (!parsed.success || inputs.length > 1) {
    const detail = parsed.error?.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    return { ok: false, error: { kind: 'invalid-arguments', detail: detail ?? 'one argument expected' } };
  }
  try {
    return await service(parsed.data, { id: event.sender.id });
  } catch (error) {
    console.error(`${call.channel}:`, error);
    return { ok: false, error: { kind: 'failed', detail: error instanceof Error ? error.name : 'unknown' } };
  }
}

/** The function with which the channel groups register their calls. */
export function createAnswer(ipcMain: Pick<IpcMain, 'handle'>): Answer {
  return (call, service) => {
    ipcMain.handle(call.channel, (event, ...inputs: unknown[]) => carryOut(call, service, event, inputs));
  };
}
