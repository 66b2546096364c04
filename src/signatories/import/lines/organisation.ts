// A line of an organisation: its whole name, commas and brackets with it, and the place at the end.

import type { Question } from '../entry.ts';
import type { Part } from '../names/part.ts';
import { isGivenName } from '../names/given-names.ts';
import { isRemark } from '../names/explained.ts';
import { organisationEvidence } from '../names/organisation-words.ts';
import { isShortCode } from '../names/part-words.ts';
import { hasTitle, roleWord } from '../names/role-words.ts';
import { isAcronymOf, looksLikePerson } from '../names/shape.ts';
import { wordsOf } from '../names/words.ts';
import { isCity } from './cities.ts';
import type { Columns } from './draft.ts';
import type { ParsedLine } from './parse.ts';
import type { VotedLine } from './kind.ts';

export interface OrganisationLine {
  readonly name: string;
  readonly columns: Columns;
}

/** “a charity for clean beaches”, “volunteers since 1987”: what it is, in small letters. “parents et amis” and “for Example” are of its name. */
const isDescription = (text: string): boolean =>
  /^(?:an?|the|eine?|une?|un|una|uma|um|een|ett|et)\s\p{Ll}/u.test(text) ||
  (/^\p{Ll}/u.test(text) && !/^(?:and|und|et|y|e|i|och|og|en|de|der|die|für|of|for)\s|\s(?:and|und|et|y|e|i|och|og|en)\s/u.test(text));

const goesOn = ({ text, kind }: Part, { text: whole }: ParsedLine): boolean =>
  !isDescription(text) &&
  (kind === 'affiliation' ||
    (organisationEvidence(text) !== undefined && !isRemark(text)) ||
    isAcronymOf(text, whole) ||
    /^(?:\p{Lu}{2,8}|(?:and|und|et|y|e|&|i|och|og|en|de|der|die|für|of|for)\s.*)$/u.test(text) ||
    /\s(?:and|und|et|y|e|&|i|och|og|en)\s/u.test(text));

/** “Example Trust (Ada Example, director)”: who speaks for it, and no part of its name. */
function isRepresentative({ text }: Part): boolean {
  const [person = '', ...work] = text.split(/(?<!\s)\s*[,،、–—]\s*/u);
  return work.length > 0 && (hasTitle(person) || looksLikePerson(person)) && work.every((cell) => roleWord(cell) !== undefined);
}

const isPlace = ({ kind }: Part): boolean => kind === 'country' || kind === 'region';
/** “(ELSAM)”, “(Technologies for Social Good)”: another form of the name, and a part of it. */
const isOtherName = ({ text }: Part, name: string): boolean =>
  isAcronymOf(text, name) || /^[^\s\p{Lu}]*\p{Lu}[^\s\p{Lu}]*\p{Lu}\S*$/u.test(text) || /\S\s\S/u.test(text);

/** `isCountryUsual`: what is last in the lines of the block is a country, as a rule. */
export function organisationOf({ line, columns }: VotedLine, isCountryUsual: boolean): OrganisationLine {
  const { values, notes } = columns;
  const questions: Question[] = [];
  const kept: Part[] = [];
  const places: Part[] = [];
  const represented: string[] = [];
  for (const aside of line.asides) {
    if (isRepresentative(aside)) represented.push(aside.text);
    else if (isPlace(aside) && !isAcronymOf(aside.text, line.text)) places.push(aside);
    else if (!['handle', 'link', 'link-word', 'site', 'account', 'email'].includes(aside.kind)) kept.push(aside);
  }
  const open = kept.find((aside) => !isOtherName(aside, line.text));
  if (open) questions.push({ about: 'text', message: `What is “${open.text}” in brackets: a part of the name, a place?` });
  const named = kept.find(({ text }) => looksLikePerson(text) && isGivenName(wordsOf(text)[0] ?? ''));
  if (named) questions.push({ about: 'name', message: `“${named.text}” in brackets may be a person: who signs?` });
  let name = line.text;
  const last = line.rest.at(-1);
  // “Example Trust, Germany”; but “Example Trust – Tunis” is a branch of it, and “Derechos Digitales, América Latina (Chile)” is a name and a place.
  const isBranch = line.separator === '–' && !isCountryUsual;
  if (places.length === 0 && !isBranch && last && isPlace(last) && !isShortCode(last.text)) {
    places.push(last);
    name = name.slice(0, name.lastIndexOf(last.text)).replace(/(?<![\s,;|–—-])[\s,;|–—-]+$/u, '');
  }
  if (/\p{Ll}{4}\.\s\p{Lu}/u.test(name)) questions.push({ about: 'text', message: `What stands after the full stop in “${name}”?` });
  if (places.length > 1)
    questions.push({ about: 'text', message: `Two places are given, ${places.map(({ text }) => `“${text}”`).join(' and ')}.` });
  const others = line.rest.filter((part) => part !== last || !isPlace(part));
  const isJoined = line.separator === ',' || line.separator === '–';
  // After a comma or a dash an organisation’s name goes on, where a word of organisations says so, or with “and”.
  const isEnumeration = others.some(({ text }) => /^(?:and|und|et|y|e|&|i|och|og|en)\s/u.test(text));
  const odd = isEnumeration ? undefined : others.find((part) => !isJoined || !goesOn(part, line));
  if (odd) questions.push({ about: 'text', message: `What is “${odd.text}” beside the name?` });
  const person = others.find(
    ({ kind, text }) => kind === 'unknown' && looksLikePerson(text.replace(/(?<!\s)\s*\([^()]*\)$/u, '')) && !isCity(text),
  );
  if (person) questions.push({ about: 'name', message: `“${person.text}” beside it may be a person: who signs?` });
  if (values.handle !== undefined) name = line.first;
  const beside = Object.fromEntries(
    Object.entries({ handle: values.handle, link: values.link }).filter(([, value]) => value !== undefined),
  );
  return {
    name: [name, ...kept.map(({ text }) => `(${text})`)].join(' '),
    columns: {
      values: { ...beside, ...(places.length === 1 ? places[0]?.values : {}) },
      questions,
      notes: [...notes, ...represented.map((text) => `“${text}” speaks for the organisation, and was left out.`)],
      isBacked: false,
      open: [],
    },
  };
}
