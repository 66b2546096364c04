// Opens a source: finds its format, refuses what is not a list, and gives its tables and lines.

import { statSync } from 'node:fs';
import { ImportError } from '../entry.ts';
import type { Block, OpenedSource } from './block.ts';
import { Damage } from './damage.ts';
import { detectFormat } from './detect.ts';
import { declaredEncoding } from './encoding.ts';
import { keepingRows, mayKeep } from './keep-rows.ts';
import type { Format, OpenOptions } from './options.ts';
import { refuseBytes, refuseByName } from './refuse.ts';
import { readWholeText } from './text.ts';

/** Readers that look through their rows anyway, to find their tables. */
const hasLooked: ReadonlySet<Format> = new Set(['csv', 'excel']);

/** What was typed into these is text for the program that wrote them, and may be HTML for the page that asked for it. */
const ofData: ReadonlySet<Format> = new Set(['csv', 'excel', 'yaml', 'json', 'folder']);

/** Throws an ImportError, which says the way out, for what is none of the formats. */
export function formatOf(path: string, asked: Format | 'auto'): Format {
  if (asked !== 'auto') return asked;
  if (statSync(path).isDirectory()) return 'folder';
  if (!statSync(path).isFile()) throw new ImportError('This is not an ordinary file.');
  refuseBytes(path);
  refuseByName(path);
  return detectFormat(path);
}

export async function openSource(path: string, format: Format, options: OpenOptions): Promise<OpenedSource> {
  const notes: string[] = [];
  if (format !== 'folder') refuseBytes(path);
  if (statSync(path).isFile() && statSync(path).size === 0) throw new ImportError('This file is empty.');
  const damage = new Damage();
  const found = await blocksOf(path, format, options, notes, damage);
  if (!hasLooked.has(format)) await damage.lookAt(found);
  notes.push(...damage.notes());
  const repaired = damage.repair(found);
  const read = ofData.has(format) ? repaired.map((await import('./marked-up.ts')).readMarkup) : repaired;
  const isKept = format !== 'folder' && mayKeep(statSync(path).size);
  const blocks = read.map((block) => (isKept && block.kind === 'table' ? { ...block, rows: keepingRows(block.rows) } : block));
  let rows = 0;
  for (const block of blocks) if (await hasRows(block)) rows++;
  if (rows === 0)
    throw new ImportError(
      'Nothing that could be a list of names was found in this source. If it holds one, save it as CSV (UTF-8) with a row of headers, or ' +
        'as plain text with one name a line, and read that with --format lines.',
    );
  return { notes, blocks };
}

async function hasRows(block: Block): Promise<boolean> {
  if (block.kind === 'lines') return block.lines.length > 0;
  for await (const { length } of block.rows()) if (length > 0) return true;
  return false;
}

/** Parsers are loaded when they are needed: most imports need one of them. */
async function blocksOf(path: string, format: Format, options: OpenOptions, notes: string[], damage: Damage): Promise<readonly Block[]> {
  if (format === 'csv') return await (await import('./csv.ts')).blocksOfCsv(path, options, notes, damage);
  if (format === 'folder') return (await import('./folder.ts')).blocksOfFolder(path, options.onProgress);
  if (format === 'excel') return await (await import('./workbook.ts')).blocksOfWorkbook(path, options, notes, damage);
  if (format === 'email') return await (await import('./email.ts')).blocksOfMail(path, notes);
  if (format === 'issue') throw new ImportError('Issue forms are read by their own reader.');
  const { text, note } = await readWholeText(path, options.encoding ?? (format === 'html' ? declaredEncoding(path) : undefined));
  notes.push(note);
  const name = path.replace(/^.*[/\\]/, '');
  options.onProgress(text.length, text.length);
  if (format === 'yaml' || format === 'json') {
    const { blocksOfRecords, parseJson, parseYaml } = await import('./records.ts');
    return blocksOfRecords(format === 'json' ? parseJson(text) : parseYaml(text, name));
  }
  if (format === 'html') return await (await import('./html.ts')).blocksOfHtml(text, notes);
  if (format === 'markdown') return await (await import('./markdown.ts')).blocksOfMarkdown(text, notes);
  return (await import('./plain-text.ts')).blocksOfPlainText(text);
}
