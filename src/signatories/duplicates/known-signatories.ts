// A list that many new signatures are checked against one by one: its keys are worked out once, and it grows with those that are accepted.

import type { Signatory } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';
import { distinctPairs, type LetterDecisions, noDecisions, pairKey, SignatoryIndex } from '../../core/decisions.ts';
import { keysOf, Numbers } from './candidates.ts';
import { defaultThreshold, type Duplicate } from './find.ts';
import { Counts, type Profile, profileOf, sumOf } from './profile.ts';
import { compareProfiles } from './score.ts';

/** 2^21, as in candidates.ts: so many signatures fit beside a key. */
const most = 0x20_0000;
/** Profiles take about three kilobytes each; of a long list not all are kept. */
const maxProfiles = 20_000;

export class KnownSignatories {
  readonly #signatories: Signatory[];
  /** Keys of the signatories that were there from the beginning, in order, each with a number beside it. */
  readonly #keys: Float64Array;
  /** Numbers of those that came later, by key. */
  readonly #later = new Map<number, number[]>();
  readonly #gone = new Set<number>();
  readonly #profiles = new Map<number, Profile>();
  readonly #counts = new Counts();
  /** Numbers of those that are only proposed, and how often things occur among them. */
  readonly #open = new Set<number>();
  readonly #openCounts = new Counts();
  readonly #allCounts = sumOf(this.#counts, this.#openCounts);
  /** For decisions about them; made when someone is found of whom there may be one. */
  #index: SignatoryIndex | undefined;
  #numbers: Map<Signatory, number> | undefined;

  /** Throws a RangeError for more than two million signatories. */
  constructor(signatories: Iterable<Signatory>) {
    this.#signatories = [...signatories];
    if (this.#signatories.length > most / 2) throw new RangeError(`More than ${most / 2} signatures cannot be compared at once.`);
    const keys = new Numbers();
    for (const number of this.#signatories.keys()) {
      const profile = this.#profileOf(number);
      this.#counts.add(profile);
      for (const key of keysOf(profile)) keys.push(key * most + number);
    }
    this.#keys = keys.sorted();
  }

  /**
   * `isOpen`: it is only proposed. What is frequent says little about two signatures, and anyone who proposes many could make anything frequent; so
   * those who are there are compared as if no one else was proposed.
   */
  add(signatory: Signatory, isOpen = false): void {
    const number = this.#signatories.push(signatory) - 1;
    this.#index?.add(signatory);
    if (number >= most) throw new RangeError(`More than ${most} signatures cannot be compared at once.`);
    this.#numbers?.set(signatory, number);
    const profile = this.#profileOf(number);
    if (isOpen) this.#open.add(number);
    (isOpen ? this.#openCounts : this.#counts).add(profile);
    for (const key of keysOf(profile)) {
      const there = this.#later.get(key);
      if (there) there.push(number);
      else this.#later.set(key, [number]);
    }
  }

  remove(signatory: Signatory): void {
    this.#numbers ??= new Map(this.#signatories.map((one, number) => [one, number]));
    const number = this.#numbers.get(signatory);
    if (number === undefined || this.#gone.has(number)) return;
    this.#gone.add(number);
    this.#index?.remove(signatory);
    (this.#open.has(number) ? this.#openCounts : this.#counts).remove(this.#profileOf(number));
  }

  /** Whom a signatory that is not in the list may be, the likeliest first. Pairs that maintainers have decided about are left out. */
  duplicatesOf(signatory: Signatory, decisions: LetterDecisions = noDecisions, threshold = defaultThreshold): Duplicate[] {
    const profile = profileOf(signatory);
    this.#counts.add(profile);
    const found: Duplicate[] = [];
    for (const number of this.#candidates(profile)) {
      const other = this.#profileOf(number);
      // In the order of their ids, as in find.ts.
      const [a, b] = compareText(signatory.id, other.signatory.id) <= 0 ? [profile, other] : [other, profile];
      const likeness = compareProfiles(a, b, this.#open.has(number) ? this.#allCounts : this.#counts);
      if (likeness && likeness.score >= threshold) found.push({ ...likeness, signatories: [a.signatory, b.signatory] });
    }
    this.#counts.remove(profile);
    const decided = found.length > 0 && decisions.distinct.length > 0 ? this.#distinctPairs(decisions, signatory) : new Set<string>();
    const left = found.filter(({ signatories: [a, b] }) => !decided.has(pairKey(a.id, b.id)));
    return left.sort((a, b) => b.score - a.score || compareText(a.signatories[0].id, b.signatories[0].id));
  }

  #distinctPairs(decisions: LetterDecisions, signatory: Signatory): ReadonlySet<string> {
    this.#index ??= new SignatoryIndex(
      this.#signatories.filter((_, number) => !this.#gone.has(number)),
      decisions.same,
    );
    this.#index.add(signatory);
    const pairs = distinctPairs(decisions, this.#index);
    this.#index.remove(signatory);
    return pairs;
  }

  #candidates(profile: Profile): Set<number> {
    const found = new Set<number>();
    for (const key of keysOf(profile)) {
      for (let at = this.#firstAt(key * most); Math.floor((this.#keys[at] ?? -1) / most) === key; at++)
        found.add((this.#keys[at] ?? 0) % most);
      for (const number of this.#later.get(key) ?? []) found.add(number);
    }
    for (const number of this.#gone) found.delete(number);
    return found;
  }

  /** Where the first value of at least this size is. */
  #firstAt(value: number): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #profileOf(number: number): Profile {
    let profile = this.#profiles.get(number);
    if (!profile) {
      profile = profileOf(this.#signatories[number] as Signatory);
      if (this.#profiles.size >= maxProfiles) this.#profiles.clear();
      this.#profiles.set(number, profile);
    }
    return profile;
  }
}
