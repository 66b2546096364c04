// Which problems belong to which translation.

import type { Problem } from '../../core/problem.ts';
import type { LetterCell } from '../../translation/letter-status.ts';

/** Problems by the path of their file; those of a lock under the translation that it belongs to. */
export function problemsByTranslation(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  return Map.groupBy(problems, ({ file }) => file.replace(/\.lock\.yaml$/, '.md'));
}

export function problemsOf({ file }: LetterCell, byFile: ReadonlyMap<string, readonly Problem[]>): readonly Problem[] {
  return file === undefined ? [] : (byFile.get(file) ?? []);
}
