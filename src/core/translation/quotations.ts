// The passages of a quotation: each paragraph and each item in it, as a quotation of its own.

import type { Blockquote, List, ListItem, RootContent } from 'mdast';
import { itemParts } from './items.ts';

export interface QuotationPart {
  /** The paragraph, heading, item … itself. */
  readonly node: RootContent;
  /** A quotation that has nothing else in it. */
  readonly whole: Blockquote;
  /** What is compared between languages of an item below another, without the items around it. */
  readonly own?: readonly RootContent[];
  /** Of what an item with lists in it is made of: the quotation that has this item and nothing else in it. */
  readonly item?: Blockquote;
}

/** At most one where the quotation is one passage. Comments are among them: they are for those who edit. */
export function quotationParts(quotation: Blockquote): QuotationPart[] {
  const parts = partsOf(quotation);
  return parts.filter(({ node }) => node.type !== 'html').length > 1 ? parts : [];
}

function partsOf({ children }: Blockquote): QuotationPart[] {
  return children.flatMap((child): QuotationPart[] => {
    if (child.type === 'blockquote')
      return partsOf(child).map(({ node, whole, own, item }) => ({
        node,
        whole: quoting(whole),
        ...(own && { own }),
        ...(item && { item: quoting(item) }),
      }));
    if (child.type === 'list') return child.children.flatMap((item, place) => ofItem(child, item, place));
    // A rule has no words, and a definition belongs to the links that use it.
    return child.type === 'thematicBreak' || child.type === 'definition' ? [] : [{ node: child, whole: quoting(child) }];
  });
}

function ofItem(list: List, item: ListItem, place: number): QuotationPart[] {
  const single = { ...list, ...(list.ordered ? { start: (list.start ?? 1) + place } : {}), children: [item] };
  const parts = itemParts(list, place);
  // Comments count only where they stand between the passages of an item.
  if (parts.filter(({ node }) => node.type !== 'html').length === 1) return [{ node: item, whole: quoting(single) }];
  const whole = quoting(single);
  return parts.map(({ node, alone, content, goesOn }) => ({
    node: node as RootContent,
    whole: quoting(alone),
    own: goesOn ? content : [{ ...(node as ListItem), children: [...content] as ListItem['children'] }],
    item: whole,
  }));
}

function quoting(child: Blockquote['children'][number]): Blockquote {
  return { type: 'blockquote', children: [child] };
}
