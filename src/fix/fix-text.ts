// Fixes what a file holds: tries the fixes, checks the file again after each, and keeps what made it better.

import type { FormerNames } from '../core/addresses/former.ts';
import { checkFile, type Surroundings } from '../core/check-file.ts';
import { step } from '../core/effort.ts';
import { asTyped } from '../core/text/normalize.ts';
import { placeOf } from '../core/files/kinds.ts';
import type { Problem } from '../core/problem.ts';
import { withLevelsOf } from './heading-levels.ts';
import { isBetter, isReadable } from './judge.ts';
import type { Candidate, Fixing } from './automatic-fix.ts';
import { fixes } from './fixes/index.ts';

/** What a fix may look up besides the file. */
export interface FixSurroundings extends Surroundings {
  /** What letters and languages were called before. */
  readonly former?: FormerNames;
  /** The last revision of a letter that is recorded, or 1. */
  readonly revisionOf?: (letter: string) => number;
  /** The text of a letter, undefined where it cannot be had. */
  readonly originalOf?: (letter: string) => string | undefined;
}

export interface FixedText {
  readonly bytes: Buffer;
  /** Nothing where the file is as it was. */
  readonly what: readonly string[];
  /** Those that are left. */
  readonly problems: readonly Problem[];
}

/**
 * How often a file of some size is checked at most. Anyone who waits for a small one does not notice a hundred; of a large one it takes as
 * long as so many files like it. What is left then is fixed by the next run.
 */
export function maxChecks(bytes: number): number {
  return Math.max(6, Math.min(120, Math.floor((64 * 1024) / (bytes + 1))));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function fixText(path: string, bytes: Buffer, { revisionOf, originalOf, former: _, ...surroundings }: FixSurroundings): FixedText {
  const check = (text: string): readonly Problem[] => checkFile(path, Buffer.from(text), surroundings);
  const problems = checkFile(path, bytes, surroundings);
  const place = placeOf(path);
  const text = decode(bytes);
  if (text === undefined || 'rule' in place) return { bytes, what: [], problems };

  let fixing: Fixing = { kind: place.kind, text, problems, letterRevision: revisionOf?.(place.id) };
  const what: string[] = [];
  const budget = { left: maxChecks(bytes.length) };
  for (let step = nextStep(fixing, check, budget); step; step = nextStep(fixing, check, budget)) {
    fixing = step.fixing;
    what.push(...step.what.filter((clause) => !what.includes(clause)));
  }
  const levelled = place.kind === 'translation' ? withHeadings(fixing, originalOf?.(place.id), check) : undefined;
  if (levelled) {
    fixing = levelled;
    what.push('its headings have the levels of the original');
  }
  return { bytes: what.length > 0 ? Buffer.from(fixing.text) : bytes, what, problems: fixing.problems };
}

/** What the file by itself does not show: only the original says which levels are right. */
function withHeadings(fixing: Fixing, original: string | undefined, check: Check): Fixing | undefined {
  const { text, problems } = fixing;
  if (original === undefined || !isReadable(problems)) return undefined;
  const better = withLevelsOf(original, text);
  if (better === undefined) return undefined;
  const after = check(better);
  const isWorse = after.some(({ rule }) => !problems.some((known) => known.rule === rule)) || after.length > problems.length;
  return isWorse ? undefined : { ...fixing, text: better, problems: after };
}

interface Step {
  readonly fixing: Fixing;
  readonly what: readonly string[];
}

type Check = (text: string) => readonly Problem[];

/**
 * One fix that helps, or two of which the second needs the first: `site: ann.example` becomes a link before it gets a scheme. Pairs are
 * tried when no fix helps alone, because there are so many of them.
 */
function nextStep(fixing: Fixing, check: Check, budget: { left: number }): Step | undefined {
  if (fixing.problems.length === 0) return undefined;
  const tried: { readonly first: Candidate; readonly once: Fixing }[] = [];
  for (const first of candidatesFor(fixing)) {
    const once = tryOut(first, fixing, check, budget);
    if (!once) return undefined;
    if (isBetter(once.problems, fixing.problems)) return { fixing: once, what: first.what };
    tried.push({ first, once });
  }
  for (const { first, once } of tried)
    for (const second of candidatesFor(once)) {
      const twice = tryOut(second, once, check, budget);
      if (!twice) return undefined;
      if (isBetter(twice.problems, fixing.problems)) return { fixing: twice, what: [...first.what, ...second.what] };
    }
  return undefined;
}

function* candidatesFor(fixing: Fixing): Iterable<Candidate> {
  for (const fix of Object.values(fixes))
    for (const candidate of fix.candidates(fixing)) if (candidate.text !== fixing.text) yield candidate;
}

function tryOut({ text }: Candidate, { kind, letterRevision }: Fixing, check: Check, budget: { left: number }): Fixing | undefined {
  step();
  return budget.left-- > 0 ? { kind, text, problems: check(text), letterRevision } : undefined;
}

function decode(bytes: Buffer): string | undefined {
  try {
    return asTyped(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
