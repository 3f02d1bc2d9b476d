// How French writes numbers, as reports of the United Nations print it.
import { before, type Grammar, mapOf, setOf } from './grammar.ts';

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const REFERENCES =
  'résolution|décision|article|art\\.|paragraphe|par\\.|chapitre|chap\\.|section|sect\\.|annexe|appendice|point|règle|principe|alinéa|page|p\\.|volume|vol\\.|figure|tableau|graphique|encadré|note|objectif|cible|indicateur|phase|pilier|axe|version|niveau|document|additif|rectificatif|séance|groupe de travail|loi|décret|Programme|Agenda|horizon|ODD';

export const french: Grammar = {
  digits: /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:[.,]\d+)?/u,
  // A point before exactly three digits groups thousands, as in the Spanish habit; any other is a decimal.
  toValue: (digits) =>
    Number(
      digits
        .replace(/[ \u00a0\u202f\u2009]|(?<=^\d{1,3}(?:\.\d{3})*)\.(?=\d{3}(?:\.|$))/gu, '')
        .replace(',', '.'),
    ),
  words:
    mapOf(`un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13
    quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70
    huitante 80 octante 80 nonante 90`),
  hundreds: setOf('cent cents'),
  thousands: setOf('mille'),
  links: setOf('et'),
  multipliers: mapOf('millier 1e3 milliers 1e3 million 1e6 millions 1e6 milliard 1e9 milliards 1e9'),
  collectives: mapOf(`dizaine 10 dizaines 10 douzaine 12 douzaines 12 quinzaine 15 vingtaine 20 trentaine 30
    quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100 centaines 100 millier 1000 milliers 1000 million 1e6 millions 1e6
    milliard 1e9 milliards 1e9`),
  several: setOf('des plusieurs quelques'),
  halves: [
    ['et', 'demi'],
    ['et', 'demie'],
  ],
  articles: setOf('un une'),
  of: setOf("de d'"),
  fractions: [
    [/(?:la|une) moitié(?=\s+(?:de|des|du|d['’]))/iuy, 1 / 2],
    [/(?:les )?deux tiers(?=\s+(?:de|des|du|d['’]))/iuy, 2 / 3],
    [/(?:un|le) tiers(?=\s+(?:de|des|du|d['’]))/iuy, 1 / 3],
    [/(?:les )?trois quarts(?=\s+(?:de|des|du|d['’]))/iuy, 3 / 4],
    [/(?:un|le) quart(?=\s+(?:de|des|du|d['’]))/iuy, 1 / 4],
  ],
  modifiers: [
    [before('au moins|au minimum|un minimum de|pas moins de'), 'at-least'],
    [before("au plus|au maximum|un maximum de|jusqu['’]à|pas plus de"), 'at-most'],
    [before("plus d(?:e|['’])|au-delà de|supérieure?s? à|dépass(?:e|ent|ant|é)"), 'more-than'],
    [before("moins d(?:e|['’])|inférieure?s? à"), 'less-than'],
    [before("près d(?:e|['’])|presque|quasiment"), 'nearly'],
    [
      before("environ|quelque|autour de|approximativement|à peu près|de l['’]ordre de|aux alentours de"),
      'about',
    ],
  ],
  between: ['entre', 'et'],
  rangeLinks: setOf('à ou - – —'),
  fromWord: 'de',
  change: /(?:pass|augment|diminu|rédui|port|baiss|progress|chut|recul|tomb|ramen)\p{L}*\s+de\s*$/iu,
  outOf: setOf('sur'),
  per: setOf('pour par'),
  percent: [['%'], ['pour', 'cent'], ['points', 'de', 'pourcentage']],
  currencies: setOf('dollar dollars euro euros franc francs yen yens livres $ € £ us$ usd eur'),
  durations: setOf('an ans année années mois semaine semaines jour jours heure heures minute minutes fois'),
  ordinal: /(?:i[eè]me|ièmes)$/iu,
  stops:
    setOf(`le la les l' un une des du de d' au aux à en dans par pour sur sous avec sans entre vers chez contre
    depuis pendant lors afin et ou ni mais donc or car que qu' qui quoi dont où si comme ainsi y ne n' pas se s' ce cet
    cette ces son sa ses leur leurs notre nos il elle ils elles on nous vous je tu a ont est sont était étaient été être
    avoir avait avaient aura auront sera seront serait seraient fut furent peut peuvent doit doivent plus moins très
    aussi également notamment selon parmi après avant dès tout tous toute toutes chaque même mêmes soit`),
  masks: [
    new RegExp(
      `\\b(?:\\d{1,2}(?:er)?\\s*(?:au|et|à|-|–)\\s*)?\\d{1,2}(?:er)?\\s+(?:${MONTHS})(?!\\p{L})(?:\\s+\\d{4})?`,
      'giu',
    ),
    new RegExp(`(?:${MONTHS})\\s+\\d{4}`, 'giu'),
    new RegExp(
      `(?<!\\p{L})(?:${REFERENCES})\\s+(?:n[o°]s?\\s*)?\\d+(?:[.-]\\d+)*(?:\\s?\\([^)\\n]{1,8}\\))?(?=[^\\d]|$)`,
      'giu',
    ),
    /(?<!\p{L})(?:résolutions|articles|paragraphes|chapitres|sections|annexes|points|règles|pages|objectifs|cibles|phases)\s+\d+(?:[.-]\d+)*(?:(?:\s*,\s*|\s+(?:et|à|ou)\s+|\s*[-–]\s*)\d+(?:[.-]\d+)*)*/giu,
    /(?<!\p{L})n[o°]s?\s*\d+(?:\s*(?:,|et|à)\s*\d+)*/giu,
    /\b\d+(?:er|re|e|ère|ème|nde?)(?!\p{L})/gu,
    /\b\d{1,2}\s?h(?:\s?\d{2})?(?!\p{L})/gu,
    /\bpour cent(?=\s*mille)/giu,
  ],
};
