// Warns where a change says of its own signatures that they were verified: anyone who signs must not be who vouches for it.

import type { Letter, Signatory } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';
import { documentsIn, type PlaceInSignature } from './place.ts';

/**
 * A warning for each changed file in which a verification is new or another one. Paths are from the campaign's root; `before` answers
 * what a file held before the change, undefined where it is new.
 */
export function checkNewVerifications(
  letters: readonly Pick<Letter, 'id' | 'signatories'>[],
  changedPaths: readonly string[],
  before: (path: string) => Buffer | undefined,
  place: PlaceInSignature,
): Problem[] {
  const isChanged = new Set(changedPaths);
  const report = new Report();
  for (const { id, signatories } of letters) {
    const claims = signatories.filter(({ file, verified }) => verified !== undefined && isChanged.has(file));
    for (const [file, inFile] of Map.groupBy(claims, (signatory) => signatory.file)) {
      const known = verifiedBefore(id, file, before(file));
      // By what they say and not by their rows: a row that is taken out moves those below it.
      const fresh = inFile.filter((signatory) => !known.has(claimOf(signatory)));
      reportClaims(fresh, id, place, report);
    }
  }
  return report.sorted();
}

function verifiedBefore(letter: string, file: string, bytes: Buffer | undefined): ReadonlySet<string> {
  return new Set(documentsIn(letter, file, bytes).map(({ facts }) => claimOf(facts)));
}

/** Who is verified, and how: one that is known under another name or link is another. */
function claimOf({
  name,
  link,
  handle,
  affiliation,
  verified,
}: Pick<Signatory, 'name' | 'link' | 'handle' | 'affiliation' | 'verified'>): string {
  return JSON.stringify([name, link, handle, affiliation, verified?.by, verified?.kind, verified?.how, verified?.date]);
}

function reportClaims(fresh: readonly Signatory[], letter: string, place: PlaceInSignature, report: Report): void {
  const first = fresh.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))[0];
  if (!first?.verified) return;
  const others = fresh.length - 1;
  report.add('verified-by-signer', place(letter, first, 'verified', 'key'), {
    message: `This change itself says that “${first.name}” is verified, by “${first.verified.by}”${others > 0 ? `, and ${others} more in this file` : ''}.`,
    hint: 'Accept it only from whoever is named there. Otherwise remove “verified” and the lines that belong to it.',
  });
}
