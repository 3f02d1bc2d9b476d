// The rows with which an empty project begins: itself, the analyst, the five facets.
import type { Diff } from '../domain/diff.ts';
import { analystIdSchema, facetIdSchema, newId, type ProjectId } from '../domain/ids.ts';
import { BUILT_IN_FACETS, type Facet } from '../domain/records.ts';
import type { NewProject } from './ProjectStore.ts';

export function builtInFacets(): Facet[] {
  return BUILT_IN_FACETS.map((name, order) => ({
    id: facetIdSchema.parse(name),
    name: '',
    color: null,
    order,
  }));
}

export function firstRows(id: ProjectId, { name, analystName }: NewProject, now: string): Diff {
  const analystId = newId(analystIdSchema);
  const project = { id, name, schemeId: 'm49' as const, analystId, createdAt: now };
  return {
    project: { added: [project], updated: [], removed: [] },
    analysts: { added: [{ id: analystId, name: analystName }], updated: [], removed: [] },
    facets: { added: builtInFacets(), updated: [], removed: [] },
  };
}
