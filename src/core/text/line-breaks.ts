// Lines of a source joined to one: between characters of scripts that put no space between words a line may end anywhere.

/** Han, Kana and Bopomofo, with marks of their own. */
const ideographic = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{sc=Yi}\p{sc=Nushu}\p{sc=Tangut}`;
/** Punctuation and signs of full width bring their own room. The ideographic space is one already. */
const wide = String.raw`\u3001-\u303f\uff01-\uff60\uffe0-\uffe6\ufe30-\ufe4f\u30fb`;
/** These are of no certain width: beside Han they are Chinese. */
const curly = '“”‘’…—·';
const southEast = String.raw`\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{sc=Tai_Tham}\p{sc=Tai_Viet}\p{sc=New_Tai_Lue}\p{sc=Balinese}\p{sc=Javanese}\u200b`;
/** At the end of a sentence in Burmese and Khmer a space follows. */
const afterSentence = '\\u104a\\u104b\\u17d4\\u17d5';

const lineEnd = String.raw`[ \t]*\r?\n[ \t]*`;
const noSpace = new RegExp(
  [
    `(?<=[${ideographic}${wide}])${lineEnd}(?=[${ideographic}${wide}${curly}])`,
    `(?<=[${curly}])${lineEnd}(?=[${ideographic}${wide}])`,
    // Latin words and numbers beside punctuation of full width. Korean has spaces there.
    `(?<=[${wide}])${lineEnd}(?=[^\\s\\p{scx=Hangul}])`,
    `(?<=[^\\s\\p{scx=Hangul}])${lineEnd}(?=[${wide}])`,
    `(?<=(?![${afterSentence}])[${southEast}])${lineEnd}(?=[${southEast}])`,
  ].join('|'),
  'gu',
);

/** Takes out line breaks between characters that have no space between them; others stay. */
export function withoutBreaks(text: string): string {
  return text.includes('\n') ? text.replace(noSpace, '') : text;
}

/** A text on one line. A no-break space is not a blank: French typography lives from it. */
export function joinLines(text: string): string {
  return withoutBreaks(text).replace(/[ \t\r\n]+/g, ' ');
}
