// Signatures as entries of a feed: one for each day and letter, with the first names of that day.

import { h } from 'hastscript';
import { languageOf } from '../../core/languages/language.ts';
import type { Letter, Signatory } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';
import { signingDay } from '../../signatories/signing-day.ts';
import { editionFor } from '../../site/editions.ts';
import { isDay } from '../../site/feeds.ts';
import type { PageContext } from '../../site/page.ts';
import { countAll, hasList } from '../../site/signatories.ts';
import { type FeedEntry, maxPerKind, timestamp } from './entry.ts';
import { htmlIn, phraseElement } from './html.ts';
import { FeedIds } from './ids.ts';

/** So many names stand in an entry; behind them is how many more there are. */
const maxNames = 50;

export function signatureEntries(context: PageContext, letters: readonly Letter[]): FeedEntry[] {
  const days = letters.filter(hasList).flatMap((letter) => newestDays(letter).map(([day, signatories]) => ({ letter, day, signatories })));
  return days
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.letter.id, b.letter.id))
    .slice(0, maxPerKind)
    .map(({ letter, day, signatories }) => dayEntry(context, letter, day, signatories));
}

type Day = readonly [day: string, signatories: readonly Signatory[]];

const daysOf = new WeakMap<Letter, readonly Day[]>();

/** The newest days on which somebody signed, or was added who named no day. The same in every language, so they are found once. */
function newestDays(letter: Letter): readonly Day[] {
  const cached = daysOf.get(letter);
  if (cached) return cached;
  const byDay = new Map<string, Signatory[]>();
  for (const signatory of letter.signatories) {
    const day = signingDay(signatory);
    if (!isDay(day)) continue;
    const known = byDay.get(day);
    if (known) known.push(signatory);
    else byDay.set(day, [signatory]);
  }
  const days = [...byDay].sort(([a], [b]) => compareText(b, a)).slice(0, maxPerKind);
  daysOf.set(letter, days);
  return days;
}

function dayEntry(context: PageContext, letter: Letter, day: string, signed: readonly Signatory[]): FeedEntry {
  const { language, words, urls } = context;
  const { edition } = editionFor(letter, language);
  const page = urls.absolute(urls.signatories(language.tag, letter.id));
  const names = signed.slice(0, maxNames).map(({ name, language: tag }) => {
    const isolated = h('bdi', tag === undefined ? {} : { lang: tag, dir: languageOf(tag).direction }, name);
    return h('li', {}, isolated);
  });
  const [first] = signed;
  const rest = signed.length - names.length;
  const more = rest > 0 ? [phraseElement('p', words.phrase('feed.more', {}, rest))] : [];
  const total = h('p', {}, h('a', { href: page }, phraseElement('span', words.phrase('signatories.count', {}, countAll(letter).total))));
  return {
    id: `${new FeedIds(context).signatories(letter)}#day-${day}`,
    // To one of them, from where the others are near: a list is not always in the order of days.
    url: first ? urls.absolute(urls.signatory(language.tag, letter.id, first.id)) : page,
    title: words.text('feed.signatures', { title: edition.title }, signed.length),
    summary: undefined,
    html: htmlIn(language, [h('ul', {}, ...names), ...more, total]),
    language,
    published: timestamp(day),
    updated: timestamp(day, signed.length),
  };
}
