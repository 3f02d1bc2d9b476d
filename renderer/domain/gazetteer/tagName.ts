// How a tag is called on screen: places by the gazetteer, in the reader's language; everything else as it was named.
import type { Language, Tag } from '../records.ts';
import { placeByRef, placeName } from './gazetteer.ts';

export function tagName(tag: Pick<Tag, 'name' | 'ref'>, language: Language): string {
  return tag.ref !== null && placeByRef(tag.ref) ? placeName(tag.ref, language) : tag.name;
}
