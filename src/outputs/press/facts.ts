// The facts of a letter as plain text, for whoever writes about it: what it is, who is behind it, the numbers and where they are from.

import { atBeginning, type Language, languageOf, nameOfLanguage } from '../../core/languages/language.ts';
import type { Campaign, Letter, LetterEdition } from '../../core/model.ts';
import { outcomeOf } from '../../site/outcome.ts';
import { recipientNames } from '../../site/recipients.ts';
import { factText } from '../../site/said.ts';
import { countSignatories, numberOf, placeName, recordKey } from '../../site/signatories.ts';
import { takesSignatures } from '../../site/signing.ts';
import { Urls } from '../../site/urls.ts';
import { formatDate, labelEnd, numberValue, Words } from '../../site/words.ts';
import { contactLine } from './contact-line.ts';

/** Between the entries of one line: no comma or semicolon, which have other shapes and spaces from language to language. */
const between = ' · ';

/** Lines in the language of the edition; names, and what is not translated, are in that of the original. */
export function factsText(campaign: Campaign, letter: Letter, edition: LetterEdition): string {
  const language = languageOf(edition.language);
  const words = new Words(campaign, language);
  const urls = new Urls(campaign);
  const { facts } = letter;
  const { original, milestones = [], sources = [] } = facts;
  const date = (value: string): string => formatDate(value, language);
  const end = labelEnd((key, values) => words.phrase(key, values).parts);
  const line = (label: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : [`${label}${end}${value}`];
  const fact = (key: string, value: string | undefined): string[] => line(words.text(key), value);
  const say = (text: string | undefined): string | undefined => text && factText(edition, text);
  const absolute = (path: string): string => urls.absolute(path);
  const parties = [
    ['letter.initiators', facts.initiators],
    ['letter.drafters', facts.drafters],
    ['letter.facilitator', facts.facilitator && [facts.facilitator]],
  ] as const;
  const sourceOf = (id: string | undefined): string | undefined => {
    const source = id === undefined ? undefined : sources.find((one) => one.id === id);
    return source && (source.url ?? say(source.title));
  };
  const blocks = [
    [edition.title, ...(edition.summary === undefined ? [] : [edition.summary])],
    [
      ...(facts.example ? [words.text('letter.example')] : []),
      ...(original ? [words.text(recordKey(letter))] : []),
      ...fact('letter.original', original && [say(original.title), say(original.publisher), original.url].filter(Boolean).join(between)),
    ],
    [
      ...fact('about.kind', words.text(original ? 'about.kindRecord' : 'about.kindLetter')),
      ...fact('about.status', words.text(`status.${facts.status}`)),
      ...fact('about.published', facts.date && date(facts.date)),
      ...(facts.deadline && takesSignatures(letter) ? [words.text('letter.deadline', { date: date(facts.deadline) })] : []),
      ...(original ? [] : fact('about.language', atBeginning(nameOfLanguage(letter.original.language, language), language.locale))),
      ...(['to', 'cc'] as const).flatMap((kind) =>
        fact(`letter.${kind}`, recipientNames(letter, edition, kind).join(between) || undefined),
      ),
      ...parties.flatMap(([key, list]) => fact(key, list && namesOf(list, words, language))),
      ...fact('about.topics', facts.topics?.map(say).join(between)),
      ...fact('about.hashtags', facts.hashtags?.join(' ')),
    ],
    numbersOf(letter, words, language),
    milestones.map((milestone) =>
      [
        words.text(milestone.orMore ? 'letter.milestoneOrMore' : 'letter.milestone', { date: date(milestone.date) }, milestone.count),
        ...(milestone.countries === undefined ? [] : [words.text('letter.milestoneCountries', {}, milestone.countries)]),
        ...[sourceOf(milestone.source)].flatMap((source) => (source ? [`(${source})`] : [])),
      ].join(' '),
    ),
    outcomeOf(letter, edition).map(({ date: day, kind, text }) =>
      [
        words.text('letter.labelled', { label: date(day), value: words.text(`outcome.${kind}`) }),
        ...(text === undefined ? [] : [text]),
      ].join('. '),
    ),
    [
      ...fact('letter.contact', facts.contact && contactLine(facts.contact)),
      ...fact('letter.press', facts.press && contactLine(facts.press)),
      ...fact('document.online', absolute(urls.entry(language.tag, letter.id))),
      ...fact('about.title', absolute(urls.facts(language.tag, letter.id))),
      absolute(urls.data(letter.id, 'letter.json')),
    ],
    sources.length === 0
      ? []
      : [
          `${words.text('letter.sources')}${end.trimEnd()}`,
          ...sources.map(({ publisher, title, url, backs }) =>
            [[say(publisher), say(title)].filter(Boolean).join(end), say(backs), url].filter(Boolean).join(' – '),
          ),
        ],
  ];
  const text = blocks.flatMap((block) => (block.length > 0 ? [block.join('\n')] : [])).join('\n\n');
  return `\ufeff${text}\n`;
}

function namesOf(
  list: readonly { readonly name: string; readonly country?: string | undefined }[],
  words: Words,
  language: Language,
): string {
  return list
    .map(({ name, country }) =>
      country ? words.text('letter.bracketed', { label: name, value: placeName({ country }, language) ?? country }) : name,
    )
    .join(between);
}

/** As the page has them: who is listed, and apart from these who is in no list. */
function numbersOf(letter: Letter, words: Words, language: Language): string[] {
  const number = numberOf(letter);
  if (!number) return [];
  const { people, organisations, countries } = countSignatories(letter);
  return [
    words.text('signatories.count', {}, number.count),
    ...(number.unlisted > 0 ? [words.text('signatories.unlisted', { count: numberValue(number.unlisted) })] : []),
    ...(people > 0 && organisations > 0
      ? [words.text('signatories.organisations', {}, organisations), words.text('signatories.people', {}, people)]
      : []),
    ...(countries > 1 ? [words.text('letter.milestoneCountries', {}, countries)] : []),
    ...(number.takenDown ? [words.text('signatories.takenDown', { date: formatDate(number.takenDown, language) })] : []),
  ];
}
