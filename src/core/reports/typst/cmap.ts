/** Which characters a TrueType font can show: the `cmap` table, formats 4 and 12 (OpenType 1.9, "cmap"). */

const WINDOWS = 3;
const UNICODE = 0;
const FORMAT_BMP = 4;
const FORMAT_FULL = 12;

/** Every code point that the font has a glyph for. Throws RangeError when `font` is not a TrueType font with a Unicode cmap. */
export function readCodePoints(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 'cmap');
  const points = new Set<number>();
  for (const offset of unicodeSubtables(view, cmap)) {
    const format = view.getUint16(offset);
    if (format === FORMAT_BMP) readFormat4(view, offset, points);
    if (format === FORMAT_FULL) readFormat12(view, offset, points);
  }
  if (points.size === 0) throw new RangeError('font without a Unicode cmap');
  return points;
}

/** The code points that every one of the fonts has: a text may stand in any of them. */
export function commonCodePoints(fonts: readonly Uint8Array[]): Set<number> {
  const [first, ...others] = fonts.map(readCodePoints);
  return new Set([...(first ?? [])].filter((point) => others.every((font) => font.has(point))));
}

function findTable(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new RangeError('not a TrueType font');
}

function unicodeSubtables(view: DataView, cmap: number): number[] {
  const found: number[] = [];
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + index * 8;
    const platform = view.getUint16(record);
    if (platform === WINDOWS || platform === UNICODE) found.push(cmap + view.getUint32(record + 4));
  }
  return found;
}

/** Segments with a delta, or with an array of glyphs; glyph 0 means that the character is missing. */
function readFormat4(view: DataView, offset: number, points: Set<number>): void {
  const segments = view.getUint16(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const end = view.getUint16(ends + segment * 2);
    const start = view.getUint16(starts + segment * 2);
    const delta = view.getUint16(deltas + segment * 2);
    const rangeAt = ranges + segment * 2;
    const range = view.getUint16(rangeAt);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const raw = range === 0 ? point : view.getUint16(rangeAt + range + (point - start) * 2);
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) points.add(point);
    }
  }
}

function readFormat12(view: DataView, offset: number, points: Set<number>): void {
  const groups = view.getUint32(offset + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = offset + 16 + group * 12;
    const start = view.getUint32(at);
    const end = view.getUint32(at + 4);
    const glyph = view.getUint32(at + 8);
    for (let point = start; point <= end; point += 1) if (glyph + point - start !== 0) points.add(point);
  }
}
