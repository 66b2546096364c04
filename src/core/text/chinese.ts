// Chinese in simplified characters: the form under which it is found, in whichever of the two it was written and typed.

import { simplifiedPairs } from './simplified.ts';

const simplified = new Map([...simplifiedPairs.matchAll(/(.)(.)/gu)].map(([, traditional = '', one = '']) => [traditional, one]));

export function inSimplified(text: string): string {
  let result = '';
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}
