// Which words of a signature's path do not come from its signatory: the name of the file is the address of the signature on the site.

import type { SignatureFacts } from '../../core/schema/signature.ts';
import { toLatin } from '../../core/text/latin.ts';
import { signatureId } from '../../signatories/file-name.ts';
import { distance } from 'fastest-levenshtein';

/** Shorter ones are initials, parts of a name, and folders for the beginning of one. */
const minLetters = 3;
/** So many short ones are none of that. */
const maxShort = 2;
/** A year. More of them are the number of something, or of somebody. */
const maxDigits = 4;
/** What people write who cannot think of anything. */
const neutral = new Set(['signature', 'signatory', 'signatories', 'sign', 'name', 'new', 'person', 'organisation', 'organization', 'list']);

type Named = Pick<SignatureFacts, 'name' | 'sortName' | 'affiliation' | 'role' | 'handle'>;

/**
 * `path`: below the folder of the letter, without the ending. `isFolder`: whether the campaign has such a folder, seen from there. Words for names in
 * scripts that are written in Latin letters in many ways are only counted.
 */
export function foreignWords(path: string, facts: Named, isFolder: (folder: string) => boolean): string[] {
  const { name, sortName, affiliation, role, handle } = facts;
  const segments = path.split('/');
  const id = segments.pop() ?? '';
  const unknownFolders = segments.filter((_, index) => !isFolder(segments.slice(0, index + 1).join('/')));
  const known = wordsIn([name, sortName, affiliation, role, handle].map((text) => toLatin(text ?? '').text).join(' '));
  const whole = known.join('');
  const made = new Set(wordsIn(signatureId(name)));
  const other = wordsIn([...unknownFolders, id].join(' ')).filter(
    (word) => !neutral.has(word) && !made.has(word) && !isPartOf(word, whole, known),
  );
  const [long, short] = [other.filter(({ length }) => length >= minLetters), other.filter(({ length }) => length < minLetters)];
  const foreign = short.length > maxShort ? other : long;
  return !isLatin(name) && foreign.length <= maxWordsFor(name) && foreign.every((word) => !/\d/.test(word)) ? [] : foreign;
}

function isLatin(name: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(name);
}

/** As many as it has words or, where it has no spaces, syllables. */
function maxWordsFor(name: string): number {
  const words = name.split(/\s+/u).length;
  return words > 1 ? words : Math.min(4, [...name].length);
}

/** A piece of a name, an initial with the rest of one, or a name with a typing error. */
function isPartOf(word: string, whole: string, known: readonly string[]): boolean {
  if (/^\d+$/.test(word)) return word.length <= maxDigits;
  if (whole.includes(word)) return true;
  if (word.length > minLetters && (whole.includes(word.slice(1)) || whole.includes(word.slice(0, -1)))) return true;
  // “ann2”, “lee1984”
  const letters = word.replace(/(?<!\d)\d{1,4}$/, '');
  if (letters !== word && isPartOf(letters, whole, known)) return true;
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  return allowed > 0 && known.some((other) => Math.abs(other.length - word.length) <= allowed && distance(other, word) <= allowed);
}

/** “Müller” and “Mueller” are one. */
function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/([aou])e/g, '$1')
    .replaceAll('aa', 'a')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
