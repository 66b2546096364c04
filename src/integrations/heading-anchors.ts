// Headings of MDX pages that are compiled get the ids that all other texts have, so that what the check says of a link to one is true of the page.

import type { Root } from 'mdast';
import { assignAnchors } from '../core/markdown/headings.ts';

/** A plugin of the processor that runs on MDX pages only. */
export function headingAnchors() {
  return (tree: Root): void => {
    assignAnchors(tree);
  };
}
