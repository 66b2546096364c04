// Two names that look the same and are written with different letters: one of them may pretend to be the other.
// Only a warning, and only between signers: no script is forbidden to anyone.

import { distinctPairs, joinDecisions, pairKey, SignatoryIndex } from '../decisions.ts';
import { foldName } from '../text/fold.ts';
import { skeletonOf } from '../text/skeleton.ts';
import type { Documents } from '../assemble.ts';
import type { SignatureDocument } from '../signatures.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkConfusableSignatories: CampaignRule = ({ signatures, decisions }, report) => {
  const decided = decidedPairs({ signatures, decisions });
  const bySkeleton = Map.groupBy(signatures, ({ letter, facts }) => `${letter}\n${skeletonOf(facts.name)}`);
  for (const alike of bySkeleton.values()) {
    /** The first signature of each way to write it. */
    const firsts = new Map<string, SignatureDocument>();
    for (const later of alike) {
      const folded = foldName(later.facts.name);
      const earlier = firsts
        .entries()
        .find(([written, first]) => written !== folded && !decided.has(`${first.letter}\n${pairKey(first.id, later.id)}`))?.[1];
      if (!firsts.has(folded)) firsts.set(folded, later);
      if (!earlier) continue;
      report.add('confusable-signatory', later.yaml.at([...later.path, 'name']), {
        message: `“${later.facts.name}” looks like “${earlier.facts.name}” in ${earlier.file.path}, but is written with other letters.`,
        hint: 'If both are the same person, remove one. If one pretends to be the other, do not merge it.',
        also: [earlier.file.path],
      });
    }
  }
};

/** Pairs that a maintainer has looked at and found to be two. */
function decidedPairs({ signatures, decisions }: Pick<Documents, 'signatures' | 'decisions'>): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [letter, documents] of Map.groupBy(decisions, ({ file }) => file.place.id)) {
    const joined = joinDecisions(documents.map(({ facts }) => facts));
    if (joined.distinct.length === 0) continue;
    const own = signatures.filter((signature) => signature.letter === letter).map(({ id, facts }) => ({ id, name: facts.name }));
    for (const pair of distinctPairs(joined, new SignatoryIndex(own, joined.same))) pairs.add(`${letter}\n${pair}`);
  }
  return pairs;
}
