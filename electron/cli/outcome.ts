// What a command of the command line comes to: words for stdout, or one sentence for stderr with its exit code.

export type Outcome =
  | { exit: 0; out: string }
  /** 1: the input was refused; 2: wrong usage. `out` is what the other files of the same call gave. */
  | { exit: 1 | 2; sentence: string; out?: string };

export function done(out: string): Outcome {
  return { exit: 0, out };
}

export function refused(sentence: string, out = ''): Outcome {
  return { exit: 1, sentence, out };
}

export function misused(sentence: string): Outcome {
  return { exit: 2, sentence };
}
