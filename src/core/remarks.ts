// Comments in the file of a signature: nobody sees them on the site, and everybody in the repository.

import type { Report } from './report.ts';
import { privateWords } from './schema/readings.ts';
import type { Source } from './source.ts';
import { findPrivateDetail } from './text/private-details.ts';

/** Where YAML lets a comment begin, up to the end of its line. */
const remark = /(?<!\S)#.*$/gm;
/** So many are reported. */
const maxReported = 20;

/** The comments of a YAML file. A sign in a quoted text or in a block may be taken for the beginning of one. */
export function remarksIn(text: string): { readonly text: string; readonly offset: number }[] {
  return text.includes('#') ? Array.from(text.matchAll(remark), ({ 0: found, index }) => ({ text: found.slice(1), offset: index })) : [];
}

export function checkRemarks(source: Source, report: Report): void {
  let reported = 0;
  for (const { text, offset } of remarksIn(source.text)) {
    const found = findPrivateDetail(text);
    if (!found) continue;
    report.add(found.kind === 'email' ? 'email-address' : 'private-detail', source.at(offset + 1 + found.start), {
      message: `This comment holds ${privateWords[found.kind]}. Everything here is public, and git keeps it for good.`,
      hint: 'Remove it.',
    });
    if (++reported === maxReported) return;
  }
}
