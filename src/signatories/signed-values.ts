// What someone typed into a form or a terminal → what is wrong with it, or the values of a signature. Runs in browsers too.

import type { Region } from '../core/languages/country-codes.ts';
import { type SignedField, signedReadings } from '../core/schema/signed-readings.ts';
import type { LinkFault, Reading, ValueFault } from '../core/schema/readings.ts';
import { findCharacterFaults } from '../core/text/characters.ts';
import { withoutInvisible } from '../core/text/without-invisible.ts';
import { signatureText, type SignatureValues } from './signature-text.ts';

/** As typed; what is blank counts as left out. */
export type TypedSignature = Partial<Record<SignedField, string>>;

/** What the page or the command knows of the signature without asking: when it is given, and to which text. */
export interface Circumstances {
  /** `2026-11-29` */
  readonly date?: string | undefined;
  /** The revision of the letter that is signed. */
  readonly revision?: number | undefined;
  /** Of what they say, BCP 47; written where they say something. */
  readonly statementLanguage?: string | undefined;
  /** Instead of a country. */
  readonly region?: Region | undefined;
}

export interface TypedFault {
  readonly field: SignedField;
  readonly kind: 'missing' | 'long' | 'characters' | 'email' | 'private' | 'link' | 'other';
  /** What a rule of the check says of it, in English. */
  readonly refused?: { readonly message: string; readonly hint?: string | undefined };
  /** What is wrong with a link. */
  readonly link?: LinkFault;
  /** For `long`: the longest that is allowed, in UTF-16 code units. */
  readonly maxLength?: number;
}

export type SignedResult =
  | { readonly faults: readonly TypedFault[] }
  | { readonly faults: readonly []; readonly text: string; readonly name: string };

/** Largest signature file in bytes, as core/files has it for signatures. */
const maxBytes = 4096;
const kinds: Readonly<Record<string, TypedFault['kind']>> = {
  'email-address': 'email',
  'private-detail': 'private',
  'text-invisible-character': 'characters',
};

/** Checks what was typed against the shapes that the check uses, and makes the text of the file where nothing is wrong. */
export function readTyped(typed: TypedSignature, circumstances: Circumstances = {}): SignedResult {
  const given = Object.fromEntries(
    Object.entries(typed).flatMap(([field, value]) => {
      const shown = withoutInvisible(value).normalize('NFC');
      return shown === '' ? [] : [[field, shown]];
    }),
  ) as TypedSignature;
  const faults: TypedFault[] = [];
  // A line break in a statement becomes a space, as every other run of white space does.
  for (const [field, value] of Object.entries(given) as [SignedField, string][])
    if (findCharacterFaults(value.replace(/\s/g, ' ')).length > 0) faults.push({ field, kind: 'characters' });
  const facts: SignatureValues & { name: string } = { name: '' };
  for (const [field, read] of Object.entries(signedReadings)) {
    const value = field === 'name' ? (given.name ?? '') : given[field as SignedField];
    const reading: Reading<string | boolean> | undefined = value === undefined ? undefined : read(value);
    if (!reading) continue;
    if ('value' in reading) facts[field] = reading.value;
    else if (!faults.some((fault) => fault.field === field)) faults.push(describe(field as SignedField, reading.faults[0]));
  }
  if (Object.keys(given).some((field) => !Object.hasOwn(signedReadings, field))) faults.push(describe('name', undefined));
  if (faults.length > 0) return { faults };
  const text = signatureText({
    ...facts,
    ...circumstances,
    statementLanguage: facts.statement === undefined ? undefined : circumstances.statementLanguage,
    kind: facts.kind === 'organisation' ? facts.kind : undefined,
    personalCapacity: facts.personalCapacity === true ? true : undefined,
  });
  if (new TextEncoder().encode(text).length > maxBytes) {
    const field = facts.statement === undefined ? 'link' : 'statement';
    return { faults: [{ field, kind: 'long', maxLength: Math.floor(String(facts[field] ?? '').length / 2) }] };
  }
  return { faults: [], text, name: facts.name };
}

function describe(field: SignedField, fault: ValueFault | undefined): TypedFault {
  if (fault?.kind === 'long') return { field, kind: 'long', maxLength: fault.maxLength };
  if (fault?.kind === 'link') return { field, kind: 'link', link: fault.fault };
  if (fault?.kind === 'rule') return { field, kind: kinds[fault.rule] ?? 'other', refused: fault };
  return { field, kind: fault?.kind === 'empty' && field === 'name' ? 'missing' : 'other' };
}
