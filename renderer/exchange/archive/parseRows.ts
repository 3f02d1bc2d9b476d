// The lines of one table → rows that passed their schema. Stops at the first line that does not.
import type { z } from 'zod';
import type { TableName } from '../../domain/records.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ArchiveError } from './format.ts';

const LINE_FEED = 10;

/** Line by line, because a table can be longer than the longest string that an engine can hold. */
export function parseRows<S extends z.ZodType<{ id: string }>>(
  table: TableName,
  schema: S,
  bytes: Uint8Array,
): Result<z.infer<S>[], ArchiveError> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const rows: z.infer<S>[] = [];
  const seen = new Set<string>();
  for (let from = 0, line = 1; from < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed === -1 ? bytes.length : feed;
    const value = parseJson(decoder, bytes.subarray(from, to));
    from = to + 1;
    if (!value.ok) return fail({ kind: 'invalid-row', table, line, detail: value.error });
    const row = schema.safeParse(value.value);
    if (!row.success) return fail({ kind: 'invalid-row', table, line, detail: toDetail(row.error) });
    if (seen.has(row.data.id)) return fail({ kind: 'duplicate-id', table, id: row.data.id });
    seen.add(row.data.id);
    rows.push(row.data);
  }
  return ok(rows);
}

/** JSON that may be damaged; the error says in a few words what is wrong. */
export function parseJson(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes));
    return ok(value);
  } catch (error) {
    return fail(error instanceof SyntaxError ? 'not JSON' : 'not UTF-8');
  }
}

/** The first thing that a schema found: where, and what. */
export function toDetail(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'invalid';
  const where = issue.path.map(String).join('.');
  return where === '' ? issue.message : `${where}: ${issue.message}`;
}
