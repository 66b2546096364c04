// What was written below a comment that quotes the original: it follows what is quoted, wherever it is.

import type { RevisionBlock } from '../revisions.ts';
import type { Section } from './comments.ts';
import { type Guess, type Open, pairGroup, type Places } from './places.ts';

export interface SectionContext {
  readonly section: Section;
  /** The first original that the next comment quotes. */
  readonly next: string | undefined;
  /** All that is quoted anywhere. */
  readonly quoted: ReadonlySet<string>;
  readonly placed: Places;
  /** Whether it was translated before. */
  hasEntry(id: string): boolean;
}

/** More passages than this are hardly one passage of the original that was split. */
const maxParts = 3;

export function pairSection({ section, next, quoted, placed, hasEntry }: SectionContext): Guess[] {
  const wanted = new Set(section.passages);
  const passages = placed.open().filter(({ position }) => wanted.has(position));
  const free = new Set(placed.free().map(({ id }) => id));
  const originals = section.originals.filter((id) => free.has(id));
  const [last] = section.originals.slice(-1);
  if (passages.length === 0 || originals.length === 0 || last === undefined) return [];
  const own = placed.free().filter(({ id }) => originals.includes(id));
  // Comments may be removed: what follows in the original, up to the next comment, may be here too.
  const following = placed.freeBetween(last, next).filter(({ id }) => !quoted.has(id));
  if (own.length + following.length === passages.length) return inOrder([...own, ...following], passages);
  // An update puts a comment above what was translated before; edited since, it may be taken for what is missing.
  if (following.some(({ id }) => hasEntry(id))) return pairGroup([...own, ...following], passages, false).map(notCertain);
  if (own.length === passages.length) return inOrder(own, passages);
  if (own.length === 1 && following.length === 0 && passages.length <= maxParts && isOneKind(passages))
    return [{ originals, positions: passages.map(({ position }) => position), isQuoted: true, isCertain: true }];
  const [firstOriginal, ...otherOriginals] = own;
  const [firstPassage, ...otherPassages] = passages;
  if (own.length === 1 && firstOriginal && firstPassage)
    return [...inOrder([firstOriginal], [firstPassage]), ...pairGroup([...otherOriginals, ...following], otherPassages, false)];
  return pairGroup([...own, ...following], passages, true).map((guess) => ({ ...guess, isQuoted: true }));
}

function inOrder(originals: readonly RevisionBlock[], passages: readonly Open[]): Guess[] {
  return originals.flatMap(({ id }, index) => {
    const passage = passages[index];
    return passage ? [{ originals: [id], positions: [passage.position], isQuoted: true, isCertain: true }] : [];
  });
}

function notCertain(guess: Guess): Guess {
  return { ...guess, isCertain: false };
}

function isOneKind(passages: readonly Open[]): boolean {
  return passages.every(({ kind }) => kind === passages[0]?.kind);
}
