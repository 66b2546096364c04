// Mends what a file holds: tries the mends, checks the file again after each, and keeps what made it better.

import { checkFile, type Surroundings } from '../core/check-file.ts';
import { placeOf } from '../core/files/kinds.ts';
import type { Problem } from '../core/problem.ts';
import { isBetter } from './judge.ts';
import type { Candidate, Mending } from './mend.ts';
import { mends } from './mends/index.ts';

/** What a mend may look up besides the file. */
export interface FixSurroundings extends Surroundings {
  /** The last revision of a letter that is recorded, or 1. */
  readonly revisionOf?: (letter: string) => number;
}

export interface MendedText {
  readonly bytes: Buffer;
  /** Nothing where the file is as it was. */
  readonly what: readonly string[];
  /** Those that are left. */
  readonly problems: readonly Problem[];
}

/**
 * How often a file of some size is checked at most. Whoever waits for a small one does not notice a hundred; of a large one it takes as
 * long as so many files like it. What is left then is mended by the next run.
 */
export function mostChecks(bytes: number): number {
  return Math.max(6, Math.min(120, Math.floor((64 * 1024) / (bytes + 1))));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function mendText(path: string, bytes: Buffer, { revisionOf, ...surroundings }: FixSurroundings): MendedText {
  const check = (text: string): readonly Problem[] => checkFile(path, Buffer.from(text), surroundings);
  const problems = checkFile(path, bytes, surroundings);
  const place = placeOf(path);
  const text = decode(bytes);
  if (text === undefined || 'rule' in place) return { bytes, what: [], problems };

  let mending: Mending = { kind: place.kind, text, problems, letterRevision: revisionOf?.(place.id) };
  const what: string[] = [];
  const budget = { left: mostChecks(bytes.length) };
  for (let step = nextStep(mending, check, budget); step; step = nextStep(mending, check, budget)) {
    mending = step.mending;
    what.push(...step.what.filter((clause) => !what.includes(clause)));
  }
  return { bytes: what.length > 0 ? Buffer.from(mending.text) : bytes, what, problems: mending.problems };
}

interface Step {
  readonly mending: Mending;
  readonly what: readonly string[];
}

type Check = (text: string) => readonly Problem[];

/**
 * One mend that helps, or two of which the second needs the first: `site: ann.example` becomes a link before it gets a scheme. Pairs are
 * tried when no mend helps alone, because there are so many of them.
 */
function nextStep(mending: Mending, check: Check, budget: { left: number }): Step | undefined {
  if (mending.problems.length === 0) return undefined;
  const tried: { readonly first: Candidate; readonly once: Mending }[] = [];
  for (const first of candidatesFor(mending)) {
    const once = tryOut(first, mending, check, budget);
    if (!once) return undefined;
    if (isBetter(once.problems, mending.problems)) return { mending: once, what: first.what };
    tried.push({ first, once });
  }
  for (const { first, once } of tried)
    for (const second of candidatesFor(once)) {
      const twice = tryOut(second, once, check, budget);
      if (!twice) return undefined;
      if (isBetter(twice.problems, mending.problems)) return { mending: twice, what: [...first.what, ...second.what] };
    }
  return undefined;
}

function* candidatesFor(mending: Mending): Iterable<Candidate> {
  for (const mend of Object.values(mends))
    for (const candidate of mend.candidates(mending)) if (candidate.text !== mending.text) yield candidate;
}

function tryOut({ text }: Candidate, { kind, letterRevision }: Mending, check: Check, budget: { left: number }): Mending | undefined {
  return budget.left-- > 0 ? { kind, text, problems: check(text), letterRevision } : undefined;
}

function decode(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
