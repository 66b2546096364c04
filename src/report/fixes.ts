// What was fixed, for a person: each file, its new name if it has one, and what was done; then what another file was in the way of.

import { visible } from '../core/text/characters.ts';
import type { FixResult } from '../fix/fix.ts';

export function fixesReport({ fixed, kept }: FixResult, { isDryRun }: { readonly isDryRun: boolean }): string {
  const done = fixed.map(({ file, newFile, what }) => {
    const name = newFile === undefined ? visible(file) : `${visible(file)} → ${visible(newFile)}`;
    return `${name}\n    ${isDryRun ? 'would be fixed' : 'fixed'}: ${visible(what.join('; '))}\n`;
  });
  const left = kept.map(({ file, why }) => `${visible(file)}\n    left to a person: ${visible(why)}\n`);
  return [...done, ...left, `${fixesLine(fixed.length, isDryRun)}\n`].join('');
}

function fixesLine(count: number, isDryRun: boolean): string {
  if (count === 0) return 'Nothing to fix.';
  const files = `${count.toLocaleString('en')} file${count === 1 ? '' : 's'}`;
  return isDryRun ? `${files} would be fixed. Nothing was written.` : `${files} fixed. Look at the changes before you commit them.`;
}
