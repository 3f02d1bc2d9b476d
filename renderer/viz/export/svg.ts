// Writes SVG as text: elements, escaped words, wrapped lines. Pure; knows nothing of what is drawn.

export type Attributes = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 forbids: controls other than tab, line feed and return, and two non-characters. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 0x20 && !'\t\n\r'.includes(character)) || code === 0xfffe || code === 0xffff;
}

/** Text that is safe in content and in attributes. */
export function escapeXml(text: string): string {
  return [...text]
    .map((character) => (isForbidden(character) ? '' : (ESCAPES[character] ?? character)))
    .join('');
}

export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`;
}

export interface TextStyle {
  size: number;
  fill: string;
  weight?: number;
  font?: 'text' | 'ui';
  anchor?: 'start' | 'middle' | 'end';
}

/** Families by name: the picture carries no font, so it names what stands in for ours. */
const FAMILIES = {
  text: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Noto Serif', serif",
  ui: "'Inter Variable', Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif",
} as const;

export function textElement(
  text: string,
  at: { x: number; y: number; transform?: string },
  style: TextStyle,
): string {
  return element(
    'text',
    {
      x: at.x,
      y: at.y,
      'font-family': FAMILIES[style.font ?? 'ui'],
      'font-size': style.size,
      fill: style.fill,
      ...(style.weight ? { 'font-weight': style.weight } : {}),
      ...(style.anchor && style.anchor !== 'start' ? { 'text-anchor': style.anchor } : {}),
      ...(at.transform ? { transform: at.transform } : {}),
    },
    [escapeXml(text)],
  );
}

/** Width of a text in pixels, about: wide letters of East Asia count double. */
export function estimateWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += /[\u2e80-\u9fff\uff00-\uffef]/u.test(character) ? 1 : 0.57;
  return units * size;
}

/** Breaks a text into lines that are about as wide as told; a word that is longer stands alone. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && estimateWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Cuts a text to about a width, with an ellipsis. */
export function fitText(text: string, size: number, width: number): string {
  if (estimateWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (estimateWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
