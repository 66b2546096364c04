// Who has withdrawn does not come back by accident: with an import, or with a branch that still has the file.

import { withdrawnIn } from '../withdrawn.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkWithdrawnSignatories: CampaignRule = ({ signatures, decisions }, report) => {
  for (const [letter, documents] of Map.groupBy(decisions, ({ file }) => file.place.id)) {
    const remembering = documents.filter(({ facts }) => facts.withdrawn !== undefined).map(({ file }) => file.path);
    if (remembering.length === 0) continue;
    const withdrawn = withdrawnIn(documents.map(({ facts }) => facts));
    for (const signature of signatures) {
      if (signature.letter !== letter) continue;
      const { link } = signature.facts;
      const how = withdrawn.matchExactly(signature.facts)?.how;
      // A namesake with a link of their own is distinguished by it; another spelling is for the import to ask about.
      if (how === undefined || how === 'row' || how === 'spelling' || (how === 'name' && link !== undefined)) continue;
      report.add('withdrawn-signatory', signature.yaml.at([...signature.path, how]), {
        message: `Somebody with the ${how} “${signature.facts[how]}” has withdrawn from this letter.`,
        hint: `Remove this signature. If it is another person of that name, add a link of theirs; if the same person signs again, see docs/problems/withdrawn-signatory.md.`,
        also: remembering,
      });
    }
  }
};
