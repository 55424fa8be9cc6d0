/**
 * The characters that a TrueType font has a glyph for, read from its `cmap` (formats 4 and 12), so that a page can say what it could not set.
 *
 * @see OpenType 1.9.1, "cmap — Character to Glyph Index Mapping Table".
 */
export function fontCoverage(font: Uint8Array): (character: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, "cmap");
  const ranges: (readonly [from: number, to: number])[] = [];
  for (let record = 0; record < view.getUint16(cmap + 2); record++) {
    const at = cmap + view.getUint32(cmap + 4 + record * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) ranges.push(...segments(view, at));
    if (format === 12) ranges.push(...groups(view, at));
  }
  return (character) => ranges.some(([from, to]) => character >= from && character <= to);
}

function tableAt(view: DataView, tag: string): number {
  for (let table = 0; table < view.getUint16(4); table++) {
    const at = 12 + table * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new RangeError(`the font has no ${tag}`);
}

/** Segments of 16-bit characters; a segment without a glyph array maps all of its characters. */
function segments(view: DataView, at: number): (readonly [number, number])[] {
  const doubled = view.getUint16(at + 6);
  return Array.from({ length: doubled / 2 }, (_, segment): readonly [number, number] => [
    view.getUint16(at + 16 + doubled + segment * 2),
    view.getUint16(at + 14 + segment * 2),
  ]).filter(([from]) => from !== 0xffff);
}

function groups(view: DataView, at: number): (readonly [number, number])[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, group): readonly [number, number] => [
    view.getUint32(at + 16 + group * 12),
    view.getUint32(at + 16 + group * 12 + 4),
  ]);
}
