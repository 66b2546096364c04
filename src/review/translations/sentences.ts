// What a maintainer who does not read a language has to know about a change of a text in it, as sentences in English.

import { languageOf } from '../../core/languages/language.ts';
import { foldName } from '../../core/text/fold.ts';
import type { Person } from '../proposal.ts';
import type { Credit, TranslatedText } from './translated-text.ts';

/** The weightiest first. Values of strangers are in quotation marks and not escaped. */
export function sentencesAbout(texts: readonly TranslatedText[], author: Person): string[] {
  return texts.flatMap((text) => [
    ...aboutOriginal(text, texts),
    ...aboutRemoval(text, texts),
    ...(text.isOriginal || text.isRemoved ? [] : [...aboutCredit(text), ...aboutReviews(text, author)]),
  ]);
}

/** “German, night-bus” */
export function nameOfText({ language, text }: Pick<TranslatedText, 'language' | 'text'>): string {
  return `${nameOfTag(language)}, ${text === 'ui' ? 'interface' : text}`;
}

export function nameOfTag(tag: string): string {
  try {
    return languageOf(tag).englishName;
  } catch {
    return tag;
  }
}

function aboutOriginal({ isOriginal, isNew, isRemoved, kind, text, path }: TranslatedText, all: readonly TranslatedText[]): string[] {
  if (!isOriginal || all.every((other) => other.isOriginal)) return [];
  const what = kind === 'update' ? 'piece of news' : kind;
  return [`It also ${isRemoved ? 'removes' : isNew ? 'adds' : 'changes'} the ${what} “${text}” itself, which is no translation (${path}).`];
}

function aboutRemoval(text: TranslatedText, all: readonly TranslatedText[]): string[] {
  if (!text.isRemoved || text.isOriginal) return [];
  const own = nameOfTag(text.language);
  const moved = all.find((other) => isMoved(text, other));
  return moved
    ? [
        `The translation of “${text.text}” moves from ${own} (${text.language}) to ${nameOfTag(moved.language)} (${moved.language}): readers of ${own} lose theirs.`,
      ]
    : [`It removes the translation of “${text.text}” into ${own}: readers of ${own} lose it.`];
}

/** It lies under another tag of its language now, or what is new there is by one of its translators. */
function isMoved(from: TranslatedText, to: TranslatedText): boolean {
  const base = ({ language }: TranslatedText): string => language.split(/[-_.]/, 1)[0]?.toLowerCase() ?? '';
  const isSameText = to.isNew && !to.isRemoved && to.text === from.text && to.kind === from.kind;
  return (
    isSameText && (base(to) === base(from) || (to.credit.after?.translators.some((one) => has(namesIn(from.credit.before), one)) ?? false))
  );
}

function aboutCredit({ credit: { before, after }, isNew, passageCount, ...text }: TranslatedText): string[] {
  if (!after) return [];
  const name = nameOfText(text);
  const lost = namesIn(before).filter((one) => !has(after.translators, one));
  const gained = isNew ? [] : after.translators.filter((one) => !has(namesIn(before), one));
  return [
    ...(lost.length > 0 ? [`${name}: it removes the credit of ${quoted(lost)} as translator.`] : []),
    ...(gained.length > 0 ? [`${name}: it credits ${quoted(gained)} as translator.`] : []),
    ...(before?.machine && !after.machine
      ? [
          `${name}: it is no longer called a machine draft${passageCount === 0 ? ', and not one word is changed' : ''}${after.reviewed.length === 0 ? '. Nobody is named who has reviewed it' : ''}.`,
        ]
      : []),
  ];
}

function aboutReviews({ credit: { before, after }, isNew, passageCount, ...text }: TranslatedText, author: Person): string[] {
  if (!after) return [];
  const name = nameOfText(text);
  const key = ({ name: by, date }: Credit['reviewed'][number]): string => `${foldName(by)} ${date}`;
  const known = new Set(before?.reviewed.map(key));
  const now = new Set(after.reviewed.map(key));
  const gained = after.reviewed.filter((one) => !known.has(key(one)));
  const lost = before?.reviewed.filter((one) => !now.has(key(one))) ?? [];
  return [
    ...gained.map(({ name: by, date }) => {
      const isOwn = has(after.translators, by)
        ? ', who is named as its translator, too'
        : has([author.name], by)
          ? ', who has written this request'
          : '. Nothing here shows that they did';
      return `${name}: it says that “${by}” reviewed it on ${date}${isOwn}.`;
    }),
    ...lost.map(({ name: by, date }) => `${name}: it removes the review by “${by}” of ${date}.`),
    ...(gained.length === 0 ? newerThanReview({ ...text, credit: { before, after }, isNew, passageCount }) : []),
  ];
}

/** A review covers what it has read. */
export function newerThanReview({ credit: { after }, isNew, passageCount, ...text }: AboutNewer): string[] {
  const last = after?.reviewed.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (isNew || !last || passageCount === 0) return [];
  const passages = passageCount === 1 ? 'One passage' : `${passageCount} passages`;
  return [`${nameOfText(text)}: “${last.name}” reviewed it on ${last.date}. ${passages} would be newer than that review.`];
}

type AboutNewer = Pick<TranslatedText, 'credit' | 'isNew' | 'passageCount' | 'language' | 'text'>;

function namesIn(credit: Credit | undefined): readonly string[] {
  return credit?.translators ?? [];
}

function has(names: readonly string[], name: string): boolean {
  const folded = foldName(name);
  return names.some((one) => foldName(one) === folded);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
