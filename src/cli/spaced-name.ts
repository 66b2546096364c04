// A file whose name has spaces and was typed without quotes: a shell makes several arguments of it.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { quoted, withHome } from './paths.ts';

/** So many spaces in a name are looked for. */
const mostSpaces = 20;

/** As it is to be typed, with its option where it follows one: `--from "my letter.docx"`. Undefined where no arguments are the name of a file together. */
export function spacedName(argv: readonly string[], cwd: string): string | undefined {
  for (const [index, word] of argv.entries()) {
    const [, option, value = word] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
    if (value.startsWith('-')) continue;
    let name = value;
    for (const next of argv.slice(index + 1, index + 1 + mostSpaces)) {
      if (next.startsWith('-')) break;
      name += ` ${next}`;
      if (!existsSync(resolve(cwd, withHome(name)))) continue;
      const before = option ?? argv[index - 1];
      return `${before?.startsWith('--') ? `${before} ` : ''}${/["$`\\!]/.test(name) ? quoted(name) : `"${name}"`}`;
    }
  }
  return undefined;
}
