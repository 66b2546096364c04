// What maintainers have decided about an open request without merging it: held until one of them releases it, or refused.

import { z } from 'zod';

export interface SetAside {
  readonly is: 'held' | 'refused';
  /** One line, for the other maintainers. */
  readonly reason: string;
  /** Who decided, as git knows them. */
  readonly by: string;
  /** `2026-11-22` */
  readonly on: string;
  /** What the request was at. */
  readonly head: string;
}

/** By the numbers of requests. */
export type SetAsides = ReadonlyMap<number, SetAside>;

/** In UTF-16 code units. */
export const maxReason = 300;

export const setAsideSchema = z.object({
  is: z.enum(['held', 'refused']),
  reason: z.string().max(maxReason),
  by: z.string().max(maxReason),
  on: z.iso.date(),
  head: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
});

export function sentenceOf({ is, by, on, reason }: SetAside): string {
  return `${is === 'held' ? 'Held' : 'Refused'} by ${by} on ${on}: ${reason.replace(/[^.!?…]$/u, '$&.')}`;
}
