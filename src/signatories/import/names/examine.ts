// What a name says by itself: whose it is, a person’s or an organisation’s, or nobody’s, with what was written beside it taken off.

import type { Question, RawEntry } from '../entry.ts';
import { cleanText } from './clean.ts';
import { faultOf, signatureDoubt } from './no-signature.ts';
import { organisationEvidence } from './organisation-words.ts';
import { classifyPart, isAlsoName, isShortCode, isWellKnown, isWorkWord } from './part.ts';
import { placeholderIn } from './placeholders.ts';
import { hasTitle, isPostNominal, roleWord } from './role-words.ts';
import { wordsOf } from './words.ts';

export type NameKind = 'person' | 'organisation' | 'unknown';

export interface ExaminedName {
  /** As it would be written. */
  readonly name: string;
  /** By evidence in the name alone. */
  readonly kind: NameKind;
  /** What speaks for an organisation: the word found. */
  readonly evidence?: string;
  /** What was taken out of the name with certainty. */
  readonly values: RawEntry['values'];
  readonly notes: readonly string[];
  readonly questions: readonly Question[];
  /** It is nobody’s name: “Anonymous”, “Name withheld”. Says which. */
  readonly unnamed?: string;
  /** It is certainly no signature: “Your name here”, “...and 200 more”. */
  readonly fault?: string;
}

interface Draft {
  name: string;
  readonly values: RawEntry['values'];
  readonly notes: string[];
  readonly questions: Question[];
  isPerson: boolean;
}

const maxShown = 60;
/** In which there is room for a name with everything that people write beside it. */
const maxNameLength = 400;

export function examineName(text: string): ExaminedName {
  if (text.length > maxNameLength) return tooLong(text);
  const clean = cleanText(text);
  const draft: Draft = { name: clean.text, values: {}, notes: [...clean.notes], questions: [], isPerson: false };
  const done = (kind: NameKind, rest: Partial<ExaminedName> = {}): ExaminedName => ({
    name: draft.name,
    kind,
    values: draft.values,
    notes: draft.notes,
    questions: draft.questions,
    ...rest,
  });
  const placeholder = clean.text.startsWith('<!--') ? undefined : placeholderIn(clean.text);
  if (placeholder?.certain) return done('unknown', { unnamed: `“${shown(clean.text)}” is nobody’s name.` });
  const fault = faultOf(clean.text);
  if (fault !== undefined) return done('unknown', { fault });
  if (clean.place !== undefined) draft.values.place = clean.place;
  if (clean.isUnticked) ask(draft, 'signature', 'The box before the name is not ticked. Is it a signature?');
  if (placeholder) ask(draft, 'name', `“${shown(clean.text)}” may stand for somebody who does not want to be named.`);

  takeBrackets(draft);
  takeAfterComma(draft);
  const rest = placeholderIn(draft.name);
  if (rest?.certain) return done('unknown', { unnamed: `“${shown(draft.name)}” is nobody’s name.` });
  const found = kindOf(draft);
  const doubt = signatureDoubt(draft.name, found.kind === 'organisation');
  if (doubt !== undefined) ask(draft, 'signature', doubt);
  else questionName(draft);
  dropFullStop(draft, found.kind);
  return done(found.kind, found.evidence === undefined ? {} : { evidence: found.evidence });
}

function tooLong(text: string): ExaminedName {
  const message = `“${shown(text.trim())}” has more than ${maxNameLength} characters, and no name has. Is it a signature?`;
  return { name: text.trim(), kind: 'unknown', values: {}, notes: [], questions: [{ about: 'signature', message }] };
}

function ask({ questions }: Draft, about: Question['about'], message: string): void {
  if (!questions.some((question) => question.about === about)) questions.push({ about, message });
}

function shown(text: string): string {
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}

