// The passages of a quotation: each paragraph and each item in it, as a quotation of its own.

import type { Blockquote, RootContent } from 'mdast';

export interface QuotationPart {
  /** The paragraph, heading, item … itself. */
  readonly node: RootContent;
  /** A quotation that has nothing else in it. */
  readonly whole: Blockquote;
}

/** At most one where the quotation is one passage. Comments are among them: they are for those who edit. */
export function quotationParts(quotation: Blockquote): QuotationPart[] {
  const parts = partsOf(quotation);
  return parts.filter(({ node }) => node.type !== 'html').length > 1 ? parts : [];
}

function partsOf({ children }: Blockquote): QuotationPart[] {
  return children.flatMap((child): QuotationPart[] => {
    if (child.type === 'blockquote') return partsOf(child).map(({ node, whole }) => ({ node, whole: quoting(whole) }));
    if (child.type === 'list')
      return child.children.map((item, place) => ({
        node: item,
        whole: quoting({ ...child, ...(child.ordered ? { start: (child.start ?? 1) + place } : {}), children: [item] }),
      }));
    // A rule has no words, and a definition belongs to the links that use it.
    return child.type === 'thematicBreak' || child.type === 'definition' ? [] : [{ node: child, whole: quoting(child) }];
  });
}

function quoting(child: Blockquote['children'][number]): Blockquote {
  return { type: 'blockquote', children: [child] };
}
