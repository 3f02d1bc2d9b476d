// One spelling for one value: what makes two archives of the same project the same bytes.

/** Order by UTF-16 units: the same on every machine, whatever its language. */
export function byUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * JSON with the keys of every object in one order and no blanks; always one line. Takes what JSON can hold: an object's
 * undefined fields are left out.
 */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(toSorted(value)) ?? 'null';
}

/** The engine then writes the keys in the order in which they were set (whole numbers first, ascending). */
function toSorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toSorted);
  const fields = Object.entries(value);
  for (const field of fields) field[1] = toSorted(field[1]);
  return Object.fromEntries(fields.sort(([left], [right]) => byUnits(left, right)));
}
