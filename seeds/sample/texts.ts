// The words of the sample's two reports, inlined by the bundler: the workbench has no network to fetch them with.
import english from './digest-en.md?raw';
import french from './digest-fr.md?raw';

export interface SampleText {
  /** The same key as in an excerpt's `report`. */
  report: 'fr' | 'en';
  /** A file name, from which the importer recognises Markdown. */
  name: string;
  text: string;
}

/** Both are the same work: paragraph 28 of one is paragraph 28 of the other. */
export const sampleTexts: readonly SampleText[] = [
  { report: 'fr', name: 'recueil-exemple-fr.md', text: french },
  { report: 'en', name: 'recueil-sample-en.md', text: english },
];
