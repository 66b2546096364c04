// The pages of a campaign that Astro compiles from their files, and their ids in its content store.

import type { Campaign, Edition } from '../core/model.ts';

export type TextKind = 'letter' | 'page' | 'update';

export function textId(kind: TextKind, id: string, tag: string): string {
  return `${kind}/${id}/${tag}`;
}

/**
 * Whether Astro renders the text from its file: MDX in which there is more than Markdown and components. The HTML of all others is in the
 * campaign, with places for their components.
 */
export function isCompiled({ text }: Edition): boolean {
  return text.hasComments;
}

export function compiledPagesOf(campaign: Campaign): { readonly id: string; readonly edition: Edition }[] {
  const texts = (['letter', 'page', 'update'] as const).flatMap((kind) =>
    campaign[`${kind}s`].map(({ id, editions }) => ({ kind, id, editions })),
  );
  return texts.flatMap(({ kind, id, editions }) =>
    [...editions.values()].filter(isCompiled).map((edition) => ({ id: textId(kind, id, edition.language), edition })),
  );
}
