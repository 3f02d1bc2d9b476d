// The host over Electron's bridge. What the bridge answers is parsed with the contract's schemas before it is believed.
import type { RecueilBridge } from '../../electron/contract/bridge.ts';
import type { Call, CallError } from '../../electron/contract/call.ts';
import { hostCommandSchema } from '../../electron/contract/commands.ts';
import type { FileHandle } from '../../electron/contract/files.ts';
import { filesOpen, filesOpenedSchema, filesRead, filesSave } from '../../electron/contract/files.ts';
import { appInfo, externalOpen, projectChosenSchema } from '../../electron/contract/shell.ts';
import { createArrivals } from './arrivals.ts';
import type { Host, HostFile, MenuState } from './Host.ts';
import { UnreadableFile } from './hostFile.ts';

/** A call that our own code made wrongly, or a main process that failed: a bug, so it is thrown. */
class BridgeFailure extends Error {
  override readonly name = 'BridgeFailure';
  readonly reason: CallError;

  constructor(channel: string, reason: CallError) {
    super(`${channel}: ${reason.kind}`);
    this.reason = reason;
  }
}

function unwrap<A, V>(call: Call<A, V>, answer: unknown): V {
  const outcome = call.outcome.parse(answer);
  if (outcome.ok) return outcome.value;
  throw new BridgeFailure(call.channel, outcome.error);
}

function toFile(bridge: RecueilBridge, { handle, name, size }: FileHandle): HostFile {
  return {
    name,
    size,
    async bytes() {
      const outcome = filesRead.outcome.parse(await bridge.readFile(handle));
      if (outcome.ok) return outcome.value;
      throw new UnreadableFile(name, outcome.error.kind);
    },
  };
}

/** The contract bounds what a menu has to show; a name of any length is a project's good right. */
function withinLimits(state: MenuState): MenuState {
  const recentProjects = state.recentProjects
    .slice(0, 20)
    .map(({ id, name }) => ({ id, name: name.slice(0, 300) }));
  const undo = state.undo?.slice(0, 200) ?? null;
  return { ...state, undo, redo: state.redo?.slice(0, 200) ?? null, recentProjects };
}

/** The host of a page that Electron's preload has given a bridge. */
export async function createElectronHost(bridge: RecueilBridge): Promise<Host> {
  const info = unwrap(appInfo, await bridge.appInfo());
  const arrivals = createArrivals();
  let announced = false;
  /** Main keeps what the desktop opened until it is told, once, that somebody is here. */
  const announce = (): void => {
    if (announced) return;
    announced = true;
    bridge.onFilesOpened((payload) => {
      arrivals.arrive(filesOpenedSchema.parse(payload).map((file) => toFile(bridge, file)));
    });
    void bridge.listening();
  };
  return {
    kind: 'electron',
    platform: info.platform,
    languages: info.languages,
    async openFiles(options) {
      const files = unwrap(filesOpen, await bridge.openFiles(options));
      return files.map((file) => toFile(bridge, file));
    },
    async saveFile(request) {
      return unwrap(filesSave, await bridge.saveFile(request));
    },
    async openExternal(url) {
      return unwrap(externalOpen, await bridge.openExternal(url));
    },
    setMenuState(state) {
      void bridge.setMenuState(withinLimits(state));
    },
    setTheme(theme) {
      void bridge.setTheme(theme);
    },
    onCommand(listener) {
      return bridge.onCommand((payload) => listener(hostCommandSchema.parse(payload)));
    },
    onOpenProject(listener) {
      return bridge.onProjectChosen((payload) => listener(projectChosenSchema.parse(payload)));
    },
    onFilesOpened(listener) {
      const stop = arrivals.listen(listener);
      announce();
      return stop;
    },
  };
}
