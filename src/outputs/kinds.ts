// The kinds of output: where they lie, and what those have to know who list, serve, share and copy them. A new output has a line here.

import { lookup } from 'mrmime';
import { languagePaths, letterPaths, rootPaths } from '../core/addresses/paths.ts';

export interface OutputKind {
  /** Below the root of the site, as hosts write it: `*` is anything, `:word` anything up to the next slash. Of two that fit the later counts. */
  readonly at: string;
  /** What hosts cannot tell from the name of the file. */
  readonly type?: string;
  /** Whether SHA256SUMS lists it: what people keep, print and pass on, and machines read. */
  readonly isListed?: true;
  /** Whether pages of other sites may read and show it. */
  readonly isShared?: true;
  /** Whether its name changes with what it holds. */
  readonly isForYears?: true;
  /** Whether a copy for a disk takes it where a page links to it. What machines fetch anew stays out, and what only makes sense on a server. */
  readonly isInCopies?: true;
  /** Whether other sites may put it into a frame. */
  readonly isFramed?: true;
  /** Whether `_headers` names each file: not every host reads a star within a name. */
  readonly isNamed?: true;
  /** Whether the typesetter makes it. */
  readonly isSet?: true;
}

export const outputKinds: readonly OutputKind[] = [
  { at: `${rootPaths.assets}*`, isForYears: true, isInCopies: true },
  { at: `${rootPaths.search}*` },
  // These parts of the search index have their hash in their name; the others say which of these there are.
  { at: `${rootPaths.search}fragment/*`, isForYears: true },
  { at: `${rootPaths.search}index/*`, isForYears: true },
  { at: `:lang/:letter/${letterPaths.embed}`, isFramed: true },
  { at: `${rootPaths.data}*`, isListed: true, isShared: true },
  // The index by which names are found. Its folder has another name when a file in it changes.
  { at: `${rootPaths.data}:letter/names/*` },
  { at: `${rootPaths.data}:letter/names/:folder/*`, isForYears: true },
  { at: `${rootPaths.data}:letter/signatories.csv`, type: 'text/csv; charset=utf-8; header=present', isListed: true },
  { at: `${rootPaths.data}:letter/signatories-*.csv`, type: 'text/csv; charset=utf-8; header=present', isListed: true, isNamed: true },
  { at: `${rootPaths.badges}*`, isListed: true, isShared: true },
  { at: `:lang/${languagePaths.atomFeed}`, type: 'application/atom+xml; charset=utf-8', isListed: true, isShared: true },
  { at: `:lang/${languagePaths.jsonFeed}`, type: 'application/feed+json; charset=utf-8', isListed: true, isShared: true },
  { at: `:lang/:letter/${letterPaths.atomFeed}`, type: 'application/atom+xml; charset=utf-8', isListed: true, isShared: true },
  { at: `:lang/:letter/${letterPaths.jsonFeed}`, type: 'application/feed+json; charset=utf-8', isListed: true, isShared: true },
  { at: `:lang/${languagePaths.offlineCopy}`, isListed: true },
  { at: `:lang/:letter/${letterPaths.pdf}`, isListed: true, isInCopies: true, isSet: true },
  { at: `:lang/:letter/${letterPaths.card}`, isListed: true, isInCopies: true, isSet: true },
  { at: ':lang/:letter/poster-*.pdf', isListed: true, isInCopies: true, isSet: true },
  { at: ':lang/:letter/sheet-*.pdf', isListed: true, isInCopies: true, isSet: true },
  { at: `:lang/:letter/${letterPaths.pressKit}`, isListed: true, isSet: true },
  { at: `:lang/:letter/${letterPaths.text}`, isListed: true, isInCopies: true },
  { at: `:lang/:letter/${letterPaths.word}`, isListed: true, isInCopies: true },
  { at: `:lang/:letter/${letterPaths.columns}` },
  { at: `:lang/:letter/${letterPaths.scaffold}`, type: 'text/markdown; charset=utf-8' },
  { at: rootPaths.checksums, type: 'text/plain; charset=utf-8' },
  { at: rootPaths.headers },
  { at: rootPaths.redirects },
  { at: rootPaths.robots },
  { at: 'sitemap-*.xml' },
];

const matchers = outputKinds.map((kind) => ({ kind, matches: matcher(kind.at) }));

/** Undefined for pages, and for what the campaign has in public/. */
export function outputKindOf(path: string): OutputKind | undefined {
  return matchers.findLast(({ matches }) => matches(path))?.kind;
}

/** Whether a path is one that a pattern of a host means. */
export function matcher(pattern: string): (path: string) => boolean {
  const parts = pattern
    .split(/(\*|(?<=^|\/):\w+)/)
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : RegExp.escape(part)));
  const expression = new RegExp(`^${parts.join('')}$`);
  return (path) => expression.test(path);
}

/** By the kind of output, else by the name. */
export function contentTypeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return outputKindOf(path)?.type ?? (/^text\/|\/(?:json|xml)$/.test(type) ? `${type}; charset=utf-8` : type);
}
