// The name of a signatory as it is compared, worked out once for each: several comparisons ask for it.

import type { Signatory } from '../../core/model.ts';
import { foldName } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';

const folded = new WeakMap<Signatory, string>();
const looks = new WeakMap<Signatory, string>();

export function foldedNameOf(signatory: Signatory): string {
  let name = folded.get(signatory);
  if (name === undefined) {
    name = foldName(signatory.name);
    folded.set(signatory, name);
  }
  return name;
}

/** What the name looks like (UTS #39): equal for names that look the same. */
export function looksOf(signatory: Signatory): string {
  let skeleton = looks.get(signatory);
  if (skeleton === undefined) {
    skeleton = skeletonOf(signatory.name);
    looks.set(signatory, skeleton);
  }
  return skeleton;
}
