// One worker, asked by numbered messages. Cancelling ends the worker: what it was doing leaves nothing behind, and
// the next question starts a fresh one.

export interface Numbered {
  id: number;
}

export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}

interface Waiting<Reply> {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

export class WorkerPort<Request extends Numbered, Reply extends Numbered> {
  readonly #start: () => Worker;
  readonly #parse: (message: unknown) => Reply;
  readonly #waiting = new Map<number, Waiting<Reply>>();
  #worker: Worker | null = null;
  #next = 1;

  constructor(start: () => Worker, parse: (message: unknown) => Reply) {
    this.#start = start;
    this.#parse = parse;
  }

  /** Sends one question; `build` receives its number. Rejects with CancelledError when `cancel` is called meanwhile. */
  ask(build: (id: number) => Request, transfer: Transferable[] = []): Promise<Reply> {
    const id = this.#next++;
    const worker = this.#live();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage(build(id), transfer);
    });
  }

  /** Ends the worker; every question that still waits is rejected. */
  cancel(): void {
    this.#end(new CancelledError());
  }

  #live(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.onmessage = (event: MessageEvent<unknown>) => this.#receive(event.data);
    worker.onerror = (event) => this.#end(new Error(event.message || 'the worker could not start'));
    this.#worker = worker;
    return worker;
  }

  #receive(message: unknown): void {
    // Libraries inside the worker post messages of their own (pdfjs says that it is ready): those bear no number.
    if (typeof message !== 'object' || message === null || !('id' in message)) return;
    const reply = this.#parse(message);
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    waiting?.resolve(reply);
  }

  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of all) waiting.reject(error);
  }
}
