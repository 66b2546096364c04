// One night’s round: which links are asked, one at a time per host, with pauses, and never too many.

import { setTimeout as wait } from 'node:timers/promises';
import type { RequestOptions } from './request.ts';
import { keyOf } from './memory.ts';
import { type Visit, visitLink } from './visit.ts';

export interface RoundOptions extends RequestOptions {
  /** Links asked in one night. */
  readonly maxLinks: number;
  /** Between two requests to one host, in milliseconds. */
  readonly pause: number;
  /** Hosts asked at the same time. */
  readonly hosts: number;
  /** No link is begun after so many milliseconds: slow hosts do not keep the issue about the others from being written. */
  readonly maxMilliseconds: number;
}

/** The jobs that do this are ended after an hour. */
export const usualRound = { maxLinks: 500, pause: 2_000, hosts: 4, timeout: 20_000, maxMilliseconds: 40 * 60_000 } as const;

/** Those that were failing, by their keys, come first; of the rest another part each day, where they are too many for one night. */
export function linksOfDay(all: readonly string[], failing: ReadonlySet<string>, maxLinks: number, day: string): string[] {
  const first = all.filter((url) => failing.has(keyOf(url)));
  const rest = all.filter((url) => !failing.has(keyOf(url)));
  const number = Math.floor(Date.parse(day) / (24 * 60 * 60 * 1000));
  const start = rest.length > maxLinks ? (number * maxLinks) % rest.length : 0;
  return [...first, ...rest.slice(start), ...rest.slice(0, start)].slice(0, maxLinks);
}

export async function visitAll(links: readonly string[], options: RoundOptions): Promise<ReadonlyMap<string, Visit>> {
  const visits = new Map<string, Visit>();
  const begun = performance.now();
  const queues = [...Map.groupBy(links, (link) => new URL(link).hostname).values()];
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const [index, link] of queue.entries()) {
        if (performance.now() - begun > options.maxMilliseconds) return;
        if (index > 0) await wait(options.pause);
        visits.set(link, await visitLink(link, options));
      }
  };
  await Promise.all(Array.from({ length: options.hosts }, work));
  return isOurFault([...visits.values()])
    ? new Map([...visits].map(([link]) => [link, { outcome: 'unsure', why: 'too many failed at once' }]))
    : visits;
}

/** Where most links fail in one night, it is the network here that does. */
function isOurFault(visits: readonly Visit[]): boolean {
  const asked = visits.filter(({ outcome }) => outcome !== 'not asked');
  return asked.length >= 10 && asked.filter(({ outcome }) => outcome === 'failing').length > asked.length * 0.6;
}
