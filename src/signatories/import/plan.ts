// What an import does with each row: writes it, finds it there already, holds it, leaves it out. Decides; writes nothing.

import { distance } from 'fastest-levenshtein';
import { tellingApart } from '../../core/rules/same-signatory.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { foldName } from '../../core/text/fold.ts';
import type { Withdrawer } from '../../core/withdrawn.ts';
import type { ExistingSignatory, ExistingSignatures } from '../existing.ts';
import { signatureId } from '../file-name.ts';
import { differences, isCompatible, isSameOrganisation, organisationKey, saysAll, weightOf } from './alike.ts';
import { nothingDecided, type RowDecision, type SourceDecisions } from './decided.ts';
import type { Question } from './entry.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Reading } from './interpret.ts';

export const outcomes = ['new', 'present', 'changed', 'duplicate', 'held', 'leaves', 'unnamed', 'withdrawn', 'refused'] as const;
/**
 * `new`: to be written. `present`: signed already. `changed`: signed already, and the source now says something else. `duplicate`: an
 * earlier row is the same. `held`: a person must decide. `leaves`: listed, and now asks not to be. `unnamed`: signed and is not to be
 * named. `withdrawn`: has withdrawn. `refused`: no signature, or none that can be written.
 */
export type Outcome = (typeof outcomes)[number];

export interface PlannedRow {
  readonly where: string;
  readonly fingerprint: string;
  name: string;
  outcome: Outcome;
  /** Name of the file, for a new one. */
  id: string | undefined;
  /** For a new one what is written; for a held one what would be. */
  facts: SignatureFacts | undefined;
  notes: readonly string[];
  questions: readonly Question[];
  /** Why it is not written. */
  reason: string | undefined;
  /** The rule of the check that refuses it. */
  rule: string | undefined;
  /** Who is listed already: for `present`, `changed`, `leaves`, and where a row is held because of them. */
  existing: ExistingSignatory | undefined;
  /** Fingerprints of later rows that were taken for the same; undefined where there are none. */
  merged: string[] | undefined;
}

/** Someone who is not listed any more, and nothing says that they withdrew. */
export interface RemovedMatch {
  readonly reason: string;
}

export interface PlanOptions {
  readonly decided?: SourceDecisions;
  /** Whether someone like that was taken off the list by hand. */
  readonly findRemoved?: (person: Withdrawer) => RemovedMatch | undefined;
}

const noOne: readonly Known[] = [];

/** A name that thousands have is compared with the first of them only; who is exactly the same is found all the same. */
const maxAlike = 100;

type SourceFacts = NonNullable<SignatureFacts['source']>;
type Known = { readonly facts: SignatureFacts; readonly existing?: ExistingSignatory | undefined; readonly row?: PlannedRow | undefined };

/** Those who share a name. Most names have one alone, of whom nothing more has to be known before another one comes. */
class Namesakes {
  readonly all: Known[];
  /** By what the check tells them apart by; the first of each. */
  readonly #exact = new Map<string, Known>();

  constructor(first: Known) {
    this.all = [first];
    this.#exact.set(tellingApart(first.facts), first);
  }

  add(known: Known): void {
    const told = tellingApart(known.facts);
    if (!this.#exact.has(told)) this.#exact.set(told, known);
    if (this.all.length < maxAlike) this.all.push(known);
  }

  exactly(facts: SignatureFacts): Known | undefined {
    return this.#exact.get(tellingApart(facts));
  }
}

export class ImportPlan {
  readonly rows: PlannedRow[] = [];
  readonly #letter: string;
  readonly #existing: ExistingSignatures;
  readonly #decided: SourceDecisions;
  readonly #findRemoved: NonNullable<PlanOptions['findRemoved']>;
  readonly #taken = new Set<string>();
  /** Whether those who are listed are in the maps. A row that one of them was made from is found without. */
  #isIndexed = false;
  readonly #byName = new Map<string, Known | Namesakes>();
  readonly #byKey = new Map<string, Known[]>();
  /** By the letters of ASCII that all spellings of a name have in common. */
  readonly #bySpelling = new Map<string, Known>();
  readonly #byId = new Map<string, ExistingSignatory>();
  /** Those imported from the same source before, by the first letters of their names. */
  readonly #sameSource = new Map<string, ExistingSignatory[]>();
  readonly #claimed = new Set<ExistingSignatory>();
  /** Rows of this source that said no, by name. */
  readonly #unnamed = new Map<string, PlannedRow[]>();
  readonly #source: SourceFacts;

  constructor(existing: ExistingSignatures, source: SourceFacts, letter: string, options: PlanOptions = {}) {
    this.#existing = existing;
    this.#letter = letter;
    this.#decided = options.decided ?? nothingDecided;
    this.#findRemoved = options.findRemoved ?? (() => undefined);
    this.#source = source;
  }

