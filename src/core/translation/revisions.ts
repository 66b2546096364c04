// The recorded states of a letter's text: read from its file of revisions, or the one state of a letter that has none.

import type { Impact, RevisionsFacts } from '../schema/revisions.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { type Block, hasHash, markOf, type PlacedBlock, splitRecorded } from './blocks.ts';

/** A passage of the original, under the name that it keeps from revision to revision. */
export interface RevisionBlock extends Block {
  readonly id: string;
}

export interface Revision {
  /** From 1 on. */
  readonly number: number;
  /** Undefined for the one state of a letter that was never recorded. */
  readonly date: string | undefined;
  /** Undefined for the first. */
  readonly impact: Impact | undefined;
  readonly note: string | undefined;
  /** In the order of the text. */
  readonly blocks: readonly RevisionBlock[];
  readonly byId: ReadonlyMap<string, RevisionBlock>;
  /** Names of the passages of quotations, and of items with lists in them, that were recorded as one passage, by the name of that. */
  readonly parts?: ReadonlyMap<string, readonly string[]>;
}

/** At least one revision, the oldest first. */
export type Revisions = readonly [Revision, ...Revision[]];

/** What is wrong with an entry that the schema had nothing against. */
export interface RevisionFault {
  /** Positions of the revision and the passage in the file, from 0. */
  readonly entry: number;
  readonly block: number;
  readonly message: string;
}

/** The revisions that a file holds. A passage without text is the one of that name in the revision before. */
export function readRevisions(facts: RevisionsFacts): { revisions: Revisions; faults: readonly RevisionFault[] } {
  const revisions: Revision[] = [];
  const faults: RevisionFault[] = [];
  for (const [entry, { revision: number, date, impact, note, blocks: given }] of facts.revisions.entries()) {
    const { byId: before, parts: partsBefore } = revisions.at(-1) ?? {};
    const parts = new Map<string, readonly string[]>();
    const blocks: RevisionBlock[] = [];
    const byId = new Map<string, RevisionBlock>();
    for (const [block, { id, kind, hash, text }] of given.entries()) {
      const known = before?.get(id) ?? before?.get(partsBefore?.get(id)?.[0] ?? '');
      const isWhole = kind !== undefined && hash !== undefined && text !== undefined;
      const isBare = kind === undefined && hash === undefined && text === undefined;
      if (byId.has(id) || parts.has(id)) faults.push({ entry, block, message: `The passage ${id} stands twice in revision ${number}.` });
      else if (!isWhole && !isBare)
        faults.push({ entry, block, message: `The passage ${id} has some of kind, hash and text, and needs all or none.` });
      else if (isBare && !known)
        faults.push({ entry, block, message: `The passage ${id} has no text, and the revision before has no such passage.` });
      const found = isWhole
        ? passagesOf({ id, kind, hash, text })
        : (partsBefore?.get(id) ?? [id]).flatMap((name) => before?.get(name) ?? []);
      for (const [whole, names] of wholesOf(id, found)) parts.set(whole, names);
      for (const passage of found) {
        blocks.push(passage);
        byId.set(passage.id, passage);
      }
    }
    revisions.push({ number, date, impact, note, blocks, byId, parts });
  }
  return { revisions: revisions as unknown as Revisions, faults };
}

/** A quotation, or an item with lists in it, that was recorded as one passage has a name of its own for each passage that it has. */
function passagesOf(block: RevisionBlock): RevisionBlock[] {
  const parts = splitRecorded(block, parseMarkdown);
  return parts.length === 0 ? [block] : parts.map(({ suffix, ...part }) => ({ ...part, id: block.id + suffix }));
}

