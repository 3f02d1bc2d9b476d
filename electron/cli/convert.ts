// `recueil convert IN OUT [--only KEY=VALUE]...`: a project's file as another, chosen by the endings of the names.
import { extname } from 'node:path';
import { statesOf } from '../../renderer/domain/gazetteer/gazetteer.ts';
import { regionName, regionOf, schemeName } from '../../renderer/domain/gazetteer/schemes.ts';
import { fail, ok, type Result } from '../../renderer/domain/result.ts';
import type { OpenedArchive } from '../../renderer/exchange/archive/readArchive.ts';
import { writeArchive } from '../../renderer/exchange/archive/writeArchive.ts';
import { toCsv } from '../../renderer/exchange/notes/csv.ts';
import { toMarkdown } from '../../renderer/exchange/notes/markdown.ts';
import { NOTE_COLUMNS, type NotesTable } from '../../renderer/exchange/notes/NotesTable.ts';
import { notesOf } from '../../renderer/exchange/notes/notesOf.ts';
import { ENGLISH_WORDS } from '../../renderer/exchange/notes/words.ts';
import { toXlsx } from '../../renderer/exchange/notes/xlsx.ts';
import { SELECTION_KEYS, type Selection, selectContent } from '../../renderer/exchange/selectContent.ts';
import { writeFileAtomically } from '../services/atomicFile.ts';
import { openInput } from './openInput.ts';
import { done, misused, type Outcome, refused } from './outcome.ts';

type Writer = (archive: OpenedArchive) => Promise<Uint8Array> | Uint8Array;

const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [
    '.csv',
    ({ content }) => toBytes(toCsv(toNotes(content), { columns: NOTE_COLUMNS, byteOrderMark: false })),
  ],
  ['.md', toMarkdownBytes],
  ['.recueil', ({ manifest, content }) => writeArchive(content, { appVersion: manifest.app })],
  ['.xlsx', ({ content }) => toXlsx({ ...content, notes: toNotes(content) }, ENGLISH_WORDS)],
]);
const USAGE = `Usage: convert IN OUT [--only KEY=VALUE]..., from .recueil to ${[...WRITERS.keys()].join(', ')}`;

/** `parameters` are the words after the command's name. Nothing is printed; OUT appears whole or not at all. */
export async function convert(parameters: readonly string[]): Promise<Outcome> {
  const request = parseRequest(parameters);
  if (!request.ok) return misused(request.error);
  const { input, output, writer, selections } = request.value;
  const opened = await openInput(input);
  if (!opened.ok) return refused(opened.error);
  const selected = selectContent(opened.value.content, selections, statesOf);
  if (!selected.ok) {
    const { key, value } = selected.error;
    return refused(`${input} has no ${key} called ${JSON.stringify(value)}.`);
  }
  const bytes = await writer({ ...opened.value, content: selected.value });
  const failure = await writeFileAtomically(output, bytes);
  return failure === null
    ? done('')
    : refused(`${output} could not be written: the system says ${failure.detail}.`);
}

interface Request {
  input: string;
  output: string;
  writer: Writer;
  selections: Selection[];
}

function parseRequest(parameters: readonly string[]): Result<Request, string> {
  const names: string[] = [];
  const selections: Selection[] = [];
  for (let index = 0; index < parameters.length; index += 1) {
    const word = parameters[index] ?? '';
    if (!word.startsWith('--')) names.push(word);
    else if (word === '--only' || word.startsWith('--only=')) {
      const value = word === '--only' ? parameters[index + 1] : word.slice('--only='.length);
      if (word === '--only') index += 1;
      const selection = parseSelection(value ?? '');
      if (selection === null)
        return fail(`--only takes KEY=VALUE, KEY being one of ${SELECTION_KEYS.join(', ')}.`);
      selections.push(selection);
    } else return fail(`There is no option ${word}. ${USAGE}`);
  }
  const [input, output, surplus] = names;
  if (input === undefined || output === undefined || surplus !== undefined) return fail(USAGE);
  const writer = WRITERS.get(endingOf(output));
  if (endingOf(input) !== '.recueil' || writer === undefined) {
    return fail(
      `No way leads from ${endingOf(input) || 'no ending'} to ${endingOf(output) || 'no ending'}. ${USAGE}`,
    );
  }
  return ok({ input, output, writer, selections });
}

function parseSelection(text: string): Selection | null {
  const at = text.indexOf('=');
  const key = SELECTION_KEYS.find((known) => known === text.slice(0, at));
  const value = text.slice(at + 1);
  return at < 1 || key === undefined || value.trim() === '' ? null : { key, value };
}

function endingOf(name: string): string {
  return extname(name).toLowerCase();
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** In English, and with the names that the analyst gave: the same on every machine. */
function toNotes(content: OpenedArchive['content']): NotesTable {
  const schemeId = content.project[0]?.schemeId ?? 'm49';
  return notesOf(content, {
    scheme: schemeName(schemeId, 'en'),
    language: 'en',
    placeName: (tag) => tag.name,
    regionOf: (ref) => {
      const region = regionOf(schemeId, ref);
      return region === null ? null : regionName(schemeId, region, 'en');
    },
  });
}

function toMarkdownBytes({ content }: OpenedArchive): Uint8Array {
  const title = content.project[0]?.name ?? '';
  return toBytes(toMarkdown(toNotes(content), { title, groupBy: 'theme', words: ENGLISH_WORDS }));
}
