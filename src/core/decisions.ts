// All that was decided about a letter's list, from its file and its records together. A union: no record takes back another.

import { hash } from 'node:crypto';
import type { Decisions } from './schema/decisions.ts';
import { foldName } from './text/fold.ts';

type ListOf<Key extends keyof Decisions> = readonly NonNullable<Decisions[Key]>[];
type ItemOf<Key extends 'distinct' | 'same' | 'imports'> = NonNullable<Decisions[Key]>[number];

export interface LetterDecisions {
  readonly distinct: readonly ItemOf<'distinct'>[];
  /** One for each salt or file. */
  readonly withdrawn: ListOf<'withdrawn'>;
  readonly same: readonly ItemOf<'same'>[];
  readonly imports: readonly ItemOf<'imports'>[];
}

export const noDecisions: LetterDecisions = { distinct: [], withdrawn: [], same: [], imports: [] };

/** In the order of the files, which tools name by day. */
export function joinDecisions(files: readonly Decisions[]): LetterDecisions {
  if (files.length === 0) return noDecisions;
  return {
    distinct: files.flatMap(({ distinct = [] }) => distinct),
    withdrawn: files.flatMap(({ withdrawn }) => (withdrawn ? [withdrawn] : [])),
    same: files.flatMap(({ same = [] }) => same),
    imports: files.flatMap(({ imports = [] }) => imports),
  };
}

/** By which a name is found again in a decision: 16 hexadecimal digits of SHA-256 over the folded name, which is public. */
export function namePrint(name: string): string {
  return hash('sha256', `name\n${foldName(name)}`).slice(0, 16);
}

/** What is kept of the fingerprint of a former name. */
export function formerPrint(salt: string, print: string): string {
  return hash('sha256', `${salt}\nprint\n${print}`);
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everyone under a letter, found by their ids and by the prints of their names, which are only worked out when one is looked for. */
export class SignatoryIndex<One extends Named = Named> {
  readonly #ids: Map<string, Set<One>>;
  #prints: Map<string, Set<One>> | undefined;
  readonly #renamed: readonly ItemOf<'same'>[];

  /** `same`: by which those are found who had another name when something was decided. */
  constructor(signatories: Iterable<One>, same: readonly ItemOf<'same'>[] = []) {
    this.#ids = grouped(signatories, (one) => one.id);
    this.#renamed = same.filter(({ former }) => former !== undefined);
  }

  add(one: One): void {
    put(this.#ids, one.id, one);
    if (this.#prints) put(this.#prints, namePrint(one.name), one);
  }

  remove(one: One): void {
    this.#ids.get(one.id)?.delete(one);
    this.#prints?.get(namePrint(one.name))?.delete(one);
  }

  /** Who is meant: where a name is remembered, it says so, also after a file was renamed or rows of a list moved. Otherwise the id does. */
  find(id: string, print: string | undefined): One | undefined {
    return this.#find(id, print, maxRenamings);
  }

  #find(id: string, print: string | undefined, depth: number): One | undefined {
    const there = onlyOf(this.#ids.get(id));
    if (print === undefined || (there && namePrint(there.name) === print)) return there;
    this.#prints ??= grouped(
      [...this.#ids.values()].flatMap((group) => [...group]),
      (one) => namePrint(one.name),
    );
    return onlyOf(this.#prints.get(print)) ?? amongNamesakes(this.#prints.get(print), id) ?? this.#findFormer(print, depth);
  }

  /** Who had the name before. Where several had it, none is meant for certain. */
  #findFormer(print: string, depth: number): One | undefined {
    if (depth === 0 || this.#prints?.has(print)) return undefined;
    const found = this.#renamed.flatMap(({ signatory, name, salt, former }) =>
      former?.includes(formerPrint(salt, print)) ? (this.#find(signatory, name, depth - 1) ?? []) : [],
    );
    return onlyOf(new Set(found));
  }
}

/** Of several of one name, the one in the list that the id is of: its row may have another number by now. */
function amongNamesakes<One extends Named>(namesakes: ReadonlySet<One> | undefined, id: string): One | undefined {
  const listOf = (one: string): string => one.replace(/-\d+$/, '');
  const near = [...(namesakes ?? [])].filter((one) => listOf(one.id) === listOf(id));
  return near.length === 1 ? near[0] : undefined;
}

/** So many names one after the other are followed. */
const maxRenamings = 8;

function grouped<One>(signatories: Iterable<One>, keyOf: (one: One) => string): Map<string, Set<One>> {
  const groups = new Map<string, Set<One>>();
  for (const one of signatories) put(groups, keyOf(one), one);
  return groups;
}

function put<One>(groups: Map<string, Set<One>>, key: string, one: One): void {
  const group = groups.get(key);
  if (group) group.add(one);
  else groups.set(key, new Set([one]));
}

function onlyOf<One>(group: ReadonlySet<One> | undefined): One | undefined {
  return group?.size === 1 ? group.values().next().value : undefined;
}

/** Decisions about who is different, with the ids as they are now. Who is not there any more is left out, so that no other pair is meant. */
export function distinctNow({ distinct }: Pick<LetterDecisions, 'distinct'>, index: SignatoryIndex): readonly (readonly string[])[] {
  return distinct.map(({ signatories, names }) => signatories.flatMap((id, place) => index.find(id, names?.[place])?.id ?? []));
}

/** The pairs of those, each as a key. */
export function distinctPairs(decisions: Pick<LetterDecisions, 'distinct'>, index: SignatoryIndex): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const ids of distinctNow(decisions, index))
    for (const [place, id] of ids.entries()) for (const other of ids.slice(place + 1)) pairs.add(pairKey(id, other));
  return pairs;
}

/** The same whichever of the two comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
