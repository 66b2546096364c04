// What a name says on its own: whose it is, a person’s or an organisation’s, or no one’s, with what was written beside it taken off.

import type { Question, RawEntry } from '../entry.ts';
import { takeAfterComma, takeBrackets } from './beside.ts';
import { cleanText } from './clean.ts';
import { ask, type Draft, type NameKind, shown } from './draft.ts';
import { kindOf } from './kind.ts';
import { faultOf, signatureDoubt } from './no-signature.ts';
import { isThreefold, ordinaryName } from './ordinary.ts';
import { organisationEvidence } from './organisation-words.ts';
import { isMasked, placeholderIn } from './placeholders.ts';
import { roleOnly } from './shape.ts';

export type { NameKind } from './draft.ts';

export interface ExaminedName {
  /** As it would be written. */
  readonly name: string;
  /** By evidence in the name alone. */
  readonly kind: NameKind;
  /** There is nothing to find in it: words as names have them, and no more. */
  readonly isOrdinary?: true;
  /** Of an ordinary one: it has the plain shape of a person’s. */
  readonly isPlain?: boolean;
  /** What speaks for an organisation: the word found. */
  readonly evidence?: string;
  /** What was taken out of the name with certainty. */
  readonly values: RawEntry['values'];
  readonly notes: readonly string[];
  readonly questions: readonly Question[];
  /** It is no one’s name: “Anonymous”, “Name withheld”. Says which. */
  readonly unnamed?: string;
  /** It is certainly no signature: “Your name here”, “...and 200 more”. */
  readonly fault?: string;
}

/** In which there is room for a name with everything that people write beside it. */
const maxNameLength = 400;

export function examineName(text: string): ExaminedName {
  if (text.length > maxNameLength) return tooLong(text);
  const ordinary = ordinaryName(text);
  return ordinary
    ? { name: text, kind: 'unknown', isOrdinary: true, isPlain: ordinary.isPlain, values: {}, notes: [], questions: [] }
    : examineClosely(text);
}

/** Of a name that is said to be an organisation’s: whether it is nobody’s, or none. What else is in it belongs to it. */
export function examineOrganisation(text: string): ExaminedName {
  if (text.length > maxNameLength || /[([（]/u.test(text)) return examineName(text);
  const { text: name, notes } = cleanText(text);
  const found: ExaminedName = { name, kind: 'organisation', values: {}, notes, questions: [] };
  if (placeholderIn(name)?.certain) return { ...found, unnamed: `“${shown(name)}” is nobody’s name.` };
  const fault = faultOf(name);
  return fault === undefined ? found : { ...found, fault };
}

/** What `examineName` finds, by all that is looked for. */
export function examineClosely(text: string): ExaminedName {
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
  const placeholder = clean.text.startsWith('<!--') ? undefined : isMasked(text) ? { certain: true } : placeholderIn(clean.text);
  if (placeholder?.certain) return done('unknown', { unnamed: `“${shown(clean.text)}” is nobody’s name.` });
  const fault = faultOf(clean.text);
  if (fault !== undefined) return done('unknown', { fault });
  if (clean.place !== undefined) draft.values.place = clean.place;
  if (clean.isUnticked) ask(draft, 'signature', 'The box before the name is not ticked. Is it a signature?');
  if (placeholder) ask(draft, 'name', `“${shown(clean.text)}” may stand for somebody who does not want to be named.`);

  takeBrackets(draft);
  takeAfterComma(draft);
  const rest = draft.name === clean.text ? placeholder : placeholderIn(draft.name);
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

export const onBehalf =
  /\son behalf of\s|\srepresented by\s|\sim namen (?:von|der|des)\s|\sau nom d[eu]\s|\sen nombre de\s|\sem nome d[eao]\s|\svertreten durch\s|\sc\/o\s/iu;

function questionName(draft: Draft): void {
  const { name, questions } = draft;
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\.?$/u.test(name)) ask(draft, 'name', `“${name}” is a single letter.`);
  else if (/^@\S+$/u.test(name)) ask(draft, 'name', `“${shown(name)}” is an account, and no name.`);
  else if (/\S+@\S+\.\S+/u.test(name)) ask(draft, 'name', 'An e-mail address stands where the name belongs. It is never written.');
  else if (/https?:\/\/|www\.|\S\s.*\p{L}\.\p{Ll}{2,}$/iu.test(name) && organisationEvidence(name)?.strength !== 'certain')
    ask(draft, 'name', `A web address stands in “${shown(name)}”.`);
  else if (onBehalf.test(` ${name} `)) ask(draft, 'kind', `“${shown(name)}” names somebody and whom they sign for. Who signs?`);
  else if (questions.length === 0 && /[;|\t•]|\s[–—]\s|\s-\s|\s\/\s|\s@/u.test(name) && organisationEvidence(name)?.strength !== 'certain')
    ask(draft, 'name', `“${shown(name)}” may hold more than a name.`);
  else if (/[<>[\]{}|\\=@†✝✞✟☦⚰🕯]|&#?\w{2,8}(?:;|$)|^[^(（]*[)）]|[(（][^)）]*(?:$|[(（])/u.test(name))
    ask(draft, 'name', `“${shown(name)}” holds marks that names do not have.`);
  else if (questions.length === 0 && isThreefold(name)) ask(draft, 'name', `“${shown(name)}” may hold more than a name.`);
  else if (questions.length === 0 && roleOnly(name)) ask(draft, 'name', `“${shown(name)}” says what somebody does, and not who it is.`);
}

/** “Ada Example.” */
function dropFullStop(draft: Draft, kind: NameKind): void {
  if (kind !== 'organisation' && /\p{Ll}{4,}\.$/u.test(draft.name) && !/\s(?:esq|prof)\.$/iu.test(draft.name))
    draft.name = draft.name.slice(0, -1);
}
