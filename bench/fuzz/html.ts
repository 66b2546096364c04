// What the tests and the comparison ask of a page: its links, its ids, its language and its first heading.

import { RewritingStream } from 'parse5-html-rewriting-stream';

export interface PageFacts {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Ids that more than one element has. */
  readonly twice: readonly string[];
  readonly language: string | undefined;
  readonly heading: string | undefined;
}

/** Reads tags one after the other, without a tree: a site has hundreds of pages. */
export function fromHtml(html: string): PageFacts {
  const links: string[] = [];
  const ids = new Set<string>();
  const twice: string[] = [];
  let language: string | undefined;
  let heading: string | undefined;
  let isInHeading = false;
  const reader = new RewritingStream();
  reader.on('startTag', ({ tagName, attrs }) => {
    for (const { name, value } of attrs) {
      if (name === 'href' || name === 'src') links.push(value);
      if (name === 'lang' && tagName === 'html') language = value;
      if (name !== 'id') continue;
      if (ids.has(value)) twice.push(value);
      ids.add(value);
    }
    if (tagName !== 'h1' || heading !== undefined) return;
    heading = '';
    isInHeading = true;
  });
  reader.on('endTag', ({ tagName }) => {
    if (tagName === 'h1') isInHeading = false;
  });
  reader.on('text', ({ text }) => {
    if (isInHeading) heading += text;
  });
  // All of it at once: what it finds is told before this returns.
  reader.end(html);
  return { links, ids, twice, language, heading };
}
