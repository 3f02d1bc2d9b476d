// Starts the program as Electron's executable would: takes the command line apart, loads what `-r` names (the test
// driver's loader), then the program's entry, while Chromium starts beside it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { startChromium } from './chromium.ts';

interface CommandLine {
  preloaded: string[];
  switches: [name: string, value: string][];
  entry: string;
}

function parseCommandLine(words: readonly string[]): CommandLine {
  const found: CommandLine = { preloaded: [], switches: [], entry: '' };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const match = /^--([^=]+)(?:=(.*))?$/.exec(word);
    if (word === '-r') found.preloaded.push(words[++i] ?? '');
    else if (match) found.switches.push([match[1] ?? '', match[2] ?? '']);
    else if (found.entry === '') found.entry = resolve(word);
  }
  return found;
}

interface Package {
  main?: string;
  productName?: string;
  version?: string;
}

function readPackage(from: string): { folder: string; pack: Package } {
  let folder = statSync(from).isDirectory() ? from : dirname(from);
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return { folder, pack: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) };
}

const words = process.argv.slice(2);
const line = parseCommandLine(words);
// As in Electron: the executable, then the raw words. The driver's loader cuts its own words out of it.
process.argv = [process.argv[0] ?? '', ...words];
for (const [name, value] of line.switches) app.commandLine.appendSwitch(name, value);
const { folder, pack } = readPackage(line.entry);
app.describe(pack);
// A folder stands for the program that its package names.
const entry = line.entry === folder ? resolve(folder, pack.main ?? 'index.js') : line.entry;

const require = createRequire(entry);
Object.defineProperty(globalThis, 'require', { value: require, configurable: true });
for (const path of line.preloaded) require(path);

const started = startChromium();
await import(pathToFileURL(entry).href);
await started;
