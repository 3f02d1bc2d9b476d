// Which part of a page is the report: finds the main content of a saved web page and says what around it and in it is
// left out (scripts, menus, what is hidden). Knows tags and roles, not reports.
import {
  attribute,
  isElement,
  isText,
  type Measure,
  measure,
  type PageElement,
  type PageNode,
  styleOf,
  walk,
} from './tree.ts';

const NEVER = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'base', 'iframe', 'object'],
  ...['embed', 'svg', 'math', 'canvas', 'audio', 'video', 'map', 'button', 'input', 'select', 'textarea'],
  ...['nav', 'dialog', 'datalist', 'progress', 'meter', 'xml', 'w:worddocument', 'frameset'],
]);

const AROUND = new Set(['navigation', 'banner', 'search', 'complementary', 'contentinfo', 'menu', 'menubar']);
/** Roles in which a page's own furniture names itself. */
const FURNITURE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|cookies?|consent|social|share|skip|toolbar|pager|pagination|masthead-links|site-header|site-footer|language-switcher|search)(?:$|[\s_-])/i;

function isHidden(element: PageElement): boolean {
  if (element.attrs.some(({ name }) => name === 'hidden')) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  if (attribute(element, 'style') === '') return false;
  return (
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all'
  );
}

/** What an element says outside its links, without white space. */
function wordsOutsideLinks(element: PageElement): string {
  const parts: string[] = [];
  const stack: PageNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.value.replace(/\s+/g, ''));
    else if (isElement(node) && node.tagName !== 'a') stack.push(...node.childNodes);
  }
  return parts.join('');
}

/** One page's body with its sizes. */
export class PageContent {
  private readonly body: PageElement;
  private readonly sizes: ReadonlyMap<PageElement, Measure>;

  constructor(body: PageElement) {
    this.body = body;
    this.sizes = measure(body);
  }

  private sizeOf(element: PageElement): Measure {
    return this.sizes.get(element) ?? { all: 0, linked: 0, links: 0 };
  }

  /** A page's own head, foot, side column or menu, as against a part of the report with the same tag. */
  private isFurniture(element: PageElement): boolean {
    if (AROUND.has(attribute(element, 'role'))) return true;
    const isEdge = ['header', 'footer', 'aside'].includes(element.tagName);
    const named = FURNITURE.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
    if (!isEdge && !named) return false;
    const { all, linked } = this.sizeOf(element);
    // Notes at a page's foot hold links too, but far more words than links.
    return linked > all * 0.5 || (named && all < 400 && linked > 0);
  }

  /** A line of links with nothing between them but strokes and arrows: the languages of a page, a path to it. */
  private isLinkLine(element: PageElement): boolean {
    if (element.tagName !== 'div' && element.tagName !== 'p') return false;
    const { all, linked, links } = this.sizeOf(element);
    if (links < 2 || all > 300 || all - linked > links + 1) return false;
    const between = wordsOutsideLinks(element);
    return between === '' ? links >= 3 : /^[|/·»›>•–-]+$/.test(between);
  }

  /** A list of nothing but short links: a menu, or a contents list that only leads into the page. */
  private isMenu(element: PageElement): boolean {
    if (element.tagName !== 'ul' && element.tagName !== 'ol') return false;
    const { all, linked } = this.sizeOf(element);
    if (linked < all * 0.9 || all === 0) return false;
    const items = element.childNodes.filter((child) => 'tagName' in child && child.tagName === 'li').length;
    return items >= 4 && all < items * 30;
  }

  /** True for what no reader of the page would take for its text. `del` are words struck out by a tracked change. */
  isLeftOut(element: PageElement): boolean {
    if (NEVER.has(element.tagName) || element.tagName === 'del') return true;
    return isHidden(element) || this.isFurniture(element) || this.isMenu(element) || this.isLinkLine(element);
  }

  /** The element that holds the report: `main` or the one `article` when it holds most words, else the body. */
  get main(): PageElement {
    let best: PageElement | null = null;
    let articles = 0;
    for (const element of walk(this.body)) {
      const isMain = element.tagName === 'main' || attribute(element, 'role') === 'main';
      const isArticle = element.tagName === 'article';
      if (isArticle) articles += 1;
      if ((!isMain && !isArticle) || this.isLeftOut(element)) continue;
      if (best === null || this.sizeOf(element).all > this.sizeOf(best).all) best = element;
    }
    // Several articles on a page are its parts; one holds the report only if hardly anything is outside it.
    if (best === null) return this.body;
    const share = best.tagName === 'article' ? (articles > 1 ? 0.9 : 0.5) : 0.25;
    return this.sizeOf(best).all > this.sizeOf(this.body).all * share ? best : this.body;
  }
}
