// Identifiers belong to the signatory: an ORCID iD to a person, a ROR ID to an organisation. People often give that of where they work.

import type { CampaignRule } from './campaign-rule.ts';

export const checkIdentifiers: CampaignRule = ({ signatures }, report) => {
  for (const { facts, yaml, path } of signatures) {
    const isOrganisation = facts.kind === 'organisation';
    const field = isOrganisation ? 'orcid' : 'ror';
    if (facts[field] === undefined) continue;
    report.add('invalid-identifier', yaml.at([...path, field]), {
      message: isOrganisation
        ? 'An ORCID iD is a person’s, and this is an organisation.'
        : 'A ROR ID is an organisation’s, and this is a person.',
      hint: `Remove the line “${field}”${isOrganisation ? '' : ', or write “kind: organisation” if the organisation signs'}.`,
    });
  }
};
