// `recueil read FILE... [--out DIR]`: what reading makes of a report, as one JSON object a file.
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../renderer/domain/result.ts';
import { type ReadOptions, readReport } from '../../renderer/reading/readReport.ts';
import { MAX_BYTES, type ReadError, type UnsupportedFormat } from '../../renderer/reading/report.ts';
import { toWriteFailure, writeFileAtomically } from '../services/atomicFile.ts';
import { done, misused, type Outcome, refused } from './outcome.ts';
import { readInput } from './readInput.ts';

const USAGE = 'Usage: read FILE... [--out DIR] [--password WORD]';

const FORMAT_NAMES: Readonly<Record<UnsupportedFormat, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  pptx: 'a PowerPoint presentation',
  odt: 'an OpenDocument file',
  epub: 'an EPUB book',
  zip: 'a zip archive',
  doc: 'an old Word document (.doc)',
  rtf: 'an RTF document',
  html: 'a web page',
  xml: 'an XML file',
  image: 'a picture',
};

interface Request {
  files: string[];
  folder: string | null;
  options: ReadOptions;
}

function parseRequest(parameters: readonly string[]): Result<Request, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { out: { type: 'string' }, password: { type: 'string' } },
    });
    const { out, password } = values;
    const options = password === undefined ? {} : { password };
    return positionals.length === 0 ? fail(USAGE) : ok({ files: positionals, folder: out ?? null, options });
  } catch {
    // parseArgs throws on an option that it does not know or that lacks its value.
    return fail(USAGE);
  }
}

/** `parameters` are the words after the command's name. A file that fails does not keep the others from being read. */
export async function read(parameters: readonly string[]): Promise<Outcome> {
  const request = parseRequest(parameters);
  if (!request.ok) return misused(request.error);
  const { files, folder, options } = request.value;
  const lines: string[] = [];
  const sentences: string[] = [];
  for (const file of files) {
    const json = await readOne(file, options);
    const written = json.ok && folder !== null ? await writeJson(folder, file, json.value) : json;
    if (!written.ok) sentences.push(written.error);
    else if (folder === null) lines.push(written.value);
  }
  const out = lines.join('\n');
  return sentences.length === 0 ? done(out) : refused(sentences.join('\n'), out);
}

async function readOne(file: string, options: ReadOptions): Promise<Result<string, string>> {
  const bytes = await readInput(file, MAX_BYTES);
  if (!bytes.ok) return bytes;
  const report = await readReport(bytes.value, basename(file), options);
  return report.ok
    ? ok(JSON.stringify(report.value))
    : fail(`${file} was refused: ${toReason(report.error)}.`);
}

async function writeJson(folder: string, file: string, json: string): Promise<Result<string, string>> {
  const target = join(folder, `${basename(file)}.json`);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return fail(`${folder} could not be created: the system says ${toWriteFailure(error).detail}.`);
  }
  const failure = await writeFileAtomically(target, new TextEncoder().encode(`${json}\n`));
  return failure === null
    ? ok('')
    : fail(`${target} could not be written: the system says ${failure.detail}.`);
}

function toReason(error: ReadError): string {
  switch (error.kind) {
    case 'empty':
      return 'it is empty';
    case 'too-big':
      return `it has ${Math.ceil(error.size / 2 ** 20)} MB, and ${error.limit / 2 ** 20} MB are the most`;
    case 'not-text':
      return 'it is not a text';
    case 'unsupported':
      return `it is ${FORMAT_NAMES[error.format]}, which cannot be read; ${wayOut(error.format)}`;
    case 'undecodable':
      return 'its character encoding could not be recognised';
    case 'damaged':
      return 'it is damaged or cut off; copy or download it again';
    case 'encrypted':
      return 'it is protected by a password; give it with --password';
    case 'wrong-password':
      return 'the password is not the right one';
    case 'locked':
      return 'it is protected by a password; take the password off in Word and save it again';
    case 'unpacks-too-big':
      return `it unpacks to more than ${error.limit / 2 ** 20} MB`;
    case 'no-text-layer':
      return `${error.pages === 1 ? 'its one page is a picture' : `its ${error.pages} pages are pictures`} without text; run a text recognition (OCR) over it first`;
    case 'too-many-pages':
      return `it has ${error.pages} pages, and ${error.limit} are the most; split it`;
    case 'too-slow':
      return `reading it took too long and was given up at page ${error.page} of ${error.pages}; split it`;
  }
}

/** What to do with a file that cannot be read: another file of the same words. */
function wayOut(format: UnsupportedFormat): string {
  const isWord = format === 'doc' || format === 'rtf' || format === 'odt';
  return isWord ? 'open it in a word processor and save it as .docx' : 'save it as .docx, PDF or plain text';
}
