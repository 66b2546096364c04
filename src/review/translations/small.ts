// Whether a change of a translation is so small and so sure that no one has to read it: some words of one passage, by someone whom the campaign
// trusts with the language, and no number, link, mark or name touched.

import type { SiteFacts } from '../../core/schema/site.ts';
import { inAscii } from '../../core/text/digits.ts';
import { differences } from '../../core/translation/differences.ts';
import type { Person } from '../proposal.ts';
import type { TranslatedText } from './translated-text.ts';

/** In words, of one passage. */
const maxWords = 2;

export function isSureAndSmall(texts: readonly TranslatedText[], author: Person, site: SiteFacts | undefined): boolean {
  const [text, ...others] = texts;
  if (!text || others.length > 0 || text.isOriginal || text.isNew || text.isRemoved || text.behind) return false;
  const [passage, ...more] = text.passages;
  if (!passage || more.length > 0 || text.passageCount !== 1 || passage.before === undefined || passage.now === undefined) return false;
  return (
    isTrusted(author, text.language, site) &&
    JSON.stringify(text.credit.before) === JSON.stringify(text.credit.after) &&
    marksOf(passage.before) === marksOf(passage.now) &&
    changedWords(passage.before, passage.now, text.language) <= maxWords
  );
}

/** By the account that the forge told, which no one can write into a commit. */
function isTrusted({ handle }: Person, language: string, site: SiteFacts | undefined): boolean {
  const name = handle?.replace(/^@/, '').toLowerCase();
  return (site?.review?.trustedTranslators ?? []).some(
    ({ account, languages }) => account.replace(/^@/, '').toLowerCase() === name && languages.includes(language),
  );
}

/** Numbers, addresses and everything that is markup, in their order. */
function marksOf(text: string): string {
  return (inAscii(text).match(/\]\([^)]*\)|https?:\/\/\S+|www\.\S+|\d+|[`<>{}[\]!*_#|~\\^&@$%]/gu) ?? []).join(' ');
}

function changedWords(before: string, now: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const counts = { removed: 0, added: 0 };
  for (const { kind, text } of differences(before, now, language))
    if (kind !== 'same') counts[kind] += [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
  return Math.max(counts.removed, counts.added);
}
