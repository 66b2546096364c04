// How languages count within what is counted: 1, a, i in Latin letters, and in others as their own statutes and letters do. One table for
// pages, where browsers count, for demands, which have their marks in the text, and for documents.

import { languageOf } from './language.ts';

/** Level 1 is counted in numbers. */
export type MarkLevel = 2 | 3;

export interface MarkStyle {
  /** One sign for each place from the first on; `latin`, `roman` and `digits` have as many as are wanted. */
  readonly signs: readonly string[] | 'latin' | 'roman' | 'digits';
  readonly before: string;
  readonly after: string;
}

const latin: MarkStyle = { signs: 'latin', before: '', after: '.' };
const roman: MarkStyle = { signs: 'roman', before: '', after: '.' };
const bracketed: MarkStyle = { signs: 'digits', before: '(', after: ')' };
const letters = (signs: string, after = '.'): MarkStyle => ({ signs: signs.split(' '), before: '', after });

type Styles = readonly [second: MarkStyle, third: MarkStyle];

/** By script (ISO 15924), where a language does not count otherwise. Letters that lists leave out, such as й and ъ, are left out. */
const byScript: Readonly<Record<string, Styles>> = {
  Latn: [latin, roman],
  Grek: [letters('α β γ δ ε στ ζ η θ ι ια ιβ ιγ ιδ ιε ιστ ιζ ιη ιθ κ κα κβ κγ κδ κε κστ κζ κη κθ λ'), roman],
  Cyrl: [letters('а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я'), roman],
  Arab: [letters('أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'), bracketed],
  Hebr: [letters('א ב ג ד ה ו ז ח ט י יא יב יג יד טו טז יז יח יט כ כא כב כג כד כה כו כז כח כט ל'), bracketed],
  Deva: [letters('क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह'), roman],
  Beng: [letters('ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ'), roman],
  Thai: [letters('ก ข ค ง จ ฉ ช ซ ฌ ญ ฎ ฏ ฐ ฑ ฒ ณ ด ต ถ ท ธ น บ ป ผ ฝ พ ฟ ภ ม ย ร ล ว ศ ษ ส ห ฬ อ ฮ'), bracketed],
  Kore: [
    letters('가 나 다 라 마 바 사 아 자 차 카 타 파 하 거 너 더 러 머 버 서 어 저 처 커 터 퍼 허 고 노'),
    { signs: 'digits', before: '', after: ')' },
  ],
  Jpan: [bracketed, letters('ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ', '')],
  Hans: [bracketed, letters('① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳', '')],
};

const byLanguage: Readonly<Record<string, Styles>> = {
  fa: [letters('الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی'), bracketed],
  ur: [letters('الف ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ی'), bracketed],
  uk: [letters('а б в г д е ж и к л м н п р с т у ф х ц ш щ ю я'), roman],
  tr: [letters('a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z'), roman],
  vi: [letters('a b c d đ e g h i k l m n o p q r s t u v x y'), roman],
};

/** `tag`: BCP 47. */
export function markStyleOf(tag: string, level: MarkLevel): MarkStyle {
  const { script } = languageOf(tag);
  const [primary = ''] = tag.split('-');
  const own = byLanguage[primary];
  const styles = (own && primaryScript(own) === script ? own : undefined) ?? byScript[aliases[script] ?? script] ?? [latin, roman];
  return styles[level - 2] ?? latin;
}

const aliases: Readonly<Record<string, string>> = { Hant: 'Hans', Hang: 'Kore', Aran: 'Arab' };

/** Whether the letters of a language are those of the script that it is written in here: Uzbek and Turkish are written in several. */
function primaryScript([second]: Styles): string | undefined {
  const [first = ''] = second.signs;
  if (/\p{Script=Arabic}/u.test(first)) return 'Arab';
  return /\p{Script=Cyrillic}/u.test(first) ? 'Cyrl' : 'Latn';
}

/** The mark of a place, without what is around it. Behind the last letter numbers follow. `digits` writes a number in those of the language. */
export function signOf({ signs }: MarkStyle, place: number, digits: (place: number) => string): string {
  if (signs === 'latin') return latinSign(place);
  if (signs === 'roman') return romanSign(place);
  return (signs === 'digits' ? undefined : signs[place - 1]) ?? digits(place);
}

/** `a` to `z`, then `aa`. */
export function latinSign(place: number): string {
  if (place < 1) return String(place);
  const rest = Math.floor((place - 1) / 26);
  return (rest > 0 ? latinSign(rest) : '') + String.fromCharCode(97 + ((place - 1) % 26));
}

const romans = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** Up to 39, which is more than a list of points has; then numbers. */
export function romanSign(place: number): string {
  if (place < 1 || place > 39) return String(place);
  let [rest, sign] = [place, ''];
  for (const [value, letters_] of romans)
    while (rest >= value) {
      sign += letters_;
      rest -= value;
    }
  return sign;
}
