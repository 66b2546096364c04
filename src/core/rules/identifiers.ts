// Identifiers belong to the signatory: an ORCID iD to a person, a ROR ID to an organisation. People often give that of where they work.

import type { CampaignRule } from './campaign-rule.ts';

export const checkIdentifiers: CampaignRule = ({ signatures }, report) => {
  for (const signature of signatures) {
    const { facts } = signature;
    const isOrganisation = facts.kind === 'organisation';
    const field = isOrganisation ? 'orcid' : 'ror';
    if (facts[field] === undefined) continue;
    // Only now: of a plain file the parser is asked when its places are, which takes most of a check.
    report.add('invalid-identifier', signature.yaml.at([...signature.path, field]), {
      message: isOrganisation
        ? 'An ORCID iD is a person’s, and this is an organisation.'
        : 'A ROR ID is an organisation’s, and this is a person.',
      hint: `Remove the line “${field}”${isOrganisation ? '' : ', or write “kind: organisation” if the organisation signs'}.`,
    });
  }
};
