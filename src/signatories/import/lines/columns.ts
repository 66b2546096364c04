// What the cells beside a name are, by their own words and by what the same cell is in the other lines of the block.

import type { Question, RawEntry } from '../entry.ts';
import { isAlsoName, isCertainlyPlace, isShortCode, type Part, type PartKind } from '../names/part.ts';
import { isCity } from './cities.ts';
import type { HeadingSays } from './heading.ts';
import type { ParsedLine } from './parse.ts';

/** Where something stands: in the only cell beside the name, in the first or last of several, or in brackets at the end. */
type Slot = 'only' | 'first' | 'last' | 'aside';

export interface Votes {
  readonly share: (slot: Slot, kind: 'work' | 'affiliation' | 'country') => boolean;
}

const minVoters = 3;
const isWork = (kind: PartKind): boolean => kind === 'role' || kind === 'affiliation' || kind === 'role-affiliation';

function slotsOf({ rest, asides }: ParsedLine): (readonly [Slot, Part])[] {
  const cells = rest.filter(({ kind }) => kind !== 'handle' && kind !== 'link' && kind !== 'link-word' && kind !== 'account');
  const [first] = cells;
  const last = cells.at(-1);
  return [
    ...(cells.length === 1 && first ? [['only', first] as const] : []),
    ...(cells.length > 1 && first && last ? [['first', first] as const, ['last', last] as const] : []),
    ...asides.map((part) => ['aside', part] as const),
  ];
}

export function voteOnColumns(lines: readonly ParsedLine[], { second }: HeadingSays): Votes {
  const counts = new Map<Slot, { all: number; affiliation: number; role: number; country: number }>();
  for (const line of lines)
    for (const [slot, { kind, text }] of slotsOf(line)) {
      const count = counts.get(slot) ?? { all: 0, affiliation: 0, role: 0, country: 0 };
      counts.set(slot, count);
      count.all++;
      if (kind === 'affiliation') count.affiliation++;
      else if (kind === 'role' || kind === 'role-affiliation') count.role++;
      else if (kind === 'country' || kind === 'region' || (kind === 'unknown' && isCity(text))) count.country++;
    }
  return {
    share: (slot, wanted) => {
      if (slot === 'only' && second !== undefined)
        return wanted === (second === 'place' ? 'country' : second) || (wanted === 'work' && second !== 'place');
      const count = counts.get(slot);
      if (!count) return false;
      const { all, affiliation, role, country } = count;
      const classified = affiliation + role + country;
      const votes = wanted === 'affiliation' ? affiliation : wanted === 'country' ? country : affiliation + role;
      return votes >= minVoters && votes >= classified * 0.85 && classified >= all * 0.3;
    },
  };
}

export interface Columns {
  readonly values: RawEntry['values'];
  readonly questions: readonly Question[];
  readonly notes: readonly string[];
  /** Whether a role, an affiliation or the like stands beside the name, as beside people’s. */
  readonly isBacked: boolean;
  /** What was in brackets and is not understood: it stays with the name. */
  readonly open: readonly string[];
}

interface Draft {
  readonly values: RawEntry['values'];
  readonly questions: Question[];
  readonly notes: string[];
  isBacked: boolean;
  readonly open: string[];
}

export function readColumns(line: ParsedLine, votes: Votes): Columns {
  const draft: Draft = { values: {}, questions: [], notes: [], isBacked: false, open: [] };
  const cells: Part[] = [];
  for (const part of line.rest) if (!takePlain(part, line, draft)) cells.push(part);
  const asides: Part[] = [];
  for (const part of line.asides) if (!takePlain(part, line, draft)) asides.push(part);
  takePlaceAtEnd(line, cells, draft, votes);
  takeCells(line, cells, draft, votes);
  for (const aside of asides) takeAside(line, aside, draft, votes);
  return draft;
}

function ask(draft: Draft, message: string): undefined {
  if (draft.questions.length === 0) draft.questions.push({ about: 'text', message });
}

