// The commands of menus and keys, handed on from the contract: outside this room nobody imports the shell.
export { ACCELERATORS, type HostCommand, hostCommandSchema } from '../../electron/contract/commands.ts';
