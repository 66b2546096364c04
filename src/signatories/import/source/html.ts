// Lists and tables of an HTML page. It is parsed only: nothing in it runs, and nothing is fetched.

import type { Root } from 'hast';
import { rehype } from 'rehype';
import { withinTime } from '../../../core/markdown/guard.ts';
import { ImportError } from '../entry.ts';
import type { Block } from './block.ts';
import { blocksOfDocument } from './document.ts';
import type { DocumentPart } from './document-reader.ts';
import { maxPageLength } from './limits.ts';
import { markStruckClasses } from './style-sheets.ts';

const page = rehype().freeze();

export async function blocksOfHtml(text: string, notes: string[]): Promise<Block[]> {
  if (text.length > maxPageLength) throw new ImportError('This page is larger than 16 MiB. Save its table or list alone, as CSV (UTF-8).');
  const blocks = await blocksOfDocument(partOf(text), notes);
  if (blocks.length === 0)
    throw new ImportError(
      'This is an HTML page without a list or a table of names. Copy the names from the page in a browser into a text file, one a line, ' +
        'and read that with --format lines.',
    );
  return blocks;
}

function* partOf(text: string): Generator<DocumentPart> {
  yield { tree: withinTime(text.length, () => parsed(text)), continues: false };
}

function parsed(text: string): Root {
  const tree = page.parse(text);
  markStruckClasses(tree);
  return tree;
}
