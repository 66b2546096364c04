// Entries from plain lines: “Name, Role, Affiliation (Country)”, organisations “Name (Country)”, and people in one line with semicolons.

import { suggestCountry, suggestRegion } from '../../core/languages/countries.ts';
import type { RawEntry } from './entry.ts';
import { isRole, looksLikePerson, organisationWord } from './evidence.ts';

interface Draft {
  where: string;
  values: RawEntry['values'];
  doubts: string[];
  fault?: string;
}

const longestEntry = 1000;

export interface Line {
  readonly where: string;
  readonly text: string;
}

/** Lines of a text that hold something, in blocks that blank lines part. */
export function linesOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const plain = line.replace(/^\s*(?:[-*+•·–]|\d{1,6}[.)])\s+/u, '').trim();
    if (plain === '') {
      if (blocks.at(-1)?.length) blocks.push([]);
    } else blocks.at(-1)?.push({ where: `line ${index + 1}`, text: plain });
  }
  return blocks.filter((block) => block.length > 0);
}

export function readLines(blocks: readonly (readonly Line[])[]): RawEntry[] {
  return blocks.flatMap((block) => {
    const drafts = block.flatMap(({ where, text }) => splitLine(text).map(({ text: part, doubts }) => draftOf(part, where, doubts)));
    voteOnKind(drafts);
    return drafts;
  });
}

interface Part {
  readonly text: string;
  readonly doubts: readonly string[];
}

/** One line, or the people whom it lists. */
function splitLine(line: string): Part[] {
  const parts = splitOutsideBrackets(line, ';');
  if (parts.length < 2) return splitRunOn(line);
  // “Ann Lee; Professor; Example University” is one person: the second part is a role, and no part holds a comma.
  if (parts.length <= 4 && parts.every((part) => !part.includes(',')) && isRole(parts[1] ?? ''))
    return [{ text: parts.join(', '), doubts: [] }];
  const joined: Part[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    if (next !== undefined && /^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(part) && /^\p{Lu}[\p{L}\p{M}’'-]*,/u.test(next) && isRole(next)) {
      joined.push({
        text: `${part} ${next}`,
        doubts: [`A semicolon stands inside a name, it seems: “${part}; ${next.split(',')[0]}” was read as one person.`],
      });
      at++;
    } else joined.push(...splitRunOn(part));
  }
  return joined;
}

/** “A, role, x, B, role, y”: a comma where a semicolon belongs. Cut only where a person’s name stands before each role. */
function splitRunOn(text: string): Part[] {
  const cells = cellsOf(text);
  const starts = cells.flatMap((_, index) => {
    const isStart = index === 0 || (index >= 2 && looksLikePerson(cells[index] ?? '') && isRole(cells[index + 1] ?? ''));
    return isStart && isRole(cells[index + 1] ?? '') ? [index] : [];
  });
  const isRunOn = starts.length > 1 && starts[0] === 0 && starts.every((start, at) => at === 0 || start - (starts[at - 1] ?? 0) >= 2);
  if (!isRunOn) return [{ text, doubts: [] }];
  return starts.map((start, at) => ({
    text: cells.slice(start, starts[at + 1]).join(', '),
    doubts: [`${starts.length} people run together with commas, it seems; they were parted before each name that a role follows.`],
  }));
}

function cellsOf(text: string): string[] {
  return splitOutsideBrackets(text, ',');
}

/** Read from the end: what a closing bracket follows, before an opening one, stands in brackets. Linear, whatever a stranger sends. */
function splitOutsideBrackets(text: string, separator: string): string[] {
  const parts: string[] = [];
  let end = text.length;
  let isInside = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at];
    if (character === ')') isInside = true;
    else if (character === '(') isInside = false;
    else if (character === separator && !isInside) {
      parts.push(text.slice(at + 1, end).trim());
      end = at;
    }
  }
  parts.push(text.slice(0, end).trim());
  return parts.reverse().filter((part) => part !== '');
}

