// What an import does with each row: writes it, finds it there already, holds it back or refuses it. Decides; writes nothing.

import { distance } from 'fastest-levenshtein';
import { tellingApart } from '../../core/rules/same-signatory.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { foldName } from '../../core/text/fold.ts';
import { WithdrawnList } from '../../core/withdrawn.ts';
import type { ExistingSignatory, ExistingSignatures } from '../existing.ts';
import { signatureId } from '../file-name.ts';
import { isCompatible, isSameOrganisation, organisationKey, saysAll, weightOf } from './alike.ts';
import type { Reading } from './interpret.ts';

/** `new`: to be written. `present`: signed already. `double`: an earlier row is the same. `held`: a person must decide. */
export type Outcome = 'new' | 'present' | 'double' | 'held' | 'withdrawn' | 'refused';

export interface PlannedRow {
  readonly where: string;
  readonly name: string;
  outcome: Outcome;
  /** Name of the file, for a new one. */
  id: string | undefined;
  facts: SignatureFacts | undefined;
  doubts: readonly string[];
  /** Why it is not written. */
  reason: string | undefined;
  /** The rule of the check that refuses it. */
  rule: string | undefined;
}

/** A name that thousands have (“Anonymous”) is compared with the first of them only; who is exactly the same is found all the same. */
const mostAlike = 100;

type SourceFacts = NonNullable<SignatureFacts['source']>;
type Known = { readonly facts: SignatureFacts; readonly existing?: ExistingSignatory; readonly row?: PlannedRow };

export class ImportPlan {
  readonly rows: PlannedRow[] = [];
  readonly #withdrawn: WithdrawnList;
  readonly #taken: Set<string>;
  readonly #exact = new Map<string, Known>();
  readonly #byName = new Map<string, Known[]>();
  readonly #byKey = new Map<string, Known[]>();
  /** Those imported from the same source before, by the first letters of their names. */
  readonly #sameSource = new Map<string, ExistingSignatory[]>();
  readonly #claimed = new Set<ExistingSignatory>();
  readonly #source: SourceFacts;

  constructor(existing: ExistingSignatures, source: SourceFacts) {
    this.#withdrawn = new WithdrawnList(existing.decisions.withdrawn);
    this.#taken = new Set(existing.ids);
    this.#source = source;
    for (const signatory of existing.signatories) {
      this.#remember({ facts: signatory.facts, existing: signatory });
      if (!isSameSource(signatory.facts.source, source)) continue;
      append(this.#sameSource, foldName(signatory.facts.name).slice(0, 3), signatory, Number.POSITIVE_INFINITY);
    }
  }

  add({ where, facts, doubts, refusal }: Reading): void {
    const row: PlannedRow = {
      where,
      name: facts?.name ?? '',
      outcome: 'refused',
      id: undefined,
      facts: undefined,
      doubts,
      reason: undefined,
      rule: undefined,
    };
    this.rows.push(row);
    if (!facts) {
      row.reason = refusal?.message;
      row.rule = refusal?.rule;
      return;
    }
    const withdrawn = this.#withdrawn.match(facts);
    if (withdrawn) {
      Object.assign(row, {
        outcome: 'withdrawn',
        reason: `Somebody with this ${withdrawn} has withdrawn from the letter.`,
        rule: 'withdrawn-signatory',
      });
      return;
    }
    if (this.#isKnown(row, facts)) return;
    row.outcome = 'new';
    row.facts = facts;
    row.id = signatureId(facts.name, this.#taken);
    this.#taken.add(row.id);
    this.#remember({ facts, row });
  }

  #isKnown(row: PlannedRow, facts: SignatureFacts): boolean {
    const namesakes = this.#byName.get(foldName(facts.name)) ?? [];
    const same = this.#exact.get(exactKey(facts));
    if (same) return this.#found(row, facts, same, 'the same name, and nothing that tells the two apart');
    const isOrganisation = facts.kind === 'organisation';
    for (const known of namesakes) {
      if (known.existing && saysAll(facts, known.facts) && (isOrganisation || weightOf(facts) > 1))
        return this.#found(row, facts, known, 'the same name, and the signature there says all that this row says');
      if (isOrganisation && isCompatible(facts, known.facts))
        return this.#found(row, facts, known, 'the same name, and nothing that contradicts');
    }
    if (isOrganisation) {
      const alike = this.#byKey.get(organisationKey(facts.name).key)?.find((known) => isSameOrganisation(facts, known.facts));
      if (alike) return this.#found(row, facts, alike, 'the same name but for punctuation, an acronym, an article or a country at its end');
    }
    const edited = namesakes.find(
      ({ existing }) => existing && !this.#claimed.has(existing) && isSameSource(existing.facts.source, this.#source),
    );
    if (edited) return this.#found(row, facts, edited, 'the same name from the same source; other facts were changed since');
    const held = namesakes.find((known) => known.existing && isCompatible(facts, known.facts));
    if (held)
      return this.#hold(
        row,
        `“${held.facts.name}” in ${held.existing?.file} may be the same person: nothing contradicts, and not everything agrees.`,
      );
    const corrected = this.#correctedSince(facts);
    if (corrected)
      return this.#hold(
        row,
        `“${corrected.facts.name}” in ${corrected.file} came from the same source, and its name may have been corrected since.`,
      );
    const [other] = namesakes;
    if (other) row.doubts = [...row.doubts, `${placeOf(other)} has the same name and other facts; both were kept.`];
    return false;
  }

