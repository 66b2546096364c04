// The name of a signatory as it is compared, worked out once for each: several comparisons ask for it.

import { foldName } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';
import { isFarFrom } from './far.ts';
import { Glimpse, type Seen } from './glimpse.ts';
import { Beginnings } from './lone-letters.ts';

const folded = new WeakMap<Seen, string>();
const looks = new WeakMap<Seen, string>();

export function foldedNameOf(signatory: Seen): string {
  if (signatory instanceof Glimpse) return signatory.folded;
  let name = folded.get(signatory);
  if (name === undefined) {
    name = foldName(signatory.name);
    folded.set(signatory, name);
  }
  return name;
}

/** What the name looks like (UTS #39): equal for names that look the same. */
export function looksOf(signatory: Seen): string {
  if (signatory instanceof Glimpse) return signatory.looks;
  let skeleton = looks.get(signatory);
  if (skeleton === undefined) {
    skeleton = skeletonOf(signatory.name);
    looks.set(signatory, skeleton);
  }
  return skeleton;
}

const foldedBeginnings = new Beginnings(foldName);
const looksBeginnings = new Beginnings(skeletonOf);

/** True if the name certainly does not fold to this one. */
export function hasOtherName(name: string, folded: string): boolean {
  return foldedBeginnings.areOther(name, folded) || isFarFrom(name, folded);
}

/** True if the name certainly does not look like this one. */
export function hasOtherLooks(name: string, looks: string): boolean {
  return looksBeginnings.areOther(name, looks) || isFarFrom(name, looks);
}
