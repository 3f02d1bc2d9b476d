// Files of the page's own kind (chosen, dropped or pasted) in the form that the workbench takes.
import type { HostFile } from './Host.ts';

/** The file was there when it was chosen and cannot be read now. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly fileName: string;

  constructor(fileName: string, reason: string) {
    super(`${fileName}: ${reason}`);
    this.fileName = fileName;
  }
}

/** A `File` from an input, a drop or the clipboard. */
export function toHostFile(file: File): HostFile {
  return {
    name: file.name,
    size: file.size,
    async bytes() {
      try {
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        throw new UnreadableFile(file.name, error instanceof Error ? error.name : 'unreadable');
      }
    },
  };
}
