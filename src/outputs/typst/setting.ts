// How a text of a language is set: direction, faces, space between lines, whether lines are filled and words divided.

import type { FontFamily } from '../../core/fonts/installed.ts';
import { textFamily } from '../../core/fonts/order.ts';
import { type Language, languageOf, withoutExtensions } from '../../core/languages/language.ts';

/** A family as Typst takes it; `covers` keeps it to a part of the characters. */
export type FontEntry = string | { readonly name: string; readonly covers: string };

/** What `setting` in src/outputs/typst/setting.typ applies. */
export interface Setting {
  /** Two or three letters, as Typst wants it. */
  readonly lang: string;
  readonly region: string | null;
  readonly dir: 'ltr' | 'rtl';
  readonly fonts: readonly FontEntry[];
  /** Times the size of Latin letters at which this face reads as large as they do. */
  readonly scale: number;
  /** Space between lines, in em. */
  readonly leading: number;
  readonly justify: boolean;
  readonly hyphenate: boolean;
  /** Whether a line is as tall as its face says, and not as its small letters are. */
  readonly tall: boolean;
  /** Whether pairs of letters are set closer or wider. What Amiri does so after ر and و is as wide as what readers of PDFs take for a space. */
  readonly kerned: boolean;
}

/** Letters and digits that are taken from the face for Latin in every document, so that names look the same in all of them. */
const latin = '[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]';

/** Languages whose rules for dividing words Typst has, of those in alphabets that are divided and filled. */
const divided = new Set(
  'af be bg ca cs cy da de el en es et eu fi fr ga gl hr hu id is it la lt lv mn nb nl nn no pl pt ro ru sk sl sq sr sv tk tr uk'.split(
    ' ',
  ),
);
const western = new Set(['Latn', 'Grek', 'Cyrl']);
const eastern = new Set(['Jpan', 'Hans', 'Hant', 'Hani']);
/** Taller scripts need more air between their lines. In em. */
const leadings: Readonly<Record<string, number>> = {
  Arab: 0.95,
  Deva: 0.95,
  Beng: 0.95,
  Thai: 1,
  Jpan: 0.95,
  Hans: 0.95,
  Hant: 0.95,
  Kore: 0.95,
};
/** Nastaliq climbs from word to word: its lines are as tall as the face says, and nearly touch. */
const nastaliqLeading = 0.3;

export function settingOf(language: Language, families: readonly FontFamily[]): Setting {
  const { tag, direction, script } = language;
  const locale = new Intl.Locale(withoutExtensions(tag));
  const names = families.map(({ name }) => name);
  const isNastaliq = names[0]?.includes('Nastaliq') === true;
  return {
    lang: locale.language,
    region: regionOf(tag, locale),
    dir: direction,
    fonts: entriesOf(names, eastern.has(script)),
    scale: names[0] === 'Amiri' ? 1.15 : 1,
    leading: isNastaliq ? nastaliqLeading : (leadings[script] ?? (western.has(script) ? 0.72 : 0.9)),
    tall: isNastaliq,
    kerned: names[0] !== 'Amiri',
    justify: eastern.has(script) || (western.has(script) && divided.has(locale.language)),
    hyphenate: western.has(script) && divided.has(locale.language),
  };
}

/** Chinese is distinguished by region in typesetting, and by script in tags. */
function regionOf(tag: string, { region, script }: Intl.Locale): string | null {
  if (region && /^[A-Z]{2}$/.test(region)) return region;
  if (!tag.startsWith('zh')) return null;
  return script === 'Hant' ? 'TW' : 'CN';
}

function entriesOf(names: readonly string[], isEastern: boolean): FontEntry[] {
  const [first] = names;
  if (first === undefined || first === textFamily) return names.length > 0 ? [...names] : [textFamily];
  // In Chinese and Japanese, quotation marks and dashes belong to the characters around them.
  return [{ name: textFamily, covers: isEastern ? 'latin-in-cjk' : latin }, ...names];
}

export function settingOfTag(tag: string, families: readonly FontFamily[]): Setting {
  return settingOf(languageOf(tag), families);
}
