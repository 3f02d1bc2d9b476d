// Rows that bear any of many keys in an index. One request a key, many at a time: Dexie's own `anyOf` hops a cursor
// from key to key, which takes minutes for thousands.
import type { Table } from 'dexie';

const AT_ONCE = 500;

export async function rowsByKeys<Row>(
  table: Table<Row, string>,
  index: string,
  keys: readonly string[],
): Promise<Row[]> {
  const distinct = [...new Set(keys)];
  const found: Row[] = [];
  for (let at = 0; at < distinct.length; at += AT_ONCE) {
    const slice = distinct.slice(at, at + AT_ONCE);
    const rows = await Promise.all(slice.map((key) => table.where(index).equals(key).toArray()));
    for (const part of rows) found.push(...part);
  }
  return found;
}
