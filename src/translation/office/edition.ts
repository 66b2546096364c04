// A document as an edition of the letter: its passages, and how many of them find an original.

import { parseMarkdown } from '../../core/markdown/parse.ts';
import { alignEdition } from '../../core/translation/align.ts';
import { factBlocks, type PlacedBlock, textBlocks } from '../../core/translation/blocks.ts';
import { markdownOf } from '../../core/translation/canonical.ts';
import type { Link } from '../../core/translation/links.ts';
import { lastRevision, type Revisions, revisionNumbered } from '../../core/translation/revisions.ts';
import { type Part, treeOf } from './blocks.ts';
import { Losses } from './document.ts';

export interface Draft {
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly body: readonly Part[];
}

export interface Reading {
  readonly draft: Draft;
  /** Markdown of what is below the front matter. */
  readonly markdown: string;
  readonly blocks: readonly PlacedBlock[];
  readonly links: readonly Link[];
  /** How well it fits the letter: more is better, and only comparable for one letter and one document. */
  readonly score: number;
}

export function readingOf(draft: Draft, revisions: Revisions, revision: number): Reading {
  // What is left out is counted once, when the file is written.
  const markdown = markdownOf(treeOf(draft.body, new Losses()));
  const blocks = [
    ...factBlocks({ title: draft.title ?? '', summary: draft.summary }).slice(draft.title === undefined ? 1 : 0),
    ...textBlocks(parseMarkdown(markdown), 0),
  ];
  const links = alignEdition({ blocks, revision, lock: undefined }, revisions);
  const kinds = new Map((revisionNumbered(revisions, revision) ?? lastRevision(revisions)).blocks.map(({ id, kind }) => [id, kind]));
  const isOther = ({ original, translation }: Link): boolean =>
    original.some((id) => translation.some((position) => kinds.get(id) !== blocks[position]?.kind));
  return { draft, markdown, blocks, links, score: scoreOf(links) - otherKind * links.filter(isOther).length };
}

/** What a passage counts less where it is of another kind than its original. */
const otherKind = 0.2;

/** A pair in doubt counts less than half, and a passage without a partner speaks against the reading. */
function scoreOf(links: readonly Link[]): number {
  let score = 0;
  for (const { original, translation, isCertain } of links)
    if (original.length === 0) score -= 0.3 * translation.length;
    else if (translation.length > 0) score += original.length * (isCertain ? 1 : 0.4);
  return score;
}
