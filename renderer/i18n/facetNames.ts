// How facets are called: the five built-in ones by the catalogue, the user's own by their name. Knows facets only as an
// id and a name.
import type { MessageKey } from './catalogue.ts';
import { isMessageKey } from './catalogue.ts';

type Translate = (key: MessageKey) => string;

interface NamedFacet {
  id: string;
  name: string;
}

const PLURALS: Readonly<Record<string, MessageKey>> = {
  theme: 'facet.themes',
  activity: 'facet.activities',
  place: 'facet.places',
  actor: 'facet.actors',
  instrument: 'facet.instruments',
};

/** "Theme". */
export function facetName({ id, name }: NamedFacet, t: Translate): string {
  const key = `facet.${id}`;
  return name === '' && isMessageKey(key) ? t(key) : name;
}

/** "Themes". */
export function facetPlural({ id, name }: NamedFacet, t: Translate): string {
  const key = PLURALS[id];
  return name === '' && key ? t(key) : name;
}