/** What needs no vote. */
function takePlain({ kind, text, values }: Part, line: ParsedLine, draft: Draft): boolean {
  switch (kind) {
    case 'handle':
    case 'link':
      draft.isBacked ||= kind === 'handle';
      // “Ada, @ada (@example)”: an account of hers, and one of somebody else.
      if (kind === 'handle' && draft.values.handle !== undefined && draft.values.handle !== values.handle) return false;
      for (const [field, value] of Object.entries(values)) draft.values[field as 'handle' | 'link'] ??= value;
      return true;
    case 'link-word':
      return true;
    case 'platform':
      return line.link !== undefined;
    case 'account':
      draft.notes.push(`The account “${text}” was left out: “handle” is for the forge.`);
      return true;
    // It is the address that the link leads to, as a rule.
    case 'site':
      return line.link !== undefined;
    case 'pronouns':
      draft.isBacked = true;
      draft.notes.push(`The pronouns “${text}” were left out.`);
      return true;
    case 'capacity':
      draft.isBacked = true;
      Object.assign(draft.values, values);
      return true;
    case 'email':
      draft.notes.push('An e-mail address was left out. It is never written.');
      return true;
    case 'withdrawn':
      draft.questions.push({ about: 'consent', message: `“${text}” stands beside the name: it seems to be withdrawn.` });
      return true;
    default:
      return false;
  }
}

function takePlaceAtEnd(line: ParsedLine, cells: Part[], draft: Draft, votes: Votes): void {
  const last = cells.at(-1);
  const slot: Slot = cells.length === 1 ? 'only' : 'last';
  const isUsual = votes.share(slot, 'country');
  // A place that is not known stands where the others have theirs; it is said later that it was left out.
  if (last?.kind === 'unknown' && isUsual && !isCity(last.text) && last.text.length <= 60) draft.values.place = last.text;
  else if (last?.kind === 'country' || last?.kind === 'region') {
    const isDoubtful = isShortCode(last.text) || (slot === 'only' && isAlsoName(last.text) && !/\s/u.test(line.first));
    if (isDoubtful && !isUsual) return;
    Object.assign(draft.values, last.values);
  } else return;
  cells.pop();
}

const conjunction = /^(?:[Aa]nd|&|[Uu]nd|et|y|e|en|i|och|og)\s/u;

function takeCells({ text, separator }: ParsedLine, cells: readonly Part[], draft: Draft, votes: Votes): undefined {
  const [first, ...others] = cells;
  if (!first) return;
  const shown = cells.map((cell) => `“${cell.text}”`).join(', ');
  const joiner = separator === '–' ? ' – ' : ', ';
  if (cells.some((cell) => cell.kind === 'mixed' || conjunction.test(cell.text)))
    return unclear(draft, cells, `Which part of ${shown} is the role, and which the affiliation?`);
  if (cells.some((cell) => /^https?:|@\S+\.\S/u.test(cell.text)) || text.length > 400)
    return unclear(draft, cells, `What is ${shown} beside the name?`);
  const slot: Slot = others.length === 0 ? 'only' : 'first';
  // Commas stand within affiliations; other separators part columns, and none of these is known.
  if (separator !== ',' && separator !== '–' && cells.length > 1 && cells.slice(1).some(({ kind }) => kind === 'unknown'))
    return unclear(draft, cells, `What is ${shown} beside the name?`);
  const roles = cells.findIndex(({ kind }) => kind !== 'role');
  const before = roles === -1 ? cells : cells.slice(0, roles);
  const after = roles === -1 ? [] : cells.slice(roles);
  const isAffiliation = after.every((cell, at) =>
    fitsAffiliation(cell, at === 0 && after.length > 1 ? undefined : at > 0 ? 'after' : undefined, after),
  );
  if (before.length > 0) {
    const isCertain =
      after.length === 0 ||
      (isAffiliation &&
        (after[0]?.kind === 'affiliation' || (after.length === 1 && votes.share('last', 'affiliation') && isProper(after[0]))));
    if (!isCertain) return unclear(draft, cells, `${shown}: which of these is the affiliation?`);
    draft.values.role = before.map((cell) => cell.text).join(', ');
    setAffiliation(draft, after, joiner);
    return;
  }
  if (first.kind === 'role-affiliation') {
    if (others.length > 0 && !others.every((cell) => cell.kind === 'affiliation'))
      return unclear(draft, cells, `${shown}: which of these is the affiliation?`);
    Object.assign(draft.values, first.values);
    if (others.length > 0) draft.values.affiliation = [first.values.affiliation, ...others.map((cell) => cell.text)].join(', ');
    draft.isBacked = true;
    return;
  }
  const lastRole = cells.at(-1);
  if (
    lastRole?.kind === 'role' &&
    cells.length > 1 &&
    cells.slice(0, -1).every((cell) => cell.kind === 'affiliation' && isCertainlyPlace(cell.text))
  ) {
    draft.values.role = lastRole.text;
    setAffiliation(draft, cells.slice(0, -1), joiner);
    return;
  }
  // “Physics Department, Example University”, “University of Example, Sampleton”
  if (isAffiliation && first.kind === 'affiliation') return setAffiliation(draft, after, joiner);
  if (isAffiliation && slot === 'only' && votes.share('only', 'affiliation') && isProper(first))
    return setAffiliation(draft, after, joiner);
  unclear(draft, cells, `What is ${shown} beside the name: a role, an affiliation, a place?`);
}

