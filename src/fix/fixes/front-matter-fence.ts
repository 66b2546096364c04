// Spaces beside the three hyphens above and below the facts of a text.

import { lineAround, placesOf } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

/** Its examples are texts and not signatures, so they are with its test. */
export const frontMatterFence: Fix = {
  examples: [],
  *candidates(fixing) {
    const edits = placesOf(fixing, 'front-matter-missing', 'front-matter-fence').flatMap(({ offset }) => {
      const { start, text } = lineAround(fixing.text, offset);
      if (text.trim() !== '---' || text === '---') return [];
      return [{ start, end: start + text.length, replacement: '---', what: 'there are no spaces beside the three hyphens' }];
    });
    yield* applied(fixing.text, edits);
  },
};
