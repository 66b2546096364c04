// What a word sounds like, roughly, in any script: its first consonants. Names and international words keep them in translation.

import { toLatin } from '../../text/latin.ts';

/** As Soundex has them (Russell 1918), with l and r in one class, which Japanese and Korean do not part. Vowels and h have none. */
const classes: ReadonlyMap<string, string> = new Map(
  ['bpfvw', 'cgjkqsxz', 'dt', 'lr', 'mn'].flatMap((letters, index) => [...letters].map((letter) => [letter, String(index + 1)] as const)),
);

/** Scripts of India, each a run of 128 characters from U+0900 to U+0D7F: their consonants, from the 21st on, in the order of ISCII. */
const indic = 'kkggnccjjntddtnttddnnpbbbmyrrlllvsss';

/** Kana from U+3041 on; katakana follow 96 later. */
const kana = '          kgkgkgkgkgszszszszsztdcz cztdtdnnnnn bp bp bp bp bpmmmmm      rrrrr     nvkk';

/** Hangul syllables: 19 beginnings, 28 ends. */
const beginnings = 'kknttlmppss ccckTp '.replace('T', 't');
const ends = ' kkknnntlllllllmppss ccktp ';

/** Other scripts, letter by letter. */
const single: ReadonlyMap<string, string> = new Map(
  [
    ['بپتثجچخدذرزژسشصضطظغفقکكگلمنٹڈڑ', 'bptsjckddrzzsssdtzgfkkkglmntdr'],
    ['בגדזטכךלמםנןספףצץקרשת', 'bgdztkklmmnnsppzzkrst'],
    ['กขคฆจฉชซดตถทธนบปผฝพฟภมรลศษสณฎฏฐฑฒฬ', 'kkkkcccsdttttnbpppfffmrlsssndttttl'],
    ['ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯ', 'bgdvztklmnpzrstpkgksccdcckj'],
    ['բգդզթժլխծկձղճմնշչպջռսվտրցփքֆ', 'bgdztzlkckdgcmnscpjrsvtrcpkf'],
  ].flatMap(([letters = '', sounds = '']) => [...letters].map((letter, index) => [letter, sounds[index] ?? ''] as const)),
);

/** Codes of the first consonants of a word, at most five; two neighbours of one class count once. */
export function soundOf(word: string): string {
  let code = '';
  for (const character of word.normalize('NFC').toLowerCase()) {
    for (const letter of consonantsOf(character)) {
      const found = classes.get(letter);
      if (found !== undefined && !code.endsWith(found)) code += found;
    }
    if (code.length >= 5) break;
  }
  return code.slice(0, 5);
}

function consonantsOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x530) return toLatin(character).text;
  if (code >= 0x900 && code < 0xd80) return indic[(code % 0x80) - 0x15] ?? '';
  if (code >= 0x3041 && code < 0x3100) return kana[(code - 0x3041) % 0x60] ?? '';
  if (code >= 0xac00 && code < 0xd7a4) return `${beginnings[Math.floor((code - 0xac00) / 588)]}${ends[(code - 0xac00) % 28]}`;
  return single.get(character) ?? '';
}
