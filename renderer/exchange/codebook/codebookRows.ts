// A codebook as rows: one a tag, its place in the tree told by the names above it.
import { BUILT_IN_FACETS, type Facet, type Tag } from '../../domain/records.ts';

export interface CodebookRow {
  /** A built-in facet's id (`theme`), or the name of one of the user's own. */
  facet: string;
  /** Names of the tags above, outermost first, joined by ` > `; empty at the root. */
  path: string;
  name: string;
  definition: string;
  color: string;
  ref: string;
}

const STEP = ' > ';

/** Parents before their children, each in the order of the tree, facets in theirs. */
export function toCodebookRows(tags: readonly Tag[], facets: readonly Facet[]): CodebookRow[] {
  const names = new Map<string, string>(facets.map((facet) => [facet.id, facet.name || facet.id]));
  const own = facets.filter((facet) => !isBuiltIn(facet.id)).toSorted((a, b) => a.order - b.order);
  const children = Map.groupBy(tags, (tag) =>
    tag.parentId === null ? `facet ${tag.facetId}` : tag.parentId,
  );
  const rows: CodebookRow[] = [];
  const walk = (parent: string, path: readonly string[]) => {
    for (const tag of (children.get(parent) ?? []).toSorted(byOrder)) {
      rows.push({
        facet: isBuiltIn(tag.facetId) ? tag.facetId : (names.get(tag.facetId) ?? tag.facetId),
        path: toPath(path),
        name: tag.name,
        definition: tag.definition,
        color: tag.color ?? '',
        ref: tag.ref ?? '',
      });
      walk(tag.id, [...path, tag.name]);
    }
  };
  for (const facetId of [...BUILT_IN_FACETS, ...own.map((facet) => facet.id)]) walk(`facet ${facetId}`, []);
  return rows;
}

function isBuiltIn(facetId: string): boolean {
  return BUILT_IN_FACETS.some((facet) => facet === facetId);
}

function byOrder(left: Tag, right: Tag): number {
  if (left.order !== right.order) return left.order - right.order;
  return left.name < right.name ? -1 : 1;
}

/** Backslashes keep a `>` inside a name apart from the one between two names. */
export function toPath(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\>]/g, '\\$&')).join(STEP);
}

/** The inverse of `toPath`; blanks around a step do not matter. */
export function parsePath(path: string): string[] {
  const names = [''];
  for (let index = 0; index < path.length; index += 1) {
    const unit = path.charAt(index);
    if (unit === '>') names.push('');
    else if (unit === '\\' && index + 1 < path.length) {
      index += 1;
      names.push(`${names.pop() ?? ''}${path.charAt(index)}`);
    } else names.push(`${names.pop() ?? ''}${unit}`);
  }
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
