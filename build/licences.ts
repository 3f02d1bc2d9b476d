// Gathers the licence texts of everything that ships inside, as most of those licences ask.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Shipped {
  folder: string;
  name: string;
  version: string;
  licence: string;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The packages of the lock file that are not only for development. */
function shippedPackages(root: string): Shipped[] {
  const lock = record(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(record(lock.packages)).flatMap(([path, entry]) => {
    const { dev, devOptional, version, license } = record(entry);
    const folder = join(root, path);
    if (path === '' || dev === true || devOptional === true || !existsSync(folder)) return [];
    const name = path.replace(/^.*node_modules\//, '');
    return [{ folder, name, version: String(version), licence: String(license ?? 'see its text') }];
  });
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$|-)/i.test(name));
  return file === undefined
    ? '(The package carries no licence text.)'
    : readFileSync(join(folder, file), 'utf8').trim();
}

/** One section a package, by name. */
export function gatherLicences(root: string): string {
  const shipped = shippedPackages(root).sort((a, b) => a.name.localeCompare(b.name));
  const sections = shipped.map(
    ({ folder, name, version, licence }) => `${name} ${version} (${licence})\n\n${licenceText(folder)}\n`,
  );
  return `Recueil contains work of others, under these licences.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