function draftOf(text: string, where: string, given: readonly string[]): Draft {
  if (text.length > longestEntry)
    return { where, values: {}, doubts: [], fault: `This has more than ${longestEntry} characters, and no name of anybody has.` };
  const draft: Draft = { where, values: {}, doubts: [...given] };
  const { values, doubts } = draft;
  const linked = /^\[([^\]]+)\]\(\s*<?([^)\s>]+)>?[^)]*\)(.*)$/u.exec(text);
  let rest = linked ? `${linked[1]}${linked[3]}` : text;
  if (linked?.[2]) values.link = linked[2];
  rest = rest.replace(/\*\*|__/g, '');
  rest = takePlaces(rest, draft);

  const cells = cellsOf(rest);
  const [first = rest, second, ...others] = cells;
  if (second !== undefined && isRole(second) && organisationWord(first) === undefined) {
    values.name = first;
    values.kind = 'person';
    values.role = second;
    const country = values.place === undefined && others.length > 0 ? suggestCountry(others.at(-1) ?? '') : undefined;
    if (country !== undefined && (others.at(-1) ?? '').length > 2) values.place = others.pop() ?? '';
    if (others.length > 0) values.affiliation = others.join(', ');
  } else if (second !== undefined && others.length > 0 && looksLikePerson(first)) {
    values.name = first;
    values.kind = 'person';
    values.role = second;
    values.affiliation = others.join(', ');
    doubts.push(
      `“${first}” was taken for a person, because a name, “${second}” and more follow each other; no word says that it is a role.`,
    );
  } else if (second !== undefined && looksLikePerson(first) && organisationWord(second) !== undefined) {
    values.name = first;
    values.kind = 'person';
    values.affiliation = second;
    doubts.push(`“${first}” was taken for a person at “${second}”.`);
  } else if (second !== undefined && looksLikePerson(first) && values.place === undefined && suggestCountry(second) !== undefined) {
    values.name = first;
    values.place = second;
  } else {
    values.name = rest.replace(/\s*,$/u, '');
    const found = organisationWord(rest);
    if (found !== undefined) {
      values.kind = 'organisation';
      doubts.push(`Taken for an organisation, because its name holds “${found}”.`);
    }
  }
  return draft;
}

/** Takes countries and regions in brackets off the end. */
function takePlaces(text: string, { values, doubts }: Draft): string {
  const places: string[] = [];
  let rest = text.trim();
  for (let match = /^(.*\S)\s*[(（]([^()（）]+)[)）]\s*$/u.exec(rest); match; match = /^(.*\S)\s*[(（]([^()（）]+)[)）]\s*$/u.exec(rest)) {
    const [, before = '', inside = ''] = match;
    if (isInitials(inside, before) || (suggestCountry(inside) === undefined && suggestRegion(inside) === undefined)) {
      const isAcronym = /\p{Lu}.*\p{Lu}/u.test(inside);
      if (places.length === 0 && !isAcronym)
        doubts.push(`“(${inside})” is no country or region that is known here; it stayed in the name.`);
      break;
    }
    places.unshift(inside);
    rest = before;
  }
  if (places.length === 1) values.place = places[0] ?? '';
  else if (places.length > 1) doubts.push(`Two places are given, ${places.map((place) => `“${place}”`).join(' and ')}; none was taken.`);
  else {
    const last = /(?:^|\s)(\p{Lu}\p{L}{3,})$/u.exec(rest)?.[1];
    if (last !== undefined && !rest.includes(',') && rest !== last && suggestCountry(last) !== undefined)
      doubts.push(`The name ends in “${last}”, and no country is given; none was taken.`);
  }
  return rest;
}

/** “Rights Watch (RW)” is no organisation in Rwanda. */
function isInitials(inside: string, name: string): boolean {
  const initials = [...name.matchAll(/(?<![\p{L}\p{M}])\p{Lu}/gu)].map(([initial]) => initial).join('');
  return inside.length > 1 && inside === initials;
}

/** Lines of a block are mostly of one kind. Those that say nothing go with the others, and it is said. */
function voteOnKind(drafts: readonly Draft[]): void {
  const known = drafts.filter(({ values }) => values.kind !== undefined);
  const organisations = known.filter(({ values }) => values.kind === 'organisation').length;
  for (const { values, doubts, fault } of drafts) {
    if (values.kind !== undefined || fault !== undefined) continue;
    const name = values.name ?? '';
    if (known.length >= 5 && organisations / known.length >= 0.8) {
      values.kind = 'organisation';
      doubts.push(`Taken for an organisation, because ${organisations} of the ${known.length} lines around it that can be told are.`);
    } else if (!looksLikePerson(name))
      doubts.push('Nothing says whether this is a person or an organisation; taken for a person. --kind can say it.');
  }
}
