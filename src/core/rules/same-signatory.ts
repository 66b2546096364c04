// Nobody signs twice. Namesakes are welcome where something tells them apart.

import type { SignatureDocument } from '../signatures.ts';
import { foldLink, foldName } from '../text/fold.ts';
import type { CampaignRule } from './index.ts';

export const checkSameSignatories: CampaignRule = ({ signatures }, report) => {
  const byName = Map.groupBy(signatures, ({ letter, facts }) => `${letter}\n${foldName(facts.name)}`);
  for (const namesakes of byName.values())
    for (const [index, later] of namesakes.entries()) {
      const earlier = namesakes.slice(0, index).find((candidate) => areOne(candidate, later));
      if (!earlier) continue;
      const sharesLink = later.facts.link !== undefined && foldLink(later.facts.link) === foldLink(earlier.facts.link ?? '');
      report.add(
        'same-signatory',
        later.file.path,
        later.source.positionAt(later.yaml.locate(later.offset === 0 ? ['name'] : [], 'value')),
        `“${later.facts.name}” has signed already in ${earlier.file.path}, with the same ${sharesLink ? 'name and link' : 'name and nothing that tells the two apart'}.`,
        'Remove one of the two. If they are two people, add an affiliation, a role, a country or a link to each.',
      );
    }
};

function areOne({ facts: a }: SignatureDocument, { facts: b }: SignatureDocument): boolean {
  if (a.link !== undefined && b.link !== undefined) return foldLink(a.link) === foldLink(b.link);
  const tell = ({ link, affiliation, role, country, region, handle, kind }: SignatureDocument['facts']): string =>
    [link, affiliation && foldName(affiliation), role && foldName(role), country, region, handle, kind ?? 'person'].join('\n');
  return tell(a) === tell(b);
}
