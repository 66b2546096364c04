// The history of a letter's text as readers see it: each recorded revision with the words it changed, the newest first.

import type { Letter } from '../core/model.ts';
import type { Revision } from '../core/translation/revisions.ts';
import { differences, type Run } from '../core/translation/differences.ts';
import { readableTexts } from '../translation/readable-text.ts';
import { compare, type PassageChange } from '../translation/revision-changes.ts';

export interface HistoryPassage {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly runs: readonly Run[];
}

export interface HistoryEntry {
  readonly revision: Revision;
  /** `2026-11-22` */
  readonly date: string;
  readonly isReordered: boolean;
  /** In the order of the text. None of the first revision. */
  readonly passages: readonly HistoryPassage[];
}

/** Nothing for a letter whose text was never recorded. */
export function textHistory({ revisions, original }: Letter): HistoryEntry[] {
  return revisions
    .flatMap((revision, position): HistoryEntry[] => {
      const { date } = revision;
      if (date === undefined) return [];
      const previous = revisions[position - 1];
      if (!previous) return [{ revision, date, isReordered: false, passages: [] }];
      const { changes, isReordered } = compare(previous, revision);
      const ordered = inOrder(changes, previous, revision);
      return [{ revision, date, isReordered, passages: ordered.map((change) => passageOf(change, original.language)) }];
    })
    .reverse();
}

function passageOf({ before, after }: PassageChange, language: string): HistoryPassage {
  const kind = !before ? 'added' : !after ? 'removed' : 'changed';
  return { kind, runs: differences(...readableTexts(before, after), language) };
}

/** A removed passage is where it was: after the one that came before it. */
function inOrder(changes: readonly PassageChange[], previous: Revision, revision: Revision): PassageChange[] {
  const place = new Map(revision.blocks.map(({ id }, position) => [id, position]));
  let last = -1;
  for (const [position, { id }] of previous.blocks.entries()) {
    const here = place.get(id);
    // Below one for every passage of a text, so that it stays before the next one that is still there.
    if (here === undefined || !revision.byId.has(id)) place.set(id, last + (position + 1) / (previous.blocks.length + 2));
    else last = here;
  }
  return changes.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
