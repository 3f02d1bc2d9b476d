// The frame around every picture that leaves the program: title, question, counts, scheme, date and disclaimer, as
// visible words and as metadata. Pure. Colours are those of the light theme: a picture is for paper and slides.
import { element, escapeXml, type TextStyle, textElement, wrapText } from './svg.ts';

/** The light theme's tokens, resolved; a test compares them with `tokens.css`. */
export const INKS = {
  paper: '#fffdf8',
  rule: '#ddd7ca',
  ruleSoft: '#ebe6db',
  ink: '#1d2227',
  ink2: '#545b63',
  ink3: '#646a70',
  accent: '#1f4e79',
  theme: '#9a6a00',
  activity: '#0f6e62',
  place: '#1f5f9e',
  actor: '#8a3d74',
  instrument: '#5d6b1e',
} as const;

export interface PictureCaption {
  title: string;
  /** The question as a sentence. */
  question: string;
  /** "61 excerpts · 48 paragraphs · 1 report". */
  counts: string;
  scheme: string;
  /** "Drawn on 23 November 2025". */
  date: string;
  /** Empty where no map is drawn. */
  disclaimer: string;
  /** Further remarks: what an empty cell means, that numbers are small. */
  notes: readonly string[];
  language: string;
}

export interface PictureBody {
  width: number;
  height: number;
  content: readonly string[];
}

const MARGIN = 24;
const QUESTION: TextStyle = { size: 15, fill: INKS.ink, font: 'text' };
const TITLE: TextStyle = { size: 20, fill: INKS.ink, font: 'text', weight: 600 };
const SMALL: TextStyle = { size: 11, fill: INKS.ink2 };

function lines(texts: readonly string[], from: number, style: TextStyle): { marks: string[]; end: number } {
  const step = Math.round(style.size * 1.4);
  const marks = texts.map((text, index) =>
    textElement(text, { x: MARGIN, y: from + step * (index + 1) }, style),
  );
  return { marks, end: from + step * texts.length };
}

function metadata(caption: PictureCaption): string {
  const words = [
    caption.question,
    caption.counts,
    caption.scheme,
    caption.date,
    caption.disclaimer,
    ...caption.notes,
  ];
  return [
    element('title', {}, [escapeXml(caption.title)]),
    element('desc', {}, [escapeXml(words.filter((text) => text !== '').join('\n'))]),
    element('metadata', {}, [
      element('recueil:picture', { 'xmlns:recueil': 'https://recueil.invalid/picture/1' }, [
        element('recueil:question', {}, [escapeXml(caption.question)]),
        element('recueil:scheme', {}, [escapeXml(caption.scheme)]),
        element('recueil:date', {}, [escapeXml(caption.date)]),
        element('recueil:counts', {}, [escapeXml(caption.counts)]),
      ]),
    ]),
  ].join('');
}

/** A self-contained SVG document: the body below its title and question, above its source line and disclaimer. */
export function framePicture(caption: PictureCaption, body: PictureBody): string {
  const width = Math.max(560, body.width + 2 * MARGIN);
  const inner = width - 2 * MARGIN;
  const title = lines(wrapText(caption.title, TITLE.size, inner), MARGIN - 8, TITLE);
  const question = lines(wrapText(caption.question, QUESTION.size, inner), title.end + 4, QUESTION);
  const counts = lines([caption.counts], question.end + 2, SMALL);
  const bodyTop = counts.end + 16;
  const source = [caption.scheme, caption.date].filter((text) => text !== '').join(' · ');
  const below = [source, ...caption.notes, caption.disclaimer]
    .filter((text) => text !== '')
    .flatMap((text) => wrapText(text, SMALL.size, inner));
  const foot = lines(below, bodyTop + body.height + 10, SMALL);
  const height = Math.round(foot.end + MARGIN);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'xml:lang': caption.language,
    },
    [
      metadata(caption),
      element('rect', { width, height, fill: INKS.paper }),
      ...title.marks,
      ...question.marks,
      ...counts.marks,
      element('g', { transform: `translate(${MARGIN},${bodyTop})` }, body.content),
      ...foot.marks,
    ],
  );
}
