// The `app` of the stand-in: names, paths, switches, and the order of events at start and end.
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** An event whose default can be prevented, as Electron passes them first. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class CommandLine {
  readonly switches = new Map<string, string>();
  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value);
  }
  appendArgument(): void {}
  hasSwitch(name: string): boolean {
    return this.switches.has(name);
  }
  getSwitchValue(name: string): string {
    return this.switches.get(name) ?? '';
  }
}

/** What has to happen at the end, given by the modules that know: windows that may refuse, the browser's end. */
export interface EndOfApp {
  closeWindows(): Promise<boolean>;
  stop(): Promise<void>;
}

class App extends EventEmitter {
  readonly commandLine = new CommandLine();
  readonly isPackaged = false;
  name = 'stand-in';
  version = '0.0.0';
  end: EndOfApp | null = null;
  quitting = false;
  private ready = false;
  private readonly paths = new Map<string, string>();
  private readonly becameReady = Promise.withResolvers<void>();

  describe(pack: { productName?: string; version?: string }): void {
    this.name = pack.productName ?? this.name;
    this.version = pack.version ?? this.version;
  }
  /** Emitted before the promise resolves: the test driver's loader keeps the event and replays it. */
  markReady(): void {
    this.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', new PreventableEvent(), {});
    this.becameReady.resolve();
  }
  whenReady(): Promise<void> {
    return this.becameReady.promise;
  }
  isReady(): boolean {
    return this.ready;
  }
  getName(): string {
    return this.name;
  }
  getVersion(): string {
    return this.version;
  }
  getLocale(): string {
    return process.env.STAND_IN_LANGUAGE ?? 'en-GB';
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }
  getAppPath(): string {
    return process.cwd();
  }
  getPath(name: string): string {
    const own = this.paths.get(name);
    if (own !== undefined) return own;
    if (name === 'userData') return join(tmpdir(), `stand-in-${this.name}`);
    if (name === 'temp') return tmpdir();
    return homedir();
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  /** One lock a data folder. It holds the process's number, so that the lock of a killed process counts as none. */
  requestSingleInstanceLock(): boolean {
    const lock = join(this.getPath('userData'), 'stand-in.lock');
    mkdirSync(this.getPath('userData'), { recursive: true });
    if (isAlive(lock)) return false;
    writeFileSync(lock, String(process.pid));
    process.on('exit', () => rmSync(lock, { force: true }));
    return true;
  }
  releaseSingleInstanceLock(): void {}
  enableSandbox(): void {}
  focus(): void {}
  setAppUserModelId(): void {}
  quit(): void {
    void this.quitInOrder();
  }
  exit(): void {
    void this.end?.stop();
  }
  private async quitInOrder(): Promise<void> {
    if (this.quitting) return;
    this.quitting = true;
    const agreed =
      this.emitPreventable('before-quit') &&
      ((await this.end?.closeWindows()) ?? true) &&
      this.emitPreventable('will-quit');
    if (!agreed) {
      this.quitting = false;
      return;
    }
    this.emit('quit', new PreventableEvent(), 0);
    if (this.end) await this.end.stop();
    else process.exit(0);
  }
  private emitPreventable(name: string): boolean {
    const event = new PreventableEvent();
    this.emit(name, event);
    return !event.defaultPrevented;
  }
}

function isAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

export const app = new App();
