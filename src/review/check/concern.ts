// Which problems are a matter of a change: those of files that it touches, and those that it makes in files that it does not touch.

import type { Problem } from '../../core/problem.ts';
import { rules } from '../../core/rules.ts';
import { letterOf } from '../base/paths.ts';
import { foldersAbove } from '../folders.ts';

/** change: of what is touched. elsewhere: of another file, and a matter of the change only where it was not there before. none: neither. */
export type Concern = 'change' | 'elsewhere' | 'none';

export function concernOf(paths: Iterable<string>): (problem: Problem) => Concern {
  const touched = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    touched.add(path);
    // A folder with a bad name is reported itself, and nothing below it: anyone who adds a file there has to hear of it.
    for (const folder of foldersAbove(path)) touched.add(folder);
    const letter = letterOf(path);
    if (letter !== undefined) folders.add(letter);
  }
  return ({ file, also, rule }) => {
    if (touched.has(file) || also.some((path) => touched.has(path))) return 'change';
    // Said once for all signatures of a letter that does not exist, at the first of them.
    if (rule === 'unknown-letter' && folders.has(letterOf(file) ?? '')) return 'change';
    return rules[rule].isAcrossFiles ? 'elsewhere' : 'none';
  };
}
