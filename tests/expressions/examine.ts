// What recheck says of an expression: how the time it takes grows with the text.

import { createHash } from 'node:crypto';
import { check } from 'recheck';
import type { Expression } from './collect.ts';
import { withoutProperties, withoutSets } from './unicode-sets.ts';

/** `linear`, or what recheck found, with a text that shows it. */
export type Verdict = string;

export const linear: Verdict = 'linear';

export function keyOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

export async function examine({ source, flags }: Pick<Expression, 'source' | 'flags'>): Promise<Verdict> {
  const sets = withoutSets(source, flags);
  // Scripts that are younger than recheck.
  const plain = /\\p\{sc=Nagm\}/.test(source) ? { ...sets, source: withoutProperties(sets.source) } : sets;
  // Most are told exactly and at once. What this way takes too long for, or cannot do, is tried on texts.
  const exact = await check(plain.source, plain.flags, { checker: 'automaton', timeout: 2000 });
  if (exact.status === 'safe') return linear;
  if (exact.status === 'vulnerable') return grows(exact.complexity, exact.attack.pattern);
  // Bounded by steps and not by time, so that the answer is the same on a busy machine.
  const found = await check(plain.source, plain.flags, {
    timeout: 40_000,
    attackTimeout: null,
    incubationTimeout: null,
    recallTimeout: null,
  });
  if (found.status === 'safe') return linear;
  if (found.status === 'unknown') return `unknown: ${JSON.stringify(found.error)}`;
  return grows(found.complexity, found.attack.pattern);
}

function grows(complexity: object, pattern: string): Verdict {
  const { type, degree } = complexity as { type: string; degree?: number };
  return `${type}${degree === undefined ? '' : ` of degree ${degree}`}: ${pattern}`;
}
