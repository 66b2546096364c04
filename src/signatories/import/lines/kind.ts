// Whether a block lists people, organisations, or both, and what that makes of each of its lines.

import type { Question } from '../entry.ts';
import type { Columns } from './draft.ts';
import type { HeadingSays } from '../names/heading.ts';
import { isGivenName } from '../names/given-names.ts';
import { isForOthers } from '../names/kind.ts';
import { hasPlainShape, isKnownPerson, isPlainlyPerson } from '../names/person.ts';
import { hasTitle, roleWord } from '../names/role-words.ts';
import { wordsOf } from '../names/words.ts';
import type { ParsedLine } from './parse.ts';

export type Kind = 'person' | 'organisation';

export interface KindVote {
  /** Someone, or the heading, said it. */
  readonly said: Kind | undefined;
  readonly isOfOrganisations: boolean;
  readonly organisations: number;
  readonly all: number;
  /** Those whose names, or what is beside them, say that they are people. */
  readonly people: number;
  /** Those whose names hold words of organisations, certain or not. */
  readonly hinted: number;
  /** Several organisations begin as people do: the lines hold more than names. */
  readonly areMixed: boolean;
  /** Most lines have something beside the name, so that an organisation alone in its line is no one’s affiliation. */
  readonly isParted: boolean;
  /** Each is an item of a list, so that none goes on in the next. */
  readonly areItems: boolean;
  /** Half of them do. */
  readonly isHalfParted: boolean;
}

export interface VotedLine {
  readonly line: ParsedLine;
  readonly columns: Columns;
}

export function voteOnKind(
  lines: readonly VotedLine[],
  heading: HeadingSays,
  { asked, areItems }: { asked: Kind | undefined; areItems: boolean },
): KindVote {
  const counted = lines.filter(({ line }) => line.examined.unnamed === undefined && line.examined.fault === undefined);
  const isOrganisation = ({ line, columns }: VotedLine): boolean =>
    line.examined.kind === 'organisation' &&
    !isWorkOfPerson(columns) &&
    !line.examined.questions.some(({ about }) => about === 'kind' || about === 'signature');
  const organisations = counted.filter(isOrganisation).length;
  const people = counted.filter(({ line, columns }) => {
    const isBacked = columns.isBacked && (isWorkOfPerson(columns) || /\s/u.test(line.examined.name));
    return line.examined.kind === 'person' || (isBacked && line.examined.kind !== 'organisation');
  }).length;
  const hinted = counted.filter((one) => isOrganisation(one) || (one.line.examined.evidence !== undefined && !one.columns.isBacked)).length;
  const said = asked ?? heading.kind;
  const named = counted.filter(({ line, columns }) => isSaidPerson(line, columns)).length;
  const begun = counted.filter((one) => isOrganisation(one) && isGivenName(wordsOf(one.line.examined.name)[0] ?? '')).length;
  const others = counted.filter((one) => !isOrganisation(one));
  const parted = others.filter(({ line }) => !isAlone(line)).length;
  const isParted = others.length >= 3 && parted >= others.length * 0.7;
  const isUsual = organisations >= 3 && hinted >= (hinted + people) * 0.8 && hinted >= counted.length * 0.35;
  return {
    said,
    isOfOrganisations: said === 'organisation' || (said === undefined && isUsual),
    organisations,
    all: counted.length,
    people: named,
    hinted,
    areMixed: begun >= 2 && begun >= organisations * 0.3,
    isParted,
    areItems,
    isHalfParted: others.length >= 3 && parted >= others.length * 0.5,
  };
}

const isSaidPerson = ({ examined }: ParsedLine, columns: Columns): boolean =>
  examined.kind === 'person' || (examined.kind === 'unknown' && (columns.values.role !== undefined || isKnownPerson(examined.name)));

/** So many names that are known for people's make people of the others around them. */
const minPeople = 3;

const isAlone = ({ rest, asides }: ParsedLine): boolean => rest.length === 0 && asides.length === 0;

/** “Justice (Retd.) A. B. Example” */
const initials = /(?<![\p{L}.])\p{Lu}\.\s?\p{Lu}[\p{L}.]/u;

/** “Ada Muster i. V. Musterbank”: somebody, and for whom they sign. */
const deputises = /\s(?:i\.\s?[vaA]\.|i\.\s?V\.|p\.\s?p\.|ppa\.?|p\.\s?o\.|per pro\.?|obo|o\.b\.o\.)(?:\s|$)/u;

