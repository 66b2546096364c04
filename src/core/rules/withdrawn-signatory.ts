// Who has withdrawn does not come back by accident: with an import, or with a branch that still has the file.

import { WithdrawnList } from '../withdrawn.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkWithdrawnSignatories: CampaignRule = ({ signatures, decisions }, report) => {
  for (const { file, facts } of decisions) {
    const withdrawn = new WithdrawnList(facts.withdrawn);
    for (const signature of signatures) {
      if (signature.letter !== file.place.id) continue;
      const { name, link } = signature.facts;
      const same = withdrawn.match(signature.facts);
      // A namesake with a link of their own is told apart by it.
      if (same === undefined || (same === 'name' && link !== undefined)) continue;
      report.add(
        'withdrawn-signatory',
        signature.file.path,
        signature.source.positionAt(signature.yaml.locate([...signature.path, same], 'value')),
        `Somebody with the ${same} “${same === 'link' ? link : name}” has withdrawn from this letter.`,
        `Remove this signature. If it is another person of that name, add a link of theirs; if the same person signs again, see docs/problems/withdrawn-signatory.md.`,
        [file.path],
      );
    }
  }
};
