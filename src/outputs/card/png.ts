// A share card’s drawing → PNG of the size that services show.

import { Resvg } from '@resvg/resvg-js';
import { cardSize } from '../../site/sharing.ts';

/** Letters are outlines by now, so no font is asked for. */
export function pngOf(svg: string): Buffer {
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: cardSize.width }, font: { loadSystemFonts: false } });
  return drawing.render().asPng();
}