  #found(row: PlannedRow, facts: SignatureFacts, known: Known, how: string): true {
    if (known.existing) {
      this.#claimed.add(known.existing);
      Object.assign(row, { outcome: 'present', reason: `Signed already in ${known.existing.file}: ${how}.` });
      return true;
    }
    const earlier = known.row as PlannedRow;
    Object.assign(row, { outcome: 'double', reason: `The same as ${earlier.where}, “${earlier.name}”: ${how}.` });
    // Whichever says more is written, with what only the other says.
    const before = earlier.facts ?? facts;
    const [more, less] = weightOf(facts) > weightOf(before) ? [facts, before] : [before, facts];
    earlier.facts = { ...less, ...more };
    earlier.doubts = [
      ...earlier.doubts,
      `${row.where}, “${row.name}”, was taken for the same${more === facts ? ', and says more: its name and facts were taken' : ''}.`,
    ];
    this.#remember({ facts: earlier.facts, row: earlier });
    return true;
  }

  #hold(row: PlannedRow, reason: string): true {
    Object.assign(row, { outcome: 'held', reason });
    return true;
  }

  /** A long name that differs in one or two letters from one that came from the same source and that no row has matched. */
  #correctedSince(facts: SignatureFacts): ExistingSignatory | undefined {
    const name = foldName(facts.name);
    if (name.length < 8) return undefined;
    return this.#sameSource
      .get(name.slice(0, 3))
      ?.find((known) => !this.#claimed.has(known) && isCompatible(facts, known.facts) && distance(name, foldName(known.facts.name)) <= 2);
  }

  #remember(known: Known): void {
    const exact = exactKey(known.facts);
    if (!this.#exact.has(exact)) this.#exact.set(exact, known);
    append(this.#byName, foldName(known.facts.name), known, mostAlike);
    if (known.facts.kind === 'organisation') append(this.#byKey, organisationKey(known.facts.name).key, known, mostAlike);
  }
}

/** What two signatures share that the check would refuse as the same. */
function exactKey(facts: SignatureFacts): string {
  return `${foldName(facts.name)}\n${tellingApart(facts)}`;
}

function placeOf(known: Known): string {
  return known.existing?.file ?? known.row?.where ?? '';
}

function isSameSource(a: SourceFacts | undefined, b: SourceFacts): boolean {
  return a !== undefined && (a.url !== undefined && b.url !== undefined ? a.url === b.url : a.title === b.title);
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item, most: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [item]);
  else if (list.length < most) list.push(item);
}
