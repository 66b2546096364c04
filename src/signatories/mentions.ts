// Where else in a campaign a name is: among the initiators of a letter, in news, on a page.

import { readText } from '../core/files/read.ts';
import { listFiles } from '../core/files/tree.ts';
import { Report } from '../core/report.ts';

const texts = new Set(['letter', 'translation', 'page', 'translated-page', 'update', 'translated-update', 'site']);

/** Paths of the texts that hold the name as it is written in the signature. */
export function findMentions(root: string, name: string): string[] {
  const report = new Report();
  return listFiles(root, report)
    .filter((file) => texts.has(file.place.kind) && readText(root, file, report)?.text.includes(name) === true)
    .map(({ path }) => path);
}
