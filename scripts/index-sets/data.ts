// Makes src/core/languages/index-sets.ts of Unicode's CLDR, of which we need a thousandth: npm run index-sets

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packagePath = createRequire(import.meta.url).resolve('cldr-misc-full/package.json');
const folder = join(dirname(packagePath), 'main');

interface Characters {
  readonly main: Readonly<Record<string, { readonly characters: { readonly index?: string } }>>;
}

/** By tag. A tag that has what the shorter one has finds it there. */
export function neededSets(): Map<string, string> {
  const sets = new Map(
    readdirSync(folder)
      .sort()
      .flatMap((tag) => {
        const file = join(folder, tag, 'characters.json');
        if (!existsSync(file)) return [];
        return [[tag, (JSON.parse(readFileSync(file, 'utf8')) as Characters).main[tag]?.characters.index ?? ''] as const];
      }),
  );
  return new Map([...sets].filter(([tag, set]) => (sets.get(shorter(tag, sets)) ?? '') !== set));
}

export function indexSetsModule(): string {
  const { version } = JSON.parse(readFileSync(packagePath, 'utf8')) as { version: string };
  return [
    `// Written by npm run index-sets from CLDR ${version}, of which this is a thousandth. Do not edit it by hand.`,
    '// Copyright © 1991-2026 Unicode, Inc. Under the Unicode License v3: index-sets.LICENSE.txt beside this file.',
    '',
    '/** The index characters of languages, as elements of a set: single characters, and sequences in braces. By tag. */',
    'export const indexSets: Readonly<Record<string, string>> = {',
    ...[...neededSets()].map(([tag, set]) => `  ${/^[a-z]+$/.test(tag) ? tag : `'${tag}'`}: ${quoted(set)},`),
    '};',
    '',
  ].join('\n');
}

/** The longest shorter tag that there is. */
function shorter(tag: string, sets: ReadonlyMap<string, string>): string {
  const subtags = tag.split('-').slice(0, -1);
  while (subtags.length > 0 && !sets.has(subtags.join('-'))) subtags.pop();
  return subtags.join('-');
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`;
}
