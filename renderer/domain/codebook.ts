// Codebooks: ready-made trees of tags in several languages, and how one becomes the tags of a project. What a tag means
// outside the project is its `ref`: adopting a codebook again, in another language too, adds nothing twice.
import { facetIdSchema, newId, type TagId, tagIdSchema } from './ids.ts';
import type { Language, Tag } from './records.ts';

export type CodebookLanguage = 'en' | 'fr';

export interface CodebookTag {
  ref: string;
  facet: string;
  /** Empty for a root. A parent stands before its children. */
  parentRef: string;
  names: Readonly<Record<CodebookLanguage, string>>;
  definition: Readonly<Record<CodebookLanguage, string>>;
}

export interface Codebook {
  id: string;
  names: Readonly<Record<CodebookLanguage, string>>;
  /** Where the structure comes from and what is our own. */
  source: string;
  tags: readonly CodebookTag[];
}

export interface Adoption {
  /** The project's tags: one with the same ref and facet, or the same name in the same place, is kept as it is. */
  existing?: readonly Tag[];
  createId?: () => TagId;
}

/** The language in which a codebook speaks to somebody: French to French speakers, English to all others. */
export function codebookLanguage(language: Language): CodebookLanguage {
  return language === 'fr' ? 'fr' : 'en';
}

function findSame(tags: readonly Tag[], wanted: Tag): Tag | undefined {
  const inFacet = tags.filter((tag) => tag.facetId === wanted.facetId);
  return (
    inFacet.find((tag) => tag.ref === wanted.ref) ??
    inFacet.find((tag) => tag.parentId === wanted.parentId && tag.name === wanted.name)
  );
}

function nextOrder(tags: readonly Tag[], { facetId, parentId }: Pick<Tag, 'facetId' | 'parentId'>): number {
  const siblings = tags.filter((tag) => tag.facetId === facetId && tag.parentId === parentId);
  return siblings.reduce((order, tag) => Math.max(order, tag.order + 1), 0);
}

/**
 * The tags that a project lacks to hold a codebook: only new ones, parents before children, placed after the siblings
 * that are there. A child whose parent exists already goes under that one.
 */
export function toTags(codebook: Codebook, language: Language, adoption: Adoption = {}): Tag[] {
  const { existing = [], createId = () => newId(tagIdSchema) } = adoption;
  const spoken = codebookLanguage(language);
  const all = [...existing];
  const added: Tag[] = [];
  const byRef = new Map<string, TagId>();
  for (const entry of codebook.tags) {
    const place = {
      facetId: facetIdSchema.parse(entry.facet),
      parentId: byRef.get(entry.parentRef) ?? null,
    };
    const tag: Tag = {
      ...place,
      id: createId(),
      name: entry.names[spoken],
      color: null,
      definition: entry.definition[spoken],
      shortcut: null,
      ref: entry.ref,
      order: nextOrder(all, place),
    };
    const same = findSame(all, tag);
    byRef.set(entry.ref, (same ?? tag).id);
    if (same) continue;
    all.push(tag);
    added.push(tag);
  }
  return added;
}
