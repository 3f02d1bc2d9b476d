// What stands in the headers and footers of the first page: United Nations documents print symbol, organ, distribution
// and date there. Other pages' headers only repeat it.
import type { Chunk } from '../chunks.ts';
import { readMastheadLine } from '../mastheadLines.ts';
import type { OfficePackage } from './officePackage.ts';
import { descendants, type XmlNode } from './xml.ts';

export type PageEdges = {
  /** Lines of a masthead, to be read before the body. */
  masthead: Chunk[];
  /** All other words of headers and footers. */
  others: string[];
};

type ReadPart = (part: XmlNode) => Chunk[];

/** The parts that the document's sections name, those for a first page foremost. */
function partsOf(file: OfficePackage, body: XmlNode, name: string): XmlNode[] {
  const references = descendants(body, name);
  const order = ['first', 'default', 'even'];
  const sorted = [...references].sort(
    (a, b) => order.indexOf(a.attributes['w:type'] ?? '') - order.indexOf(b.attributes['w:type'] ?? ''),
  );
  const ids = [...new Set(sorted.map(({ attributes }) => attributes['r:id'] ?? ''))];
  return ids.slice(0, 40).flatMap((id) => file.partById(id) ?? []);
}

/** Reads the edges of the pages. Only the first header that says something of a masthead gives one. */
export function readEdges(file: OfficePackage, body: XmlNode, read: ReadPart): PageEdges {
  const headers = partsOf(file, body, 'w:headerReference').map(read);
  const isLine = (chunk: Chunk) => chunk.lines.some((line) => readMastheadLine(line) !== null);
  const chosen = headers.find((chunks) => chunks.some(isLine)) ?? [];
  const masthead = chosen.filter((chunk) => !chunk.table && isLine(chunk));
  const footers = partsOf(file, body, 'w:footerReference').map(read);
  const rest = [...headers, ...footers].flat().filter((chunk) => !masthead.includes(chunk));
  return { masthead, others: [...new Set(rest.flatMap((chunk) => chunk.lines))] };
}
