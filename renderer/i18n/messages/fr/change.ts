import type { change as en } from '../en/change.ts';

export const change: Record<keyof typeof en, string> = {
  'change.renameProject': 'Renommer le projet en « {name} »',
  'change.setScheme': 'Changer le découpage en régions',
  'change.renameAnalyst': 'Changer votre nom en « {name} »',
  'change.importReport':
    'Importer « {title} » ({paragraphs, plural, one {# paragraphe} other {# paragraphes}})',
  'change.editReport': 'Corriger la fiche de « {title} »',
  'change.markRead': 'Marquer « {title} » comme lu jusqu’à un paragraphe',
  'change.removeReport': 'Retirer le rapport « {title} »',
  'change.tagPassage': 'Étiqueter « {quote} » {tags}',
  'change.notePassage': 'Note sur « {quote} »',
  'change.addTag': 'Étiqueter « {quote} » {tags}',
  'change.removeTagging': 'Ôter {tags} de « {quote} »',
  'change.retag': 'Remplacer l’étiquette de « {quote} » par {tags}',
  'change.setNote': 'Note sur « {quote} »',
  'change.removeExcerpt': 'Retirer l’extrait « {quote} »',
  'change.setFigures': 'Chiffres de « {quote} »',
  'change.createTag': 'Créer l’étiquette {name}',
  'change.editTag': 'Modifier l’étiquette {name}',
  'change.moveTag': 'Déplacer l’étiquette {name}',
  'change.mergeTags': 'Fondre l’étiquette {name} dans {into}',
  'change.removeTag': 'Supprimer l’étiquette {name}',
  'change.addCodebook':
    'Ajouter la nomenclature {name} ({count, plural, one {# étiquette} other {# étiquettes}})',
  'change.setMemo': 'Écrire un mémo',
  'change.removeMemo': 'Retirer un mémo',
  'change.saveQuery': 'Enregistrer la question {name}',
  'change.removeQuery': 'Retirer la question {name}',
  'change.importContent': 'Faire entrer {name}',
};
