// What is remembered of failing links from night to night. It lies in the one issue about links, where readers do not see it.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Visit } from './visit.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const entrySchema = z.strictObject({
  since: day,
  last: day,
  /** On how many nights it failed. */
  nights: z.number().int().min(1).max(100_000),
  why: z.string().max(100),
});
const keySchema = z.union([z.string().regex(/^sha256:[\w-]{43}$/), z.url({ protocol: /^https?$/ })]);
const memorySchema = z.strictObject({ version: z.literal(1), failing: z.record(keySchema, entrySchema) });

export type FailingLink = z.output<typeof entrySchema>;
/** By the key of an address. */
export type Memory = ReadonlyMap<string, FailingLink>;

const nightsUntilDead = 3;
const daysUntilDead = 3;
/** With keys of their longest, these take half of an issue. */
const maxRemembered = 150;
const maxKeyLength = 100;

/** An address, or what is for one that is long or would be long in a comment of HTML. */
export function keyOf(url: string): string {
  return inComment(url).length <= maxKeyLength ? url : `sha256:${createHash('sha256').update(url).digest('base64url')}`;
}
const opening = '<!-- undersigned-memory ';
const closing = ' -->';

/** Empty where nothing, or nothing usable, is remembered. */
export function readMemory(issueBody: string): Memory {
  const start = issueBody.indexOf(opening);
  const text = start === -1 ? '' : issueBody.slice(start + opening.length, issueBody.lastIndexOf(closing));
  try {
    const result = memorySchema.safeParse(JSON.parse(text));
    const failing = result.success ? Object.entries(result.data.failing) : [];
    return new Map(failing.map(([key, link]) => [key.startsWith('sha256:') ? key : keyOf(key), link]));
  } catch {
    return new Map();
  }
}

export function writeMemory(memory: Memory): string {
  const text = JSON.stringify({ version: 1, failing: Object.fromEntries(memory) });
  return opening + inComment(text) + closing;
}

/** Nothing in an address may end the comment. */
function inComment(text: string): string {
  return text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('--', '-\\u002d');
}

/** What is known after a night. Links that the campaign does not have any more are forgotten, and so are those that answered. */
export function afterNight(before: Memory, visits: ReadonlyMap<string, Visit>, all: ReadonlySet<string>, today: string): Memory {
  const after = new Map<string, FailingLink>();
  for (const url of all) {
    const key = keyOf(url);
    const known = before.get(key);
    const visit = visits.get(url);
    if (visit?.outcome === 'failing') after.set(key, failedAgain(known, visit.why, today));
    // Not asked tonight, or no answer that tells anything.
    else if (known && visit?.outcome !== 'alive' && visit?.outcome !== 'not asked') after.set(key, known);
  }
  return new Map([...after].sort(([, a], [, b]) => b.nights - a.nights).slice(0, maxRemembered));
}

function failedAgain(known: FailingLink | undefined, why: string, today: string): FailingLink {
  if (!known) return { since: today, last: today, nights: 1, why };
  return { since: known.since, last: today, nights: known.nights + (known.last === today ? 0 : 1), why };
}

/** Dead is what failed on several nights over several days, and no hiccup. */
export function isDead({ since, last, nights }: FailingLink): boolean {
  return nights >= nightsUntilDead && Date.parse(last) - Date.parse(since) >= daysUntilDead * 24 * 60 * 60 * 1000;
}
