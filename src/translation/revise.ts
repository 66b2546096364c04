// Records a new revision of a letter's text, and ties translations that no one had aligned to the revision before.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Letter } from '../core/model.ts';
import type { Impact } from '../core/schema/revisions.ts';
import { byId, isTextOf, type Revision, type Revisions, unrecorded } from '../core/translation/revisions.ts';
import { parseMarkdown } from '../core/markdown/parse.ts';
import { type PlacedBlock, rebuildBlock } from '../core/translation/blocks.ts';
import { compare, type RevisionChanges } from './revision-changes.ts';
import { withRevision } from './revision-text.ts';
import { nameSuccessors } from './succession.ts';

/** Path of a letter's revisions from the campaign's root. */
export function revisionsPath(letter: string): string {
  return `letters/${letter}.revisions.yaml`;
}

export interface RevisionDraft {
  readonly impact: Impact | undefined;
  readonly note: string | undefined;
  /** `2026-11-22` */
  readonly date: string;
}

/** Passages that would not come back from their recorded form: footnotes within footnotes and other knots. */
export function unrecordable(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  return blocks.filter(({ kind, hash, text }) => rebuildBlock(kind, text, parseMarkdown).hash !== hash);
}

export interface Revised extends RevisionChanges {
  readonly revision: Revision;
  /** The text of the file of revisions with the new one. */
  readonly text: string;
}

/** The revision that a letter's text would be. Undefined where the text is the last revision's. `history` is undefined before the first. */
export function prepareRevision(
  root: string,
  letter: Pick<Letter, 'id'>,
  blocks: readonly PlacedBlock[],
  history: Revisions | undefined,
  draft: RevisionDraft,
): Revised | undefined {
  const previous = history?.at(-1);
  if (previous && isTextOf(previous, blocks)) return undefined;
  const named = history ? nameSuccessors(history, blocks) : unrecorded(blocks)[0].blocks;
  const revision: Revision = { number: (previous?.number ?? 0) + 1, ...draft, blocks: named, byId: byId(named) };
  const path = join(root, revisionsPath(letter.id));
  const text = withRevision(previous && existsSync(path) ? readFileSync(path, 'utf8') : undefined, revision, previous);
  return { revision, text, ...compare(previous, revision) };
}
