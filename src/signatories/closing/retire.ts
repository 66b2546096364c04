// Takes the names of a closed letter down, and keeps how many they were. Who withdrew stays remembered, as hashes.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { listFiles } from '../../core/files/tree.ts';
import type { Letter } from '../../core/model.ts';
import { Report } from '../../core/report.ts';
import { putFile, removeEmptyFolders } from '../../core/write.ts';
import { type Counts, countSignatories } from '../count.ts';
import { changeFacts } from './letter-facts.ts';

export interface Retired {
  readonly counts: Counts;
  /** Paths of the files that were removed. */
  readonly files: readonly string[];
}

/** First the numbers and then the names: stopped in between, it is run again, and no number is lost. */
export function retireNames(root: string, letter: Letter, date: string): Retired {
  const counts = countSignatories(letter);
  if (letter.facts.namesTakenDown === undefined) {
    const { all, people, organisations, countries } = counts;
    changeFacts(root, letter.original.file, (facts) =>
      facts.set(
        'namesTakenDown',
        facts.createNode({
          date,
          count: String(all),
          people: String(people),
          organisations: String(organisations),
          countries: String(countries),
        }),
      ),
    );
  }
  return { counts, files: removeNames(root, letter.id) };
}

/** What is left of a list: its files, and what was decided about single names. */
export function removeNames(root: string, letter: string): string[] {
  const all = listFiles(root, new Report());
  const files = all.filter(({ place }) => place.letter === letter).map(({ path }) => path);
  for (const path of files) rmSync(join(root, path));
  for (const path of files) removeEmptyFolders(root, path);
  for (const { path } of all.filter(({ place }) => place.kind === 'decisions' && place.id === letter)) forgetNames(root, path);
  return files;
}

function forgetNames(root: string, path: string): void {
  const document = parseDocument(readFileSync(join(root, path), 'utf8'), { schema: 'failsafe', version: '1.2', keepSourceTokens: false });
  const about = ['distinct', 'same', 'imports'].filter((key) => document.delete(key));
  if (about.length === 0) return;
  if (isMap(document.contents) && document.contents.items.length > 0) putFile(root, path, document.toString({ lineWidth: 0 }));
  else rmSync(join(root, path));
}
