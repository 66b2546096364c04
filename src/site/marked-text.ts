// The text of a translation with its marks: passages that changed, with the original folded below; passages that are missing, in the original.

import { h } from 'hastscript';
import type { Element, ElementContent, Root } from 'hast';
import type { PlacedBlock } from '../core/translation/blocks.ts';
import { settleFootnotes } from './original-footnotes.ts';
import {
  asBlocks,
  asParts,
  copyOf,
  parseFragment,
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
    const after = this.#find(this.#translated, mark.after?.passage);
    const before = this.#find(this.#translated, mark.before?.passage);
    const sibling = this.#siblingOf(missing, mark, after, before);
    if (sibling?.list) {
      const copy = copyOf(missing.element, originalPath);
      const { id } = copy.properties;
      const box = h('li', { id, className: passageClass(mark.kind) }, [labelOf(mark, context), inOriginal(copy.children, context)]);
      this.#put(box, sibling.list, sibling === after ? sibling.element : undefined, before?.element);
      return;
    }
    if (missing.top.tagName === 'section') {
      this.#notes.push({ mark, placed: missing });
      return;
    }
    const quotation = quotationOf(missing);
    if (
      after &&
      quotation &&
      quotationOf(after) &&
      (!after.list || after.top.children.includes(after.list)) &&
      quotationOf(this.#find(this.#originals, mark.after?.original)) === quotation
    ) {
      // Within the quotation that goes on with it.
      const [own, parent] = after.list ? [after.list, after.top] : [after.element, after.parent];
      const box = h('div', { className: passageClass(mark.kind) }, [
        labelOf(mark, context),
        inOriginal(asParts([missing], originalPath), context),
      ]);
      this.#put(box, parent, this.#around.get(own) ?? own, undefined);
      return;
    }
    const anchor = after?.top;
    this.#addToRun(mark, missing, anchor && (this.#around.get(anchor) ?? anchor));
  }

  /** The neighbour in whose list an item belongs, because it says the neighbouring item of the original's list. */
  #siblingOf(missing: PlacedElement, mark: Mark, after?: PlacedElement, before?: PlacedElement): PlacedElement | undefined {
    if (!missing.list) return undefined;
    const isFootnote = missing.top.tagName === 'section';
    const isSame = (candidate: PlacedElement | undefined, original: PlacedBlock | undefined): boolean =>
      candidate?.list !== undefined &&
      (candidate.top.tagName === 'section') === isFootnote &&
      this.#find(this.#originals, original)?.list === missing.list;
    if (isSame(after, mark.after?.original)) return after;
    return isSame(before, mark.before?.original) ? before : undefined;
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
      const own = `${mark.kind} ${mark.date}`;
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

  #addToRun(mark: Mark, missing: PlacedElement, anchor: Element | undefined): void {
    const label = `${mark.kind} ${mark.date}`;
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
