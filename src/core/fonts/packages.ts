// Which package has a character that no installed font has.

import { codePointName } from '../text/characters.ts';
import { fontScope } from './installed.ts';

/** Scripts with a sans serif family of Noto that is called after them (Unicode, property Script). */
const scripts =
  'Adlam Avestan Balinese Bamum Batak Buginese Buhid Canadian_Aboriginal Cham Chakma Cherokee Coptic Cuneiform Deseret Egyptian_Hieroglyphs Glagolitic Gothic Gujarati Gurmukhi Hanifi_Rohingya Hanunoo Javanese Kannada Kayah_Li Khmer Lao Lepcha Limbu Linear_B Lisu Malayalam Mandaic Meetei_Mayek Mongolian Myanmar New_Tai_Lue Nko Ogham Ol_Chiki Oriya Osage Osmanya Phoenician Runic Samaritan Saurashtra Sinhala Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Telugu Thaana Tifinagh Vai Wancho Yi'.split(
    ' ',
  );
/** Families that are called otherwise. */
const named: Readonly<Record<string, string>> = {
  Tibetan: 'noto-serif-tibetan',
  Dogra: 'noto-serif-dogra',
  Ahom: 'noto-serif-ahom',
  Tangut: 'noto-serif-tangut',
  Yezidi: 'noto-serif-yezidi',
  Nyiakeng_Puachue_Hmong: 'noto-serif-np-hmong',
  Toto: 'noto-serif-toto',
  Han: 'noto-serif-hk',
  Hangul: 'noto-serif-kr',
  Bopomofo: 'noto-serif-tc',
};

/** The npm package whose font has the character, as far as that is known from its script. */
export function packageWith(character: string): string | undefined {
  for (const [script, name] of Object.entries(named)) if (isOf(character, script)) return `${fontScope}/${name}`;
  const script = scripts.find((candidate) => isOf(character, candidate));
  if (script) return `${fontScope}/noto-sans-${script.toLowerCase().replaceAll('_', '-')}`;
  if (/\p{S}/u.test(character)) return `${fontScope}/noto-sans-symbols`;
  return undefined;
}

function isOf(character: string, script: string): boolean {
  return new RegExp(`\\p{Script=${script}}`, 'u').test(character);
}

/** What is wrong and what to do, for a character that cannot be printed. */
export function missingGlyph(character: string): { message: string; hint: string } {
  const name = packageWith(character);
  return {
    message: `No installed font has the character “${character}” (${codePointName(character)}), so the documents cannot show it.`,
    hint: name
      ? `Run “npm install --save-exact ${name}” where package.json lies, and commit what it changes. Or write the word without it.`
      : `Write the word without it, or install a package of ${fontScope} that has it.`,
  };
}
