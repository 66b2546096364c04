// The links of a campaign to pages elsewhere, each with the files that it is in.

import type { Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Campaign, Edition } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';

export interface CollectedLink {
  /** Without what comes behind a #, which no server sees. */
  readonly url: string;
  /** Paths from the campaign’s root, sorted. */
  readonly files: readonly string[];
}

const html = rehype().data('settings', { fragment: true }).freeze();

/** In the order of addresses. `withSignatories`: also the pages that signatories name as theirs. */
export function collectLinks(campaign: Campaign, { withSignatories }: { readonly withSignatories: boolean }): CollectedLink[] {
  const found = new Map<string, Set<string>>();
  const add = (address: unknown, file: string): void => {
    const url = typeof address === 'string' ? outside(address, campaign.origin) : undefined;
    if (url === undefined) return;
    const files = found.get(url) ?? new Set();
    found.set(url, files.add(file));
  };
  const addText = ({ text, file }: Edition): void => {
    for (const href of hrefsIn(text.html)) add(href, file);
  };
  addAll(campaign.site, 'content/site.yaml', add);
  for (const letter of campaign.letters) {
    addAll(letter.facts, letter.original.file, add);
    for (const edition of letter.editions.values()) addText(edition);
    if (withSignatories) for (const { link, file } of letter.signatories) add(link, file);
  }
  for (const { editions } of [...campaign.pages, ...campaign.updates]) for (const edition of editions.values()) addText(edition);
  return [...found].map(([url, files]) => ({ url, files: [...files].sort(compareText) })).sort((a, b) => compareText(a.url, b.url));
}

/** Every text in the facts that is a whole web address. */
function addAll(value: unknown, file: string, add: (address: unknown, file: string) => void): void {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) addAll(inner, file, add);
  else add(value, file);
}

function hrefsIn(text: string): string[] {
  const found: string[] = [];
  visit(html.parse(text) as Root, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && typeof properties.href === 'string') found.push(properties.href);
  });
  return found;
}

/** The address of a page on another site; undefined for anything else. */
function outside(address: string, origin: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  return url.origin === origin ? undefined : url.href;
}
