// Who signs and is on the list already, with all that they say now: there is nothing to merge and nothing to fix.

import { isDeepStrictEqual } from 'node:util';
import type { Signatory } from '../../core/model.ts';
import { foldName } from '../../core/text/fold.ts';
import { wholeOf } from '../../signatories/duplicates/glimpse.ts';
import type { Base } from '../base/base.ts';
import { letterOf } from '../base/paths.ts';
import { readingOf } from '../base/signatories-in.ts';
import type { ProposedFile } from '../proposal.ts';

/**
 * Undefined where it is something else, and where somebody else may have that name: the link, or the file, has to be the same. `files`: what a
 * change brings.
 */
export function alreadySigned(files: readonly ProposedFile[], base: Base): Signatory | undefined {
  const [only, ...others] = files;
  if (!only?.after || !only.isNew || others.length > 0 || only.kind !== 'file') return undefined;
  const letter = letterOf(only.path);
  if (letter === undefined) return undefined;
  // Whatever its name is, it is read as what it would be under a right one.
  const path = only.path.endsWith('.yaml') ? only.path : `signatories/${letter}/signature.yaml`;
  const [signatory, ...more] = readingOf(path, only.after).signatories;
  if (!signatory || more.length > 0 || signatory.row !== undefined) return undefined;
  const { byName } = base.signed(letter);
  return [...foldsOf(signatory.name)]
    .flatMap((fold) => byName.of(fold))
    .flatMap((seen) => wholeOf(seen) ?? [])
    .find((there) => isSameFile(only.path, there.file, signatory, there) && saysNothingElse(signatory, there));
}

/** Also as Turkish and its neighbours read capital letters: there “AYDIN” is “Aydın”. */
function foldsOf(name: string): ReadonlySet<string> {
  return new Set([foldName(name), foldName(name.toLocaleLowerCase('tr'))]);
}

function isSameFile(path: string, file: string, own: Signatory, there: Signatory): boolean {
  return path === file || (own.link !== undefined && withoutSlash(own.link) === withoutSlash(there.link ?? ''));
}

/** Of the fields that the new one has. */
function saysNothingElse(own: Signatory, there: Signatory): boolean {
  return Object.entries(own).every(([key, value]) => {
    if (key === 'id' || key === 'file' || key === 'row' || key === 'kind' || key === 'date') return true;
    if (key === 'name') return foldsOf(own.name).has(foldName(there.name));
    if (key === 'link') return withoutSlash(own.link ?? '') === withoutSlash(there.link ?? '');
    return isDeepStrictEqual(value, there[key as keyof Signatory]);
  });
}

function withoutSlash(link: string): string {
  return link.replace(/\/$/, '').toLowerCase();
}
