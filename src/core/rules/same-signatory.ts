// No one signs twice. Namesakes are welcome where something distinguishes them.

import type { SignatureFacts } from '../schema/signature.ts';
import type { SignatureDocument } from '../signatures.ts';
import { foldLink, foldName } from '../text/fold.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkSameSignatories: CampaignRule = ({ signatures }, report) => {
  const byName = Map.groupBy(signatures, ({ letter, facts }) => `${letter}\n${foldName(facts.name)}`);
  for (const namesakes of byName.values()) {
    const firsts = new Map<string, SignatureDocument>();
    for (const later of namesakes) {
      const earlier = firsts.get(tellingApart(later.facts));
      if (!earlier) {
        firsts.set(tellingApart(later.facts), later);
        continue;
      }
      const sharesLink = later.facts.link !== undefined && foldLink(later.facts.link) === foldLink(earlier.facts.link ?? '');
      report.add('same-signatory', later.yaml.at([...later.path, 'name']), {
        message: `“${later.facts.name}” has signed already in ${earlier.file.path}, with the same ${sharesLink ? 'name and link' : 'name and nothing that tells the two apart'}.`,
        hint: 'Remove one of the two. If they are two people, add an affiliation, a role, a country or a link to each.',
        also: [earlier.file.path],
      });
    }
  }
};

/** What distinguishes namesakes: a link where there is one, otherwise everything else that is said about them. */
export function tellingApart({ link, affiliation, role, country, region, handle, orcid, ror, wikidata, kind }: SignatureFacts): string {
  if (link !== undefined) return `link ${foldLink(link)}`;
  return [
    affiliation && foldName(affiliation),
    role && foldName(role),
    country,
    region,
    handle,
    orcid ?? ror ?? wikidata,
    kind ?? 'person',
  ].join('\n');
}
