// Indonesian nouns of verbs and of who does them, without what makes them so: pelarangan, larang; penandatangan, tandatangan.

/** What pe becomes before the first letter of a word, and the letter that goes with it. */
const beginnings: readonly (readonly [written: RegExp, lost: string])[] = [
  [/^peny(?=[aeiou])/, 's'],
  [/^peng(?=[aeiou])/, 'k'],
  [/^peng(?=[aeioughk])/, ''],
  [/^pem(?=[aeiou])/, 'p'],
  [/^pem(?=[bfpv])/, ''],
  [/^pen(?=[aeiou])/, 't'],
  [/^pen(?=[cdjstz])/, ''],
  [/^pe(?=[lmnrwy])/, ''],
];

/** What such a noun may be made of; none for other words. */
export function nounsOf(word: string): string[] {
  const found = beginnings.flatMap(([written, lost]) => (written.test(word) ? [word.replace(written, lost).replace(/an$/, '')] : []));
  return found.filter((one) => one.length > 3);
}
