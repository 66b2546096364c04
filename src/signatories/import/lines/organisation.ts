// A line of an organisation: its whole name, commas and brackets with it, and the place at the end.

import type { Question } from '../entry.ts';
import type { Part } from '../names/part.ts';
import { isShortCode } from '../names/part-words.ts';
import { isAcronymOf, looksLikePerson } from '../names/shape.ts';
import { isCity } from './cities.ts';
import type { Columns } from './draft.ts';
import type { VotedLine } from './kind.ts';

export interface OrganisationLine {
  readonly name: string;
  readonly columns: Columns;
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
  for (const aside of line.asides) {
    if (isPlace(aside) && !isAcronymOf(aside.text, line.text)) places.push(aside);
    else if (!['handle', 'link', 'link-word', 'site', 'account', 'email'].includes(aside.kind)) kept.push(aside);
  }
  const open = kept.find((aside) => !isOtherName(aside, line.text));
  if (open) questions.push({ about: 'text', message: `What is “${open.text}” in brackets: a part of the name, a place?` });
  let name = line.text;
  const last = line.rest.at(-1);
  // “Example Trust, Germany”; but “Example Trust – Tunis” is a branch of it, and “Derechos Digitales, América Latina (Chile)” is a name and a place.
  const isBranch = line.separator === '–' && !isCountryUsual;
  if (places.length === 0 && !isBranch && last && isPlace(last) && !isShortCode(last.text)) {
    places.push(last);
    name = name.slice(0, name.lastIndexOf(last.text)).replace(/(?<![\s,;|–—-])[\s,;|–—-]+$/u, '');
  }
  if (places.length > 1)
    questions.push({ about: 'text', message: `Two places are given, ${places.map(({ text }) => `“${text}”`).join(' and ')}.` });
  const others = line.rest.filter((part) => part !== last || !isPlace(part));
  if (line.separator !== ',' && line.separator !== '–' && others.length > 0)
    questions.push({ about: 'text', message: `What is “${others[0]?.text ?? ''}” beside the name?` });
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
    columns: { values: { ...beside, ...(places.length === 1 ? places[0]?.values : {}) }, questions, notes, isBacked: false, open: [] },
  };
}
