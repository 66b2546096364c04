// The id of a text in Astro's content store.

import type { Campaign, Edition } from '../core/model.ts';

export type TextKind = 'letter' | 'page' | 'update';

export function textId(kind: TextKind, id: string, tag: string): string {
  return `${kind}/${id}/${tag}`;
}

export interface StoredText {
  readonly id: string;
  readonly edition: Edition;
  /** Whether Astro has to render it from its file. */
  readonly isMdx: boolean;
}

export function textsOf(campaign: Campaign): StoredText[] {
  const texts: StoredText[] = [];
  const add = (kind: TextKind, id: string, editions: ReadonlyMap<string, Edition>): void => {
    for (const edition of editions.values())
      texts.push({ id: textId(kind, id, edition.language), edition, isMdx: edition.file.endsWith('.mdx') });
  };
  for (const { id, editions } of campaign.letters) add('letter', id, editions);
  for (const { id, editions } of campaign.pages) add('page', id, editions);
  for (const { id, editions } of campaign.updates) add('update', id, editions);
  return texts;
}
