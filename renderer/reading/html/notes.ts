// Which links of a page are footnote marks, and which elements hold the notes: pairs them by their addresses, as Word
// (`_ftn1`, `_ftnref1`), converters and web pages write them.
import { attribute, isElement, type PageElement, walk, wordsIn } from './tree.ts';

export type PageNotes = {
  /** Links in the text that refer to a note → the mark as printed, without brackets. */
  references: ReadonlyMap<PageElement, string>;
  /** Elements with which a note begins, or that hold it → its mark. */
  definitions: ReadonlyMap<PageElement, string>;
  /** Links inside notes that lead back to the text, the printed mark among them: no words of the note. */
  backLinks: ReadonlySet<PageElement>;
};

const MARK = /^[[(]?(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})[\])]?$/;
const NOTE_ID = /^(?:_?(?:ftn|edn|fn|en)|.*(?:footnote|endnote|note|cite_note))/i;

function target(link: PageElement): string {
  const href = attribute(link, 'href');
  const hash = href.lastIndexOf('#');
  return hash < 0 ? '' : decode(href.slice(hash + 1));
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray percent sign is no escape: the fragment is taken as it stands.
    return fragment;
  }
}

function isRaised(link: PageElement): boolean {
  const parent = link.parentNode;
  if (parent !== null && 'tagName' in parent && parent.tagName === 'sup') return true;
  return link.childNodes.some((child) => isElement(child) && child.tagName === 'sup');
}

/** Reads the notes below `root`. */
export function readNotes(root: PageElement): PageNotes {
  const byId = new Map<string, { element: PageElement; order: number }>();
  const links: { link: PageElement; order: number; mark: string | null }[] = [];
  let order = 0;
  for (const element of walk(root)) {
    order += 1;
    for (const id of [attribute(element, 'id'), attribute(element, 'name')]) {
      if (id !== '' && !byId.has(id)) byId.set(id, { element, order });
    }
    if (element.tagName !== 'a' || target(element) === '') continue;
    const words = wordsIn(element).trim();
    links.push({ link: element, order, mark: words.length > 6 ? null : (MARK.exec(words)?.[1] ?? null) });
  }
  const references = new Map<PageElement, string>();
  const definitions = new Map<PageElement, string>();
  for (const { link, order: at, mark } of links) {
    const found = byId.get(target(link));
    if (mark === null || !found || found.order <= at || definitions.has(link)) continue;
    const isNote =
      isRaised(link) ||
      NOTE_ID.test(target(link)) ||
      /^(?:doc-noteref)$/.test(attribute(link, 'role')) ||
      /^\[/.test(wordsIn(link).trim());
    if (!isNote) continue;
    references.set(link, mark);
    if (!definitions.has(found.element)) definitions.set(found.element, mark);
  }
  const anchors = new Set<PageElement>([...references.keys()]);
  const backLinks = new Set<PageElement>();
  for (const { link, order: at, mark } of links) {
    if (references.has(link)) continue;
    const found = byId.get(target(link));
    if (!found || found.order >= at) continue;
    const isBack = anchors.has(found.element) || holds(found.element, anchors);
    const isSign = mark !== null || !/[\p{L}\p{N}]/u.test(wordsIn(link));
    if (isBack && isSign) backLinks.add(link);
  }
  return { references, definitions, backLinks };
}

/** A `sup` around the link may carry the address that the note leads back to. */
function holds(element: PageElement, anchors: ReadonlySet<PageElement>): boolean {
  if (element.tagName !== 'sup' && element.tagName !== 'span') return false;
  return element.childNodes.some((child) => isElement(child) && anchors.has(child));
}
