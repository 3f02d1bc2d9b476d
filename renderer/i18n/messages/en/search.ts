export const search = {
  'search.title': 'Search',
  'search.field': 'Search all reports',
  'search.hint': 'Words in any order, accents ignored; “words in quotation marks” stay together.',
  'search.results': '{count, plural, =0 {Nothing found} one {# paragraph} other {# paragraphs}}',
  'search.shown': 'The first {shown} of {total} paragraphs are shown: add a word to narrow the search.',
  'search.none': 'No paragraph holds “{query}”.',
  'search.noneNext': 'Try fewer words, or only the beginning of a word.',
  'search.noReports': 'Nothing to search yet: import a report first.',
  'search.loading': 'Reading the texts: {done} of {total} reports',
  'search.at': 'para. {label}',
  'search.noLabel': 'unnumbered',
} as const;
