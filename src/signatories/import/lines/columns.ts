// What the cells beside a name are, by their own words and by what the same cell is in the other lines of the block.

import { isAlsoName, isDiscipline, isShortCode, isWellKnown } from '../names/part-words.ts';
import type { Part } from '../names/part.ts';
import { isWholeAffiliation } from '../names/explained.ts';
import { roleWord } from '../names/role-words.ts';
import { wordsOf } from '../names/words.ts';
import { isCertainlyPlace } from '../names/work-part.ts';
import { takeAside } from './aside.ts';
import { isCity } from './cities.ts';
import { ask, type Columns, type Draft, isProper } from './draft.ts';
import type { ParsedLine } from './parse.ts';
import type { Slot, Votes } from './votes.ts';

export function readColumns(line: ParsedLine, votes: Votes): Columns {
  const draft: Draft = { values: {}, questions: [], notes: [], isBacked: false, open: [] };
  const cells: Part[] = [];
  for (const part of line.rest) if (!takePlain(part, line, draft)) cells.push(part);
  const asides: Part[] = [];
  for (const part of line.asides) if (!takePlain(part, line, draft)) asides.push(part);
  takePlaceAtEnd(line, cells, draft, votes);
  takeCells(line, cells, draft, votes);
  for (const aside of asides) takeAside(line, aside, draft, votes);
  const { affiliation } = draft.values;
  if (affiliation !== undefined && holdsMore(affiliation)) ask(draft, `Is all of “${affiliation}” the affiliation?`);
  return draft;
}

const aboutSomebody = /^(?:aka|a\.k\.a\.|currently|now at|one of|also)(?![\p{L}])|;|\s(?:on github|staff)(?![\p{L}])/iu;

/** “Example Corp, former board member”, “kernel dev”: a word of a role in small letters, which names of organisations do not have. */
function holdsMore(affiliation: string): boolean {
  return aboutSomebody.test(affiliation) || /^\p{Ll}/u.test(roleWord(affiliation) ?? '');
}

