// A name without what is not part of it: characters that show nothing, list marks, quotation marks around it, flags.

import { flagPattern, flagsIn, mayHoldFlags } from '../../../core/languages/flags.ts';

const invisible =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\u034f|[\ufe00-\ufe0f]/gu;
/** Joiners between letters of scripts that are written with them; elsewhere they are left over from copying. */
const joiner = /[\u200c\u200d]+/gu;
const joining =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Syriac}\p{Script=Nko}\p{M}\p{Extended_Pictographic}]/u;
/** Around a whole text, as telephones put them around names. */
const isolated = /^[\u202a-\u202c\u2066-\u2069]+|(?<![\u202a-\u202c\u2066-\u2069])[\u202a-\u202c\u2066-\u2069]+$/gu;

export interface CleanText {
  readonly text: string;
  /** The country whose flag was in it. */
  readonly place?: string;
  readonly notes: readonly string[];
  /** `[ ]` before it, or ❌ beside it: a box that no one ticked. */
  readonly isUnticked: boolean;
}

/** What is not visible falls away; flags stay. */
export function withoutInvisible(text: string): string {
  // Most texts are of letters that are seen, with spaces between them.
  if (visible.test(text)) return text;
  if (!mayHoldFlags(text)) return withoutMarks(text);
  const flags: string[] = [];
  const kept = text.replace(flagPattern, (flag) => `\u{f0000}${flags.push(flag) - 1}\u{f0001}`);
  return withoutMarks(kept).replace(/\u{f0000}(\d+)\u{f0001}/gu, (_, index: string) => flags[Number(index)] ?? '');
}

const visible = /^[!-~\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]+(?: [!-~\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]+)*$/u;

function withoutMarks(text: string): string {
  return text
    .replace(isolated, '')
    .replace(invisible, '')
    .replace(joiner, (found, at: number, whole: string) =>
      joining.test(whole.charAt(at - 1)) && joining.test(String.fromCodePoint(whole.codePointAt(at + found.length) ?? 32)) ? found : '',
    )
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ["'", "'"],
  ['「', '」'],
  ['`', '`'],
  ['**', '**'],
  ['__', '__'],
];

/** Signs of a no, or of what is still to come, in front of a text or behind it. */
const crossed = /^[\s*-]*(?:[❌✗✘✖⏳⌛🚫⛔☐❎❓🕒🔜]|👎)|(?:[❌✗✘✖⏳⌛🚫⛔☐❎❓🕒🔜]|👎)\ufe0f?\s*$/u;

/**
 * Letters and digits with single spaces and the signs of names between them, a letter in front and a letter, a digit, a full stop or a
 * bracket at the end: nothing of what is taken off is in it.
 */
const clean =
  /^[\p{L}--[\u115f\u1160\u3164\uffa0]](?:[[\p{L}\p{M}\p{Nd}\&'’.,\(\)\-]--[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]]| (?! ))*(?<=[\p{L}\p{M}\p{Nd}.\)])$/v;

/** A name is asked about from several sides. */
let [lastWritten, last]: [string | undefined, CleanText | undefined] = [undefined, undefined];

export function cleanText(written: string): CleanText {
  if (written === lastWritten && last) return last;
  [lastWritten, last] = [written, cleanAnew(written)];
  return last;
}

function cleanAnew(written: string): CleanText {
  if (clean.test(written)) return { text: written, notes: [], isUnticked: false };
  let text = withoutInvisible(written);
  const notes: string[] = [];
  let place: string | undefined;
  const flags = flagsIn(text);
  if (flags.length > 0) {
    text = text.replace(flagPattern, ' ').replace(/\s+/gu, ' ').trim();
    if (flags.length === 1) [place] = flags;
    else notes.push(`It shows the flags of ${flags.join(' and ')}, and none was taken as the country.`);
  }
  const box = /^(?:[-*+•]\s+)?\[( |x|X|✓|✔)\]\s+/u.exec(text);
  if (box) text = text.slice(box[0].length);
  const isCrossed = crossed.test(text);
  text = text
    .replace(/^(?:[-*+•·–—]|#?\p{Nd}{1,6}(?:[.)।ـ]|\.?[-–])|\(\p{Nd}{1,6}\)|#\p{Nd}{1,6})\s+(?=\S)/u, '')
    // Ticks, stars and other pictures, and the marks of footnotes.
    .replace(/^[\p{So}\p{Emoji_Modifier}\s]+(?=\p{L})/u, '')
    .replace(/(?<=[\p{L}\p{M}.)])(?:(?![✝✞✟☦⚰🕯])[\p{So}\p{Emoji_Modifier}\s])+$/u, '')
    // A dagger that stands apart says that they have died, and stays to be asked about.
    .replace(/(?<=[\p{L}\p{M}.)])(?:[*†‡§¶⁂⁰¹²³⁴-⁹]+|\s[*‡§¶⁂⁰¹²³⁴-⁹]+)$/u, '')
    .replace(/(?:\s*(?:\\|<br\s*\/?>))+$/iu, '')
    .replace(/(?<![\s,;、，；،])[\s,;、，；،]+$/u, '')
    .replace(/(?<=\S)\s[-–—]$/u, '')
    .replace(/^[\s,;、，；،]+/u, '');
  for (const [open, close] of quotes) {
    const inside = text.slice(open.length, -close.length);
    if (
      text.length > open.length + close.length &&
      text.startsWith(open) &&
      text.endsWith(close) &&
      !inside.includes(open) &&
      !inside.includes(close)
    ) {
      text = inside.trim();
      break;
    }
  }
  return { text, ...(place === undefined ? {} : { place }), notes, isUnticked: box?.[1] === ' ' || isCrossed };
}
