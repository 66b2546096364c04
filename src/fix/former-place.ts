// Where a file belongs that came to the former folder of its letter or language.

import { type FormerNames, formerNames, presentPath } from '../core/addresses/former.ts';
import { aliasesIn } from '../core/files/aliases.ts';
import { sizeLimits } from '../core/files/kinds.ts';
import { languageAliasesIn } from '../core/files/language-aliases.ts';
import { readFileBytes } from '../core/files/read.ts';
import type { Problem } from '../core/problem.ts';
import { type RightPath, rightPath } from './names.ts';

/** The former names that a campaign’s letters and site say, also where they have errors elsewhere. */
export function formerNamesAt(root: string, letters: Iterable<string>): FormerNames {
  const named = [...letters].map((id) => ({
    id,
    facts: { aliases: aliasesIn(readFileBytes(root, `letters/${id}.md`, sizeLimits.letter)) },
  }));
  return formerNames(named, { languageAliases: languageAliasesIn(readFileBytes(root, 'content/site.yaml', sizeLimits.site)) });
}

/** Undefined where it lies right. A letter itself stays: a text that is called like a former one may be a new letter. */
export function formerPlace(path: string, former: FormerNames | undefined): RightPath | undefined {
  const target = former && !path.startsWith('letters/') ? presentPath(path, former) : undefined;
  if (target === undefined) return undefined;
  const { path: right, what } = rightPath(target);
  return { path: right, what: ['its letter or language has another name now', ...what], isSure: true };
}

/** Of a folder the check reports one file, or what makes its name a former one. */
export function inFormerFolders(problems: readonly Problem[], paths: readonly string[], former: FormerNames): string[] {
  const areReported = problems.some(({ rule }) => rule === 'unknown-letter' || rule === 'reserved-name');
  return areReported ? paths.filter((path) => formerPlace(path, former) !== undefined) : [];
}
