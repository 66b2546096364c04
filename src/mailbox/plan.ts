// All messages of a run → what becomes of each: one plan for each letter, by the code of the import. Decides; writes nothing.

import type { SignatureFacts } from '../core/schema/signature.ts';
import type { ExistingSignatures } from '../signatories/existing.ts';
import type { SourceDecisions } from '../signatories/import/decided.ts';
import { ImportPlan, type Outcome, type PlannedRow, type PlanOptions } from '../signatories/import/plan.ts';
import { isDomainOf, type Proof } from './proof/proof.ts';
import type { Kind, Sorted } from './sort/sort.ts';

/** What files say of where they come from. No message is told from another in it. */
export const mailSource: NonNullable<SignatureFacts['source']> = { title: 'E-mail' };
/** Nothing that is listed has this source: two people of one name who both wrote e-mails are two. */
const thisRun: NonNullable<SignatureFacts['source']> = { title: 'E-mail of this run' };

export interface MailRecord {
  readonly key: string;
  readonly where: string;
  readonly kind: Kind;
  readonly digest: string;
  readonly why: string | undefined;
  readonly letter: string | undefined;
  readonly language: string | undefined;
  readonly rows: readonly PlannedRow[];
  /** Of a withdrawal: by which its sender may be listed. Never printed or written. */
  readonly names?: readonly string[] | undefined;
  /** Whether it is proven to come from the domain of its sender’s address. */
  readonly isProven?: boolean;
  /** Who may be answered: whoever is proven to have written it. Never printed or written. */
  readonly sender: { readonly address: string; readonly messageId: string } | undefined;
}

export interface LetterState {
  readonly existing: ExistingSignatures;
  readonly decided: SourceDecisions;
  readonly findRemoved: NonNullable<PlanOptions['findRemoved']>;
}

export class MailPlan {
  readonly records: MailRecord[] = [];
  readonly #plans = new Map<string, ImportPlan>();
  readonly stateOf: (letter: string) => LetterState;
  readonly #digests = new Set<string>();
  readonly #suggestions = new Map<PlannedRow, string>();
  readonly #letters = new Map<PlannedRow, string>();

  constructor(stateOf: (letter: string) => LetterState) {
    this.stateOf = stateOf;
  }

  add(
    { kind, rows, why, digest, letter, language, proof, message, names }: Sorted,
    { key, where }: { readonly key: string; readonly where: string },
  ): void {
    // The same message twice in a box: the second is settled with the first.
    const isCopy = digest !== '' && this.#digests.has(digest);
    this.#digests.add(digest);
    const planned = isCopy
      ? []
      : rows.map(({ letter: id, reading }) => {
          const plan = this.#planOf(id);
          plan.add(reading);
          const row = plan.rows.at(-1) as PlannedRow;
          this.#letters.set(row, id);
          if (proof.domain !== undefined && isDomainOf(proof.domain, row.facts?.link)) this.#suggest(row, proof);
          return row;
        });
    this.records.push({
      key,
      where,
      kind,
      digest,
      why: isCopy && kind === 'signature' ? 'The same message was read before in this run.' : why,
      letter,
      language,
      names,
      isProven: proof.domain !== undefined,
      rows: planned,
      sender: proof.domain !== undefined && message ? { address: message.fromAddress, messageId: message.messageId } : undefined,
    });
  }

  /** What is no signature, or none yet: no row is planned of it. */
  addOther(
    { digest, letter, language, names }: Sorted,
    kind: Kind,
    why: string | undefined,
    { key, where }: { readonly key: string; readonly where: string },
  ): void {
    this.records.push({ key, where, kind, digest, why, letter, language, names, rows: [], sender: undefined });
  }

  /** Letters that have rows, in the order in which they were met. */
  get letters(): readonly string[] {
    return [...this.#plans.keys()];
  }

  rowsOf(letter: string): readonly PlannedRow[] {
    return this.#plans.get(letter)?.rows ?? [];
  }

  /** New rows that a maintainer may call verified, with what that rests on. */
  get suggestions(): ReadonlyMap<PlannedRow, string> {
    return new Map([...this.#suggestions].filter(([{ outcome }]) => outcome === 'new'));
  }

  #suggest(row: PlannedRow, { how }: Proof): void {
    this.#suggestions.set(row, how);
    row.notes = [
      ...row.notes,
      `The e-mail is proven to come from the domain of the link (${how}). You may add: verified, kind: organisation.`,
    ];
  }

  /** The letter that a row of this plan is for. */
  letterOf(row: PlannedRow): string {
    return this.#letters.get(row) ?? '';
  }

  /** Whether a person has said what becomes of a row. */
  isDecided(row: PlannedRow): boolean {
    return this.stateOf(this.letterOf(row)).decided.rows.has(row.fingerprint);
  }

  /** Whether nothing is left to do about a message once its new signatures are safe. What waits for a person is not settled. */
  isSettled({ kind, rows }: MailRecord): boolean {
    if (doneKinds.has(kind)) return true;
    return kind === 'signature' && rows.every((row) => settling.has(row.outcome) || this.isDecided(row));
  }

  /** How many messages a person has to look at. */
  get waiting(): number {
    return this.records.filter((record) => waitingKinds.has(record.kind) || (record.kind === 'signature' && !this.isSettled(record)))
      .length;
  }

  #planOf(letter: string): ImportPlan {
    const known = this.#plans.get(letter);
    if (known) return known;
    const { existing, decided, findRemoved } = this.stateOf(letter);
    const plan = new ImportPlan(existing, thisRun, letter, { decided, findRemoved });
    this.#plans.set(letter, plan);
    return plan;
  }
}

const settling: ReadonlySet<Outcome> = new Set(['new', 'present', 'changed', 'duplicate']);

/** Nothing is left to do about them. */
const doneKinds: ReadonlySet<Kind> = new Set(['confirmation', 'expired', 'declined']);

/** Kinds that a person has to read. */
export const waitingKinds: ReadonlySet<Kind> = new Set(['withdrawal', 'question', 'unreadable']);
