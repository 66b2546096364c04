// What is in brackets at the end of a line.

import { isAlsoName, isShortCode } from '../names/part-words.ts';
import { classifyPart } from '../names/part.ts';
import type { Part } from '../names/part.ts';
import { isWholeAffiliation } from '../names/explained.ts';
import { roleWord } from '../names/role-words.ts';
import { isCity } from './cities.ts';
import { ask, type Draft, isProper } from './draft.ts';
import type { ParsedLine } from './parse.ts';
import { isWork, type Votes } from './votes.ts';

export function takeAside(line: ParsedLine, aside: Part, draft: Draft, votes: Votes): undefined {
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
  // Where the others have their place in brackets, this is one, too, and only countries are kept.
  if (isCity(text) || (kind === 'unknown' && /^[\p{Lu}\p{Lo}]/u.test(text) && text.length <= 40 && votes.share('aside', 'country'))) {
    draft.notes.push(`“${text}” is a place, and was left out: signatures have countries.`);
    return;
  }
  if (draft.values.affiliation !== undefined || draft.values.role !== undefined)
    return openAside(draft, text, `What is “${text}” in brackets?`);
  if (votes.isRole('aside', aside)) {
    draft.values.role = text;
    draft.isBacked = true;
    return;
  }
  // “(teacher, Catania)”
  const [before = '', after = '', ...more] = text.split(/(?<!\s)\s*[,，、]\s*/u);
  if (more.length === 0 && isCity(after) && classifyPart(before).kind === 'role') {
    draft.values.role = before;
    draft.isBacked = true;
    draft.notes.push(`“${after}” is a city, and was left out: signatures have countries.`);
    return;
  }
  // “@ada (engineer, Examplify)”: among accounts, what follows a role is who somebody works for.
  const isAfterHandle = line.rest.some((part) => part.kind === 'handle');
  if (isAfterHandle && more.length === 0 && /^\p{Lu}/u.test(after) && isWholeAffiliation(after)) {
    const [role, other] = [classifyPart(before), classifyPart(after)];
    if (role.kind === 'role' && (other.kind === 'unknown' || other.kind === 'platform')) {
      draft.values.role = before;
      draft.values.affiliation = after;
      draft.isBacked = true;
      return;
    }
  }
  if (isWork(kind)) {
    Object.assign(draft.values, values);
    draft.isBacked = true;
    return;
  }
  // After a handle, or where the brackets of the others hold work, these do, too; how it is to be parted stays open.
  if (
    !text.includes('@') &&
    votes.share('aside', 'work') &&
    roleWord(text) === undefined &&
    isWholeAffiliation(text) &&
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