  #index(): void {
    if (this.#isIndexed) return;
    this.#isIndexed = true;
    const { ids, signatories } = this.#existing;
    for (const id of ids) this.#taken.add(id);
    for (const signatory of signatories) {
      this.#byId.set(signatory.id, signatory);
      this.#remember({ facts: signatory.facts, existing: signatory, row: undefined });
      if (!isSameSource(signatory.facts.source, this.#source)) continue;
      append(this.#sameSource, foldName(signatory.facts.name).slice(0, 3), signatory, Number.POSITIVE_INFINITY);
    }
  }

  add(reading: Reading): void {
    const { where, facts: read, notes, questions, refusal, unnamed, said } = reading;
    const fingerprint = fingerprintOf(this.#letter, said);
    const decision = this.#decided.rows.size === 0 ? undefined : this.#decided.rows.get(fingerprint);
    const row: PlannedRow = {
      where,
      fingerprint,
      name: read?.name ?? '',
      outcome: 'refused',
      id: undefined,
      facts: undefined,
      notes,
      questions: decision === undefined ? questions : questions.filter(({ about }) => about === 'column'),
      reason: undefined,
      rule: undefined,
      existing: undefined,
      merged: undefined,
    };
    this.rows.push(row);
    if (unnamed !== undefined || decision?.as === 'unnamed') {
      this.#leaveUnnamed(row, read, unnamed ?? 'You decided that they are not to be named.');
      return;
    }
    if (!read) {
      row.reason = refusal?.message;
      row.rule = refusal?.rule;
      return;
    }
    this.#place(row, decide(read, decision), decision);
  }

  #place(row: PlannedRow, facts: SignatureFacts, decision: RowDecision | undefined): void {
    row.name = facts.name;
    if (decision?.as === 'nobody') {
      row.reason = 'You decided that this is no signature.';
      return;
    }
    if (decision?.as === 'same') {
      this.#index();
      const same = this.#byId.get(decision.same ?? '');
      if (same) {
        this.#found(row, facts, { facts: same.facts, existing: same }, 'you decided that they are the same');
        return;
      }
    }
    const isDecided = decision !== undefined;
    const recognised = this.#existing.rows.size === 0 ? undefined : this.#existing.rows.get(row.fingerprint);
    if (recognised) {
      this.#claimed.add(recognised);
      // A no that has to be asked about concerns someone who is listed, too.
      if (this.#holdForConsent(row, facts, recognised)) return;
      row.outcome = 'present';
      row.existing = recognised;
      row.reason = `Signed already in ${recognised.file}: made from this row.`;
      return;
    }
    this.#index();
    const { name, link, handle } = facts;
    const who = { name, link, handle, rows: [row.fingerprint] };
    const withdrawn = this.#existing.withdrawn.match(who);
    if (withdrawn && withdrawn.how !== 'spelling' && !isDecided) {
      Object.assign(row, {
        outcome: 'withdrawn',
        reason:
          withdrawn.how === 'row'
            ? 'The signature that was made from this row has been withdrawn from the letter.'
            : `Somebody with this ${withdrawn.how} has withdrawn from the letter.`,
        rule: 'withdrawn-signatory',
      });
      return;
    }
    const formerly = this.#existing.same.match(who);
    const now = formerly === undefined ? undefined : this.#byId.get(formerly);
    if (now) {
      this.#found(row, facts, { facts: now.facts, existing: now }, 'it is remembered that they are the same');
      return;
    }
    const key = foldName(facts.name);
    if (this.#isKnown(row, facts, key)) return;
    let { questions } = row;
    const ask = (question: Question): void => {
      questions = [...questions, question];
    };
    const spelling = signatureId(facts.name);
    if (!isDecided) {
      if (withdrawn) ask({ about: 'identity', message: 'This may be somebody who has withdrawn from the letter, in another spelling.' });
      else {
        const perhaps = this.#byId.get(this.#existing.same.matchPerhaps(who) ?? '');
        if (perhaps) {
          const message = `“${perhaps.facts.name}” in ${perhaps.file} is also known by a name like this one.`;
          this.#holdAs(row, facts, perhaps, message);
          return;
        }
        const removed = this.#findRemoved(who);
        if (removed) ask({ about: 'identity', message: removed.reason });
      }
      const no = this.#unnamed.get(key)?.find((other) => !other.facts || isCompatible(facts, other.facts));
      const alike = this.#bySpelling.get(spelling);
      if (alike && isListed(alike) && foldName(alike.facts.name) !== key && isCompatible(facts, alike.facts))
        ask({
          about: 'identity',
          message: `“${alike.facts.name}” (${placeOf(alike)}) may be the same person, in another spelling.`,
        });
      if (no) ask({ about: 'consent', message: `${no.where} has the same name and did not agree to be named.` });
    }
    row.facts = facts;
    if (questions.length > 0) {
      this.#hold(row, questions);
      return;
    }
    row.outcome = 'new';
    row.id = this.#taken.has(spelling) ? signatureId(facts.name, this.#taken) : spelling;
    this.#taken.add(row.id);
    this.#remember({ facts, existing: undefined, row }, key, spelling);
  }

  /** Counted and written nowhere. Who is listed already has to be taken off; an earlier row of this source that said yes is not written. */
  #leaveUnnamed(row: PlannedRow, facts: SignatureFacts | undefined, reason: string): void {
    Object.assign(row, { outcome: 'unnamed', reason });
    if (!facts) return;
    this.#index();
    const name = foldName(facts.name);
    append(this.#unnamed, name, { ...row, facts }, maxAlike);
    const recognised = this.#existing.rows.get(row.fingerprint);
    const namesakes = this.#namesakes(name).filter((known) => isCompatible(facts, known.facts));
    const listed = recognised ? [recognised] : namesakes.flatMap(({ existing }) => (existing ? [existing] : []));
    const [first, ...others] = listed;
    if (first) {
      const isSure =
        recognised !== undefined ||
        (others.length === 0 && (isSameSource(first.facts.source, this.#source) || saysAll(first.facts, facts)));
      row.existing = first;
      this.#claimed.add(first);
      if (isSure) {
        row.outcome = 'leaves';
        row.reason = `${reason} ${first.file} names them and has to go.`;
      } else {
        row.facts = facts;
        this.#hold(row, [
          { about: 'identity', message: `${reason} “${first.facts.name}” in ${first.file} may be the same person, and would have to go.` },
        ]);
      }
    }
    for (const { row: earlier } of namesakes)
      if (earlier?.outcome === 'new')
        Object.assign(earlier, { outcome: 'unnamed', id: undefined, facts: undefined, reason: `${row.where}, later, says no: ${reason}` });
  }

  #holdForConsent(row: PlannedRow, facts: SignatureFacts, existing: ExistingSignatory): boolean {
    const asked = row.questions.filter(({ about }) => about === 'consent' || about === 'column');
    if (asked.length === 0) return false;
    Object.assign(row, { existing, facts });
    this.#hold(
      row,
      asked.map((question) => ({ ...question, message: `${question.message} ${existing.file} names them already.` })),
    );
    return true;
  }

  #namesakes(key: string): readonly Known[] {
    const found = this.#byName.get(key);
    return found === undefined ? noOne : found instanceof Namesakes ? found.all : [found];
  }

  /** The first of those whom the check would refuse as the same. */
  #exactly(key: string, facts: SignatureFacts): Known | undefined {
    const found = this.#byName.get(key);
    if (found === undefined || found instanceof Namesakes) return found?.exactly(facts);
    return tellingApart(facts) === tellingApart(found.facts) ? found : undefined;
  }

  /** `key`: the folded name, which namesakes share. */
  #isKnown(row: PlannedRow, facts: SignatureFacts, key: string): boolean {
    const all = this.#namesakes(key);
    const namesakes = all.length === 0 ? noOne : all.filter(isListed);
    const same = all.length === 0 ? undefined : this.#exactly(key, facts);
    if (same && isListed(same)) return this.#found(row, facts, same, 'the same name, and nothing that tells the two apart');
    const isOrganisation = facts.kind === 'organisation';
    for (const known of namesakes) {
      if (known.existing && saysAll(facts, known.facts) && (isOrganisation || weightOf(facts) > 1))
        return this.#found(row, facts, known, 'the same name, and the signature there says all that this row says');
      if (isOrganisation && isCompatible(facts, known.facts))
        return this.#found(row, facts, known, 'the same name, and nothing that contradicts');
    }
    if (isOrganisation) {
      const alike = this.#byKey
        .get(organisationKey(facts.name).key)
        ?.find((known) => isListed(known) && isSameOrganisation(facts, known.facts));
      if (alike) return this.#found(row, facts, alike, 'the same name but for punctuation, an acronym, an article or a country at its end');
    }
    const edited = namesakes.find(
      ({ existing }) => existing && !this.#claimed.has(existing) && isSameSource(existing.facts.source, this.#source),
    );
    if (edited) return this.#found(row, facts, edited, 'the same name from the same source; other facts were changed since');
    // Asked about once: a person who says that it is another one is believed.
    if (this.#decided.rows.has(row.fingerprint)) return false;
    const held = namesakes.find((known) => known.existing && isCompatible(facts, known.facts));
    if (held?.existing) {
      const message = `“${held.facts.name}” in ${held.existing.file} may be the same person: nothing contradicts, and not everything agrees.`;
      return this.#holdAs(row, facts, held.existing, message);
    }
    const earlier = namesakes.find((known) => known.row && isCompatible(facts, known.facts));
    if (earlier?.row) {
      row.facts = facts;
      const message = `“${earlier.facts.name}” (${earlier.row.where}) may be the same person: nothing contradicts, and not everything agrees.`;
      this.#hold(row, [...row.questions, { about: 'identity', message }]);
      return true;
    }
    const corrected = this.#correctedSince(facts, key);
    if (corrected) {
      const message = `“${corrected.facts.name}” in ${corrected.file} came from the same source, and its name may have been corrected since.`;
      return this.#holdAs(row, facts, corrected, message);
    }
    const [other] = namesakes;
    if (other) row.notes = [...row.notes, `${placeOf(other)} has the same name and other facts; both were kept.`];
    return false;
  }

  #found(row: PlannedRow, facts: SignatureFacts, known: Known, how: string): true {
    if (known.existing) {
      const { existing } = known;
      this.#claimed.add(existing);
      if (this.#holdForConsent(row, facts, existing)) return true;
      const isRecorded = isSameSource(existing.facts.source, this.#source) && existing.facts.source?.row !== undefined;
      const changes = isRecorded ? differences(existing.facts, facts) : [];
      Object.assign(row, {
        outcome: changes.length === 0 ? 'present' : 'changed',
        existing,
        reason:
          changes.length === 0
            ? `Signed already in ${existing.file}: ${how}.`
            : `Signed already in ${existing.file}, which was made from a row that said something else. Here: ${changes.join(', ')}. Change the file if it is right.`,
      });
      return true;
    }
    const earlier = known.row as PlannedRow;
    Object.assign(row, { outcome: 'duplicate', reason: `The same as ${earlier.where}, “${earlier.name}”: ${how}.` });
    earlier.merged ??= [];
    earlier.merged.push(row.fingerprint);
    // A row that has to be asked about adds nothing to one that is certain.
    if (row.questions.length > 0) return true;
    // Whichever says more is written, with what only the other says.
    const before = earlier.facts ?? facts;
    const [more, less] = weightOf(facts) > weightOf(before) ? [facts, before] : [before, facts];
    earlier.facts = { ...less, ...more };
    earlier.notes = [
      ...earlier.notes,
      `${row.where}, “${row.name}”, was taken for the same${more === facts ? ', and says more: its name and facts were taken' : ''}.`,
    ];
    this.#remember({ facts: earlier.facts, existing: undefined, row: earlier });
    return true;
  }

  #hold(row: PlannedRow, questions: readonly Question[]): void {
    Object.assign(row, { outcome: 'held', questions, reason: undefined });
  }

  #holdAs(row: PlannedRow, facts: SignatureFacts, existing: ExistingSignatory, message: string): true {
    Object.assign(row, { existing, facts });
    this.#hold(row, [...row.questions, { about: 'identity', message }]);
    return true;
  }

  /** A long name that differs in one or two letters from one that came from the same source and that no row has matched. */
  #correctedSince(facts: SignatureFacts, name: string): ExistingSignatory | undefined {
    if (this.#sameSource.size === 0 || name.length < 8) return undefined;
    return this.#sameSource
      .get(name.slice(0, 3))
      ?.find((known) => !this.#claimed.has(known) && isCompatible(facts, known.facts) && distance(name, foldName(known.facts.name)) <= 2);
  }

  /** `spelling`: the name in the letters of ASCII. */
  #remember(
    known: Known,
    key = foldName(known.facts.name),
    spelling = known.existing?.id.replace(/-\d+$/, '') ?? signatureId(known.facts.name),
  ): void {
    const found = this.#byName.get(key);
    if (found instanceof Namesakes) found.add(known);
    else if (found) {
      const namesakes = new Namesakes(found);
      namesakes.add(known);
      this.#byName.set(key, namesakes);
    } else this.#byName.set(key, known);
    if (!this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, known);
    if (known.facts.kind === 'organisation') append(this.#byKey, organisationKey(known.facts.name).key, known, maxAlike);
  }
}

function decide(facts: SignatureFacts, decision: RowDecision | undefined): SignatureFacts {
  if (decision?.as === 'person') return { ...facts, kind: facts.kind === undefined ? undefined : 'person' };
  return decision?.as === 'organisation' ? { ...facts, kind: 'organisation' } : facts;
}

/** A row that a later one took back names no one. */
function isListed({ row }: Known): boolean {
  return row === undefined || row.outcome === 'new';
}

function placeOf(known: Known): string {
  return known.existing?.file ?? known.row?.where ?? '';
}

function isSameSource(a: SourceFacts | undefined, b: SourceFacts): boolean {
  return a !== undefined && (a.url !== undefined && b.url !== undefined ? a.url === b.url : a.title === b.title);
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item, max: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [item]);
  else if (list.length < max) list.push(item);
}
