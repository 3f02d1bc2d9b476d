// The nine switches that packaging burns into Electron's binary. All are decided, so that a new default cannot slip in.

export const FUSES = {
  /** The program is no Node interpreter for others. */
  runAsNode: false,
  /** No cookie is ever set; should a library set one, it is not kept in the clear. */
  enableCookieEncryption: true,
  /** The environment cannot inject code. */
  enableNodeOptionsEnvironmentVariable: false,
  /** Nor can the command line, by a debugger. */
  enableNodeCliInspectArguments: false,
  /** A changed archive does not start. */
  enableEmbeddedAsarIntegrityValidation: true,
  /** And code outside of it is not looked for. */
  onlyLoadAppFromAsar: true,
  /** We ship no snapshot of our own. */
  loadBrowserProcessSpecificV8Snapshot: false,
  /** Pages come from our own protocol, never from `file:`. */
  grantFileProtocolExtraPrivileges: false,
  /** Keeps memory checks of WebAssembly in hardware, as Electron ships it. */
  wasmTrapHandlers: true,
} as const;
