// An analyst gives an excerpt a tag once, and a tagging lies in its excerpt's report.
import { type Rule, type Violation, written } from './rule.ts';

export const taggings: Rule = {
  reads(diff) {
    const excerpts = new Set(written(diff.taggings).map((tagging) => tagging.excerptId));
    // An excerpt that comes in the same diff has no taggings yet.
    for (const excerpt of diff.excerpts?.added ?? []) excerpts.delete(excerpt.id);
    return excerpts.size === 0
      ? []
      : [
          { table: 'taggings', by: 'excerptId', keys: [...excerpts] },
          { table: 'excerpts', by: 'id', keys: [...excerpts] },
        ];
  },
  check(diff, after) {
    const rows = written(diff.taggings);
    if (rows.length === 0) return [];
    const touched = new Set(rows.map((row) => row.excerptId));
    const seen = new Set<string>();
    const violations: Violation[] = [];
    for (const row of after.all('taggings')) {
      if (!touched.has(row.excerptId)) continue;
      const key = `${row.excerptId} ${row.tagId} ${row.analystId}`;
      if (seen.has(key)) violations.push({ rule: 'tagging-twice', table: 'taggings', id: row.id });
      seen.add(key);
    }
    for (const row of rows) {
      const excerpt = after.get('excerpts', row.excerptId);
      if (excerpt && excerpt.reportId !== row.reportId) {
        violations.push({ rule: 'row-points-nowhere', table: 'taggings', id: row.id });
      }
    }
    return violations;
  },
};
