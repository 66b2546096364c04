// Ways to write a name as a memory may have it that holds names only as they were typed, folded.

import { foldName, foldWord } from './fold.ts';
import { isTitle } from './titles.ts';

const maxLength = 200;

/** Without titles and brackets, the other way round, with and without accents, umlauts, apostrophes, hyphens, initials. */
export function olderSpellings(name: string): string[] {
  const folded = foldName(name);
  const bare = folded
    .slice(0, maxLength)
    .replace(/[([（][^()[\]（）]{0,200}[)\]）]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = bare.split(' ').filter((word) => !isTitle(foldWord(word).replace(/[.,]/g, '')));
  const plain = words.join(' ').replace(/,$/, '');
  const [last = '', first, ...more] = plain.split(/ ?, ?/);
  const turned = first && more.length === 0 ? `${first} ${last}` : last;
  const [one = '', two, ...rest] = turned.split(' ');
  const reversed = two !== undefined && rest.length === 0 ? [`${two} ${one}`, `${two}, ${one}`] : [];
  const withoutInitials = turned.replace(/(?<= )\p{L}\.? (?=\p{L})/gu, '');
  const unmarked = turned
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
  const umlauts = turned.replace(/[aou]e/g, (pair) => ({ ae: 'ä', oe: 'ö', ue: 'ü' })[pair] ?? pair);
  const digraphs = turned.replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter);
  const straight = turned.replace(/[’ʼ`´‘]/gu, "'");
  const ways = [plain, turned, ...reversed, withoutInitials, unmarked, umlauts, digraphs, straight, straight.replaceAll("'", '’')];
  ways.push(turned.replaceAll('-', ' '), turned.replace(/ - /g, '-'));
  return [...new Set(ways)].filter((way) => way !== '' && way !== folded);
}
