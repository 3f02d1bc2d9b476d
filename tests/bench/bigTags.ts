// The tags of the big project: sixty in the five facets, the places as States of the gazetteer, so that the map and the
// regions of the matrix have something to count.
import { facetIdSchema, type TagId, tagIdSchema } from '../../renderer/domain/ids.ts';
import type { BuiltInFacet, Tag } from '../../renderer/domain/records.ts';
import { createRandom } from './random.ts';
import { phrase } from './words.ts';

const STATES: readonly (readonly [iso3: string, name: string])[] = [
  ...([
    ['AFG', 'Afghanistan'],
    ['ALB', 'Albania'],
    ['ARG', 'Argentina'],
    ['BGD', 'Bangladesh'],
  ] as const),
  ...([
    ['BFA', 'Burkina Faso'],
    ['BRA', 'Brazil'],
    ['COL', 'Colombia'],
    ['ECU', 'Ecuador'],
  ] as const),
  ...([
    ['EGY', 'Egypt'],
    ['ETH', 'Ethiopia'],
    ['FJI', 'Fiji'],
    ['GHA', 'Ghana'],
  ] as const),
  ...([
    ['IDN', 'Indonesia'],
    ['IRQ', 'Iraq'],
    ['KAZ', 'Kazakhstan'],
    ['KEN', 'Kenya'],
  ] as const),
  ...([
    ['MEX', 'Mexico'],
    ['MLI', 'Mali'],
    ['NER', 'Niger'],
    ['PAN', 'Panama'],
  ] as const),
  ...([
    ['PHL', 'Philippines'],
    ['SRB', 'Serbia'],
    ['THA', 'Thailand'],
    ['UKR', 'Ukraine'],
  ] as const),
];

const SIZES: readonly (readonly [facet: Exclude<BuiltInFacet, 'place'>, tags: number])[] = [
  ['theme', 16],
  ['activity', 9],
  ['actor', 7],
  ['instrument', 4],
];

export type TagsByFacet = Readonly<Record<BuiltInFacet, readonly TagId[]>>;

export interface BigTags {
  tags: Tag[];
  byFacet: TagsByFacet;
}

/** The same for every seed. Of the themes every fourth is a parent of the three that follow it. */
export function createTags(): BigTags {
  const random = createRandom(7);
  const tags: Tag[] = [];
  const add = (facet: BuiltInFacet, name: string, parentId: TagId | null, ref: string | null): TagId => {
    const id = tagIdSchema.parse(random.uuid());
    const order = tags.length;
    const facetId = facetIdSchema.parse(facet);
    tags.push({ id, facetId, parentId, name, color: null, definition: '', shortcut: null, ref, order });
    return id;
  };
  const byFacet: Record<BuiltInFacet, TagId[]> = {
    theme: [],
    activity: [],
    place: STATES.map(([iso3, name]) => add('place', name, null, `iso3:${iso3}`)),
    actor: [],
    instrument: [],
  };
  for (const [facet, count] of SIZES) {
    for (let at = 0; at < count; at++) {
      const parent = facet === 'theme' && at % 4 > 0 ? (byFacet.theme[at - (at % 4)] ?? null) : null;
      byFacet[facet].push(add(facet, `${phrase(random, 3)} ${at + 1}`, parent, null));
    }
  }
  return { tags, byFacet };
}
