// The gazetteer's data are complete and consistent, and still what the compiled facts say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import ambiguities from '../../../seeds/gazetteer/ambiguities.json' with { type: 'json' };
import { readFacts, rowsAsJson, toAmbiguities, toRegions, toStates } from '../../../seeds/gazetteer/build.ts';
import regions from '../../../seeds/gazetteer/regions.json' with { type: 'json' };
import states from '../../../seeds/gazetteer/states.json' with { type: 'json' };

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
const root = join(import.meta.dirname, '../../..');
const codes = new Set(states.map((state) => state.iso3));
const members = (ref: string) => regions.find((region) => region.ref === ref)?.members.split(' ') ?? [];

describe('States', () => {
  test('are 195 with unique, well-formed codes, two of them observers', () => {
    expect(states).toHaveLength(195);
    for (const [field, form] of [
      ['iso3', /^[A-Z]{3}$/],
      ['iso2', /^[A-Z]{2}$/],
      ['m49', /^\d{3}$/],
    ] as const) {
      const values = states.map((state) => state[field]);
      expect(new Set(values).size).toBe(195);
      expect(values.filter((value) => !form.test(value))).toEqual([]);
    }
    expect(states.filter((s) => s.observer).map((s) => s.iso3)).toEqual(['VAT', 'PSE']);
  });

  test.each(LANGUAGES)('have a short and a formal name in %s, in NFC, each short name once', (language) => {
    const names = states.flatMap((s) => [...s.short[language], ...s.formal[language]]);
    expect(names).toHaveLength(390);
    expect(names.filter((name) => name.trim() === '' || name !== name.normalize('NFC'))).toEqual([]);
    expect(new Set(states.map((s) => s.short[language][0])).size).toBe(195);
  });

  test.each(LANGUAGES)('share no spelling between two of them in %s', (language) => {
    const owners = new Map<string, string>();
    for (const state of states) {
      for (const name of [...state.short[language], ...state.formal[language], ...state.aliases[language]]) {
        expect(`${name} ${owners.get(name) ?? state.iso3}`).toBe(`${name} ${state.iso3}`);
        owners.set(name, state.iso3);
      }
    }
  });
});

describe('regions', () => {
  test('name only known States, each once, and parents that exist', () => {
    const refs = regions.map((region) => region.ref);
    expect(new Set(refs).size).toBe(refs.length);
    for (const region of regions) {
      const list = region.members.split(' ');
      expect(list.filter((code) => !codes.has(code))).toEqual([]);
      expect(new Set(list).size).toBe(list.length);
      if (region.parent !== '') expect(refs).toContain(region.parent);
      expect(region.short.en[0]).toBeTruthy();
      expect(region.short.fr[0]).toBeTruthy();
    }
  });

  test('of M49 and of UNODC add up to their parents', () => {
    expect(members('m49:001')).toHaveLength(195);
    for (const parent of new Set(regions.map((region) => region.parent).filter((ref) => ref !== ''))) {
      const children = regions.filter((region) => region.parent === parent);
      const listed = children.flatMap((region) => region.members.split(' ')).sort();
      expect(listed, parent).toEqual([...members(parent)].sort());
    }
  });

  test('of the UN groups add up to the 193 members', () => {
    const groups = regions.filter((region) => region.ref.startsWith('un-groups:'));
    expect(groups.map((region) => region.members.split(' ').length)).toEqual([54, 54, 23, 33, 29]);
    const listed = new Set(groups.flatMap((region) => region.members.split(' ')));
    expect(listed.size).toBe(193);
    expect(listed.has('VAT') || listed.has('PSE')).toBe(false);
  });
});

test('every watched name points to a State or to none', () => {
  for (const { ref } of ambiguities.watch) expect(ref === '' || codes.has(ref.slice(5)), ref).toBe(true);
});

const factsFolder = join(root, '../shared/facts');
const hasFacts = existsSync(factsFolder);
if (!hasFacts) console.warn('skipped: the gazetteer is not compared with ../shared/facts, which is absent');

describe.skipIf(!hasFacts)('the compiled facts', () => {
  test('give the files that ship', () => {
    const facts = readFacts(factsFolder);
    const shipped = (name: string) => readFileSync(join(root, 'seeds/gazetteer', name), 'utf8');
    expect(rowsAsJson(toStates(facts))).toBe(shipped('states.json'));
    expect(rowsAsJson(toRegions(facts))).toBe(shipped('regions.json'));
    expect(toAmbiguities(facts)).toEqual(JSON.parse(shipped('ambiguities.json')));
  });
});