/** “佐藤花子 例示研究所 研究員”: a name, and behind it where they work and as what. */
function beginsInEastAsia(name: string): boolean {
  const [first = '', second = '', ...more] = name.split(/\s+/u);
  if (second === '' || !/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(first)) return false;
  return isKnownPerson(first) || (more.length > 0 && isKnownPerson(`${first} ${second}`));
}

const isWorkOfPerson = ({ values }: Columns): boolean => values.role !== undefined || values.handle !== undefined;

export interface LineKind {
  readonly kind?: Kind;
  readonly questions: readonly Question[];
}

/** Words and shapes of the names in a list of organisations that people’s names have seldom. */
const isUnlikePerson = ({ examined: { name, evidence, questions } }: ParsedLine): boolean =>
  evidence !== undefined ||
  !/\s/u.test(name) ||
  questions.some(({ about }) => about === 'kind') ||
  /[&#\d:!]/u.test(name) ||
  /\s\p{Ll}{1,3}\s/u.test(name);

export function kindOf({ line, columns }: VotedLine, vote: KindVote): LineKind {
  const { examined } = line;
  const own = examined.questions.filter(({ about }) => about === 'kind');
  const ask = (message: string): LineKind => ({ questions: [...own, { about: 'kind', message }] });
  const isBacked = columns.isBacked && examined.kind !== 'organisation';
  if (vote.said === 'person') {
    if (examined.kind === 'organisation' && !isWorkOfPerson(columns))
      return ask(`Its name holds “${examined.evidence ?? ''}”, and the list is said to be of people.`);
    return { questions: [] };
  }
  if (vote.isOfOrganisations) {
    if (isWorkOfPerson(columns) || examined.kind === 'person') {
      if (vote.said === undefined && examined.kind !== 'organisation') return { questions: own };
      return ask(`“${examined.name}” seems to be a person, and the list is of organisations.`);
    }
    const isBegun = isGivenName(wordsOf(examined.name)[0] ?? '');
    if (isBegun && (vote.areMixed || roleWord(line.text) !== undefined || isForOthers.test(examined.name)))
      return ask(`“${line.text.slice(0, 80)}” begins as a person’s name does. Who signs?`);
    if (examined.kind === 'unknown' && isKnownPerson(examined.name) && hasPlainShape(examined.name))
      return ask(`“${examined.name}” seems to be a person, and the list is of organisations.`);
    if (vote.said === 'organisation' || examined.kind === 'organisation' || isUnlikePerson(line))
      return { kind: 'organisation', questions: [] };
    return ask(`Most lines are organisations. Is “${examined.name}” one?`);
  }
  // “Anna Kirche”, “Hope Alliance”: two words, of which the first is a given name.
  const isBegun = isGivenName(wordsOf(examined.name)[0] ?? '');
  const isItem = vote.areItems && roleWord(line.text) === undefined && !isBegun;
  const isOfTwo = isBegun && wordsOf(examined.name).length === 2;
  const isLikePerson = hasTitle(examined.name) || initials.test(examined.name) || beginsInEastAsia(examined.name);
  const isForHouse = isBegun && deputises.test(examined.name);
  const isSure = !isForHouse && ((vote.isParted && !isOfTwo) || isItem) && !isLikePerson;
  if (examined.kind === 'organisation' && isSure && isAlone(line) && own.length === 0) return { kind: 'organisation', questions: [] };
  if (examined.kind === 'organisation')
    return ask(`Its name holds “${examined.evidence ?? ''}”, as those of organisations do. Is it one that signs?`);
  // Organisations may be a part of another one, and say so.
  if ((isBacked && isWorkOfPerson(columns)) || examined.kind === 'person') return { questions: isWorkOfPerson(columns) ? [] : own };
  // “Olive Grove Kigoma” among organisations begins as people’s names do.
  if (isKnownPerson(examined.name) && ((vote.hinted === 0 && !vote.isHalfParted) || !isAlone(line) || isPlainlyPerson(examined.name)))
    return { questions: own };
  // What the others are says little of a name that stands there bare: organisations stand among people so.
  const arePeople = vote.people >= minPeople && vote.people >= vote.all * 0.9 && vote.hinted === 0 && !vote.isHalfParted;
  if (arePeople && hasPlainShape(examined.name)) return { questions: own };
  // Where others have something beside their name, one word alone may be either.
  const isOneWord = vote.isParted && isAlone(line) && /^\S+$/u.test(examined.name);
  if (vote.organisations > 0 && (isOneWord || vote.organisations >= vote.all * 0.1))
    return ask('The list has people and organisations, and nothing says which of them this is.');
  return ask(`Nothing says whether “${examined.name}” is a person or an organisation.`);
}
