// What an archive holds, in numbers.
import type { Tag } from '../../domain/records.ts';
import type { ExchangeReport } from '../exchangeReport.ts';
import type { Manifest, ProjectContent } from './format.ts';

/** The answer of `recueil inspect`; keys in the order in which they are printed. */
export interface Inspection {
  format: 'recueil-inspection/1';
  kind: 'recueil';
  /** Program and version that wrote the file. */
  origin: string;
  reports: number;
  tags: number;
  /** Levels of the deepest tag; 0 without tags. */
  tagDepth: number;
  excerpts: number;
  taggings: number;
  memos: number;
  analysts: number;
  /** How the file counts positions. */
  positions: string;
  dropped: ExchangeReport['dropped'];
}

export function inspectArchive(manifest: Manifest, content: ProjectContent): Inspection {
  return {
    format: 'recueil-inspection/1',
    kind: 'recueil',
    origin: `Recueil ${manifest.app}`,
    reports: content.reports.length,
    tags: content.tags.length,
    tagDepth: depthOf(content.tags),
    excerpts: content.excerpts.length,
    taggings: content.taggings.length,
    memos: content.memos.length,
    analysts: content.analysts.length,
    positions: 'utf-16 units of a block, half-open, line ends LF',
    dropped: [],
  };
}

/** Tags whose circles were refused before: every way up ends. */
function depthOf(tags: readonly Tag[]): number {
  const parents = new Map(tags.map((tag) => [tag.id, tag.parentId]));
  const depths = new Map<string, number>();
  let deepest = 0;
  for (const tag of tags) {
    const chain: string[] = [];
    let above: Tag['id'] | null = tag.id;
    while (above !== null && !depths.has(above)) {
      chain.push(above);
      above = parents.get(above) ?? null;
    }
    let depth = above === null ? 0 : (depths.get(above) ?? 0);
    for (const id of chain.reverse()) {
      depth += 1;
      depths.set(id, depth);
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
