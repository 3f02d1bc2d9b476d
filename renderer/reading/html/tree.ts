// The parsed page as the rest of this folder sees it: elements, attributes, what is hidden, words. Decides nothing
// about the report.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

export function isElement(node: PageNode): node is PageElement {
  return defaultTreeAdapter.isElementNode(node);
}

export function isText(node: PageNode): node is DefaultTreeAdapterTypes.TextNode {
  return defaultTreeAdapter.isTextNode(node);
}

export function elementsIn(parent: { childNodes: PageNode[] }): PageElement[] {
  return parent.childNodes.filter(isElement);
}

/** An attribute's value, trimmed; empty when there is none. */
export function attribute(element: PageElement, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value.trim() ?? '';
}

/** The value of one property of the `style` attribute, in small letters; empty when it is not set. */
export function styleOf(element: PageElement, property: string): string {
  const style = attribute(element, 'style');
  if (style === '') return '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** Every element below `root` in document order, without recursion: a page may nest as deep as it likes. */
export function* walk(root: { childNodes: PageNode[] }): Generator<PageElement> {
  const stack: PageNode[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child) stack.push(child);
    }
  }
}

/** All words below a node, as they stand in the source. */
export function wordsIn(root: PageNode): string {
  const parts: string[] = [];
  const stack: PageNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.value);
    else if (isElement(node)) {
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child) stack.push(child);
      }
    }
  }
  return parts.join('');
}

/** How many characters of an element are no white space, how many of them stand in links, and in how many links. */
export type Measure = { all: number; linked: number; links: number };

/** Measures every element below and including `root`, once. */
export function measure(root: PageElement): ReadonlyMap<PageElement, Measure> {
  const measures = new Map<PageElement, Measure>([[root, { all: 0, linked: 0, links: 0 }]]);
  const order = [root];
  for (const element of walk(root)) {
    measures.set(element, { all: 0, linked: 0, links: 0 });
    order.push(element);
  }
  for (const element of order.reverse()) {
    const own = measures.get(element) ?? { all: 0, linked: 0, links: 0 };
    for (const child of element.childNodes) {
      if (isText(child)) own.all += child.value.replace(/\s+/g, '').length;
      else if (isElement(child)) {
        own.all += measures.get(child)?.all ?? 0;
        own.linked += measures.get(child)?.linked ?? 0;
        own.links += measures.get(child)?.links ?? 0;
      }
    }
    if (element.tagName === 'a' && attribute(element, 'href') !== '') {
      own.linked = own.all;
      own.links = 1;
    }
  }
  return measures;
}
