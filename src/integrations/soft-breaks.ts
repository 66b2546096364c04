// MDX pages that are compiled have no spaces where a line of a script without spaces ends, as all other texts have none.

import type { Root } from 'mdast';
import { removeSoftBreaks } from '../core/markdown/soft-breaks.ts';

/** A plugin of the processor that runs on MDX pages only. */
export function softBreaks() {
  return (tree: Root): void => {
    removeSoftBreaks(tree);
  };
}
