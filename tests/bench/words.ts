// Made-up prose: real function words between invented ones, so that lengths, repetition and the share of rare words
// are like a report's, and no sentence is anyone's.
import { createRandom, type Random } from './random.ts';

const FUNCTION_WORDS =
  'the of and to in for on with by as at from that its their which were was has had been this these an over under through between including during within also while where both such each other more'.split(
    ' ',
  );
const ONSETS = 'b c d f g l m n p r s t v br cl cr dr fl gr pl pr sp st tr'.split(' ');
const VOWELS = 'a e i o u a e i o ea io ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 't', 'nt', 'st', 'ct'];
const ENDINGS = ['', '', '', 'tion', 'ment', 'ing', 'ed', 'al', 'ity', 'ance', 'er', 'ive'];

const VOCABULARY = 12_000;

function inventWord(random: Random): string {
  const syllables = random.between(1, 3);
  let word = '';
  for (let count = 0; count < syllables; count++) {
    word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
  }
  return word + random.pick(ENDINGS);
}

/** The invented words, from the most used to the rarest; the same for every seed. */
export const INVENTED: readonly string[] = (() => {
  const random = createRandom(1);
  const words = new Set<string>();
  while (words.size < VOCABULARY) words.add(inventWord(random));
  return [...words];
})();

/** A few words are everywhere and most are rare: the cube of a uniform number comes near a text's own distribution. */
function inventedWord(random: Random): string {
  return INVENTED[Math.floor(random.next() ** 3 * INVENTED.length)] ?? '';
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function word(random: Random): string {
  const kind = random.next();
  if (kind < 0.4) return random.pick(FUNCTION_WORDS);
  if (kind < 0.425) return String(random.between(2, 4000));
  return kind < 0.45 ? capitalise(inventedWord(random)) : inventedWord(random);
}

function sentence(random: Random): string {
  const words = Array.from({ length: random.between(12, 28) }, () => word(random));
  const comma = random.between(4, words.length - 3);
  words[comma] = `${words[comma]},`;
  return `${capitalise(words.join(' '))}.`;
}

/** Sentences until at least `length` UTF-16 units are there. */
export function prose(random: Random, length: number): string {
  let text = sentence(random);
  while (text.length < length) text += ` ${sentence(random)}`;
  return text;
}

/** A heading or a title: a few words, no full stop. */
export function phrase(random: Random, words: number): string {
  const list = Array.from({ length: words }, (_, at) =>
    at % 3 === 1 ? random.pick(FUNCTION_WORDS) : inventedWord(random),
  );
  return capitalise(list.join(' '));
}
