// Unicode normal form NFC (UAX #15), with one exception that people's names need.

/**
 * CJK compatibility ideographs. NFC replaces them by other forms of the character, and people whose name is written with one of them
 * do not take them for the same (Unicode Core Specification, 23.4, on standardized variation sequences).
 */
const exempt = /([\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]+)/u;

/** Letters and marks that are not their own NFC (DerivedNormalizationProps.txt of Unicode 16, NFC_QC=No), without the exempt ones. */
const takenApart =
  /[\u0340-\u0341\u0343-\u0344\u0374\u037e\u0387\u0958-\u095f\u09dc-\u09dd\u09df\u0a33\u0a36\u0a59-\u0a5b\u0a5e\u0b5c-\u0b5d\u0f43\u0f4d\u0f52\u0f57\u0f5c\u0f69\u0f73\u0f75-\u0f76\u0f78\u0f81\u0f93\u0f9d\u0fa2\u0fa7\u0fac\u0fb9\u1f71\u1f73\u1f75\u1f77\u1f79\u1f7b\u1f7d\u1fbb\u1fbe\u1fc9\u1fcb\u1fd3\u1fdb\u1fe3\u1feb\u1fee-\u1fef\u1ff9\u1ffb\u1ffd\u2126\u212a-\u212b\ufb1d\ufb1f\ufb2a-\ufb36\ufb38-\ufb3c\ufb3e\ufb40-\ufb41\ufb43-\ufb44\ufb46-\ufb4e]/gu;

/**
 * The text as it is read: where it differs from NFC by nothing but single characters that the standard itself takes apart (composition
 * exclusions and singletons, UAX #15: the Bengali য়, the Hindi ड़ and Hebrew letters with their points, which keyboards write as one), in NFC.
 * Nobody who writes these languages can type them otherwise.
 */
export function asTyped(text: string): string {
  const apart = text.replace(takenApart, (character) => character.normalize('NFC'));
  if (apart === text) return text;
  const composed = toNfc(text);
  return apart === composed || isReordered(apart, composed) ? composed : text;
}

/** Whether only the order of marks differs. */
export function isReordered(text: string, composed: string): boolean {
  return text.length === composed.length && [...text].sort().join('') === [...composed].sort().join('');
}

export function toNfc(text: string): string {
  if (!exempt.test(text)) return text.normalize('NFC');
  return text
    .split(exempt)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFC')))
    .join('');
}
