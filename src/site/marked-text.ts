// The text of a translation with its marks: passages that changed, with the original folded below; passages that are missing, in the original.

import { h } from 'hastscript';
import type { Element, ElementContent, Root } from 'hast';
import type { PlacedBlock } from '../core/translation/blocks.ts';
import { settleItems } from './item-addresses.ts';
import { settleFootnotes } from './original-footnotes.ts';
import { settleLinks } from './original-links.ts';
import {
  addBelow,
  asBlocks,
  copyOf,
  countWords,
  type ItemElement,
  listFor,
  parseFragment,
  passageCopy,
  type PlacedElement,
  passagesIn,
  quotationOf,
  unfolded,
  writeFragment,
} from './original-passages.ts';
import type { Mark } from './passage-marks.ts';
import { inOriginal, labelOf, type NoteContext, originalOf, passageClass } from './passage-notes.ts';

export interface MarkedText {
  /** HTML of the translation and of the original, as src/core/markdown/render.ts made it. */
  readonly translation: string;
  readonly original: string;
  /** Path of the page that has the original. */
  readonly originalPath: string;
  readonly marks: readonly Mark[];
  /** Which passage of the translation says which of the original (passage-marks.ts). */
  readonly pairs: ReadonlyMap<number, number>;
  readonly context: NoteContext;
}

/** HTML, as safe as what went in: what is added are elements and text. Undefined where nothing in the text is marked. */
export function markText(given: MarkedText): string | undefined {
  const marks = given.marks.filter(({ passages, originals }) => [...passages, ...originals].some(({ index }) => index !== undefined));
  if (marks.length === 0) return undefined;
  const tree = parseFragment(given.translation);
  const marker = new Marker(given, tree);
  for (const mark of marks) if (mark.passages.length > 0) marker.mark(mark);
  for (const mark of marks) if (mark.passages.length === 0) marker.insert(mark);
  marker.fillRuns();
  marker.addNotes();
  settleItems(tree);
  settleLinks(tree, { path: given.originalPath, translated: marker.translatedPlaces() });
  settleFootnotes(tree, { path: given.originalPath, lang: given.context.words.language.tag });
  return writeFragment(tree);
}

/** A run of missing passages under one label. Its box is filled when all are known: a letter may lack thousands. */
interface Run {
  readonly label: string;
  readonly mark: Mark;
  readonly placed: PlacedElement[];
  readonly box: Element;
}

/** A translated passage and what the original says there. */
interface Pair {
  readonly passage: PlacedElement;
  readonly original: PlacedElement | undefined;
}

interface InList {
  readonly list: Element;
  readonly after: Element | undefined;
  readonly before: Element | undefined;
}

/** In a list of its own within an item. */
interface Below {
  readonly item: Element;
  readonly at: number;
}

/** The item of the translation that is to its passage what an item of the original is to the original of that. */
function counterpart({ passage, original }: Pair, isWanted: (item: ItemElement) => boolean): ItemElement | undefined {
  const [theirs, own] = [original ? withItself(original) : [], withItself(passage)];
  const at = theirs.findLastIndex(isWanted);
  return at === -1 ? undefined : own[own.length - (theirs.length - at)];
}

function withItself({ element: item, list, within }: PlacedElement): readonly ItemElement[] {
  return list ? [...within, { item, list }] : within;
}

/** Passages of which the same is said. */
function labelKey({ kind, date }: Mark): string {
  return `${kind} ${date}`;
}

class Marker {
  readonly #given: MarkedText;
  readonly #tree: Root;
  readonly #translated: ReadonlyMap<number, PlacedElement>;
  readonly #originals: ReadonlyMap<number, PlacedElement>;
  /** What was put around an element, and what was last put after one. */
  readonly #around = new Map<Element, Element>();
  readonly #lastAfter = new Map<Element | Root, Element>();
  readonly #runs = new Map<Element, Run>();
  /** Missing footnotes where the translation has none. */
  readonly #notes: { readonly mark: Mark; readonly placed: PlacedElement }[] = [];
  /** What was put in of an item that is missing: where items below it go, and under which label it is. */
  readonly #inserted = new Map<Element, { readonly into: Element; readonly label: string }>();
  /** Lists of the original that were put in: in items that were, and in those of the translation. */
  readonly #lists = new Map<Element, Element>();
  readonly #ownLists = new Map<Element, Element>();

  constructor(given: MarkedText, tree: Root) {
    this.#given = given;
    this.#tree = tree;
    this.#translated = passagesIn(tree);
    this.#originals = passagesIn(parseFragment(given.original));
  }

