// What a person has to recognise by its name has one: projects, tags, analysts, saved queries, facets of one's own.
import { BUILT_IN_FACETS } from '../records.ts';
import { type Rule, type Violation, written } from './rule.ts';

const isBuiltIn = (id: string): boolean => BUILT_IN_FACETS.some((facet) => facet === id);

export const names: Rule = {
  reads: () => [],
  check(diff) {
    const named = {
      project: written(diff.project),
      tags: written(diff.tags),
      analysts: written(diff.analysts),
      queries: written(diff.queries),
      facets: written(diff.facets).filter((facet) => !isBuiltIn(facet.id)),
    };
    return Object.entries(named).flatMap(([table, rows]) =>
      rows
        .filter((row) => row.name.trim() === '')
        .map((row): Violation => ({ rule: 'name-empty', table, id: row.id })),
    );
  },
};
