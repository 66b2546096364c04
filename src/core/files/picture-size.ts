// How large a picture of the public folder is, so that a page keeps its place free until it comes.

import { disableTypes, imageSize, types } from 'image-size';
import { readBeginning } from './read.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What browsers show. Parsers of other formats are left out, so that fewer read what strangers made. */
const shown = new Set(['avif', 'gif', 'jpg', 'png', 'svg', 'webp']);
disableTypes(types.filter((type) => !shown.has(type)));

/** Far enough for the previews and colour profiles that cameras put before the size. */
const enough = 512 * 1024;
/** Longer is not an opening tag of a drawing. In characters. */
const maxTag = 8 * 1024;
/** Wider or higher is a mistake of the file. */
const maxSide = 20_000;

/** In CSS pixels, as the picture is turned. Undefined where the file does not say it. */
export function pictureSize(root: string, path: string): PictureSize | undefined {
  const read = readBeginning(root, path, enough);
  if (!read) return undefined;
  const drawing = openingTag(read);
  const bytes = drawing === undefined ? read : Buffer.from(drawing);
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    // A drawing that has proportions only becomes as wide as its place.
    if (type === 'svg' && !/\swidth\s*=/.test(drawing ?? '')) return undefined;
    // From the fifth orientation on a camera was held upright (Exif 2.32, 4.6.4).
    const [across, down] = orientation >= 5 ? [height, width] : [width, height];
    const size = { width: Math.round(across), height: Math.round(down) };
    return size.width > 0 && size.height > 0 && Math.max(size.width, size.height) <= maxSide ? size : undefined;
  } catch {
    // Not a picture, or one that is broken: the page shows it as well as it can.
    return undefined;
  }
}

/** `<svg …>` where the file is a drawing. The package looks for it with a pattern that takes quadratic time, so it gets no more than this. */
function openingTag(bytes: Buffer): string | undefined {
  if (!/^\uFEFF?\s*</.test(bytes.toString('utf8', 0, 64))) return undefined;
  const text = bytes.toString('utf8');
  const start = text.search(/<svg\s/);
  if (start === -1) return '';
  const tag = text.slice(start, start + maxTag);
  return /^<svg(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(tag)?.[0] ?? '';
}
