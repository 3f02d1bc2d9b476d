// Which of the six official languages a text is in: by script first, then by its commonest small words.
// Knows no report structure. Mixed or other languages come out as `und` rather than as a wrong guess.
import { franc } from 'franc-min';
import type { Language } from '../domain/records.ts';

const BY_CODE: Readonly<Record<string, Language>> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  rus: 'ru',
  arb: 'ar',
  cmn: 'zh',
};

/** Names by which a masthead declares its language, in any of the six. */
const DECLARED: readonly (readonly [Language, RegExp])[] = [
  ['en', /^(?:english|anglais|inglés|английский|الإنكليزية|英文|英语)$/i],
  ['fr', /^(?:french|français|francés|французский|الفرنسية|法文|法语)$/i],
  ['es', /^(?:spanish|espagnol|español|испанский|الإسبانية|西班牙文|西班牙语)$/i],
  ['ru', /^(?:russian|russe|ruso|русский|الروسية|俄文|俄语)$/i],
  ['ar', /^(?:arabic|arabe|árabe|арабский|العربية|عربي|阿拉伯文|阿拉伯语)$/i],
  ['zh', /^(?:chinese|chinois|chino|китайский|الصينية|中文|汉语)$/i],
];

/** The language that a line names when it says nothing else ("Français", "Russian"), or null. */
export function parseLanguageName(line: string): Language | null {
  return DECLARED.find(([, pattern]) => pattern.test(line.trim()))?.[0] ?? null;
}

/** Three stretches of the text, so that a cover page in another language does not decide. */
function sample(text: string): string {
  const size = 1500;
  if (text.length <= 3 * size) return text;
  const third = Math.floor(text.length / 3);
  return [third, Math.floor(text.length / 2), 2 * third].map((at) => text.slice(at, at + size)).join('\n');
}

/** The language of running text; `declared` decides where the text is too short or unclear to tell. */
export function detectLanguage(text: string, declared: Language | null): Language {
  const stretch = sample(text);
  const letters = stretch.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 60) return declared ?? 'und';
  const han = stretch.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > letters * 0.5) return /[\u3040-\u30ff]/.test(stretch) ? 'und' : 'zh';
  const found = BY_CODE[franc(stretch)] ?? 'und';
  return found === 'und' && letters < 400 ? (declared ?? 'und') : found;
}

const OFFICIAL: readonly Language[] = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/** The official language that a language tag ("fr-CA", "zh_Hans") names, or null. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return OFFICIAL.find((language) => language === primary) ?? null;
}
