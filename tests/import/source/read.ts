// Reads a source from a real file, and gives what came out of it in a form that is short to compare.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Cell, linkOf, type SourceLine, type SourceRow, textOf } from '../../../src/signatories/import/source/block.ts';
import { formatOf, openSource } from '../../../src/signatories/import/source/open.ts';
import type { Format, OpenOptions } from '../../../src/signatories/import/source/options.ts';

export interface Read {
  readonly format: Format;
  readonly notes: string;
  readonly tables: readonly { readonly title?: string; readonly headers: readonly string[]; readonly rows: readonly SourceRow[] }[];
  readonly lists: readonly { readonly heading?: string; readonly isList: boolean; readonly lines: readonly SourceLine[] }[];
}

export type Content = string | Uint8Array;
type Options = Partial<OpenOptions> & { readonly format?: Format };

/** Writes the file, or the files of a folder, and reads it as the command line would. */
export async function read(name: string, content: Content | Readonly<Record<string, Content>>, options: Options = {}): Promise<Read> {
  const path = write(name, content);
  const { format: asked, ...rest } = options;
  const format = formatOf(path, asked ?? 'auto');
  const { notes, blocks } = await openSource(path, format, { onProgress: () => {}, ...rest });
  const tables: Read['tables'][number][] = [];
  const lists: Read['lists'][number][] = [];
  for (const block of blocks) {
    if (block.kind === 'lines') lists.push(block);
    else {
      const rows: SourceRow[] = [];
      for await (const batch of block.rows()) rows.push(...batch);
      tables.push({ ...block, rows });
    }
  }
  return { format, notes: notes.join('\n'), tables, lists };
}

export function write(name: string, content: Content | Readonly<Record<string, Content>>): string {
  const root = mkdtempSync(join(tmpdir(), 'undersigned-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = typeof content === 'string' || content instanceof Uint8Array ? { [name]: content } : content;
  const folder = files === content ? join(root, name) : root;
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return join(root, name);
}

/** A row as `where: cell | cell → link`, marked where it is struck out, refused or not certain. */
export function rowsOf({ tables }: Read): string[] {
  return tables.flatMap(({ rows }) => rows.map((row) => `${row.where}: ${row.cells.map(shown).join(' | ')}${marks(row)}`));
}

export function linesOf({ lists }: Read): string[] {
  return lists.flatMap(({ lines }) =>
    lines.map((line) => `${line.where}: ${line.text}${line.link ? ` → ${line.link}` : ''}${marks(line)}`),
  );
}

function shown(cell: Cell): string {
  const link = linkOf(cell);
  return link === undefined ? textOf(cell) : `${textOf(cell)} → ${link}`;
}

function marks({ isStruck, fault, doubts }: Pick<SourceRow, 'isStruck' | 'fault' | 'doubts'>): string {
  return `${isStruck ? ' (struck)' : ''}${fault === undefined ? '' : ' (fault)'}${doubts ? ' (doubt)' : ''}`;
}

/** Text in an encoding of one byte for each character. */
export function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map([...Array(256).keys()].map((byte) => [decoder.decode(new Uint8Array([byte])), byte] as const));
  return Uint8Array.from([...text], (character) => {
    const byte = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : bytes.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}
