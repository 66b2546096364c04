// Which passages of the original the comments in a translation quote: scaffolds and updates put each above the room for its translation.

import type { PassageComment, PlacedBlock } from '../blocks.ts';
import { type RevisionBlock, type Revisions, revisionNumbered } from '../revisions.ts';

/** Names of the quoted passages in their order; comments that quote none are not in it. */
export type Quoted = ReadonlyMap<PassageComment, readonly string[]>;

/** `comments`: all of a text in their order, with those that have nothing below them. */
export function quotedIn(comments: readonly PassageComment[], revisions: Revisions, revision: number): Quoted {
  const followed = revisionNumbered(revisions, revision);
  // A scaffold may be older than the revision that is followed now.
  const states = [...(followed ? [followed] : []), ...revisions.toReversed()];
  const found = comments.map((comment) => {
    const text = bare(comment.text.replace(/^<!--|-->\s*$/g, ''));
    if (text === '') return [];
    for (const { blocks } of states) {
      const runs = runsOf(text, blocks);
      if (runs.length > 0) return runs;
    }
    return [];
  });
  return chosen(comments, found);
}

/** All runs of passages that make up a text. */
function runsOf(text: string, blocks: readonly RevisionBlock[]): string[][] {
  return blocks.flatMap((_, start) => {
    let rest = text;
    for (let end = start; end < blocks.length; end++) {
      const passage = bare(blocks[end]?.text ?? '');
      if (passage === '' || !rest.startsWith(passage)) return [];
      rest = rest.slice(passage.length);
      if (rest === '') return [blocks.slice(start, end + 1).map(({ id }) => id)];
    }
    return [];
  });
}

/** Where a letter says something several times, its quotations are distinguished by their order, and only where none is missing. */
function chosen(comments: readonly PassageComment[], found: readonly string[][][]): Quoted {
  const alike = Map.groupBy(found.entries(), ([, runs]) => JSON.stringify(runs));
  const quoted = new Map<PassageComment, readonly string[]>();
  for (const group of alike.values())
    for (const [place, [index, runs]] of group.entries()) {
      const [comment, run] = [comments[index], runs.length === group.length ? runs[place] : undefined];
      if (comment && run) quoted.set(comment, run);
    }
  return quoted;
}

/** A text without what editors and comments change: breaks and blanks, escapes, the marks that lines begin with. */
function bare(text: string): string {
  const before = bared.get(text);
  if (before !== undefined) return before;
  const result = text
    .normalize('NFC')
    .replace(/^(?:[ \t]*(?:[-*+>]|#{1,6}(?= )|\d{1,9}[.)](?= )))*/gm, '')
    .replace(/[\s\\]+/g, '');
  if (bared.size > 5000) bared.clear();
  bared.set(text, result);
  return result;
}

const bared = new Map<string, string>();

export interface Section {
  readonly comment: PassageComment;
  readonly originals: readonly string[];
  /** Positions among the passages of the text. */
  readonly passages: readonly number[];
}

/** What was written below each quotation. A passage below a comment that quotes nothing is below the quotation before it. */
export function sectionsOf(comments: readonly PassageComment[], blocks: readonly PlacedBlock[], quoted: Quoted): Section[] {
  const below = Map.groupBy(blocks.keys(), (position) => blocks[position]?.comment);
  const sections: { comment: PassageComment; originals: readonly string[]; passages: number[] }[] = [];
  for (const comment of comments) {
    const [originals, passages] = [quoted.get(comment), below.get(comment) ?? []];
    if (originals) sections.push({ comment, originals, passages: [...passages] });
    else sections.at(-1)?.passages.push(...passages);
  }
  return sections;
}
