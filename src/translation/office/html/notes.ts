// Notes of a page: two links that lead to each other, one in the text and one in the note. So Word, LibreOffice, Google Docs and many pages have them.

import type { Element, Nodes, Root } from 'hast';

export interface PageNotes {
  /** Links in the text, with the label of their note. */
  readonly references: ReadonlyMap<Element, string>;
  /** The note itself, by its element; and the link in it that leads back. */
  readonly notes: ReadonlyMap<Element, string>;
  readonly backLinks: ReadonlySet<Element>;
  /** What people said about the text beside it: the mark in the text, and the comment. */
  readonly comments: { readonly marks: ReadonlySet<Element>; readonly texts: ReadonlySet<Element> };
}

const comment = /cmnt|msocom|comment/i;
/** More links than this to one place are no notes. */
const maxBackLinks = 20;

export function notesIn(tree: Root): PageNotes {
  const page = new PageLinks(tree);
  const references = new Map<Element, string>();
  const notes = new Map<Element, string>();
  const backLinks = new Set<Element>();
  const [marks, texts] = [new Set<Element>(), new Set<Element>()];
  for (const link of page.links) {
    const id = targetOf(link) ?? '';
    const target = page.byId.get(id);
    if (!target || backLinks.has(link)) continue;
    const note = page.noteAround(target);
    const back = page.leadingTo(link).find((other) => other !== link && !backLinks.has(other) && page.isInside(other, note));
    if (!back) continue;
    backLinks.add(back);
    if (comment.test(id)) {
      marks.add(link);
      texts.add(note);
      continue;
    }
    const label = notes.get(note) ?? String(notes.size + 1);
    references.set(link, label);
    notes.set(note, label);
  }
  return { references, notes, backLinks, comments: { marks, texts } };
}

/** Which elements of a page have names, and which links lead to them. */
class PageLinks {
  readonly byId = new Map<string, Element>();
  readonly links: Element[] = [];
  readonly #parents = new Map<Element, Element>();
  readonly #byTarget = new Map<string, Element[]>();

  constructor(tree: Root) {
    const stack: { readonly node: Nodes; readonly parent: Element | undefined }[] = [{ node: tree, parent: undefined }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, parent } = next;
      if (node.type === 'element') this.#add(node, parent);
      if (!('children' in node)) continue;
      for (const child of node.children.toReversed()) stack.push({ node: child, parent: node.type === 'element' ? node : undefined });
    }
  }

  #add(element: Element, parent: Element | undefined): void {
    if (parent) this.#parents.set(element, parent);
    for (const id of idsOf(element)) if (!this.byId.has(id)) this.byId.set(id, element);
    const target = element.tagName === 'a' ? targetOf(element) : undefined;
    if (target === undefined) return;
    this.links.push(element);
    const list = this.#byTarget.get(target);
    if (list) list.push(element);
    else this.#byTarget.set(target, [element]);
  }

  /** The links to an element: to itself, to what is in it, or to the marks right around it. */
  leadingTo(element: Element): Element[] {
    const around = [...this.#above(element)].slice(0, 2);
    const inside = element.children.flatMap((child) => (child.type === 'element' ? [child] : []));
    const ids = [element, ...around, ...inside.slice(0, 3)].flatMap(idsOf);
    return ids.flatMap((id) => (this.#byTarget.get(id) ?? []).slice(0, maxBackLinks));
  }

  isInside(element: Element, outer: Element): boolean {
    if (element === outer) return true;
    for (const parent of this.#above(element)) if (parent === outer) return true;
    return false;
  }

  /** The piece of the page that is the note: an item, or the paragraph or box around the link. */
  noteAround(target: Element): Element {
    if (!/^(?:a|sup|span)$/.test(target.tagName)) return target;
    const above = [...this.#above(target)];
    const block = above.find(({ tagName }) => /^(?:li|p|dd|div|aside)$/.test(tagName)) ?? target;
    const around = this.#parents.get(block);
    // Longer notes have several paragraphs in a box of their own.
    return around?.tagName === 'div' && around.children.every((child) => child === block || !holdsLink(child)) ? around : block;
  }

  *#above(element: Element): Generator<Element> {
    for (let parent = this.#parents.get(element); parent; parent = this.#parents.get(parent)) yield parent;
  }
}

function holdsLink(node: Nodes): boolean {
  return node.type === 'element' && ((node.tagName === 'a' && targetOf(node) !== undefined) || node.children.some(holdsLink));
}

function idsOf({ properties, tagName }: Element): string[] {
  return [properties.id, tagName === 'a' ? properties.name : undefined].flatMap((id) => (typeof id === 'string' && id !== '' ? [id] : []));
}

function targetOf({ properties }: Element): string | undefined {
  const href = typeof properties.href === 'string' ? properties.href : '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : undefined;
}
