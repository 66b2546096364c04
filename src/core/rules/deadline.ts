// A letter whose last day is over takes no more signatures on its pages, and its file says so soon.

import { isPastDeadline } from '../deadline.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkDeadlines: CampaignRule = ({ letters }, report) => {
  for (const { file, facts, yaml } of letters) {
    if (!isPastDeadline(facts, new Date())) continue;
    report.add('deadline-passed', yaml.at(['deadline']), {
      message: `The last day for signatures was ${facts.deadline}, and the letter is still open in its file.`,
      hint: `Close it, with its number: npx undersigned close ${file.place.id}. Or name a later day, if more are to sign.`,
    });
  }
};
