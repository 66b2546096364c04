// Whether a change of a translation is so small and so sure that no one has to read it: some words of one passage, by someone whom the campaign
// trusts with the language, and no number, link, mark or name touched.

import type { SiteFacts } from '../../core/schema/site.ts';
import { inAscii } from '../../core/text/digits.ts';
import { differences } from '../../core/translation/differences.ts';
import type { Person, ProposedFile } from '../proposal.ts';
import type { TranslatedText } from './translated-text.ts';

/** In words, of one passage, and in UTF-16 code units of the longest one. */
const maxWords = 2;
const maxWordLength = 60;
/** Commas and the like, together. */
const maxPunctuation = 4;

export function isSureAndSmall(
  texts: readonly TranslatedText[],
  files: readonly ProposedFile[],
  { author, site }: { readonly author: Person; readonly site: SiteFacts | undefined },
): boolean {
  const [text, ...others] = texts;
  // The campaign's name is at the top of every page.
  if (!text || others.length > 0 || text.isOriginal || text.kind === 'site' || text.isNew || text.isRemoved || text.behind) return false;
  const [passage, ...more] = text.passages;
  if (!passage || more.length > 0 || text.passageCount !== 1 || passage.before === undefined || passage.now === undefined) return false;
  return (
    isTrusted(author, text.language, site) &&
    JSON.stringify(text.credit.before) === JSON.stringify(text.credit.after) &&
    marksOf(passage.before) === marksOf(passage.now) &&
    isWithinLine(files) &&
    isOfFewWords(passage.before, passage.now, { language: text.language, original: passage.original ?? '' })
  );
}

/** By the account that the forge told, which no one can write into a commit. */
function isTrusted({ handle }: Person, language: string, site: SiteFacts | undefined): boolean {
  const name = handle?.replace(/^@/, '').toLowerCase();
  return (site?.review?.trustedTranslators ?? []).some(
    ({ account, languages }) => account.replace(/^@/, '').toLowerCase() === name && languages.includes(language),
  );
}

/**
 * Whether nothing of the file but a part of one line is another: what no passage holds, such as comments and the addresses that links refer
 * to, is in other lines.
 */
function isWithinLine(files: readonly ProposedFile[]): boolean {
  const [file, ...others] = files;
  if (!file?.before || !file.after || others.length > 0 || file.kind !== 'file' || file.isExecutable) return false;
  const [before, after] = [file.before.toString('utf8'), file.after.toString('utf8')];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [before, after].every((text) => !text.slice(start, text.length - end).includes('\n'));
}

/** Numbers, addresses, components of pages and everything that is markup, in their order. */
function marksOf(text: string): string {
  return (inAscii(text).match(/\]\([^)]*\)|<[A-Z][^<>]*>|https?:\/\/\S+|www\.\S+|\d+|[`<>{}[\]!*_#|~\\^&@$%]/gu) ?? []).join(' ');
}

function isOfFewWords(before: string, now: string, { language, original }: { language: string; original: string }): boolean {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const runs = differences(before, now, language);
  const pieces = (wanted: 'removed' | 'added') =>
    runs.flatMap(({ kind, text }) => (kind === wanted ? [...segmenter.segment(text)].filter((piece) => piece.segment.trim() !== '') : []));
  const wordsOf = (wanted: 'removed' | 'added'): string[] =>
    pieces(wanted).flatMap(({ isWordLike, segment }) => (isWordLike ? segment : []));
  const [removed, added] = [wordsOf('removed'), wordsOf('added')];
  const punctuation = pieces('added').filter(({ isWordLike }) => !isWordLike);
  // A name that the original has in the same letters.
  const known = new Set(original.match(/[\p{L}\p{M}\p{N}]+/gu));
  return (
    Math.max(removed.length, added.length) <= maxWords &&
    added.every((word) => word.length <= maxWordLength && !isMixed(word)) &&
    punctuation.length <= maxPunctuation &&
    punctuation.every(({ segment }) => /^[\p{P}\p{Join_Control}]{1,3}$/u.test(segment)) &&
    !/[\u200b-\u200f]{2}/.test(now) &&
    !removed.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word) && known.has(word))
  );
}

/** Letters of scripts that look alike do not come together in a word. */
function isMixed(word: string): boolean {
  return [/\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /\p{sc=Grek}/u].filter((script) => script.test(word)).length > 1;
}
