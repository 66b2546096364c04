// What may be shown as the logo of an organisation: a small picture of the public folder that does nothing but be seen.

import { maxShapes, shapesIn } from './drawing-size.ts';
import { isPlainDrawing } from './plain-drawing.ts';
import { pictureSize } from './picture-size.ts';
import { readBeginning } from './read.ts';

/** The campaign’s own, below public/: at the top of every page. The second is for dark pages. */
export const ownLogo = { file: 'logo.svg', dark: 'logo-dark.svg' } as const;

/** Of a page with many of them on a telephone. In bytes. */
export const maxLogoBytes = 200 * 1024;

/** A small file may unpack to gigabytes. */
const maxLogoPixels = 4_000_000;

export interface LogoFault {
  readonly message: string;
  readonly hint: string;
}

/** `path` is below public/. Undefined where nothing is wrong, or the file cannot be read. */
export function logoFault(root: string, path: string): LogoFault | undefined {
  const bytes = readBeginning(root, `public/${path}`, maxLogoBytes + 1);
  if (!bytes) return undefined;
  if (bytes.length > maxLogoBytes)
    return { message: `public/${path} is larger than 200 KB.`, hint: 'Save it smaller: a width of 600 pixels is enough.' };
  if (path.endsWith('.svg')) {
    if (isPlainDrawing(bytes) && shapesIn(bytes.toString('utf8')) > maxShapes)
      return {
        message: `public/${path} draws more than ${maxShapes} shapes: parts of it show each other again and again.`,
        hint: 'Export it without symbols and patterns, or save it as a PNG.',
      };
    return isPlainDrawing(bytes)
      ? undefined
      : {
          message: `public/${path} holds more than shapes and words, such as scripts, styles from elsewhere or links.`,
          hint: 'Export it as a plain SVG, with fonts as outlines and without embedded pictures, or use a PNG.',
        };
  }
  const size = pictureSize(root, `public/${path}`);
  if (size && size.width * size.height > maxLogoPixels)
    return {
      message: `public/${path} has ${size.width} × ${size.height} pixels, which every phone would have to unpack.`,
      hint: 'Save it smaller: a width of 600 pixels is enough.',
    };
  return size ? undefined : { message: `public/${path} is no picture that browsers show.`, hint: 'Use SVG, PNG, JPEG, WebP or AVIF.' };
}