/** What is proposed while nobody has decided, so that nothing is lost: roles in front, and all else as the affiliation. */
function unclear(draft: Draft, cells: readonly Part[], message: string): undefined {
  const at = cells.findIndex(({ kind }) => kind !== 'role');
  const [roles, others] = at === -1 ? [cells, []] : [cells.slice(0, at), cells.slice(at)];
  if (roles.length > 0) draft.values.role ??= roles.map(({ text }) => text).join(', ');
  if (others.length > 0) draft.values.affiliation ??= others.map(({ text }) => text).join(', ');
  ask(draft, message);
}

/** After a cell that is an affiliation, what no word explains belongs to it. */
function fitsAffiliation(cell: Part, _position: 'after' | undefined, all: readonly Part[]): boolean {
  if (cell.kind === 'affiliation') return true;
  if (cell.kind === 'country' || cell.kind === 'region') return all[0] !== cell && all[0]?.kind === 'affiliation';
  return (cell.kind === 'unknown' || cell.kind === 'platform') && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(cell.text);
}

/** An affiliation without a word for it begins with a capital or a digit, and is no city. */
function isProper(cell: Part | undefined): boolean {
  return (
    cell !== undefined &&
    (cell.kind === 'affiliation' || (/^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(cell.text) && !isCity(cell.text) && cell.text.length <= 120))
  );
}

function setAffiliation(draft: Draft, cells: readonly Part[], joiner: string): undefined {
  draft.isBacked = true;
  if (cells.length === 0) return;
  const place = cells.find((cell) => cell.values.place !== undefined && cell.kind === 'affiliation')?.values.place;
  if (place !== undefined) draft.values.place ??= place;
  draft.values.affiliation = cells
    .map((cell) => (cell.kind === 'affiliation' ? (cell.values.affiliation ?? cell.text) : cell.text))
    .join(joiner);
}

function takeAside(line: ParsedLine, aside: Part, draft: Draft, votes: Votes): undefined {
  const { kind, text, values } = aside;
  if (kind === 'country' || kind === 'region') {
    if ((isAlsoName(text) || isShortCode(text)) && line.examined.kind !== 'organisation' && !votes.share('aside', 'country')) {
      if (line.rest.length === 0 || isShortCode(text)) return openAside(draft, text, `Is “${text}” in brackets a country?`);
    }
    if (draft.values.place !== undefined || draft.values.region !== undefined)
      return openAside(draft, text, `Two places are given, “${draft.values.place ?? draft.values.region}” and “${text}”.`);
    Object.assign(draft.values, values);
    return;
  }
  if (draft.values.affiliation !== undefined || draft.values.role !== undefined)
    return openAside(draft, text, `What is “${text}” in brackets?`);
  if (isWork(kind)) {
    Object.assign(draft.values, values);
    draft.isBacked = true;
    return;
  }
  // After a handle, or where the brackets of the others hold work, these do, too; how it is to be parted stays open.
  const isAfterHandle = line.rest.some((part) => part.kind === 'handle');
  if (
    !text.includes('@') &&
    votes.share('aside', 'work') &&
    (isAfterHandle || (kind === 'unknown' && !/,/.test(text) && isProper(aside)))
  ) {
    draft.values.affiliation = text;
    draft.isBacked = true;
    return;
  }
  openAside(draft, text, `What is “${text}” in brackets: a part of the name, a role, an affiliation, a place?`);
}

function openAside(draft: Draft, text: string, message: string): undefined {
  draft.open.push(text);
  ask(draft, message);
}
