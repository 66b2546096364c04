// Results as elements. Whatever comes from an index is set as text, never as HTML.

import type { Piece } from './excerpt.ts';
import type { FoundText } from './found-text.ts';

/** What the page itself says of a text: its kind, and the language of its title where that is another. */
export interface KnownText {
  readonly kind: string;
  readonly lang: string;
  readonly dir: string;
}

export function textItem(found: FoundText, known: KnownText | undefined): HTMLLIElement {
  const item = document.createElement('li');
  const heading = make('h3', [linkTo(found.url, found.title, known)]);
  item.append(heading);
  if (known?.kind) item.append(make('p', [known.kind], 'kind'));
  if (found.lead?.length) item.append(spoken(make('p', [...marks(found.lead)]), known));
  if (found.parts.length > 0) {
    const parts = document.createElement('ul');
    for (const { url, heading, excerpt } of found.parts)
      parts.append(
        make('li', [linkTo(url, heading, known), ...(excerpt.length > 0 ? [spoken(make('p', [...marks(excerpt)]), known)] : [])]),
      );
    item.append(parts);
  }
  return item;
}

function linkTo(url: string, title: readonly Piece[], known?: KnownText): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.append(...marks(title));
  return spoken(link, known);
}

/** Of a text in another language than the page the index holds only what is in that language (build/searchable-page.ts). */
function spoken<Type extends HTMLElement>(element: Type, known: KnownText | undefined): Type {
  if (known?.lang) element.lang = known.lang;
  if (known?.dir) element.dir = known.dir;
  return element;
}

function marks(pieces: readonly Piece[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let part: HTMLElement | undefined;
  for (const { text, isMarked, lang = '' } of pieces) {
    const shown = isMarked ? make('mark', [text]) : text;
    if (lang !== (part?.lang ?? '')) {
      // Its own letters say its direction.
      part = lang === '' ? undefined : make('bdi', []);
      if (part) {
        part.lang = lang;
        nodes.push(part);
      }
    }
    if (part) part.append(shown);
    else nodes.push(shown);
  }
  return nodes;
}

function make(name: string, children: readonly (Node | string)[], className?: string): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  if (className) element.className = className;
  return element;
}
