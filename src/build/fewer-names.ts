// Whether a letter has fewer names than the site that a build would replace.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootPaths } from '../core/addresses/paths.ts';
import type { Campaign } from '../core/model.ts';
import { countSignatories } from '../signatories/count.ts';

export interface FewerThanBefore {
  readonly letter: string;
  readonly before: number;
  readonly now: number;
  /** Whether it is more than the campaign allows. */
  readonly isTooMany: boolean;
}

/** None where there is no site yet, or it cannot be read. */
export function fewerThanBefore(campaign: Campaign, out: string): FewerThanBefore[] {
  const maxPercent = campaign.site.review?.maxNamesLost;
  return campaign.letters.flatMap((letter): FewerThanBefore[] => {
    // Under the name that it had then.
    const names = [letter.id, ...(letter.facts.aliases ?? []).toReversed()];
    const before = names.map((id) => countIn(join(out, rootPaths.data, id, 'count.json'))).find((count) => count !== undefined);
    const now = countSignatories(letter).all;
    if (before === undefined || now >= before) return [];
    return [{ letter: letter.id, before, now, isTooMany: maxPercent !== undefined && (before - now) * 100 > before * maxPercent }];
  });
}

function countIn(path: string): number | undefined {
  try {
    const { counts } = JSON.parse(readFileSync(path, 'utf8')) as { counts?: { all?: unknown } };
    return typeof counts?.all === 'number' ? counts.all : undefined;
  } catch {
    return undefined;
  }
}
