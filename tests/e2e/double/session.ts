// `session` and `protocol`: keeps the program's handlers, for `routing` and `browserWindow` to ask.
import { EventEmitter } from 'node:events';
import { addScheme } from './addresses.ts';
import { app } from './app.ts';

export interface RequestDetails {
  id: number;
  url: string;
  method: string;
  resourceType: string;
}

type BeforeRequest = (details: RequestDetails, answer: (decision: { cancel?: boolean }) => void) => void;
type ProtocolHandler = (request: Request) => Promise<Response> | Response;
type PermissionCheck = (contents: null, permission: string) => boolean;
type PermissionRequest = (contents: null, permission: string, answer: (granted: boolean) => void) => void;

export const protocolHandlers = new Map<string, ProtocolHandler>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    if (app.isReady()) throw new Error('registerSchemesAsPrivileged must be called before the app is ready');
    for (const { scheme } of schemes) addScheme(scheme);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (protocolHandlers.has(scheme)) throw new Error(`${scheme}: is handled already`);
    protocolHandlers.set(scheme, handler);
  },
};

class Session extends EventEmitter {
  beforeRequest: BeforeRequest | null = null;
  permissionCheck: PermissionCheck | null = null;
  permissionRequest: PermissionRequest | null = null;
  readonly protocol = protocol;
  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest | null): void => {
      this.beforeRequest = handler;
    },
  };
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler;
  }
  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequest = handler;
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerLanguages(): void {}
  setSpellCheckerEnabled(): void {}

  /** As in Electron, what nobody decides is granted. */
  grants(permission: string): boolean {
    if (this.permissionCheck && !this.permissionCheck(null, permission)) return false;
    let granted = true;
    this.permissionRequest?.(null, permission, (answer) => {
      granted = answer;
    });
    return granted;
  }
  /** True when the program cancels the request. */
  cancels(details: RequestDetails): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    if (this.beforeRequest) this.beforeRequest(details, (decision) => resolve(decision.cancel === true));
    else resolve(false);
    return promise;
  }
}

export const defaultSession = new Session();
export const session = { defaultSession, fromPartition: () => defaultSession };
