// The lock of a translation as its file: what is recorded of the links that an alignment found.

import { Document, YAMLSeq } from 'yaml';
import type { LockFacts, ReviewRecord } from '../schema/lock.ts';
import type { Link } from './links.ts';
import type { PlacedBlock } from './blocks.ts';

const head = '# Written by “undersigned align” and “undersigned confirm”: which passage here follows which of the original.\n';

export type LockEntry = LockFacts['blocks'][number];

/** Path of a translation's lock from the campaign's root. */
export function lockPath(language: string, letter: string): string {
  return `translations/${language}/${letter}.lock.yaml`;
}

/** Passages that belong to nothing get no entry: the check goes on asking about them. */
export function lockEntries(links: readonly Link[], blocks: readonly PlacedBlock[], areLookedAt: boolean): LockEntry[] {
  return links.flatMap((link): LockEntry[] => {
    const { original, translation, revision, origin, isCertain, entry } = link;
    if (original.length === 0 && entry?.note === undefined) return [];
    const hashes = translation.flatMap((position) => blocks[position]?.hash ?? []);
    if (origin === 'locked' && entry) return [areLookedAt ? { ...entry, guessed: undefined } : entry];
    return [
      {
        ...(original.length > 0 ? { original: [...original] } : {}),
        ...(hashes.length > 0 ? { translation: hashes } : {}),
        ...(original.length > 0 ? { revision } : {}),
        // An edited passage takes the place of one that someone paired, and a comment says what its passage says.
        ...(areLookedAt || (origin === 'edited' && !entry?.guessed) || (origin === 'quoted' && isCertain) ? {} : { guessed: true }),
        ...(entry?.waived ? { waived: entry.waived } : {}),
        ...(entry?.remark === undefined ? {} : { remark: entry.remark }),
        ...(entry?.note === undefined ? {} : { note: entry.note }),
      },
    ];
  });
}

/** One line per entry, so that two changes of different passages merge. `reviews`: those that the lock had before. */
export function lockText(entries: readonly LockEntry[], reviews: readonly ReviewRecord[] = []): string {
  const document = new Document({}, { schema: 'failsafe', version: '1.2' });
  const list = new YAMLSeq();
  for (const { original, translation, revision, guessed, ...rest } of entries) {
    const entry = { original, translation, revision: revision && String(revision), guessed: guessed && 'true', ...rest };
    list.add(document.createNode(withoutUndefined(entry), { flow: true }));
  }
  document.set('blocks', list);
  if (reviews.length > 0) {
    const records = new YAMLSeq();
    for (const record of reviews) records.add(document.createNode(record, { flow: true }));
    document.set('reviews', records);
  }
  return head + document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}
