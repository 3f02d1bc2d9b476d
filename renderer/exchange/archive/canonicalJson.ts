// One spelling for one value: what makes two archives of the same project the same bytes.

/** Order by UTF-16 units: the same on every machine, whatever its language. */
export function byUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * JSON with the keys of every object sorted and no blanks; always one line. Takes what JSON can hold: an object's
 * undefined fields are left out as JSON.stringify leaves them out.
 */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([left], [right]) => byUnits(left, right))
      .map(([key, field]) => `${JSON.stringify(key)}:${toCanonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
