// Makes src/core/text/simplified.ts of OpenCC's dictionaries, of which we need one letter for another: npm run simplified

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js';

const packagePath = createRequire(import.meta.url)
  .resolve('opencc-js')
  .replace(/\/dist\/.*$/, '/package.json');

/** Every traditional character in use whose simplified one is another, each followed by that, in the order of Unicode. */
export function simplifiedPairs(): string {
  const ofTaiwan = Converter({ from: 'tw', to: 'cn' });
  const ofHongKong = Converter({ from: 'hk', to: 'cn' });
  const pairs = [...inUse()].sort().flatMap((character) => {
    const simplified = ofTaiwan(character) === character ? ofHongKong(character) : ofTaiwan(character);
    return simplified === character || [...simplified].length !== 1 ? [] : [character + simplified];
  });
  return pairs.join('');
}

export function simplifiedModule(): string {
  const { version } = JSON.parse(readFileSync(packagePath, 'utf8')) as { version: string };
  return [
    `// Written by npm run simplified from the dictionaries of OpenCC in opencc-js ${version}. Do not edit it by hand.`,
    '// OpenCC is by Carbo Kuo and others, under the Apache License 2.0: simplified.LICENSE.txt beside this file.',
    '',
    '/** A traditional character, and the simplified one, again and again. */',
    'export const simplifiedPairs =',
    `  '${simplifiedPairs()}';`,
    '',
  ].join('\n');
}

/** The frequently used characters of Taiwan (the first level of Big5), and those that Hong Kong writes instead. */
function inUse(): Set<string> {
  const decoder = new TextDecoder('big5');
  const toHongKong = Converter({ from: 'tw', to: 'hk' });
  const found = new Set<string>();
  for (let lead = 0xa4; lead <= 0xc6; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (/^\p{Script=Han}$/u.test(character)) found.add(character).add(toHongKong(character));
    }
  return found;
}
