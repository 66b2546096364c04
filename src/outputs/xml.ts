// XML as text.

import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** `]]>` may not be in text (XML 1.0, 2.4), and the library leaves it there; nothing that we write holds a CDATA section. */
export function xmlText(element: Element): string {
  return `${toXml(element, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}\n`;
}
