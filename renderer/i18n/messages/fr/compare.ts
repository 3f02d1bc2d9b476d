import type { compare as en } from '../en/compare.ts';

export const compare: Record<keyof typeof en, string> = {
  'compare.first': 'Premier lieu',
  'compare.second': 'Second lieu',
  'compare.swap': 'Échanger les deux lieux',
  'compare.by': 'Comparer par',
  'compare.by.theme': 'Thème',
  'compare.by.activity': 'Activité',
  'compare.section.regions': 'Régions : {scheme}',
  'compare.section.otherRegions': 'Autres régions',
  'compare.section.states': 'États',
  'compare.noPlaceFound': 'Aucun lieu pourvu d’extraits ne porte ce nom.',
  'compare.both': 'Les deux ont',
  'compare.only': 'Seulement {place}',
  'compare.nothing': 'Rien ici.',
  'compare.row': '— {a} : {countA}, {b} : {countB}',
  'compare.excerpts': '{count, plural, =0 {aucun extrait} one {# extrait} other {# extraits}}',
  'compare.none.theme': 'Sans thème',
  'compare.none.activity': 'Sans activité',
  'compare.small':
    'Peu d’extraits d’un côté (moins de {few}) : un de plus ou de moins changerait l’image. Lisez-les avant de conclure.',
  'compare.shared':
    '{count, plural, one {# extrait nomme les deux lieux et compte des deux côtés.} other {# extraits nomment les deux lieux et comptent des deux côtés.}}',
  'compare.absence':
    'Ce qu’un seul des deux a peut être non lu ou non étiqueté chez l’autre : une absence ici n’est pas un constat.',
  'compare.openAll': 'Ouvrir les extraits',
  'compare.noExcerpts': 'Aucun extrait pour {place}.',
  'compare.figures': 'Nombres lus dans ces extraits',
  'compare.figures.help':
    'Chacun avec ses mots. Ils comptent des choses différentes et ne sont jamais additionnés.',
  'compare.figures.none': 'Aucun nombre n’a été lu dans les extraits pour {place}.',
  'compare.figures.noted': 'noté par un analyste',
  'compare.figures.more': '{count, plural, one {Montrer # autre} other {Montrer # autres}}',
  'compare.figures.kind': 'Nombre',
  'compare.approximation.about': 'environ',
  'compare.approximation.at-least': 'au moins',
  'compare.approximation.more-than': 'plus de',
  'compare.approximation.at-most': 'au plus',
  'compare.approximation.less-than': 'moins de',
  'compare.approximation.nearly': 'près de',
  'compare.title.picture': '{a} et {b}, par {subject}',
  'compare.head.group': 'Groupe',
  'compare.opened': '{subject}, {place}',
  'compare.empty.title': 'Rien à comparer pour l’instant',
  'compare.empty.words':
    'Une comparaison demande des extraits pourvus de lieux : deux régions ou deux États au moins. Ouvrez un rapport, sélectionnez un passage, appuyez sur T et donnez-lui un lieu.',
  'compare.choose.title': 'Choisissez deux lieux',
  'compare.choose.words':
    'Tapez le début d’un nom dans les deux champs ci-dessus. Seuls les lieux pourvus d’extraits sont proposés.',
  'compare.same.title': 'Deux fois le même lieu',
  'compare.same.words': 'Choisissez un autre lieu d’un côté.',
};