/** Brackets at the end, one after the other. Those in the middle hold nicknames and stay. */
function takeBrackets(draft: Draft): void {
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
        return;
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

/** “Rights Watch (RW)”, “Centro de Estudos (CESeC)”: its capitals are how words of the name begin, in this order. */
export function isAcronymOf(inside: string, name: string): boolean {
  if (!/^[\p{L}\p{N}.-]{2,14}$/u.test(inside) || !/\p{Lu}.*\p{Lu}/u.test(inside)) return false;
  const letters = [...inside.replace(/[^\p{Lu}]/gu, '')];
  let at = 0;
  for (const word of wordsOf(name)) if (letters[at] !== undefined && word.charAt(0).toUpperCase() === letters[at]) at++;
  return at >= letters.length;
}

/** “Ada Example, PhD” stays; “Example, Ada” is turned; “Ada Example, Example University” is parted. */
function takeAfterComma(draft: Draft): void {
  const [first = '', ...others] = draft.name.split(/\s*[,，、،]\s*/u).filter((part) => part !== '');
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

/** Up to six words of letters, no more small ones than particles are. Whether it is a person’s name, nobody can say by that. */
export function canBePerson(text: string): boolean {
  if (/[\d@#:/\\_|<>{}=+*]/u.test(text) || text.length > 80) return false;
  const words = text.trim().split(/\s+/u);
  return words.length <= 7 && words.every((word) => /^[\p{L}\p{M}.'’‘ʼʻ`´·"“”()\-‐‑\u200c\u200d]+$/u.test(word));
}

interface FoundKind {
  readonly kind: NameKind;
  readonly evidence?: string;
}

const joined = /\s(?:and|&|und|\+|et)\s/iu;
const forOrOf =
  /\s(?:of|for|the|with|against|on|für|fur|gegen|pour|contre|para|contra|per|contro|voor|tegen|dla|pro|за|для|против|για)\s/iu;

function kindOf(draft: Draft): FoundKind {
  const { name } = draft;
  const found = organisationEvidence(name);
  const isTitled = hasTitle(name) || draft.isPerson || /,\s*\S/u.test(name);
  const words = wordsOf(name);
  const unclear = (message: string, evidence?: string): FoundKind => {
    ask(draft, 'kind', message);
    return { kind: 'unknown', ...(evidence === undefined ? {} : { evidence }) };
  };
  if (roleOnly(name)) return { kind: 'unknown', ...(found === undefined ? {} : { evidence: found.word }) };
  if (found?.strength === 'certain') {
    if (hasTitle(name) && !forOrOf.test(name) && words.length <= 5)
      return unclear(`“${shown(name)}” has a title, as people have, and “${found.word}”, as organisations have.`, found.word);
    return { kind: 'organisation', evidence: found.word };
  }
  if (isTitled && !forOrOf.test(name)) return twoPeople(draft) ?? { kind: 'person' };
  if (found !== undefined && /^the\s\S+\s\S/iu.test(name)) return { kind: 'organisation', evidence: found.word };
  const capitals = words.filter((one) => !/^\p{Ll}/u.test(one)).length;
  if (found !== undefined && (capitals > 3 || forOrOf.test(name) || joined.test(name)) && !(words.length <= 4 && /\p{Lu}\./u.test(name)))
    return { kind: 'organisation', evidence: found.word };
  if (found !== undefined && isLast(found.word, words) && words.length > 1)
    return unclear(`“${shown(name)}” may be a person or an organisation: “${found.word}” is in the names of both.`, found.word);
  if (found?.strength === 'vague') return unclear(`“${shown(name)}” may be an organisation: its name holds “${found.word}”.`, found.word);
  const two = twoPeople(draft);
  if (two) return two;
  const shape = shapeOfOrganisation(name, words);
  return shape === undefined ? { kind: 'unknown' } : unclear(`“${shown(name)}” ${shape}. Is it a person?`);
}

function isLast(word: string, words: readonly string[]): boolean {
  return words.at(-1)?.toLowerCase() === word.toLowerCase();
}

function twoPeople(draft: Draft): FoundKind | undefined {
  if (!joined.test(draft.name)) return undefined;
  ask(draft, 'name', `“${shown(draft.name)}” may be two people, or an organisation.`);
  return { kind: 'unknown' };
}

/** Only the shape says so, and people may be called like this, too. */
function shapeOfOrganisation(name: string, words: readonly string[]): string | undefined {
  if (isWellKnown(name)) return 'is known as an organisation';
  if (/^#/u.test(name) || /\d/u.test(name)) return 'has a sign or a digit that names of people do not have';
  if (
    forOrOf.test(name) ||
    (/^(?:the|die|das|la|le|les|los|las|het|il|i|o|os|as)\s\S+\s\S/iu.test(name) && !/^(?:la|le|il|i|o)\s/u.test(name.toLowerCase()))
  )
    return 'reads like the name of an organisation';
  if (
    /^\p{Ll}?\S*\.(?:org|com|net|info|io|eu|de|fr|uk|tech|app|dev|social|news|media|\p{L}{4,})$/u.test(name) &&
    words.length === 1 &&
    !/^\p{Lu}\./u.test(name)
  )
    return 'reads like the name of a site';
  if (words.length === 1) {
    if (/^\p{Lu}{2,6}$/u.test(name)) return 'is short and in capitals, as names of organisations are';
    if (/\p{Ll}\p{Lu}/u.test(name) && !/^(?:Mc|Mac|De|Di|Da|Du|Le|La|Van|Von|O['’]|D['’]|Fitz|St)\p{Lu}\p{Ll}*$/u.test(name))
      return 'has a capital within a word, as names of organisations and of accounts have';
  }
  return undefined;
}

function questionName(draft: Draft): void {
  const { name, questions } = draft;
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\.?$/u.test(name)) ask(draft, 'name', `“${name}” is a single letter.`);
  else if (/^@\S+$/u.test(name)) ask(draft, 'name', `“${shown(name)}” is an account, and no name.`);
  else if (/\S+@\S+\.\S+/u.test(name)) ask(draft, 'name', 'An e-mail address stands where the name belongs. It is never written.');
  else if (/https?:\/\/|www\./iu.test(name)) ask(draft, 'name', `A web address stands in “${shown(name)}”.`);
  else if (
    /\son behalf of\s|^on behalf of\s|\srepresented by\s|\sim namen (?:von|der|des)\s|\sau nom d[eu]\s|\sen nombre de\s|\sem nome d[eao]\s|\svertreten durch\s|\sc\/o\s/iu.test(
      ` ${name} `,
    )
  )
    ask(draft, 'kind', `“${shown(name)}” names somebody and whom they sign for. Who signs?`);
  else if (questions.length === 0 && /[;|\t•]|\s[–—]\s|\s-\s|\s\/\s|\s@/u.test(name) && organisationEvidence(name)?.strength !== 'certain')
    ask(draft, 'name', `“${shown(name)}” may hold more than a name.`);
  else if (/[<>[\]{}|\\=@]|&#?\w{2,8}(?:;|$)|^[^(（]*[)）]|[(（][^)）]*(?:$|[(（])/u.test(name))
    ask(draft, 'name', `“${shown(name)}” holds marks that names do not have.`);
  else if (questions.length === 0 && roleOnly(name)) ask(draft, 'name', `“${shown(name)}” says what somebody does, and not who it is.`);
}

/** “University Teacher”, “PhD student”. A single word may be a name, as Dean and Baker are, and a last one as well. */
export function roleOnly(name: string): boolean {
  if (roleWord(name) === undefined || hasTitle(name)) return false;
  const words = wordsOf(name);
  return (
    words.length > 1 && words.every((word) => isWorkWord(word) || roleWord(word) !== undefined || organisationEvidence(word) !== undefined)
  );
}

/** “Ada Example.” */
function dropFullStop(draft: Draft, kind: NameKind): void {
  if (kind !== 'organisation' && /\p{Ll}{4,}\.$/u.test(draft.name) && !/\s(?:esq|prof)\.$/iu.test(draft.name))
    draft.name = draft.name.slice(0, -1);
}
