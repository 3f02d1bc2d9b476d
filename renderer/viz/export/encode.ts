// A picture as a file's bytes: SVG, PNG, or its data as CSV.
import { type TableCell, toCsv } from './table.ts';
import { toPng } from './toPng.ts';

export const PICTURE_KINDS = ['svg', 'png', 'csv'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

export interface SavablePicture {
  /** File name without ending. */
  name: string;
  svg(): string | Promise<string>;
  /** Data with a first row of heads. */
  rows(): readonly (readonly TableCell[])[];
}

export interface EncodedPicture {
  suggestedName: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A name that every file system takes. */
function cleanName(name: string): string {
  const clean = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  return clean === '' ? 'picture' : clean.slice(0, 100);
}

export async function encodePicture(kind: PictureKind, picture: SavablePicture): Promise<EncodedPicture> {
  const suggestedName = `${cleanName(picture.name)}.${kind}`;
  const encoder = new TextEncoder();
  switch (kind) {
    case 'csv':
      return { suggestedName, mediaType: 'text/csv', bytes: encoder.encode(toCsv(picture.rows())) };
    case 'svg': {
      const document = `<?xml version="1.0" encoding="UTF-8"?>\n${await picture.svg()}\n`;
      return { suggestedName, mediaType: 'image/svg+xml', bytes: encoder.encode(document) };
    }
    case 'png':
      return { suggestedName, mediaType: 'image/png', bytes: await toPng(await picture.svg()) };
  }
}
