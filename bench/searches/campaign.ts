// The campaign in which searches are measured: of this repository one letter alone, since other letters, pages and news have the same words in each
// language, and nothing says which of them somebody wanted.

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { engineRoot } from '../../src/core/engine.ts';

/** Copies it into a new folder. */
export function writeOneLetter(root: string, letter: string): void {
  const others = readdirSync(join(engineRoot, 'letters'))
    .map(idOf)
    .filter((id) => id !== letter);
  const isKept = (path: string): boolean => {
    const names = relative(engineRoot, path).split(sep);
    return !names.some((name) => name === 'pages' || name === 'updates' || others.includes(idOf(name)));
  };
  for (const folder of ['content', 'letters', 'signatories', 'translations'])
    cpSync(join(engineRoot, folder), join(root, folder), { recursive: true, filter: isKept });
  const file = join(root, 'letters', `${letter}.md`);
  // It is related to letters that are not there.
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ +letter: .*\n/gmu, ''));
}

function idOf(name: string): string {
  return name.replace(/\..*$/, '');
}
