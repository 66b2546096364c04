// Where the names of a letter were taken down, none comes back: not with an import, and not with a branch that still has its file.

import type { CampaignRule } from './campaign-rule.ts';

export const checkTakenDown: CampaignRule = ({ letters, signatures }, report) => {
  for (const letter of letters) {
    const { namesTakenDown } = letter.facts;
    if (!namesTakenDown) continue;
    const { id } = letter.file.place;
    for (const signature of signatures)
      if (signature.letter === id)
        report.add('names-taken-down', signature.yaml.at(signature.path), {
          message: `The names of this letter were taken down on ${namesTakenDown.date}, so it takes none.`,
          hint: `Remove the file, or all that came since with “npx undersigned retire ${id}”.`,
          also: [letter.file.path],
        });
  }
};
