// Which packages have the letters that no installed font has, by their scripts.

import { languageOf } from '../languages/language.ts';
import { fontScope } from './installed.ts';

/** Scripts with a sans serif family of Noto that is called after them (Unicode, property Script). */
const scripts =
  'Adlam Avestan Balinese Bamum Bassa_Vah Batak Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Coptic Cuneiform Deseret Duployan Egyptian_Hieroglyphs Elbasan Glagolitic Gothic Grantha Gujarati Gunjala_Gondi Gurmukhi Hanifi_Rohingya Hanunoo Imperial_Aramaic Javanese Kaithi Kannada Kawi Kayah_Li Kharoshthi Khmer Khojki Khudawadi Lao Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phoenician Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Telugu Thaana Tifinagh Tirhuta Ugaritic Vai Vithkuqi Wancho Warang_Citi Yi Zanabazar_Square'.split(
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
  Phags_Pa: 'noto-sans-phagspa',
  Toto: 'noto-serif-toto',
  Bopomofo: 'noto-serif-tc',
  signs: 'noto-sans-symbols',
};
/** Scripts for which there are several, the best first: what is installed already lacks the letter. */
const several: Readonly<Record<string, readonly string[]>> = {
  Armenian: ['noto-sans-armenian'],
  Georgian: ['noto-sans-georgian'],
  Hebrew: ['noto-serif-hebrew'],
  Arabic: ['amiri', 'noto-naskh-arabic'],
  Devanagari: ['noto-sans-devanagari'],
  Bengali: ['noto-serif-bengali'],
  Ethiopic: ['noto-sans-ethiopic'],
  Thai: ['noto-sans-thai-looped'],
  Telugu: ['noto-sans-telugu'],
  Hiragana: ['noto-serif-jp'],
  Katakana: ['noto-serif-jp'],
  Hangul: ['nanum-myeongjo', 'noto-serif-kr'],
  Han: ['noto-serif-sc', 'noto-serif-jp', 'noto-serif-hk'],
};
/** One code point of Han is drawn differently in each of these. */
const hanOf: Readonly<Record<string, string>> = { Jpan: 'noto-serif-jp', Hans: 'noto-serif-sc', Hant: 'noto-serif-tc' };
/** The package with the forms that a language has of Chinese characters, where no installed family has these. */
export function hanFormsFor(language: string, families: readonly { readonly name: string }[]): string | undefined {
  const wanted = hanOf[languageOf(language).script];
  // Hong Kong has its own forms, which are nearer to those of Taiwan than to any other.
  const good = wanted === hanOf.Hant ? [wanted, 'noto-serif-hk'] : [wanted];
  if (wanted === undefined || families.some(({ name }) => good.some((one) => plain(one ?? '') === plain(name)))) return undefined;
  return `${fontScope}/${wanted}`;
}

/** What is of no script, such as arrows. */
const signs = 'signs';
/** Scripts whose name in English is not that of the property. */
const spoken: Readonly<Record<string, string>> = {
  Canadian_Aboriginal: 'Canadian syllabics',
  Nko: 'N’Ko',
  Han: 'Chinese characters',
  Yi: 'Yi syllables',
};
/** Of scripts of which all letters should be there, and some rare one is not. */
const others = ['Latin', 'Greek', 'Cyrillic', ...Object.keys(several)];

/** Letters that no installed font has, of one script. */
export interface MissingLetters {
  /** As people call it in English; undefined where we have no name for it. */
  readonly script: string | undefined;
  /** Each once. */
  readonly letters: readonly string[];
  /** The npm package whose font has them, as far as that is known from their script. */
  readonly package: string | undefined;
}

/** By script, in the order in which they were met. `language` is that of the text, where all are of one. */
export function missingByScript(
  characters: Iterable<string>,
  families: readonly { readonly name: string }[],
  language?: string,
): MissingLetters[] {
  const groups = Map.groupBy(new Set(characters), (character) => scriptOf(character) ?? (/\p{S}/u.test(character) ? signs : undefined));
  return [...groups].map(([script, letters]) => ({
    script: script && (spoken[script] ?? script.replaceAll('_', ' ')),
    letters,
    package: packageFor(script, new Set(families.map(({ name }) => plain(name))), language),
  }));
}

/** More would not fit a line of a report. The next check names the rest. */
const maxPackages = 8;

/** What to install, for a maintainer. */
export function howToInstall(missing: readonly MissingLetters[]): string {
  const packages = [...new Set(missing.flatMap((one) => one.package ?? []))];
  const shown = packages.slice(0, maxPackages);
  const isPartial = shown.length < packages.length || missing.some((one) => one.package === undefined);
  if (shown.length === 0) return `Install a package of ${fontScope} that has them where package.json lies, and commit what that changes.`;
  const rest = isPartial ? ` For the rest, look among the packages of ${fontScope}, or at what the next check names.` : '';
  return `Run “npm install --save-exact ${shown.join(' ')}” where package.json lies, and commit what that changes.${rest}`;
}

function scriptOf(character: string): string | undefined {
  return [...Object.keys(named), ...scripts, ...others].find(
    (script) => script !== signs && new RegExp(`\\p{Script=${script}}`, 'u').test(character),
  );
}

function packageFor(script: string | undefined, installed: ReadonlySet<string>, language: string | undefined): string | undefined {
  if (script === undefined) return undefined;
  const own = script === 'Han' && language !== undefined ? hanOf[languageOf(language).script] : undefined;
  const another = [...(own === undefined ? [] : [own]), ...(several[script] ?? [])].find((one) => !installed.has(plain(one)));
  if (another !== undefined) return `${fontScope}/${another}`;
  const name = named[script] ?? (scripts.includes(script) ? `noto-sans-${script.toLowerCase().replaceAll('_', '-')}` : undefined);
  return name && `${fontScope}/${name}`;
}

/** `Noto Serif JP` and `noto-serif-jp` are one. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[ -]/g, '');
}
