// The headings of a long letter, as a way into it. A short one needs none.

import type { Heading } from '../core/markdown/headings.ts';
import { anchorPrefix } from '../core/markdown/render.ts';
import type { Edition } from '../core/model.ts';

export interface ContentsEntry {
  /** Anchor in the text, without `#`. */
  readonly anchor: string;
  readonly text: string;
}

/** Fewer headings than these are seen at once. */
const leastHeadings = 4;

export function contentsOf({ text }: Edition): readonly ContentsEntry[] {
  const top = text.headings.filter(({ depth }: Heading) => depth === 2);
  return top.length < leastHeadings ? [] : top.map(({ slug, text: heading }) => ({ anchor: `${anchorPrefix}${slug}`, text: heading }));
}
