import { expect, test } from 'vitest';
import { newId, tagIdSchema } from '../../../renderer/domain/ids.ts';

test('two fresh ids differ and pass their own schema', () => {
  const first = newId(tagIdSchema);
  expect(tagIdSchema.safeParse(first).success).toBe(true);
  expect(newId(tagIdSchema)).not.toBe(first);
});
