// Given names of many languages, one of which is what says most surely that a name is a person’s.

import { readFileSync } from 'node:fs';

/** Most of them are those of Faker (https://fakerjs.dev, MIT, see given-names.txt.license), without words that also mean something else, and in small letters. */
const file = new URL('given-names.txt', import.meta.url);
let known: ReadonlySet<string> | undefined;

/** A name in which an accent is written must have it; one without may have lost it. */
export function isGivenName(word: string): boolean {
  known ??= new Set(readFileSync(file, 'utf8').trim().split(/\s+/u));
  const name = word.toLowerCase();
  return known.has(name) || (name.includes('-') && known.has(name.slice(0, name.indexOf('-'))));
}
