// A source from its file to readings, one for each row: opens it, looks at its columns, and interprets what it holds.

import { statSync } from 'node:fs';
import type { SourceDecisions } from './decided.ts';
import { ImportError, type RawEntry } from './entry.ts';
import { interpret, type Reading } from './interpret.ts';
import { readIssue } from './issue.ts';
import { readIssueForms } from './issue-form.ts';
import { readLines } from './lines/read-lines.ts';
import type { Block } from './source/block.ts';
import { formatOf, openSource } from './source/open.ts';
import type { Format } from './source/options.ts';
import { readWholeText } from './source/text.ts';
import { type OpenedTable, openTable } from './table.ts';

export interface ReadOptions {
  /** The campaign, whose issue forms an issue was made with. */
  readonly root: string;
  readonly format: Format | 'auto';
  readonly decided: SourceDecisions;
  /** The row that holds the headers, from 1 on, where it is not found on its own. */
  readonly headerRow?: number | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** A label such as `windows-1250`. */
  readonly encoding?: string | undefined;
  /** Bytes or files read so far, and of how many. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface ReadSource {
  readonly format: Format;
  /** About the source as a whole, each a sentence. */
  readonly notes: readonly string[];
  /** Its tables, in the order of the source, with what each column was taken for. */
  readonly tables: readonly OpenedTable[];
  /** In batches, as rows are. */
  readonly readings: () => AsyncGenerator<readonly Reading[]>;
}

export async function readSource(path: string, options: ReadOptions): Promise<ReadSource> {
  const isFolder = statSync(path).isDirectory();
  const format = formatOf(path, options.format);
  if (isFolder !== (format === 'folder'))
    throw new ImportError(isFolder ? 'This is a folder. Read it with --format folder.' : 'This is a file, and no folder.');
  const notes = [options.format === 'auto' ? `Format: ${format}, by name and content. --format can say it.` : `Format: ${format}.`];
  if (format === 'issue') return readIssueSource(path, format, notes, options);
  const { headerRow, sheet, encoding, onProgress } = options;
  const opened = await openSource(path, format, {
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    onProgress,
  });
  notes.push(...opened.notes);
  const parts = await Promise.all(opened.blocks.map((block) => openBlock(block, options.decided)));
  notes.push(...parts.flatMap((part) => part.notes));
  const usable = parts.flatMap(({ block }) => (block ? [block] : []));
  if (usable.length === 0) throw new ImportError(notes.at(-1) ?? 'Nothing in it can be a list of names.');
  return {
    format,
    notes,
    tables: usable.flatMap(({ table }) => (table ? [table] : [])),
    readings: async function* () {
      for (const { table, entries } of usable) {
        const options = { dateOrder: table?.dateOrder };
        for await (const batch of entries()) yield batch.map((entry) => interpret(entry, options));
      }
    },
  };
}

interface OpenedBlock {
  readonly table?: OpenedTable;
  readonly entries: () => Iterable<readonly RawEntry[]> | AsyncIterable<readonly RawEntry[]>;
}

/** A table without names among others is passed over, and that is said; where it is the only one, nothing is left to read. */
async function openBlock(
  block: Block,
  decided: SourceDecisions,
): Promise<{ readonly notes: readonly string[]; readonly block?: OpenedBlock }> {
  if (block.kind === 'lines') return { notes: [], block: { entries: () => [readLines(block, decided.kind)] } };
  try {
    const table = await openTable(block, decided);
    return { notes: table.columns.notes, block: { table, entries: table.entries } };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { notes: [error.message] };
  }
}

async function readIssueSource(path: string, format: Format, notes: string[], { root, decided }: ReadOptions): Promise<ReadSource> {
  const { text, note } = await readWholeText(path);
  notes.push(note);
  const map = new Map([...decided.columns].map(([key, { is }]) => [key, is]));
  const entries = readIssue(text, readIssueForms(root), map, notes);
  return {
    format,
    notes,
    tables: [],
    readings: async function* () {
      yield entries.map((entry) => interpret(entry));
    },
  };
}
