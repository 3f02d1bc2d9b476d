// The command line: finds the command, prints its outcome, sets the exit code. Knows commands by name only.
// Usage: npm run --silent cli -- COMMAND ...
import { convert } from './convert.ts';
import { inspect } from './inspect.ts';
import type { Outcome } from './outcome.ts';
import { read } from './read.ts';

const COMMANDS: ReadonlyMap<string, (parameters: readonly string[]) => Promise<Outcome>> = new Map([
  ['read', read],
  ['inspect', inspect],
  ['convert', convert],
]);
const USAGE = `Usage: COMMAND ..., where COMMAND is one of ${[...COMMANDS.keys()].join(', ')}`;

/** Runs one call; `words` are the command's name and its parameters. */
async function run(words: readonly string[]): Promise<Outcome> {
  const [name = '', ...parameters] = words;
  const command = COMMANDS.get(name);
  if (command === undefined) return { exit: 2, sentence: USAGE };
  try {
    return await command(parameters);
  } catch (error) {
    // A defect of ours: the person gets a sentence, never a stack trace.
    const detail = error instanceof Error ? error.message : String(error);
    return { exit: 1, sentence: `${name} failed unexpectedly: ${detail.split('\n')[0]}` };
  }
}

// A reader that stops early (`| head`) closes the pipe: that is its right, and no failure.
process.stdout.on('error', () => process.exit(0));

const outcome = await run(process.argv.slice(2));
const { out = '' } = outcome;
if (outcome.exit !== 0) process.stderr.write(`${outcome.sentence}\n`);
if (out !== '') process.stdout.write(`${out}\n`);
// Setting the code lets a slow pipe drain; exiting at once would cut long output.
process.exitCode = outcome.exit;
