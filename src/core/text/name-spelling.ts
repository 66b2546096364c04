// The words of a name without what people write one time and leave out the next: accents, titles, initials, brackets, order.

import { foldWord } from './fold.ts';
import { wordsOf } from './name-words.ts';

const titles = new Set(
  (
    'dr|prof|professor|professorin|doctor|doktor|doctora|drs|ir|ing|dipl|diplom|mag|magister|lic|msc|bsc|ma|ba|mba|phd|dphil|md|jd|llm|llb|mph|mp|mep|esq|obe|cbe|mbe|frs|' +
    'sir|dame|lord|lady|mr|mrs|ms|miss|mx|herr|frau|m|mme|mlle|monsieur|madame|sr|sra|srta|don|dona|dott|dottssa|dottoressa|avv|rev|reverend|fr|pastor|imam|rabbi|hon|jr|ii|iii|iv|' +
    'prof em|emeritus|emerita|med|rer|nat|habil|hc|univ|priv|doz|pd|sj|osb|phil|jur|oec|pol|dr-ing'
  ).split('|'),
);

/**
 * Two spellings of one name have the same key, and now and then two people do: it is for asking, never for deciding. Empty where a name
 * has no letters.
 */
export function spellingKey(name: string): string {
  // A family name that comes first ends at a comma; what follows a second one is no name.
  const bare = name.replace(/[([（{][^()[\]（）{}]{0,200}[)\]）}]/gu, ' ');
  const words = wordsOf(bare)
    .flatMap(({ folded }) => folded.split(/[-'’.]+/u))
    .map((word) => word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u').replace(/ß/g, 'ss'))
    .filter((word) => word !== '');
  const known = words.filter((word) => !titles.has(word));
  const long = known.filter((word) => word.length > 1 || !/^\p{sc=Latn}|^\p{sc=Cyrl}|^\p{sc=Grek}/u.test(word));
  const kept = long.length > 1 ? long : known.length > 0 ? known : words;
  return [...new Set(kept)].sort().join(' ');
}

/** Ways to write a name as an older memory may have it: without titles, the other way round, without accents. */
export function otherSpellings(name: string): string[] {
  const bare = name
    .replace(/[([（][^()[\]（）]{0,200}[)\]）]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = bare.split(' ').filter((word) => !titles.has(foldWord(word).replace(/[.,]/g, '')));
  const plain = words.join(' ').replace(/,$/, '');
  const [last, first, ...more] = plain.split(/\s*,\s*/);
  const turned = first && more.length === 0 ? `${first} ${last}` : plain;
  const unmarked = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC');
  return [
    ...new Set([
      plain,
      turned,
      turned.replace(/(?<=\s)\p{L}\.?\s/gu, ''),
      unmarked(turned),
      turned.replace(/['’ʼ]/gu, "'"),
      turned.replace(/['’ʼ]/gu, '’'),
      turned.replace(/-/g, ' '),
    ]),
  ].filter((spelling) => spelling !== '' && spelling !== name);
}
