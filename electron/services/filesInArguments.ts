// Finds the files that the desktop asked to open among a command line's words.
import { resolve } from 'node:path';

const OPENABLE = /\.(recueil|txt|md|markdown)$/i;

/** Absolute paths of the words that look like files of ours; switches and everything else are passed over. */
export function filesInArguments(words: readonly string[], workingFolder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && OPENABLE.test(word))
    .map((word) => resolve(workingFolder, word));
}
