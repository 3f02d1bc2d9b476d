// Makes this folder's JSON from the compiled facts (`node seeds/gazetteer/build.ts [facts folder]`): one uniform shape for
// every row, so that the program can import it as it is. Knows nothing of how the names are searched or matched.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
type Lists = { [L in (typeof LANGUAGES)[number]]: string[] };

interface FactState {
  iso2: string;
  iso3: string;
  m49: string;
  status: string;
  names: Record<string, { short: string; formal: string; aliases?: string[]; weak?: string[] }>;
}
interface FactRegion {
  code?: string;
  id?: string;
  level?: string;
  parent?: string | null;
  names: Record<string, string>;
  aliases?: Record<string, string[]>;
  members: string[];
}
export interface Facts {
  states: FactState[];
  regions: Record<
    'm49' | 'unRegionalGroups' | 'unodcRegions' | 'specialGroups' | 'textRegions',
    FactRegion[]
  >;
  ambiguities: {
    blockers: Record<string, string[]>;
    watch: { lang: string; string: string; iso3: string | null; why: string }[];
  };
}

/** The Office's regions by part of the world, as its reports print them; the facts list them flat. */
const UNODC_PARTS = [
  {
    id: 'africa',
    m49: '002',
    regions: ['north-africa', 'west-central-africa', 'east-africa', 'southern-africa'],
  },
  {
    id: 'americas',
    m49: '019',
    regions: ['north-america', 'central-america', 'caribbean', 'south-america'],
  },
  {
    id: 'asia',
    m49: '142',
    regions: [
      'central-asia-transcaucasia',
      'east-southeast-asia',
      'near-middle-east',
      'south-asia',
      'south-west-asia',
    ],
  },
  {
    id: 'europe',
    m49: '150',
    regions: ['eastern-europe', 'south-eastern-europe', 'western-central-europe'],
  },
] as const;

/** Phrases that the facts do not list yet. */
const FURTHER_BLOCKERS: Record<string, string[]> = {
  fr: ['Irlande du Nord', 'Nouveau-Mexique', "Conseil de l'Europe"],
  en: ['Council of Europe'],
  es: ['Consejo de Europa'],
  ru: ['Совет Европы', 'Совета Европы'],
  ar: ['مجلس أوروبا'],
  zh: ['欧洲委员会'],
};

function lists(of: (language: string) => string[] | undefined): Lists {
  const at = (language: string) => of(language) ?? [];
  return { en: at('en'), fr: at('fr'), es: at('es'), ar: at('ar'), ru: at('ru'), zh: at('zh') };
}

export function toStates(facts: Facts) {
  return facts.states.map((state) => ({
    iso3: state.iso3,
    iso2: state.iso2,
    m49: state.m49,
    observer: state.status === 'observer',
    short: lists((l) => [state.names[l]?.short ?? '']),
    formal: lists((l) => [state.names[l]?.formal ?? '']),
    aliases: lists((l) => state.names[l]?.aliases),
    weak: lists((l) => state.names[l]?.weak),
  }));
}

function toRegion(ref: string, parent: string, fact: FactRegion) {
  return {
    ref,
    parent,
    short: lists((l) => (fact.names[l] === undefined ? [] : [fact.names[l]])),
    aliases: lists((l) => fact.aliases?.[l]),
    members: fact.members.join(' '),
  };
}

function kebab(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function toUnodcRegions({ unodcRegions, m49 }: Facts['regions']) {
  const byId = new Map(unodcRegions.map((r) => [(r.id ?? '').replace('unodc-', ''), r]));
  const parts = UNODC_PARTS.flatMap((part) => {
    const leaves = part.regions.flatMap((id) => byId.get(id) ?? []);
    const named = m49.find((r) => r.code === part.m49);
    const members = leaves.flatMap((r) => r.members).sort();
    const own = { names: named?.names ?? {}, members };
    const rows = part.regions.map((id) =>
      toRegion(`unodc:${id}`, `unodc:${part.id}`, byId.get(id) ?? { names: {}, members: [] }),
    );
    return [toRegion(`unodc:${part.id}`, '', own), ...rows];
  });
  return [...parts, toRegion('unodc:oceania', '', byId.get('oceania') ?? { names: {}, members: [] })];
}

export function toRegions({ regions }: Facts) {
  return [
    ...regions.m49.map((r) => toRegion(`m49:${r.code}`, r.parent ? `m49:${r.parent}` : '', r)),
    ...regions.textRegions.map((r) => toRegion(`region:${r.id}`, '', r)),
    ...regions.specialGroups.map((r) => toRegion(`group:${r.id}`, '', r)),
    ...regions.unRegionalGroups.map((r) => toRegion(`un-groups:${kebab(r.id ?? '')}`, '', r)),
    ...toUnodcRegions(regions),
  ];
}

export function toAmbiguities({ ambiguities }: Facts) {
  return {
    blockers: lists((l) => [...(ambiguities.blockers[l] ?? []), ...(FURTHER_BLOCKERS[l] ?? [])]),
    watch: ambiguities.watch.map((w) => ({
      language: w.lang,
      name: w.string,
      ref: w.iso3 === null ? '' : `iso3:${w.iso3}`,
      person: /given name|surname/.test(w.why),
    })),
  };
}

export function readFacts(folder: string): Facts {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    states: read('un-members.json'),
    regions: read('regions.json'),
    ambiguities: read('ambiguities.json'),
  };
}

/** One row a line: small enough to ship, and a change of one State is a change of one line. */
export function rowsAsJson(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

if (import.meta.main) {
  const facts = readFacts(process.argv[2] ?? join(import.meta.dirname, '../../../shared/facts'));
  const write = (name: string, text: string) => writeFileSync(join(import.meta.dirname, name), text);
  write('states.json', rowsAsJson(toStates(facts)));
  write('regions.json', rowsAsJson(toRegions(facts)));
  write('ambiguities.json', `${JSON.stringify(toAmbiguities(facts), null, 1)}\n`);
}