/** What needs no vote. */
function takePlain({ kind, text, values }: Part, line: ParsedLine, draft: Draft): boolean {
  switch (kind) {
    case 'handle':
    case 'link':
      draft.isBacked ||= kind === 'handle';
      // “Ada, @ada (@example)”: an account of hers, and one of someone else.
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
  // A place that is not known is where the others have theirs; it is said later that it was left out.
  if (last?.kind === 'unknown' && isUsual && !isCity(last.text) && last.text.length <= 60) draft.values.place = last.text;
  else if (last?.kind === 'country' || last?.kind === 'region') {
    const isDoubtful = isShortCode(last.text) || (slot === 'only' && isAlsoName(last.text) && !/\s/u.test(line.first));
    if (isDoubtful && !isUsual) return;
    Object.assign(draft.values, last.values);
  } else if (last?.kind === 'unknown' && isCity(last.text) && !isWellKnown(last.text) && cells.at(-2)?.kind !== 'affiliation') {
    draft.notes.push(`“${last.text}” is a city, and was left out: signatures have countries.`);
  } else return;
  cells.pop();
}

const conjunction = /^(?:[Aa]nd|&|[Uu]nd|et|y|e|en|i|och|og)\s/u;

function takeCells({ text, separator }: ParsedLine, given: readonly Part[], draft: Draft, votes: Votes): undefined {
  const slot: Slot = given.length === 1 ? 'only' : 'first';
  const cells = [...given];
  // Roles are first, and there may be several.
  for (const [at, cell] of given.entries()) {
    const areSmall = /^\p{Ll}[^\p{Lu}]*$/u.test(cell.text);
    const isNext = at > 0 && areSmall && (roleWord(cell.text) !== undefined || /^\p{Ll}/u.test(given[0]?.text ?? ''));
    if ((at === 0 || isNext) && votes.isRole(slot, cell)) cells[at] = asRole(cell);
    if (cells[at]?.kind !== 'role') break;
  }
  const [first, ...others] = cells;
  if (!first) return;
  const shown = cells.map((cell) => `“${cell.text}”`).join(', ');
  const joiner = separator === '–' ? ' – ' : ', ';
  if (cells.some((cell) => cell.kind === 'mixed' || conjunction.test(cell.text)))
    return unclear(draft, cells, `Which part of ${shown} is the role, and which the affiliation?`);
  if (cells.some((cell) => /^https?:|@\S+\.\S/u.test(cell.text)) || text.length > 400)
    return unclear(draft, cells, `What is ${shown} beside the name?`);
  // Commas are within affiliations; other separators part columns, and none of these is known.
  if (separator !== ',' && separator !== '–' && cells.length > 1 && cells.slice(1).some(({ kind }) => kind === 'unknown'))
    return unclear(draft, cells, `What is ${shown} beside the name?`);
  const roles = cells.findIndex(({ kind }) => kind !== 'role');
  const before = roles === -1 ? cells : cells.slice(0, roles);
  const after = roles === -1 ? [] : cells.slice(roles);
  const isAffiliation = after.every((cell) => fitsAffiliation(cell, after));
  if (before.length > 0) {
    const isCertain =
      after.length === 0 ||
      (isAffiliation &&
        (after[0]?.kind === 'affiliation' || (after.length === 1 && votes.share('last', 'affiliation') && isProper(after[0]))));
    if (!isCertain) return unclear(draft, cells, `${shown}: which of these is the affiliation?`);
    draft.values.role = before.map(({ values, text: whole }) => values.role ?? whole).join(', ');
    const place = before.find(({ values }) => values.place !== undefined)?.values.place;
    if (place !== undefined) draft.values.place ??= place;
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
  // “Physics, Example University”
  if (isDiscipline(first.text) && isWholeAffiliation(first.text) && others.length > 0 && others.every(({ kind }) => kind === 'affiliation'))
    return setAffiliation(draft, cells, joiner);
  // “Staff Scientists, Example Laboratory”: people, and then where.
  if (others.length > 0 && first.kind === 'affiliation' && arePeople(first.text))
    return unclear(draft, cells, `Is “${first.text}” a role?`);
  // “Physics Department, Example University”, “University of Example, Sampleton”
  if (isAffiliation && first.kind === 'affiliation') return setAffiliation(draft, after, joiner);
  if (isAffiliation && slot === 'only' && votes.share('only', 'affiliation') && (votes.isSaid || isProper(first)))
    return setAffiliation(draft, after, joiner);
  unclear(draft, cells, `What is ${shown} beside the name: a role, an affiliation, a place?`);
}

function arePeople(text: string): boolean {
  const last = wordsOf(text).at(-1) ?? '';
  return /s$/u.test(last) && roleWord(last.slice(0, -1)) !== undefined;
}

const asRole = (cell: Part): Part => ({ ...cell, kind: 'role', values: { role: cell.text } });

/** What is proposed while no one has decided, so that nothing is lost: roles in front, and all else as the affiliation. */
function unclear(draft: Draft, cells: readonly Part[], message: string): undefined {
  const at = cells.findIndex(({ kind }) => kind !== 'role');
  const [roles, others] = at === -1 ? [cells, []] : [cells.slice(0, at), cells.slice(at)];
  if (roles.length > 0) draft.values.role ??= roles.map(({ text }) => text).join(', ');
  if (others.length > 0) draft.values.affiliation ??= others.map(({ text }) => text).join(', ');
  ask(draft, message);
}

/** After a cell that is an affiliation, what no word explains belongs to it. */
function fitsAffiliation(cell: Part, all: readonly Part[]): boolean {
  if (cell.kind === 'affiliation') return true;
  if (cell.kind === 'country' || cell.kind === 'region') return all[0] !== cell && all[0]?.kind === 'affiliation';
  return (
    (cell.kind === 'unknown' || cell.kind === 'platform') && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(cell.text) && isWholeAffiliation(cell.text)
  );
}

function setAffiliation(draft: Draft, cells: readonly Part[], joiner: string): undefined {
  draft.isBacked = true;
  if (cells.length === 0) return;
  const place = cells.find((cell) => cell.values.place !== undefined && cell.kind === 'affiliation')?.values.place;
  if (place !== undefined) draft.values.place ??= place;
  draft.values.affiliation = cells
    // “Example University, Hungary, Hungary”
    .filter(({ kind, values }) => kind !== 'country' || values.place !== draft.values.place)
    .map((cell) => (cell.kind === 'affiliation' ? (cell.values.affiliation ?? cell.text) : cell.text))
    .join(joiner)
    .replace(/(?<=\p{Ll}{4})\.$/u, '');
}
