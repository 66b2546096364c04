// How a translation is to its original, passage by passage and as a whole. Computed from files alone, so every clone says the same.

import type { Impact } from '../schema/revisions.ts';
import { alignEdition } from './align.ts';
import type { Alignable, Link } from './links.ts';
import type { PlacedBlock } from './blocks.ts';
import { countWords } from './count-words.ts';
import { movedPassages, standsElsewhere } from './moves.ts';
import {
  type Change,
  changeSince,
  graver,
  graverChange,
  lastRevision,
  type Revision,
  type RevisionBlock,
  type Revisions,
  revisionNumbered,
} from './revisions.ts';

/**
 * current: says what the original says. minor: the original says the same in other words. changed: it says something else.
 * missing: not translated. orphan: the original does not have it. note: a translator's own. omitted: left out with a reason.
 */
export type BlockState = 'current' | 'minor' | 'changed' | 'missing' | 'orphan' | 'note' | 'omitted';

export interface BlockStanding {
  readonly state: BlockState;
  /** Why it is not current: the gravest of the revisions that it has not followed. */
  readonly impact: Impact | undefined;
  /** The newest revision that it has not followed; undefined for what was missing from the beginning. */
  readonly since: Revision | undefined;
  /** The passage of the original as it is now; undefined for orphans and notes. */
  readonly original: RevisionBlock | undefined;
  /** The passage as it was when it was translated; undefined where it was not there. */
  readonly followed: RevisionBlock | undefined;
  /** The passages that say it, in the order of the translation. */
  readonly translation: readonly PlacedBlock[];
  readonly link: Link | undefined;
}

/** Of an edition as a whole; the first that applies. `missing` is said of a language that has no edition at all. */
export type EditionStanding = 'partial' | 'outdated' | 'machine-draft' | 'unreviewed' | 'current';

export interface Standing {
  readonly state: EditionStanding;
  /** In the order of the original, with what only the translation has at its end. */
  readonly blocks: readonly BlockStanding[];
  /** Words of the original, by what became of them; what was only put better counts as current. */
  readonly words: { readonly current: number; readonly changed: number; readonly missing: number };
  /** Whether any passage was paired by position and by no one's eyes. */
  readonly isGuessed: boolean;
}

export interface Judged extends Alignable {
  readonly state: 'original' | 'reviewed' | 'unreviewed' | 'machine';
}

/** How an edition is to the last revision. `language` is the original's, BCP 47: its words are counted. */
export function standingOf(edition: Judged, revisions: Revisions, language: string): Standing {
  const links = alignEdition(edition, revisions);
  const blocks = [...originals(links, edition, revisions), ...strays(links, edition, revisions)];
  const words = { current: 0, changed: 0, missing: 0 };
  for (const block of blocks) {
    if (!block.original) continue;
    const count = countWords(block.original, language);
    if (block.state === 'changed') words.changed += count;
    else if (isMissed(block)) words.missing += count;
    else words.current += count;
  }
  return {
    state: stateOf(edition, blocks),
    blocks,
    words,
    isGuessed: links.some(({ origin, entry }) => origin === 'guessed' || entry?.guessed === true),
  };
}

/** Whether readers have to know of it: the original says something else, or more, or less. */
export function isNoticed({ state, impact }: BlockStanding): boolean {
  return state === 'changed' || (impact === 'meaning' && (state === 'missing' || state === 'orphan'));
}

/** Whether readers miss something: a passage that came with better wording says nothing that is not said elsewhere. */
export function isMissed({ state, impact }: BlockStanding): boolean {
  return state === 'missing' && impact !== 'wording';
}

function stateOf(edition: Judged, blocks: readonly BlockStanding[]): EditionStanding {
  if (blocks.some(isMissed)) return 'partial';
  if (blocks.some(isNoticed)) return 'outdated';
  if (edition.state === 'machine') return 'machine-draft';
  return edition.state === 'unreviewed' ? 'unreviewed' : 'current';
}

/** One standing for each passage that the original has now. */
function originals(links: readonly Link[], edition: Judged, revisions: Revisions): BlockStanding[] {
  const last = lastRevision(revisions);
  const linkOf = new Map(links.flatMap((link) => link.original.map((id) => [id, link] as const)));
  const order = links.flatMap(({ original, translation }) => (translation.length > 0 ? original : []));
  const movedSince = new Map<number, ReadonlyMap<string, Revision>>();
  return last.blocks.map((original): BlockStanding => {
    const link = linkOf.get(original.id);
    if (!link) return missing(original, edition, revisions);
    const translation = passages(link, edition);
    const followed = revisionNumbered(revisions, link.revision)?.byId.get(original.id);
    const base = { original, followed, translation, link };
    if (translation.length === 0) return { ...base, state: 'omitted', impact: undefined, since: undefined };
    let change = changeSince(revisions, original.id, link.revision);
    // A passage that says several at once still says those that are gone.
    for (const gone of link.original.filter((id) => !last.byId.has(id)))
      change = gravest(change, changeSince(revisions, gone, link.revision));
    if (!change) {
      const moved = movedSince.get(link.revision) ?? movedPassages(revisions, link.revision);
      movedSince.set(link.revision, moved);
      const revision = moved.get(original.id);
      if (revision && standsElsewhere(original.id, order, last, moved))
        change = { impact: graver(revision.impact, revision.impact), revision };
    }
    if (!change) return { ...base, state: 'current', impact: undefined, since: undefined };
    return { ...base, state: change.impact === 'meaning' ? 'changed' : 'minor', impact: change.impact, since: change.revision };
  });
}

function gravest(a: Change | undefined, b: Change | undefined): Change | undefined {
  if (!a || !b) return a ?? b;
  return graverChange(a, b);
}

/** What was there already when the translation was made was never translated; what came later came with a revision. */
function missing(original: RevisionBlock, edition: Judged, revisions: Revisions): BlockStanding {
  const wasThere = revisionNumbered(revisions, edition.revision)?.byId.has(original.id) === true;
  const change: Change | undefined = wasThere ? undefined : changeSince(revisions, original.id, edition.revision);
  return {
    state: 'missing',
    impact: change?.impact,
    since: change?.revision,
    original,
    followed: undefined,
    translation: [],
    link: undefined,
  };
}

/** What only the translation has: notes, and passages whose original was removed or never known. */
function strays(links: readonly Link[], edition: Judged, revisions: Revisions): BlockStanding[] {
  const last = lastRevision(revisions);
  return links.flatMap((link): BlockStanding[] => {
    if (link.original.some((id) => last.byId.has(id)) || link.translation.length === 0) return [];
    const [id] = link.original;
    const change = id === undefined ? undefined : changeSince(revisions, id, link.revision);
    const followed = id === undefined ? undefined : revisionNumbered(revisions, link.revision)?.byId.get(id);
    const state = link.entry?.note !== undefined ? 'note' : 'orphan';
    return [
      { state, impact: change?.impact, since: change?.revision, original: undefined, followed, translation: passages(link, edition), link },
    ];
  });
}

function passages(link: Link, edition: Alignable): PlacedBlock[] {
  return link.translation.flatMap((position) => edition.blocks[position] ?? []);
}
