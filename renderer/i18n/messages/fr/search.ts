import type { search as en } from '../en/search.ts';

export const search: Record<keyof typeof en, string> = {
  'search.title': 'Recherche',
  'search.field': 'Chercher dans tous les rapports',
  'search.hint':
    'Des mots dans n’importe quel ordre, sans égard aux accents ; « entre guillemets », ils restent ensemble.',
  'search.results': '{count, plural, =0 {Rien trouvé} one {# paragraphe} other {# paragraphes}}',
  'search.shown': 'Les {shown} premiers de {total} paragraphes sont affichés : ajoutez un mot pour préciser.',
  'search.none': 'Aucun paragraphe ne contient « {query} ».',
  'search.noneNext': 'Essayez moins de mots, ou seulement le début d’un mot.',
  'search.noReports': 'Rien à chercher pour l’instant : importez d’abord un rapport.',
  'search.loading': 'Lecture des textes : {done} rapports sur {total}',
  'search.at': 'par. {label}',
  'search.noLabel': 'sans numéro',
};
