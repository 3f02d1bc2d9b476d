// Bytes of one XML part → a tree of plain nodes. Refuses what is not well formed, and any document type: no part of an
// office file needs one, and entities are a way to blow up a reader.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export type XmlNode = {
  /** "w:p" whatever prefix the file uses for the namespace; "#text" for words. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  text: string;
};

/** Deeper than any document; the walk below recurses once a level. */
const MAX_DEPTH = 300;

/** The prefixes by which this folder knows the namespaces of ISO/IEC 29500, transitional and strict. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Numeric references are only decoded together with the named ones of HTML.
  htmlEntities: true,
  jPath: false,
  maxNestedTags: MAX_DEPTH,
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Renames = ReadonlyMap<string, string>;

function rename(name: string, renames: Renames): string {
  const colon = name.indexOf(':');
  const prefix = renames.get(colon < 0 ? '' : name.slice(0, colon));
  if (prefix === undefined) return name;
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function attributesOf(raw: Record<string, unknown>, renames: Renames): Record<string, string> {
  const source = raw[':@'];
  const attributes: Record<string, string> = {};
  if (!isRecord(source)) return attributes;
  for (const [name, value] of Object.entries(source)) {
    // An attribute without prefix has no namespace, not the default one.
    attributes[name.includes(':') ? rename(name, renames) : name] = String(value);
  }
  return attributes;
}

function toNode(raw: unknown, renames: Renames): XmlNode | null {
  if (!isRecord(raw)) return null;
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (name === undefined || name.startsWith('?')) return null;
  const value = raw[name];
  if (name === '#text') return { name, attributes: {}, children: [], text: String(value) };
  const children = Array.isArray(value) ? value.flatMap((child) => toNode(child, renames) ?? []) : [];
  return { name: rename(name, renames), attributes: attributesOf(raw, renames), children, text: '' };
}

/** Prefixes that the root declares, where they differ from ours. */
function declaredPrefixes(root: unknown): Renames {
  const renames = new Map<string, string>();
  const attributes = isRecord(root) ? root[':@'] : null;
  if (!isRecord(attributes)) return renames;
  for (const [name, value] of Object.entries(attributes)) {
    const known = PREFIXES[String(value)];
    if (known === undefined) continue;
    if (name === 'xmlns') renames.set('', known);
    else if (name.startsWith('xmlns:')) renames.set(name.slice(6), known);
  }
  return renames;
}

function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

/** Reads one part, or null when it is not well formed or declares a document type. */
export function parseXml(bytes: Uint8Array): XmlNode | null {
  const text = decode(bytes);
  // The word may stand in a comment too: no office program writes one that long.
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return null;
  try {
    if (XMLValidator.validate(text) !== true) return null;
    const parts: unknown = parser.parse(text);
    const root: unknown = Array.isArray(parts)
      ? parts.find((part) => isRecord(part) && !Object.keys(part).some((key) => /^[?#]/.test(key)))
      : null;
    return toNode(root, declaredPrefixes(root));
  } catch {
    // The parser throws on names that would poison prototypes, on excess of nesting, and on some faults of form.
    return null;
  }
}

export function child(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((candidate) => candidate.name === name) ?? null;
}

export function childrenOf(node: XmlNode | null | undefined, name: string): XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The `w:val` of a child, or null when there is no such child; a child without the attribute gives "". */
export function settingOf(node: XmlNode | null | undefined, name: string): string | null {
  const found = child(node, name);
  return found === null ? null : (found.attributes['w:val'] ?? '');
}

/** A switch like `<w:b/>`: on unless its value says off; null when it is not there. */
export function isOn(node: XmlNode | null | undefined, name: string): boolean | null {
  const value = settingOf(node, name);
  return value === null ? null : !/^(?:0|false|off|none)$/.test(value);
}

/** `root` and every node below it that bears the name, in document order. */
export function descendants(root: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.name === name) found.push(node);
    for (let at = node.children.length - 1; at >= 0; at--) {
      const below = node.children[at];
      if (below) stack.push(below);
    }
  }
  return found;
}