  /** Marks the passages of a translation; the label is above the first of them, the original below the last. */
  mark(mark: Mark): void {
    const { context, originalPath } = this.#given;
    const found = mark.passages.flatMap((passage) => this.#find(this.#translated, passage) ?? []);
    const now = mark.originals.flatMap((passage) => this.#find(this.#originals, passage) ?? []);
    for (const [position, placed] of found.entries()) {
      const box = this.#boxOf(placed, mark);
      if (position === 0) box.children.unshift(labelOf(mark, context));
      if (position !== found.length - 1 || now.length === 0 || mark.kind === 'moved') continue;
      const [only] = now;
      box.children.push(originalOf(only && now.length === 1 ? unfolded(only, originalPath) : asBlocks(now, originalPath), context));
    }
  }

  /** Puts a missing passage into its place: an item among the items of its list, everything else between the passages. */
  insert(mark: Mark): void {
    const { originalPath, context } = this.#given;
    const [missing] = mark.originals.flatMap((passage) => this.#find(this.#originals, passage) ?? []);
    if (!missing) return;
    const after = this.#pairOf(mark.after);
    const before = this.#pairOf(mark.before);
    if (this.#insertInList(mark, missing, after, before)) return;
    if (missing.top.tagName === 'section') {
      this.#notes.push({ mark, placed: missing });
      return;
    }
    const quotation = quotationOf(missing);
    const list = after?.passage.within[0]?.list ?? after?.passage.list;
    if (
      after &&
      quotation &&
      quotationOf(after.passage) &&
      (!list || after.passage.top.children.includes(list)) &&
      quotationOf(after.original) === quotation
    ) {
      // Within the quotation that goes on with it.
      const [own, into] = list ? [list, after.passage.top] : [after.passage.element, after.passage.parent];
      const copy = passageCopy(missing, originalPath);
      const box = h('div', { className: passageClass(mark.kind) }, [labelOf(mark, context), inOriginal([listFor(missing, copy)], context)]);
      if (missing.list) this.#inserted.set(missing.element, { into: copy, label: labelKey(mark) });
      this.#put(box, into, this.#around.get(own) ?? own, undefined);
      return;
    }
    const anchor = after?.passage.top;
    this.#addToRun(mark, missing, anchor && (this.#around.get(anchor) ?? anchor));
  }

  /** Whether there was a place for it: below an item that was put in, beside one of its list, or below the one that it is below. */
  #insertInList(mark: Mark, missing: PlacedElement, after: Pair | undefined, before: Pair | undefined): boolean {
    const { originalPath, context } = this.#given;
    const copy = passageCopy(missing, originalPath);
    const parent = missing.within.at(-1)?.item;
    const put = parent && this.#inserted.get(parent);
    if (put) {
      // What is said of the item around it is said of it, too.
      if (put.label !== labelKey(mark)) copy.children.unshift(labelOf(mark, context));
      if (missing.list) this.#inserted.set(missing.element, { into: copy, label: labelKey(mark) });
      addBelow(put.into, missing, copy, this.#lists);
      return true;
    }
    if (missing.list === undefined && parent === undefined) return false;
    const content = inOriginal(missing.list ? copy.children : [copy], context);
    const { id, dataAnchor } = missing.list ? copy.properties : {};
    const anchors = { ...(id !== undefined && { id }), ...(dataAnchor !== undefined && { dataAnchor }) };
    const box = h(missing.list ? 'li' : 'div', { ...anchors, className: passageClass(mark.kind) }, [labelOf(mark, context), content]);
    const place = this.#placeInList(missing, after, before);
    if (!place) return false;
    if (missing.list) this.#inserted.set(missing.element, { into: content, label: labelKey(mark) });
    if ('list' in place) this.#put(box, place.list, place.after, place.before);
    else {
      const block = listFor(missing, box);
      if (missing.list) this.#ownLists.set(missing.list, block);
      place.item.children.splice(place.at, 0, block);
    }
    return true;
  }

  #placeInList(missing: PlacedElement, after: Pair | undefined, before: Pair | undefined): InList | Below | undefined {
    const { list } = missing;
    const own = list && this.#ownLists.get(list);
    if (own) return { list: own, after: own.children.findLast((child) => child.type === 'element'), before: undefined };
    if (list) {
      const isFootnote = missing.top.tagName === 'section';
      const siblingOf = (pair: Pair | undefined): ItemElement | undefined =>
        pair && (pair.passage.top.tagName === 'section') === isFootnote ? counterpart(pair, (item) => item.list === list) : undefined;
      const previous = siblingOf(after);
      if (previous) return { list: previous.list, after: previous.item, before: undefined };
      const next = siblingOf(before);
      if (next) return { list: next.list, after: undefined, before: next.item };
    }
    const parent = missing.within.at(-1)?.item;
    const above = after && parent && counterpart(after, ({ item }) => item === parent);
    if (!above) return undefined;
    const isFirst = list !== undefined && after.original?.element === parent;
    return { item: above.item, at: isFirst ? countWords(above.item) : above.item.children.length };
  }

  #pairOf(neighbour: Mark['after']): Pair | undefined {
    const passage = this.#find(this.#translated, neighbour?.passage);
    return passage && { passage, original: this.#find(this.#originals, neighbour?.original) };
  }

  fillRuns(): void {
    const { context, originalPath } = this.#given;
    for (const { mark, placed, box } of this.#runs.values())
      box.children = [labelOf(mark, context), inOriginal(asBlocks(placed, originalPath), context)];
  }

  /** At the end of the footnotes, which are in the language of the translation: each label is said once for those below it. */
  addNotes(): void {
    const [first] = this.#notes;
    if (!first) return;
    const { context, originalPath } = this.#given;
    const last = this.#tree.children.findLast((child) => child.type === 'element');
    const own = last?.tagName === 'section' ? last.children.find((child) => child.type === 'element' && child.tagName === 'ol') : undefined;
    if (own?.type === 'element') {
      for (const { mark, placed } of this.#notes) {
        const { properties, children } = copyOf(placed.element, originalPath);
        const said = [labelOf(mark, context), inOriginal(children, context)];
        own.children.push(h('li', { id: properties.id, className: passageClass(mark.kind) }, said));
      }
      return;
    }
    const section = h('section', { dataFootnotes: true });
    let [label, open] = ['', section];
    for (const [place, { mark, placed }] of this.#notes.entries()) {
      const note = copyOf(placed.element, originalPath);
      const own = labelKey(mark);
      if (own !== label) {
        const list = h('ol', place > 0 ? { start: place + 1 } : {});
        section.children.push(h('div', { className: passageClass(mark.kind) }, [labelOf(mark, context), inOriginal([list], context)]));
        open = list;
      }
      label = own;
      open.children.push(note);
    }
    this.#tree.children.push(section);
  }

  /** By the anchors that the original has for what they say. */
  translatedPlaces(): ReadonlyMap<string, Element> {
    const places = new Map<string, Element>();
    for (const [original, passage] of this.#given.pairs) {
      const anchor = this.#originals.get(original)?.element.properties.id;
      const place = this.#translated.get(passage)?.element;
      if (typeof anchor === 'string' && place) places.set(anchor, place);
    }
    return places;
  }

  #addToRun(mark: Mark, missing: PlacedElement, anchor: Element | undefined): void {
    const label = labelKey(mark);
    const last = this.#lastAfter.get(anchor ?? this.#tree);
    const run = last && this.#runs.get(last);
    if (run?.label === label) {
      run.placed.push(missing);
      return;
    }
    const box = h('div', { className: passageClass(mark.kind) });
    this.#runs.set(box, { label, mark, placed: [missing], box });
    this.#put(box, this.#tree, anchor, undefined);
  }

  /** After an element and what was put there before; without one before another, or at the beginning. */
  #put(box: Element, parent: Element | Root, after: Element | undefined, before: Element | undefined): void {
    const key = after ?? parent;
    const children = parent.children as ElementContent[];
    const newest = this.#lastAfter.get(key);
    // What was put into a list is not what was put after it.
    const last = newest && children.includes(newest) ? newest : after;
    const place = last ? children.indexOf(last) + 1 : before ? children.indexOf(before) : 0;
    children.splice(place, 0, box);
    this.#lastAfter.set(key, box);
  }

  /** The element that carries the mark: an item itself, and a box around everything else. */
  #boxOf({ element: own, list, parent }: PlacedElement, mark: Mark): Element {
    const words = countWords(own);
    if (list && words < own.children.length) {
      // Items below it are passages of their own, about which nothing is said here.
      const box = h('div', { className: passageClass(mark.kind) }, own.children.slice(0, words));
      own.children.splice(0, words, box);
      return box;
    }
    if (list) {
      own.properties.className = passageClass(mark.kind);
      return own;
    }
    const box = h('div', { className: passageClass(mark.kind) }, [own]);
    const children = parent.children as ElementContent[];
    children[children.indexOf(own)] = box;
    this.#around.set(own, box);
    return box;
  }

  #find(places: ReadonlyMap<number, PlacedElement>, passage: PlacedBlock | undefined): PlacedElement | undefined {
    return passage?.index === undefined ? undefined : places.get(passage.index);
  }
}
