// Whom new signatures are checked against: who has signed each letter, and who is proposed in other open requests.

import type { Signatory } from '../../core/model.ts';
import type { LetterDecisions } from '../../core/decisions.ts';
import type { Duplicate } from '../../signatories/duplicates/find.ts';
import { KnownSignatories } from '../../signatories/duplicates/known-signatories.ts';
import type { Base } from '../base/base.ts';
import { letterOf } from '../base/paths.ts';

export interface KnownDuplicate extends Duplicate {
  /** Of the two, the one that is new. */
  readonly later: Signatory;
  readonly earlier: Signatory;
  readonly proposal: number | undefined;
}

export class KnownLists {
  readonly #base: Base;
  readonly #signed = new Map<string, KnownSignatories>();
  /** By signatory: the proposal that brings it. */
  readonly #proposals = new Map<Signatory, number>();

  constructor(base: Base) {
    this.#base = base;
  }

  /** To be called before the base gets or loses signatures of a letter: what is known of it begins with what the base has then. */
  prepare(letter: string): void {
    this.#listOf(letter);
  }

  /** `isOpen`: the proposal is not accepted. */
  add(signatory: Signatory, proposal: number, isOpen = false): void {
    this.#listOf(letterOf(signatory.file) ?? '').add(signatory, isOpen);
    this.#proposals.set(signatory, proposal);
  }

  remove(signatory: Signatory): void {
    this.#listOf(letterOf(signatory.file) ?? '').remove(signatory);
  }

  /** `isGone`: whether the change takes someone away, or comes from an older state of them. */
  duplicatesOf(signatory: Signatory, decisions: LetterDecisions, isGone: (known: Signatory) => boolean): KnownDuplicate[] {
    return this.#listOf(letterOf(signatory.file) ?? '')
      .duplicatesOf(signatory, decisions)
      .flatMap((duplicate) => {
        const [first, second] = duplicate.signatories;
        const earlier = first === signatory ? second : first;
        return isGone(earlier) ? [] : [{ ...duplicate, later: signatory, earlier, proposal: this.#proposals.get(earlier) }];
      });
  }

  #listOf(letter: string): KnownSignatories {
    let list = this.#signed.get(letter);
    if (!list) {
      list = new KnownSignatories(this.#base.signed(letter).signatories());
      this.#signed.set(letter, list);
    }
    return list;
  }
}