/** What was one passage, by its name, with the names of what it has: `b2`, and of its parts `b2-3` where `b2-3-1` is among them. */
function wholesOf(id: string, found: readonly RevisionBlock[]): [string, string[]][] {
  if (found.length < 2) return [];
  const names = found.map(({ id: name }) => name);
  const inner = Map.groupBy(names, (name) => name.slice(0, name.lastIndexOf('-')));
  return [[id, names], ...[...inner].filter(([whole, below]) => whole !== id && below.length > 1)];
}

/** The one revision of a letter whose text was never recorded: what it says now. */
export function unrecorded(blocks: readonly Block[]): Revisions {
  let next = 1;
  const named = blocks.map((block): RevisionBlock => {
    const { kind, hash, text } = block;
    const id = kind === 'title' || kind === 'summary' ? kind : `b${next++}`;
    const mark = markOf(block);
    return { id, kind, hash, text, ...(mark && { mark }) };
  });
  return [{ number: 1, date: undefined, impact: undefined, note: undefined, blocks: named, byId: byId(named) }];
}

export function byId(blocks: readonly RevisionBlock[]): ReadonlyMap<string, RevisionBlock> {
  return new Map(blocks.map((block) => [block.id, block]));
}

export function lastRevision(revisions: Revisions): Revision {
  return revisions.at(-1) ?? revisions[0];
}

/** Numbers are consecutive from 1, which a rule sees to. */
export function revisionNumbered(revisions: Revisions, number: number): Revision | undefined {
  return revisions[number - 1];
}

/** Whether a text is word for word, passage for passage, the one of a revision. */
export function isTextOf(revision: Revision, blocks: readonly Block[]): boolean {
  return (
    revision.blocks.length === blocks.length &&
    revision.blocks.every(({ kind, hash }, position) => {
      const block = blocks[position];
      return block !== undefined && hasHash(block, hash) && block.kind === kind;
    })
  );
}

/** With what each item has before its words that is in the text as it was recorded: files of revisions do not say it. */
export function withMarks(revisions: Revisions, blocks: readonly PlacedBlock[]): Revisions {
  const last = lastRevision(revisions);
  const marks = new Map(last.blocks.map(({ id, hash }, position) => [`${id} ${hash}`, blocks[position] && markOf(blocks[position])]));
  if (![...marks.values()].some((mark) => mark !== undefined) || !isTextOf(last, blocks)) return revisions;
  const marked = (block: RevisionBlock): RevisionBlock => {
    const mark = marks.get(`${block.id} ${block.hash}`);
    return mark === undefined ? block : { ...block, mark };
  };
  return revisions.map((revision) => {
    const own = revision.blocks.map(marked);
    return { ...revision, blocks: own, byId: byId(own) };
  }) as unknown as Revisions;
}

/** What happened to a passage after one revision, up to the last. */
export interface Change {
  readonly impact: Impact;
  /** The newest of those that changed it most: what a later one only put better is not what readers and translators have to know. */
  readonly revision: Revision;
}

/** Undefined where the passage says again, or still, what it said in revision `followed`. */
export function changeSince(revisions: Revisions, id: string, followed: number): Change | undefined {
  const start = revisionNumbered(revisions, followed)?.byId.get(id)?.hash;
  if (start === lastRevision(revisions).byId.get(id)?.hash) return undefined;
  let before = start;
  let change: Change | undefined;
  for (const revision of revisions.slice(followed)) {
    const hash = revision.byId.get(id)?.hash;
    if (hash !== before) change = graverChange(change, { impact: graver(undefined, revision.impact), revision });
    before = hash;
  }
  return change;
}

/** The graver of two, and of two alike the newer. */
export function graverChange(a: Change | undefined, b: Change): Change {
  if (!a) return b;
  if (a.impact !== b.impact) return a.impact === 'meaning' ? a : b;
  return a.revision.number > b.revision.number ? a : b;
}

/** A revision without an impact cannot follow another, so a missing one counts as grave. */
export function graver(a: Impact | undefined, b: Impact | undefined): Impact {
  return a === 'meaning' || b !== 'wording' ? 'meaning' : 'wording';
}
