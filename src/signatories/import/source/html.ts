// Lists and tables of an HTML page. It is parsed only: nothing in it runs, and nothing is fetched.

import { rehype } from 'rehype';
import { TooComplex, withinTime } from '../../../core/markdown/guard.ts';
import { ImportError } from '../entry.ts';
import type { Block } from './block.ts';
import { blocksOfDocument } from './document.ts';
import { markStruckClasses } from './style-sheets.ts';

const page = rehype().freeze();

export async function blocksOfHtml(text: string, notes: string[]): Promise<Block[]> {
  const blocks = await parsed(
    text,
    () => {
      const tree = page.parse(text);
      markStruckClasses(tree);
      return tree;
    },
    notes,
  );
  if (blocks.length === 0)
    throw new ImportError(
      'This is an HTML page without a list or a table of names. Copy the names from the page in a browser into a text file, one a line, ' +
        'and read that with --format lines.',
    );
  return blocks;
}

/** Parses a document within bounds of time and depth, and reads it. */
export async function parsed(text: string, parse: () => Parameters<typeof blocksOfDocument>[0], notes: string[]): Promise<Block[]> {
  try {
    return await blocksOfDocument(withinTime(text.length, parse), notes);
  } catch (error) {
    if (error instanceof TooComplex || error instanceof RangeError)
      throw new ImportError(
        'This document is nested too deep or takes too long to read. Save the list of names alone, as CSV or one name a line.',
      );
    throw error;
  }
}
