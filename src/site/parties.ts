// Those behind a letter: their logos in the order in which they are named, and where else they are known.

import { type PictureSize, pictureSize } from '../core/files/picture-size.ts';
import type { Campaign, Letter } from '../core/model.ts';
import { identifierKinds, identifierLink } from '../core/schema/identifiers.ts';
import type { LetterFacts } from '../core/schema/letter.ts';
import { remembering } from '../core/text/remembering.ts';

export type Party = NonNullable<LetterFacts['drafters']>[number];

const names = { orcid: 'ORCID', ror: 'ROR', wikidata: 'Wikidata' } as const;

/** Where a party is known by an identifier. */
export function identifierLinks(party: Pick<Party, (typeof identifierKinds)[number]>): { readonly name: string; readonly href: string }[] {
  return identifierKinds.flatMap((kind) => {
    const id = party[kind];
    return id === undefined ? [] : [{ name: names[kind], href: identifierLink(kind, id) }];
  });
}

/** Each once: who began a letter often drafted it. */
export function partiesWithLogos({ facts }: Letter): (Party & { readonly logo: string })[] {
  const found = new Map<string, Party & { readonly logo: string }>();
  for (const party of [...(facts.initiators ?? []), ...(facts.drafters ?? []), ...(facts.facilitator ? [facts.facilitator] : [])]) {
    const { logo } = party;
    if (logo !== undefined && !found.has(logo)) found.set(logo, { ...party, logo });
  }
  return [...found.values()];
}

const sizes = new WeakMap<Campaign, (path: string) => PictureSize | undefined>();

/** Of a logo, read once for all pages. */
export function logoSize(campaign: Campaign, path: string): PictureSize | undefined {
  const known = sizes.get(campaign) ?? remembering((one: string) => pictureSize(campaign.root, `public/${one}`), 1000);
  sizes.set(campaign, known);
  return known(path);
}

/** CSS pixels, as src/styles/letter-foot.css bounds them. */
const most = { width: 176, height: 64 };

/** Within what a row of logos gives to each: known before a picture is loaded, so that nothing below it moves when it comes. */
export function sizeOnPage(size: PictureSize | undefined): PictureSize | undefined {
  if (!size) return undefined;
  const scale = Math.min(1, most.width / size.width, most.height / size.height);
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}
