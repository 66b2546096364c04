// Sets a document: a PDF, or a share card as PNG.

import { pngOf } from './card/png.ts';
import type { Template, Typesetter } from './typst/compiler.ts';

/** The same bytes for the same template and data, whichever typesetter sets them, and after whatever else. */
export function setDocument(typesetter: Typesetter, template: Template, data: string): Buffer {
  return template === 'card/card.typ' ? pngOf(typesetter.svg(template, data)) : typesetter.pdf(template, data);
}
