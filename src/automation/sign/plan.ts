// What becomes of an issue by which someone signs. Decides; reads and writes nothing.

import { findLinkFault } from '../../core/schema/readings.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import type { ExistingSignatures } from '../../signatories/existing.ts';
import { ImportPlan } from '../../signatories/import/plan.ts';
import { valuesOf } from '../../signatories/import/write.ts';
import { signaturePath } from '../../signatories/signature-path.ts';
import { revisionOn } from '../../signatories/signed-text.ts';
import { signatureText } from '../../signatories/signature-text.ts';
import type { Issue } from '../../forge/forge.ts';
import { chooseLetter, type SignableLetter } from './letters.ts';
import type { IssueSignature } from './read-issue.ts';

export type SignPlan =
  /** One file to propose. */
  | { readonly outcome: 'new'; readonly letter: string; readonly path: string; readonly text: string; readonly doubts: readonly string[] }
  /** The person can fix it: `why` says what, in English. */
  | { readonly outcome: 'fix'; readonly why: string; readonly doubts: readonly string[] }
  | { readonly outcome: 'which letter' }
  | { readonly outcome: 'takes none'; readonly status: string }
  | { readonly outcome: 'there already' }
  /** Only a person can decide. Why is no one’s business: someone of this name may have withdrawn. */
  | { readonly outcome: 'by hand' };

export interface SignContext {
  readonly letters: readonly SignableLetter[];
  /** What a letter has already. */
  readonly existing: (letter: string) => ExistingSignatures;
}

export interface SignDecision {
  readonly plan: SignPlan;
  /** The language of the edition that the answer names, or else of the letter. */
  readonly language: string | undefined;
}

export function planSignature(issue: Issue, found: IssueSignature, { letters, existing }: SignContext): SignDecision {
  // A draft is on no page, and its title is no one’s business.
  const choice = chooseLetter(
    found.letter,
    letters.filter(({ facts }) => facts.status !== 'draft'),
  );
  if (!choice) return { plan: { outcome: 'which letter' }, language: undefined };
  const { letter, language = letter.facts.language } = choice;
  const decide = (plan: SignPlan): SignDecision => ({ plan, language });
  if (letter.facts.original !== undefined || letter.facts.namesTakenDown !== undefined)
    return decide({ outcome: 'takes none', status: 'archived' });
  if (letter.facts.status !== 'open') return decide({ outcome: 'takes none', status: letter.facts.status });
  const { reading } = found;
  // Who asks for a place on the list and says that they are not to be named has to be talked to.
  if (reading?.unnamed !== undefined) return decide({ outcome: 'by hand' });
  if (!reading?.facts) return decide({ outcome: 'fix', why: found.refusal ?? '', doubts: reading?.notes ?? [] });
  const source = sourceOf(issue);
  const plan = new ImportPlan(existing(letter.id), source, letter.id);
  plan.add({ ...reading, where: 'the issue', facts: dated(reading.facts, issue) });
  const [row] = plan.rows;
  if (row?.outcome === 'present' || row?.outcome === 'changed') return decide({ outcome: 'there already' });
  const path = row?.id === undefined ? undefined : signaturePath(letter.id, row.id);
  if (row?.outcome !== 'new' || !row.facts || path === undefined) return decide({ outcome: 'by hand' });
  const { kind, ...facts } = row.facts;
  const signed = { ...facts, ...(kind === 'organisation' ? { kind } : {}), ...revisionSigned(letter, issue) };
  const text = signatureText(valuesOf({ ...signed, source }));
  return decide({ outcome: 'new', letter: letter.id, path, text, doubts: row.notes });
}

/**
 * Where the signature comes from: the issue is public, and its address lets everyone see what was asked for. That of a forge inside a network leads
 * readers elsewhere; nobody who signs can help it, so it is left out.
 */
function sourceOf({ number, url }: Issue): NonNullable<SignatureFacts['source']> {
  return { title: `Issue ${number}`, ...(findLinkFault(url) === undefined && { url }) };
}

/** A form of a forge does not know the text. What was in force all day when they opened the issue is what they signed. */
function revisionSigned(letter: SignableLetter, issue: Issue): Pick<SignatureFacts, 'revision'> {
  const day = dayOf(issue);
  const revision = day === undefined ? undefined : revisionOn(letter, day);
  return revision === undefined ? {} : { revision };
}

function dayOf({ created }: Issue): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(created)?.[0];
}

/** They sign on the day they open the issue. */
function dated(facts: SignatureFacts, issue: Issue): SignatureFacts {
  const day = dayOf(issue);
  return facts.date === undefined && day !== undefined ? { ...facts, date: day } : facts;
}
