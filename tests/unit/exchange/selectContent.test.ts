import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../renderer/exchange/archive/readArchive.ts';
import { writeArchive } from '../../../renderer/exchange/archive/writeArchive.ts';
import { type Selection, selectContent } from '../../../renderer/exchange/selectContent.ts';
import { ARABIC, ARABIC_REPORT, createExampleProject, OVER_TWO, REPORT, WHOLE } from './exampleProject.ts';

const statesOf = (ref: string) => (ref === 'm49:005' ? ['iso3:BOL', 'iso3:PER'] : []);

function select(...selections: Selection[]) {
  const selected = selectContent(createExampleProject(), selections, statesOf);
  if (!selected.ok) throw new Error(JSON.stringify(selected.error));
  return selected.value;
}

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

describe('a part of a project', () => {
  test('by a tag, with the tags below it; case and accents do not matter', () => {
    expect(ids(select({ key: 'theme', value: 'PRÉVENTION' }).excerpts)).toEqual([WHOLE, OVER_TWO]);
    expect(ids(select({ key: 'theme', value: 'schools' }).excerpts)).toEqual([WHOLE]);
    expect(ids(select({ key: 'tag', value: '+pilot' }).excerpts)).toEqual([WHOLE]);
  });

  test('by a place: its name, its ref, the region around it', () => {
    for (const value of ['bolivia', 'iso3:BOL', 'm49:005']) {
      expect(ids(select({ key: 'place', value }).excerpts)).toEqual([WHOLE, ARABIC]);
    }
  });

  test('by a report: its symbol or title', () => {
    const byTitle = select({ key: 'report', value: 'Activities of the Office' });
    expect(ids(byTitle.excerpts)).toEqual([WHOLE, OVER_TWO]);
    expect(ids(byTitle.reports)).toEqual([REPORT]);
    expect(ids(select({ key: 'report', value: 'a/78/159' }).blocks).length).toBe(2);
  });

  test('values of one key widen, different keys narrow', () => {
    const wide = select({ key: 'theme', value: 'Prevention' }, { key: 'theme', value: 'Schools' });
    expect(wide.excerpts.length).toBe(2);
    const narrow = select({ key: 'place', value: 'Bolivia' }, { key: 'theme', value: 'Prevention' });
    expect(ids(narrow.excerpts)).toEqual([WHOLE]);
  });

  test('keeps what belongs to it and nothing else, and is a project of its own', async () => {
    const part = select({ key: 'place', value: 'Bolivia' }, { key: 'report', value: 'أنشطة المكتب' });
    expect(ids(part.reports)).toEqual([ARABIC_REPORT]);
    expect([part.taggings.length, part.figures.length, part.memos.length, part.works.length]).toEqual([
      1, 0, 0, 1,
    ]);
    const read = await readArchive(await writeArchive(part, { appVersion: '1' }));
    expect(read.ok && ids(read.value.excerpts)).toEqual([ARABIC]);
  });

  test('nothing asked for is everything; a name that nothing bears is an error', () => {
    expect(select()).toEqual(createExampleProject());
    expect(selectContent(createExampleProject(), [{ key: 'theme', value: 'Bolivia' }], statesOf)).toEqual({
      ok: false,
      error: { kind: 'unknown-value', key: 'theme', value: 'Bolivia' },
    });
  });
});
