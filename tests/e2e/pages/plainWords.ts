// Words on the screen that did not come through the catalogue: in the pseudo-locale every word of it is accented or
// in double brackets. Reports, tags, places, schemes, dates and names of keys are data, no words of the interface.
import type { Page } from '@playwright/test';

/** Data: in the report's language, of unknown direction, or named by reports, gazetteer and codebooks. */
const DATA = [
  '[lang]:not(html)',
  '[dir="auto"]',
  'bdi',
  'kbd',
  '[role="tree"]',
  '.matrix__column-head',
  '.map__labels',
  '.map-chips__list',
  '.stripes__stripe',
  '.compare__side',
  '.parallel__cite',
  '.status-bar__end',
  // React Aria words it, in its own thirty languages.
  '.compare__place-open',
].join(', ');

/** Runs in the page. */
function readPlainWords(data: string): string[] {
  const found: string[] = [];
  const keep = (text: string | null, element: Element): void => {
    const words = (text ?? '').replace(/\d{1,2} [A-Z][a-z]+ \d{4}/g, '').trim();
    // The accents leave no plain a, c, e, i, n, o, u; a message with a value in it stands in brackets.
    if (!/\p{L}{3}/u.test(words) || !/[aceinou]/.test(words) || words.includes('⟦')) return;
    if (element.closest(data)) return;
    const message = element.closest('*')?.textContent ?? '';
    if (!message.includes('⟦')) found.push(`${element.tagName.toLowerCase()}.${element.className}: ${words}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.checkVisibility()) keep(node.textContent, node.parentElement);
  }
  for (const name of ['aria-label', 'placeholder', 'title']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const words = element.getAttribute(name);
      // A tooltip that repeats what its element shows was looked at there.
      if (!element.matches(data) && !element.textContent?.includes(words ?? '')) keep(words, element);
    }
  }
  return found;
}

export function plainWords(page: Page): Promise<string[]> {
  return page.evaluate(readPlainWords, DATA);
}
