// The words of the site that a campaign has itself in a language.

import { listFiles } from '../core/files/tree.ts';
import type { Problem } from '../core/problem.ts';
import { diskReader } from '../core/readers.ts';
import { Report } from '../core/report.ts';
import type { Strings } from '../translation/interface-scaffold.ts';
import { contextOf } from '../translation/letter-files.ts';
import type { ReadingContext } from '../core/facts.ts';

export interface OwnInterface {
  readonly path: string;
  /** Both undefined where there is no file. */
  readonly text: string | undefined;
  readonly strings: Strings | undefined;
  readonly errors: readonly Problem[];
  readonly surroundings: ReadingContext;
}

export function readOwnInterface(root: string, language: string): OwnInterface {
  const path = `translations/${language}/ui.yaml`;
  const files = listFiles(root, new Report());
  const report = new Report();
  const surroundings = contextOf(root, files, report);
  const file = files.find((candidate) => candidate.path === path);
  const own = diskReader(surroundings)('interface', file);
  const all = report.sorted().filter(({ severity }) => severity === 'error');
  // A file whose strings are all blank is a beginning, and what is put into it fixes it.
  const errors = all.filter(({ rule, message }) => !(rule === 'missing-key' && message.startsWith('No string')));
  return { path, text: own?.source.text, strings: own?.strings, errors, surroundings };
}
