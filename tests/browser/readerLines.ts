// A report of our own sentences for the tests of reading: two levels of headings, an item, a footnote, an emoji.
import type { Line } from './readerDesk.tsx';

export const CARE: readonly Line[] = [
  { kind: 'heading', level: 1, text: 'I. What was done' },
  {
    label: '1',
    text: 'In twenty countries the Office paid for care that aims at a second chance: 700 prison officers were trained to work with people, not only to guard them.',
    notes: ['1'],
  },
  {
    label: '2',
    text: '🙂🙂 In Tunisia, 20 officers earned a diploma in care; in the Philippines, reading now shortens a sentence.',
  },
  { kind: 'heading', level: 2, text: 'A. Work with families' },
  {
    kind: 'item',
    label: '(a)',
    level: 1,
    text: 'Families may now visit twice a week, and children may stay for a meal.',
  },
  {
    label: '3',
    text: 'A five-year effort came to its end in Kazakhstan, Uganda and Tunisia, where more than 4,100 staff had been trained.',
  },
  { kind: 'heading', level: 1, text: 'II. What remains' },
  { label: '4', text: 'Half of all prisons still have no teacher. Two in three have no library.' },
  { kind: 'footnote', label: '1', text: 'Counted at the end of the year, without those who left early.' },
];

/** As many numbered paragraphs as wanted, a heading before each twentieth. */
export function manyLines(paragraphs: number): Line[] {
  const lines: Line[] = [];
  for (let n = 1; n <= paragraphs; n++) {
    if (n % 20 === 1) lines.push({ kind: 'heading', level: 1, text: `Part ${Math.ceil(n / 20)}` });
    const sentence = `Sentence ${n} tells what office ${n % 7} did in district ${n % 31} with ${n * 3} people. `;
    lines.push({ label: String(n), text: sentence.repeat(1 + (n % 6)).trim() });
  }
  return lines;
}
