// The MDX pages of a campaign and their ids in Astro's content store.

import type { Campaign, Edition } from '../core/model.ts';

export type TextKind = 'letter' | 'page' | 'update';

export function textId(kind: TextKind, id: string, tag: string): string {
  return `${kind}/${id}/${tag}`;
}

/** Whether Astro renders the text from its file. The HTML of all others is in the campaign. */
export function isMdx({ file }: Edition): boolean {
  return file.endsWith('.mdx');
}

export function mdxPagesOf(campaign: Campaign): { readonly id: string; readonly edition: Edition }[] {
  const texts = (['letter', 'page', 'update'] as const).flatMap((kind) =>
    campaign[`${kind}s`].map(({ id, editions }) => ({ kind, id, editions })),
  );
  return texts.flatMap(({ kind, id, editions }) =>
    [...editions.values()].filter(isMdx).map((edition) => ({ id: textId(kind, id, edition.language), edition })),
  );
}
