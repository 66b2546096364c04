// Which signatures a change adds, removes and rewrites. They are compared by what they say, and never by their path or the number of a row:
// a row that moves is no change, and neither are the rows below it.

import type { Signatory } from '../core/model.ts';
import { foldLink, foldName } from '../core/text/fold.ts';

export interface FieldChange {
  /** As it is called in the file, such as `verified.by`. */
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface RewrittenSignature {
  readonly before: Signatory;
  readonly after: Signatory;
  /** The name first. */
  readonly fields: readonly FieldChange[];
}

export interface SignatureChanges {
  readonly added: readonly Signatory[];
  readonly removed: readonly Signatory[];
  readonly rewritten: readonly RewrittenSignature[];
}

/** Of one letter, in the order of their files and rows. */
export function compareSignatures(before: readonly Signatory[], after: readonly Signatory[]): SignatureChanges {
  const pairs = new Pairs(before, after);
  pairs.match((one) => `${one.file}\n${contentOf(one)}`);
  pairs.match(contentOf);
  pairs.keepExact();
  // Anyone who is left is the same where a file of one signature is the same, then by what distinguishes people, the surest first.
  pairs.match((one) => (one.row === undefined ? one.file : undefined));
  pairs.match(({ name, link }) => link && `${foldName(name)}\n${foldLink(link)}`);
  pairs.match(({ name, handle }) => handle && `${foldName(name)}\n${handle.toLowerCase()}`);
  pairs.match(({ name, affiliation }) => affiliation && `${foldName(name)}\n${foldName(affiliation)}`);
  pairs.match(({ name }) => foldName(name));
  pairs.match(({ link }) => link && foldLink(link));
  pairs.match(({ handle }) => handle?.toLowerCase());
  pairs.matchRows();
  return pairs.result();
}

type Side = 'before' | 'after';
/** Undefined where one cannot be found in this way. */
type Key = (signatory: Signatory) => string | undefined;

class Pairs {
  readonly #all: Readonly<Record<Side, readonly Signatory[]>>;
  readonly #left: Record<Side, readonly Signatory[]>;
  readonly #partners = new Map<Signatory, Signatory>();
  #exact: ReadonlySet<Signatory> = new Set();

  constructor(before: readonly Signatory[], after: readonly Signatory[]) {
    this.#all = { before, after };
    this.#left = { before, after };
  }

  /** Those with the same key are paired in their order. */
  match(key: Key, keyAfter = key): void {
    if (this.#left.before.length === 0 || this.#left.after.length === 0) return;
    const waiting = Map.groupBy(this.#left.before, key);
    const used = new Map<string, number>();
    for (const one of this.#left.after) {
      const own = keyAfter(one);
      if (own === undefined || own === '') continue;
      const index = used.get(own) ?? 0;
      const partner = waiting.get(own)?.[index];
      if (!partner) continue;
      used.set(own, index + 1);
      this.#partners.set(partner, one).set(one, partner);
    }
    for (const side of ['before', 'after'] as const) this.#left[side] = this.#left[side].filter((one) => !this.#partners.has(one));
  }

  /** Rows of a list between the same two neighbours. */
  matchRows(): void {
    this.match(this.#places('before'), this.#places('after'));
  }

  /** What was paired so far is the same on both sides. */
  keepExact(): void {
    this.#exact = new Set(this.#partners.keys());
  }

  result(): SignatureChanges {
    const rewritten = this.#all.after.flatMap((after): RewrittenSignature[] => {
      const before = this.#exact.has(after) ? undefined : this.#partners.get(after);
      return before ? [{ before, after, fields: differences(before, after) }] : [];
    });
    return { added: this.#left.after, removed: this.#left.before, rewritten };
  }

  /** The file and the neighbour above that is on both sides, by the row that it has before. */
  #places(side: Side): Key {
    const places = new Map<Signatory, string>();
    let above = '';
    let file: string | undefined;
    for (const one of this.#all[side]) {
      if (one.file !== file) above = '';
      file = one.file;
      const partner = this.#partners.get(one);
      if (partner) above = String((side === 'before' ? one : partner).row);
      else if (one.row !== undefined) places.set(one, `${one.file}\n${above}`);
    }
    return (one) => places.get(one);
  }
}

/** Everything but where it is, as text to compare. */
export function contentOf({ id: _id, file: _file, row: _row, ...facts }: Signatory): string {
  return JSON.stringify(fieldsOf(facts));
}

function differences(before: Signatory, after: Signatory): FieldChange[] {
  const [old, now] = [before, after].map(({ id: _id, file: _file, row: _row, ...facts }) => new Map(fieldsOf(facts)));
  const fields = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...fields].flatMap((field) => {
    const [first, second] = [old?.get(field), now?.get(field)];
    return first === second ? [] : [{ field, before: first, after: second }];
  });
}

/** Fields and those inside of them, in an order that does not depend on that of the file: the name, then by their names. */
function fieldsOf(facts: object, prefix = ''): [field: string, value: string][] {
  return Object.entries(facts)
    .flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (value === undefined) return [];
      const field = `${prefix}${key}`;
      return typeof value === 'object' && value !== null ? fieldsOf(value, `${field}.`) : [[field, String(value)]];
    })
    .sort(([a], [b]) => Number(b === 'name') - Number(a === 'name') || (a < b ? -1 : 1));
}
