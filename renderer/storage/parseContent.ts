// Rows from outside become a project's content: each passes its schema, all together pass the rules of the domain.
import type { z } from 'zod';
import { createModel, type Diff, TABLE_NAMES, tableDiff } from '../domain/diff.ts';
import type { ProjectId } from '../domain/ids.ts';
import { checkInvariants, type RuleName } from '../domain/invariants/invariants.ts';
import { type Project, type Rows, recordSchemas, type TableName } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { createSnapshot } from '../domain/snapshot.ts';
import { builtInFacets } from './newProject.ts';
import type { ContentError, ContentInput } from './ProjectStore.ts';

const SCHEMAS: { [T in TableName]: z.ZodType<Rows[T]> } = recordSchemas;

/** A passage that is lost stays lost, and says so: refusing the rest for its sake would lose more. */
const TOLERATED = new Set<RuleName>(['anchor-outside', 'quote-false']);

export interface ParsedContent {
  rows: Diff;
  project: Project;
}

/** The content under a new project id. Facets that every project has are added where they are absent. */
export function parseContent(
  content: ContentInput,
  id: ProjectId,
  name: string | undefined,
): Result<ParsedContent, ContentError> {
  const rows: Diff = {};
  for (const table of TABLE_NAMES) {
    const error = parseTable(rows, table, content[table] ?? []);
    if (error) return fail(error);
  }
  const [own, second] = tableDiff(rows, 'project').added;
  if (!own || second) return fail({ kind: 'bad-content', rule: 'one-project', detail: '' });
  const project: Project = { ...own, id, name: name ?? own.name };
  tableDiff(rows, 'project').added = [project];
  addFacets(rows);
  retargetMemos(rows, own.id, id);
  const [broken] = checkInvariants(rows, createSnapshot(createModel())).filter(
    ({ rule }) => !TOLERATED.has(rule),
  );
  if (broken) return fail({ kind: 'bad-content', rule: broken.rule, detail: `${broken.table} ${broken.id}` });
  return ok({ rows, project });
}

function parseTable<T extends TableName>(
  rows: Diff,
  table: T,
  input: readonly unknown[],
): ContentError | null {
  const schema = SCHEMAS[table];
  const seen = new Set<string>();
  const parsed: Rows[T][] = [];
  for (const [index, row] of input.entries()) {
    const result = schema.safeParse(row);
    if (!result.success) {
      const [issue] = result.error.issues;
      const detail = issue ? `${issue.path.join('.')}: ${issue.message}` : '';
      return { kind: 'bad-row', table, index, detail };
    }
    if (seen.has(result.data.id)) return { kind: 'bad-row', table, index, detail: 'id: twice' };
    seen.add(result.data.id);
    parsed.push(result.data);
  }
  if (parsed.length > 0) tableDiff(rows, table).added = parsed;
  return null;
}

function addFacets(rows: Diff): void {
  const facets = tableDiff(rows, 'facets').added;
  const known = new Set(facets.map((facet) => facet.id));
  facets.push(...builtInFacets().filter((facet) => !known.has(facet.id)));
}

/** A memo on the project follows it to its new id. */
function retargetMemos(rows: Diff, from: ProjectId, to: ProjectId): void {
  const part = rows.memos;
  if (!part) return;
  part.added = part.added.map((memo) =>
    memo.target.kind === 'project' && memo.target.id === from
      ? { ...memo, target: { ...memo.target, id: to } }
      : memo,
  );
}
