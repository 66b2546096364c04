// Lists, tables and lines of a document, whether it was written in Markdown or in HTML.

import { TooComplex } from '../../../core/markdown/guard.ts';
import { ImportError } from '../entry.ts';
import type { Block } from './block.ts';
import { Damage } from './damage.ts';
import { type DocumentPart, DocumentReader, type Found } from './document-reader.ts';
import { tablesOf } from './grid.ts';

/** Parts are parsed as they are asked for, so that the tree of one is let go before the next is made. */
export async function blocksOfDocument(parts: Iterable<DocumentPart>, notes: string[]): Promise<Block[]> {
  const reader = new DocumentReader();
  const found = readAll(reader, parts);
  const tables = found.filter(({ kind }) => kind === 'grid').length;
  const blocks: Block[] = [];
  for (const block of found) {
    if (block.kind === 'lines') blocks.push(block);
    else {
      const title = tables > 1 ? { title: `the table in line ${block.number}` } : {};
      const options = {
        ...title,
        heading: block.heading,
        headerRow: block.header,
        unit: 'line',
        canShift: false,
        canLackHeaders: true,
        damage: new Damage(),
      };
      blocks.push(...(await tablesOf(() => [block.rows], options, notes)));
    }
  }
  if (reader.unread > 0 && blocks.length > 0)
    notes.push(`${reader.unread} ${reader.unread === 1 ? 'paragraph is' : 'paragraphs are'} neither a list nor a table, and not read.`);
  return blocks;
}

function readAll(reader: DocumentReader, parts: Iterable<DocumentPart>): Found[] {
  try {
    for (const part of parts) reader.readPart(part);
    return reader.finish();
  } catch (error) {
    if (error instanceof TooComplex || error instanceof RangeError)
      throw new ImportError(
        'This document is nested too deep or takes too long to read. Save the list of names alone, as CSV or one name a line.',
      );
    throw error;
  }
}
