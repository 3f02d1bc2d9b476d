// Nothing leaves the machine: every request that is not for our own files is cancelled, names do not resolve, and the
// spell checker does not fetch dictionaries.
import type { App, Session } from 'electron';
import { isAppAddress } from './appOrigin.ts';

/** `blob:` and `data:` carry their bytes with them; the developer tools are part of the program. */
export function mayRequest(address: string): boolean {
  if (isAppAddress(address)) return true;
  return /^(?:data:|blob:app:\/\/recueil\/|devtools:\/\/)/.test(address);
}

/** A second wall behind the first: Chromium's own services cannot look up any host. Before the app is ready. */
export function blockNameResolution(app: Pick<App, 'commandLine'>): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Cancels every request of a session that would leave our own files. */
export function keepOffline(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
