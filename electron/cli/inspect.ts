// `recueil inspect FILE`: what a project's file holds, in numbers, as one JSON object.
import { inspectArchive } from '../../renderer/exchange/archive/inspectArchive.ts';
import { openInput } from './openInput.ts';
import { done, misused, type Outcome, refused } from './outcome.ts';

/** `parameters` are the words after the command's name. */
export async function inspect(parameters: readonly string[]): Promise<Outcome> {
  const [path, ...rest] = parameters;
  if (path === undefined || rest.length > 0 || path.startsWith('--')) {
    return misused('Usage: inspect FILE.recueil');
  }
  const opened = await openInput(path);
  if (!opened.ok) return refused(opened.error);
  return done(JSON.stringify(inspectArchive(opened.value.manifest, opened.value.content)));
}
