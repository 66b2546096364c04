// Which characters text may hold, and how to show those it may not.

/** C0 but tab and line feed, DEL, C1, noncharacters and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef]|\p{Cs}|[\u{fffe}\u{ffff}\u{1fffe}\u{1ffff}]/gu;
/** Explicit directional formatting characters (UAX #9): embeddings, overrides, isolates. */
const bidi = /[\u202a-\u202e\u2066-\u2069]/gu;
/** A black flag with what makes it that of Scotland, Wales or another part of a country (UTS #51, emoji tag sequences). */
export const flag = '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,7}\\u{e007f}';
/** A form of a Han character, which people write in their names (UTS #37). */
const han = '\\p{Ideographic}[\\u{e0100}-\\u{e01ef}]';
/** Scripts without spaces, in which people and keyboards say with U+200B where a line may end. */
const spaceless = '[\\p{scx=Khmr}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Mymr}]';
const wordBreak = `(?<=${spaceless})\\u200b|\\u200b(?=${spaceless})`;
/** What has forms that U+FE00 to U+FE0F choose (UTS #51, Unicode's StandardizedVariants); behind other letters they are seen by nobody. */
const varied = '[\\p{Emoji}\\p{S}\\p{P}\\p{Ideographic}\\p{scx=Mymr}\\p{scx=Mong}\\p{scx=Phag}]';
/** The same of Mongolian, whose letters they choose forms of. */
const mongolian = '(?<!\\p{scx=Mong})[\\u180b-\\u180d\\u180f]';
/** A joiner of marks, which pointed Hebrew has. */
const markJoiner = '(?<![\\p{scx=Hebr}\\p{M}])\\u034f';
/**
 * Characters without a glyph, and as `seen` what only looks like them: sequences that show something; as `wordBreak` those that
 * writing has. ZWJ and ZWNJ are not among them:
 * Persian and Indic writing needs them.
 */
export const invisible = new RegExp(
  `(?<seen>${flag}|${han})|(?<wordBreak>${wordBreak})|(?<!${varied})[\\ufe00-\\ufe0f]|${mongolian}|${markJoiner}|[\\u00ad\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]`,
  'gu',
);
/**
 * Five marks in a row from the scripts in which writing needs fewer. Vietnamese needs two, pointed Hebrew and Arabic up to four.
 * Scripts that stack more of them, such as Tibetan and Burmese, are left alone up to eight.
 * Joiners and direction marks between marks begin no new letter.
 */
const stacked =
  /(?:[\p{M}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Syriac}]][\u200c-\u200f]*){5,}|(?:\p{M}[\u200c-\u200f]*){9,}/gv;

export type CharacterFault = 'control' | 'bidi' | 'invisible' | 'marks' | 'replacement';

export interface CharacterFinding {
  readonly fault: CharacterFault;
  /** Offset in UTF-16 code units. */
  readonly offset: number;
  readonly character: string;
}

const tests: readonly (readonly [CharacterFault, RegExp])[] = [
  ['control', control],
  ['bidi', bidi],
  ['invisible', invisible],
  ['marks', stacked],
  ['replacement', /\ufffd/gu],
];

/** Printable ASCII and the letters of Latin-1 and its two extensions, as most names are written: nothing is wrong with those. */
const rare = /[^\n\t -~\u00a1-\u00ac\u00ae-\u024f]/;

/** Letters, digits and punctuation without marks, in other scripts as well. Fillers are letters to Unicode. */
const plain = /^[[\p{L}\p{Nd}\p{P} ]--[\u115f\u1160\u3164\uffa0]]*$/v;

/** The first finding of each kind, in the order of their offsets. */
export function findCharacterFaults(text: string): CharacterFinding[] {
  if (!rare.test(text) || plain.test(text)) return [];
  const findings: CharacterFinding[] = [];
  for (const [fault, pattern] of tests) {
    const match = nextIn(text, pattern, 0);
    if (match) findings.push({ fault, offset: match.index, character: match[0] });
  }
  return findings.sort((a, b) => a.offset - b.offset);
}

/** At most this many lines are listed for each kind. */
const maxLines = 20;

/** The first finding of each kind in each line, in the order of their offsets. */
export function findCharacterFaultsByLine(text: string): CharacterFinding[] {
  // Nearly every text is clean, and is looked through once.
  const kinds = findCharacterFaults(text);
  return kinds
    .flatMap(({ fault, offset }) => {
      const found: CharacterFinding[] = [];
      const pattern = tests.find(([kind]) => kind === fault)?.[1] ?? control;
      for (let match = nextIn(text, pattern, offset); match && found.length < maxLines; ) {
        found.push({ fault, offset: match.index, character: match[0] });
        const lineEnd = text.indexOf('\n', match.index);
        if (lineEnd === -1) break;
        match = nextIn(text, pattern, lineEnd);
      }
      return found;
    })
    .sort((a, b) => a.offset - b.offset);
}

/** The first match from an offset on that is not a sequence which shows something, nor a break of words where writing has it. */
function nextIn(text: string, pattern: RegExp, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    if (match.groups?.seen === undefined && match.groups?.wordBreak === undefined) return match;
  return undefined;
}

/** `U+202E`: how a character that cannot be shown is named. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Everything that could move a cursor, colour a terminal or forge an annotation. The runner of GitHub takes `##[error]` for a command wherever
 * it is in a line (actions/runner, ActionCommand.cs), so that its second sign is among them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Cs}|\p{Cn}|(?<=#)#(?=\[)/gu;

/** `::error::` is a command as well, where a line begins with it, such as with the name of a file. */
const commandAtBeginning = /^(\s*):(?=:)/;

/** Text as it may be printed in a terminal, a log or a message: what is not visible is shown as `<U+XXXX>`. */
export function visible(text: string): string {
  return text.replace(unprintable, (character) => `<${codePointName(character)}>`).replace(commandAtBeginning, '$1<U+003A>');
}
