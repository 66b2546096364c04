// Takes off a name what is beside it, in brackets at the end or after a comma, where its words say what it is.

import type { RawEntry } from '../entry.ts';
import { ask, type Draft, shown } from './draft.ts';
import { organisationEvidence } from './organisation-words.ts';
import { isAlsoName, isShortCode } from './part-words.ts';
import { classifyPart } from './part.ts';
import { placeholderIn } from './placeholders.ts';
import { isPostNominal } from './role-words.ts';
import { canBePerson, isAcronymOf } from './shape.ts';
import { wordsOf } from './words.ts';

/** Brackets at the end, one after the other. Those in the middle hold nicknames and stay. */
export function takeBrackets(draft: Draft): void {
  for (let times = 0; times < 3; times++) {
    const match = /^(.*[^\s([（])\s*[([（]([^()[\]（）]{1,120})[)\]）]$/u.exec(draft.name);
    const [, before = '', inside = ''] = match ?? [];
    if (!match) return;
    const part = classifyPart(inside);
    const isOrganisation = organisationEvidence(before)?.strength === 'certain';
    switch (part.kind) {
      case 'pronouns':
        draft.isPerson = true;
        draft.notes.push(`The pronouns “${part.text}” were left out.`);
        break;
      case 'capacity':
      case 'handle':
      case 'link':
        Object.assign(draft.values, part.values);
        break;
      case 'link-word':
        break;
      case 'withdrawn':
        ask(draft, 'consent', `“${shown(inside)}” stands beside the name: it seems to be withdrawn.`);
        break;
      case 'post-nominal':
        // “Ada Example RN (Ret.)”: that somebody is retired is no part of the name.
        if (!/^ret(?:d|['’]d)?\.?$/iu.test(inside)) return;
        draft.notes.push(`“${inside}” beside the name was left out.`);
        break;
      case 'country':
      case 'region':
        if (isAcronymOf(inside, before)) return;
        if ((isAlsoName(inside) || isShortCode(inside)) && !isOrganisation) {
          ask(draft, 'text', `Is “${inside}” in “${shown(draft.name)}” a country?`);
          return;
        }
        if (draft.values.place !== undefined || draft.values.region !== undefined) {
          ask(draft, 'text', `Two places are given in “${shown(match[0])}”.`);
          return;
        }
        Object.assign(draft.values, part.values);
        break;
      default: {
        if (placeholderIn(inside)?.certain) {
          draft.name = inside;
          return;
        }
        const isWork = part.kind === 'affiliation' || part.kind === 'role' || part.kind === 'role-affiliation';
        if (isOrganisation || isAcronymOf(inside, before) || draft.values.affiliation !== undefined) return;
        if (!isWork || organisationEvidence(before) !== undefined) {
          ask(draft, 'text', `What is “${shown(inside)}” beside “${shown(before)}”: a part of the name, a role, an affiliation?`);
          return;
        }
        Object.assign(draft.values, part.values);
      }
    }
    draft.name = before.trim();
  }
}

/** “Ada Example, PhD” stays; “Example, Ada” is turned; “Ada Example, Example University” is parted. */
export function takeAfterComma(draft: Draft): void {
  const [first = '', ...others] = draft.name.split(/(?<!\s)\s*[,，、،፣]\s*/u).filter((part) => part !== '');
  const isEnumeration = others.some((part) => /^(?:and|und|y|e|et|en|&)\s/iu.test(part));
  if (others.length === 0 || organisationEvidence(first)?.strength === 'certain' || (isEnumeration && organisationEvidence(draft.name)))
    return;
  const rest = others.join(', ');
  const named = others.findIndex((part) => !isPostNominal(part));
  if (named === -1) {
    draft.isPerson = true;
    return;
  }
  const part = classifyPart(rest);
  const before = [first, ...others.slice(0, named)].join(', ');
  const beside = named === 0 ? part : classifyPart(others.slice(named).join(', '));
  if (canBePerson(first) && wordsOf(first).length > 1) {
    if (beside.kind === 'pronouns') draft.isPerson = true;
    if (
      ['role', 'affiliation', 'role-affiliation', 'pronouns', 'capacity', 'handle', 'link'].includes(beside.kind) &&
      organisationEvidence(first) === undefined
    ) {
      draft.name = before;
      for (const [field, value] of Object.entries(beside.values)) draft.values[field as keyof RawEntry['values']] ??= value;
      return;
    }
    if (beside.kind === 'country' && organisationEvidence(first) === undefined && !isAlsoName(rest) && !isShortCode(rest)) {
      draft.name = before;
      draft.values.place ??= beside.values.place ?? '';
      return;
    }
    ask(draft, 'name', `“${shown(draft.name)}”: what stands after the comma?`);
    return;
  }
  if (
    others.length === 1 &&
    part.kind === 'unknown' &&
    wordsOf(first).length === 1 &&
    /^[\p{Lu}\p{Lo}]/u.test(rest) &&
    canBePerson(rest) &&
    wordsOf(rest).length <= 3
  ) {
    draft.name = `${rest} ${first}`;
    draft.values.sortName = `${first}, ${rest}`;
    return;
  }
  ask(draft, 'name', `“${shown(draft.name)}”: what stands after the comma?`);
}
