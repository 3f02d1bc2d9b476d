// How English writes numbers, as reports of the United Nations print it.
import { before, type Grammar, mapOf, setOf } from './grammar.ts';

// May and March are also verbs: months count with their capital only.
const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const REFERENCES =
  '[Rr]esolution|[Dd]ecision|[Aa]rticle|[Pp]aragraph|[Pp]ara\\.|[Cc]hapter|[Ss]ection|[Ss]ect\\.|[Aa]nnex|[Aa]ppendix|[Ii]tem|[Rr]ule|[Pp]rinciple|[Pp]age|p\\.|[Vv]olume|[Vv]ol\\.|[Ff]igure|[Tt]able|[Bb]ox|[Nn]ote|[Ff]ootnote|Goal|[Tt]arget(?= \\d+\\.)|[Ii]ndicator|[Pp]hase|[Pp]illar|[Vv]ersion|[Ll]evel|[Mm]eeting|Working Group|[Aa]ct|[Ll]aw|Agenda|Programme|SDG|SDGs|[Nn]o\\.';

export const english: Grammar = {
  digits:
    /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/u,
  toValue: (digits) => Number(digits.replace(/[,\u00a0\u202f\u2009]/gu, '')),
  words:
    mapOf(`one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
    fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50
    sixty 60 seventy 70 eighty 80 ninety 90`),
  hundreds: setOf('hundred'),
  thousands: setOf('thousand'),
  links: setOf('and'),
  multipliers: mapOf('thousand 1e3 million 1e6 billion 1e9 trillion 1e12'),
  collectives: mapOf(
    'dozen 12 dozens 12 tens 10 hundred 100 hundreds 100 thousand 1000 thousands 1000 million 1e6 millions 1e6',
  ),
  several: setOf('several many'),
  halves: [['and', 'a', 'half']],
  articles: setOf('a an'),
  of: setOf('of'),
  fractions: [
    [
      /(?<!(?:first|second|latter|other|one|and a) )(?:one |a )?half(?=\s+(?:of|the|their|its|all)\b)/iuy,
      1 / 2,
    ],
    [/(?:the )?two[ -]thirds(?=\s+(?:of|the)\b)/iuy, 2 / 3],
    [/(?:one|a)[ -]third(?=\s+of\b)/iuy, 1 / 3],
    [/(?:the )?three[ -]quarters(?=\s+(?:of|the)\b)/iuy, 3 / 4],
    [/(?:one|a)[ -]quarter(?=\s+of\b)/iuy, 1 / 4],
  ],
  modifiers: [
    [before('at least|a minimum of|no fewer than|no less than|not less than'), 'at-least'],
    [before('at most|up to|a maximum of|no more than|not more than'), 'at-most'],
    [before('more than|over|in excess of|exceeding|above|upwards of'), 'more-than'],
    [before('less than|fewer than|under|below'), 'less-than'],
    [before('nearly|almost|close to|just under'), 'nearly'],
    [before('about|around|some|approximately|roughly|an estimated|circa'), 'about'],
  ],
  between: ['between', 'and'],
  rangeLinks: setOf('to or - – —'),
  fromWord: 'from',
  change:
    /(?:increas|ris|rose|grew|grow|fell|fall|decreas|drop|declin|reduc|rais|went|gone|expand|double)\p{L}*\s+from\s*$/iu,
  outOf: setOf('in out'),
  per: setOf('per'),
  percent: [['%'], ['per', 'cent'], ['percent'], ['percentage', 'points']],
  currencies: setOf('dollar dollars euro euros franc francs yen pounds $ € £ us$ usd eur'),
  durations: setOf('year years month months week weeks day days hour hours minute minutes times'),
  ordinal: /(?:first|second|third|fifth|th|st|nd|rd)$/iu,
  stops:
    setOf(`the a an of to in on at by for with without from into between among over under about against during
    since until after before and or nor but so yet as than that which who whom whose where when while if because it its
    they their them he she his her we our you your this these those is are was were be been being has have had do does
    did will would shall should can could may might must not no also including such per each every all any both more
    most less few out up down across through within along towards other another via`),
  masks: [
    // "held over three days" says how long, not that it was longer.
    /\bover(?=\s+\S+\s+(?:days?|weeks?|months?|hours?)\b)/giu,
    new RegExp(`\\b(?:\\d{1,2}\\s*(?:to|and|-|–)\\s*)?\\d{1,2}\\s+${MONTHS}(?!\\p{L})(?:\\s+\\d{4})?`, 'gu'),
    new RegExp(`${MONTHS}\\s+\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?(?:,\\s*\\d{4})?(?!\\d)`, 'gu'),
    new RegExp(`${MONTHS}\\s+\\d{4}`, 'gu'),
    new RegExp(
      `(?<!\\p{L})(?:${REFERENCES})\\s+\\d+(?:[.-]\\d+)*(?:\\s?\\([^)\\n]{1,8}\\))?(?=[^\\d]|$)`,
      'gu',
    ),
    /(?<!\p{L})(?:resolutions|decisions|articles|paragraphs|paras\.|chapters|sections|annexes|items|rules|pages|pp\.|goals|targets|phases|nos\.)\s+\d+(?:[.-]\d+)*(?:(?:\s*,\s*|,?\s+(?:and|to|or)\s+|\s*[-–]\s*)\d+(?:[.-]\d+)*)*/giu,
    /\b\d+(?:st|nd|rd|th)(?!\p{L})/gu,
    /\b\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\.?(?!\p{L})/giu,
  ],
};
