// Whether the base has already what a request brings, but for the day on which it was merged: it was taken over as one commit, or by hand.

import { sizeLimits } from '../../core/files/kinds.ts';
import { withReceived } from '../../signatories/received.ts';
import type { BaseFiles } from '../changes/base-files.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { RawChange } from '../git/raw-diff.ts';

export async function isTakenOver(reader: ObjectReader, differences: readonly RawChange[], base: BaseFiles): Promise<boolean> {
  for (const {
    path,
    modes: [, newMode],
    oids: [, newOid],
  } of differences) {
    const now = base.at(path);
    if (now?.mode !== newMode) return false;
    if (now.oid === newOid) continue;
    const [own, theirs] = await Promise.all([now.oid, newOid].map((oid) => reader.blob(oid, sizeLimits.signature)));
    const text = own?.toString('utf8');
    const day = /^received: (\S+)/m.exec(text ?? '')?.[1];
    if (day === undefined || !theirs || withReceived(theirs.toString('utf8'), day) !== text) return false;
  }
  return true;
}
