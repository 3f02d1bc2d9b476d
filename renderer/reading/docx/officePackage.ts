// The zip around a Word document: unpacks the parts that carry words, within limits, and resolves relationships.
// Knows zips and paths, not what stands in the parts.
import { Unzip, UnzipInflate } from 'fflate';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ReadError } from '../report.ts';
import { childrenOf, parseXml, type XmlNode } from './xml.ts';

/** What all wanted parts together may unpack to: some 1,300 dense pages. As trees they take thirty times as much. */
const MAX_UNPACKED = 48 * 2 ** 20;
/** What a package may claim to hold, pictures included. */
const MAX_CLAIMED = 500 * 2 ** 20;
/** Bytes fed at a time: at most a thousandfold of it is unpacked before the limit is looked at. */
const STEP = 16_384;

const WANTED = /^(?:_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|docProps\/core\.xml)$/i;

class TooBigError extends Error {}

type Entry = { chunks: Uint8Array[]; whole: boolean };

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Unpacks by the stream, counting as it comes: what the zip says of its sizes is not believed. */
function unpack(bytes: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let total = 0;
  let claimed = 0;
  const unzip = new Unzip((file) => {
    claimed += file.originalSize ?? 0;
    if (claimed > MAX_CLAIMED) throw new TooBigError();
    const name = file.name.replace(/\\/g, '/').replace(/^\//, '');
    if (!WANTED.test(name) || entries.has(name)) return;
    const entry: Entry = { chunks: [], whole: false };
    entries.set(name, entry);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      total += chunk.length;
      if (total > MAX_UNPACKED) throw new TooBigError();
      entry.chunks.push(chunk);
      if (final) entry.whole = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) {
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  }
  return entries;
}

/** "../media/x.png" as seen from "word/document.xml" → "media/x.png". */
function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

type Relation = { id: string; type: string; path: string };

export class OfficePackage {
  private readonly entries: ReadonlyMap<string, Entry>;
  /** The path of the document itself. */
  readonly main: string;
  private readonly relations: readonly Relation[];
  private broken = false;

  constructor(entries: ReadonlyMap<string, Entry>) {
    this.entries = entries;
    const root = this.relationsOf('_rels/.rels', '').find(({ type }) => type === 'officeDocument');
    this.main = root?.path ?? 'word/document.xml';
    this.relations = this.relationsOf(this.main.replace(/([^/]+)$/, '_rels/$1.rels'), this.main);
  }

  private relationsOf(path: string, from: string): Relation[] {
    return childrenOf(this.part(path), 'Relationship').flatMap(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (mode === 'External') return [];
      return [{ id, type: type.split('/').at(-1) ?? '', path: resolvePath(from, target) }];
    });
  }

  /** True when a part that was asked for is cut off, not well formed, or named but not there. */
  get isBroken(): boolean {
    return this.broken;
  }

  /** A part as XML, or null. */
  part(path: string): XmlNode | null {
    const entry = this.entries.get(path);
    const node = entry?.whole ? parseXml(joined(entry.chunks)) : null;
    if (entry && node === null) this.broken = true;
    return node;
  }

  private named(path: string): XmlNode | null {
    if (!this.entries.has(path)) this.broken = true;
    return this.part(path);
  }

  /** The document's first part of a type ("styles", "numbering", "footnotes"). */
  partOfType(type: string): XmlNode | null {
    const path = this.relations.find((relation) => relation.type === type)?.path;
    return path === undefined ? this.part(`word/${type}.xml`) : this.named(path);
  }

  /** The part behind a relationship of the document ("rId7"). */
  partById(id: string): XmlNode | null {
    const path = this.relations.find((relation) => relation.id === id)?.path;
    return path === undefined ? null : this.named(path);
  }
}

/** A zip ends with its directory's end record (PKWARE's APPNOTE, 4.3.16), then a comment at most. */
function isWhole(bytes: Uint8Array): boolean {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  }
  return false;
}

/** Opens a package. A zip that is cut off or broken is `damaged`; one that unpacks to too much is said so. */
export function openPackage(bytes: Uint8Array): Result<OfficePackage, ReadError> {
  if (!isWhole(bytes)) return fail({ kind: 'damaged' });
  try {
    return ok(new OfficePackage(unpack(bytes)));
  } catch (error) {
    if (error instanceof TooBigError) return fail({ kind: 'unpacks-too-big', limit: MAX_UNPACKED });
    // The library throws on what is no zip, on unknown compression and on broken streams.
    return fail({ kind: 'damaged' });
  }
}
