// Passages of the original that stand beside their translation in the same file, as translators keep them to work with: no translation of themselves.

import { isPlain, type PlacedBlock } from '../blocks.ts';
import type { RevisionBlock } from '../revisions.ts';

/** A few words are the same in two languages. */
const fewest = 3;
/** Of the passages of the original: so many stand there in its own words, as many in others, and all together are far more than it has. */
const leastShare = 0.5;
const leastOfAll = 1.5;

/** Of the passages those that are not to be paired. Where a part was left as it is, it stands in the place of its translation, and is none of these. */
export function copiesAmong<Passage extends PlacedBlock>(originals: readonly RevisionBlock[], passages: readonly Passage[]): Passage[] {
  const [own, said] = [originals.filter(isOfText), passages.filter(isOfText)];
  const hashes = new Set(own.map(({ hash }) => hash));
  const copies = said.filter(({ kind, hash }) => kind !== 'code' && hashes.has(hash));
  const others = said.length - copies.length;
  const isBeside =
    copies.length >= Math.max(fewest, leastShare * own.length) &&
    others >= leastShare * own.length &&
    said.length >= leastOfAll * own.length;
  return isBeside ? copies : [];
}

function isOfText({ kind }: Pick<PlacedBlock, 'kind'>): boolean {
  return !isPlain(kind);
}
