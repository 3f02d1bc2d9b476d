// Calls about the shell: menu, theme, what it runs on, addresses outside.
import { parseExternalAddress } from '../contract/externalAddress.ts';
import type { AppInfo, MenuState, Theme } from '../contract/shell.ts';
import { appInfo, appListening, externalOpen, menuSetState, themeSet } from '../contract/shell.ts';
import type { Answer, Caller } from './answer.ts';

export interface ShellServices {
  info(): AppInfo;
  setMenuState(state: MenuState): void;
  setTheme(theme: Theme): void;
  /** Asks the person; true when they agreed. */
  confirmExternal(address: string): Promise<boolean>;
  openExternal(address: string): Promise<void>;
  listening(caller: Caller): void;
}

/** Registers the calls about the shell. */
export function answerShell(answer: Answer, services: ShellServices): void {
  answer(appInfo, () => ({ ok: true, value: services.info() }));
  answer(menuSetState, (state) => {
    services.setMenuState(state);
    return { ok: true, value: undefined };
  });
  answer(themeSet, (theme) => {
    services.setTheme(theme);
    return { ok: true, value: undefined };
  });
  answer(externalOpen, async (text) => {
    const address = parseExternalAddress(text);
    if (address === null) return { ok: true, value: 'refused' };
    if (!(await services.confirmExternal(address))) return { ok: true, value: 'declined' };
    await services.openExternal(address);
    return { ok: true, value: 'opened' };
  });
  answer(appListening, (_nothing, caller) => {
    services.listening(caller);
    return { ok: true, value: undefined };
  });
}
