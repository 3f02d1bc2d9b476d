// Writes small PDFs of our own wording, so that reading them is proved without any document beside the repository.

/** Text at a place: points from the lower left corner. `font`: F1 roman, F2 bold, F3 italic, F4 typewriter. */
export type Placed = { text: string; x: number; y: number; size?: number; font?: 'F1' | 'F2' | 'F3' | 'F4' };
/** A horizontal rule. */
export type Ruled = { rule: true; x: number; y: number; width: number };

const FONTS = ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Courier'];

function escaped(text: string): string {
  return text.replace(/[\\()]/g, (sign) => `\\${sign}`);
}

function content(parts: readonly (Placed | Ruled)[]): string {
  return parts
    .map((part) =>
      'rule' in part
        ? `${part.x} ${part.y} ${part.width} 0.5 re f`
        : `BT /${part.font ?? 'F1'} ${part.size ?? 10} Tf 1 0 0 1 ${part.x} ${part.y} Tm (${escaped(part.text)}) Tj ET`,
    )
    .join('\n');
}

/** One page for each list of parts, 612 by 792 points, with a right table of cross-references. */
export function makePdf(pages: readonly (readonly (Placed | Ruled)[])[]): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const fonts = FONTS.map((name, at) => {
    objects[at + 2] = `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
    return `/F${at + 1} ${at + 3} 0 R`;
  });
  const first = FONTS.length + 3;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`);
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [ ${kids.join(' ')} ] >>`;
  for (const [at, parts] of pages.entries()) {
    const stream = content(parts);
    objects[first + at * 2 - 1] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 612 792 ] /Contents ${first + at * 2 + 1} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >>`;
    objects[first + at * 2] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0) & 0xff);
}

/** Lines of running text, one under the other, from the top of `y`. */
export function lines(
  texts: readonly string[],
  {
    x = 72,
    y = 700,
    size = 10,
    pitch = 12,
    font = 'F1',
  }: Partial<Omit<Placed, 'text'>> & { pitch?: number } = {},
): Placed[] {
  return texts.map((text, at) => ({ text, x, y: y - at * pitch, size, font }));
}
