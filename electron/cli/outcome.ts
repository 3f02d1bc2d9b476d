// What a command of the command line comes to: words for stdout, or one sentence for stderr with its exit code.

export type Outcome =
  | { exit: 0; out: string }
  /** 1: the input was refused; 2: wrong usage. */
  | { exit: 1 | 2; sentence: string };

export function done(out: string): Outcome {
  return { exit: 0, out };
}

export function refused(sentence: string): Outcome {
  return { exit: 1, sentence };
}

export function misused(sentence: string): Outcome {
  return { exit: 2, sentence };
}
