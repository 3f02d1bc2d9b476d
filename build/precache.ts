// A Vite plugin that tells the service worker which files a build consists of.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export const SERVICE_WORKER = 'sw.js';

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== SERVICE_WORKER && !entry.name.endsWith('.map'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The files of a built folder, relative to it, and a hash over all their names and contents. */
export function listPrecache(folder: string): { version: string; files: string[] } {
  const files = filesUnder(folder);
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)));
  return { version: hash.digest('hex').slice(0, 16), files: files.map((file) => `./${file}`) };
}

/** Runs once all files, those of `public/` included, are on disk. */
export function precache(): Plugin {
  return {
    name: 'recueil:precache',
    writeBundle(options) {
      const folder = options.dir;
      if (folder === undefined) return;
      const path = join(folder, SERVICE_WORKER);
      const source = readFileSync(path, 'utf8');
      if (!source.includes('__PRECACHE__'))
        throw new Error(`${SERVICE_WORKER} does not take its list of files`);
      writeFileSync(
        path,
        source.replace('__PRECACHE__', () => JSON.stringify(listPrecache(folder))),
      );
    },
  };
}
