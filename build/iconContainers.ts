// The two containers in which Windows and macOS want an icon's sizes. Both may hold PNGs as they are.

export interface SizedPng {
  /** Edge in pixels. */
  size: number;
  png: Uint8Array;
}

/** ICO: a header of 6 bytes, 16 bytes for each image, then the images. 256 pixels are written as 0. */
export function toIco(images: readonly SizedPng[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = 6 + 16 * images.length;
  const entries = images.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ png }) => png)]);
}

/** The four letters under which an ICNS holds a PNG of that edge. */
const ICNS_KINDS: Readonly<Record<number, string>> = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

/** ICNS: `icns` and the whole length, then for each image its kind, its length with these 8 bytes, and the PNG. */
export function toIcns(images: readonly SizedPng[]): Buffer {
  const parts = images.map(({ size, png }) => {
    const kind = ICNS_KINDS[size];
    if (kind === undefined) throw new Error(`ICNS has no kind for ${size} pixels`);
    const head = Buffer.alloc(8);
    head.write(kind, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
