// Unicode normal form NFC (UAX #15), with one exception that people's names need.

/**
 * CJK compatibility ideographs. NFC replaces them by other forms of the character, and people whose name is written with one of them
 * do not take them for the same (Unicode Core Specification, 23.4, on standardized variation sequences).
 */
const exempt = /([\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]+)/u;

export function toNfc(text: string): string {
  if (!exempt.test(text)) return text.normalize('NFC');
  return text
    .split(exempt)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFC')))
    .join('');
}
