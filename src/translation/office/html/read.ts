// A page as browsers and word processors save it → paragraphs, tables and notes. It is parsed only: nothing in it runs, and nothing is fetched.

import type { Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';
import { webAddress } from '../addresses.ts';
import { Losses, OfficeError, type OfficeDocument, type OfficeNote, type OfficeParagraph, type OfficePart } from '../document.ts';
import { maxDepth, maxPageLength } from '../limits.ts';
import { areBold, phrasing, type Run } from '../runs.ts';
import { Looks, type PageLook } from './looks.ts';
import { notesIn, type PageNotes } from './notes.ts';

const page = rehype().freeze();

/** Parts of a page that are no text of the letter. */
const aside = new Set(
  'head script style template noscript nav footer aside svg canvas audio video select button input textarea datalist title map'.split(' '),
);
const embedded = new Set(['iframe', 'object', 'embed', 'applet']);
const blocks = new Set(
  'address article blockquote body center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export function readHtml(text: string): OfficeDocument {
  if (text.length > maxPageLength) throw new OfficeError('This page is larger than 8 MiB. Copy its text into a document, and send that.');
  const tree = page.parse(text);
  if (isDeep(tree)) throw new OfficeError('This page is nested too deep. Copy its text into a document, and send that.');
  const losses = new Losses();
  const notes = notesIn(tree);
  const reader = new PageReader(new Looks(tree), notes, losses, hasElement(tree, 'ins'));
  const parts = reader.read(rootOf(tree));
  losses.add('comment', '', notes.comments.marks.size);
  return { parts: [...parts, ...reader.notes.values()], losses };
}

interface Place {
  readonly look: PageLook;
  readonly role: OfficeParagraph['role'];
  readonly level: number;
  readonly number?: number | undefined;
  /** How many lists are around it. */
  readonly depth: number;
  readonly isPreformatted: boolean;
}

const outermost: Place = { look: {}, role: 'text', level: 0, depth: 0, isPreformatted: false };

class PageReader {
  readonly notes = new Map<string, OfficeNote>();
  readonly #looks: Looks;
  readonly #notes: PageNotes;
  readonly #losses: Losses;
  /** Where insertions are marked, what is struck out was deleted. */
  readonly #isTracked: boolean;
  #parts: OfficePart[] = [];
  #runs: Run[] = [];

  constructor(looks: Looks, notes: PageNotes, losses: Losses, isTracked: boolean) {
    this.#looks = looks;
    this.#notes = notes;
    this.#losses = losses;
    this.#isTracked = isTracked;
  }

  read(root: Nodes, place: Place = outermost): OfficePart[] {
    const [parts, runs] = [this.#parts, this.#runs];
    [this.#parts, this.#runs] = [[], []];
    if ('children' in root) this.#children(root.children, place);
    this.#flush(place);
    const read = this.#parts;
    [this.#parts, this.#runs] = [parts, runs];
    return read;
  }

  #children(nodes: readonly Nodes[], place: Place): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#text(node.value, place);
      else if (node.type === 'element') this.#element(node, place);
    }
  }

  #text(value: string, { look: { isHidden: _hidden, ...look }, isPreformatted }: Place): void {
    if (!isPreformatted) {
      this.#runs.push({ text: value.replace(/[ \t\r\n\f]+/g, ' '), look });
      return;
    }
    for (const [index, text] of value.replace(/\n$/, '').split('\n').entries()) {
      if (index > 0) this.#runs.push('break');
      this.#runs.push({ text, look });
    }
  }

  #element(element: Element, place: Place): void {
    const { tagName, properties } = element;
    if (this.#isLeftOut(element)) return;
    const own = this.#looks.of(element);
    if (own.isHidden) {
      this.#losses.add('hidden text', plainText(element));
      return;
    }
    const reference = this.#notes.references.get(element);
    if (reference !== undefined) {
      this.#runs.push({ note: reference, look: {} });
      return;
    }
    const note = this.#notes.notes.get(element);
    if (note !== undefined && !this.notes.has(note)) {
      this.notes.set(note, { type: 'officeNote', label: note, parts: [] });
      this.notes.set(note, { type: 'officeNote', label: note, parts: this.read(element) });
      return;
    }
    const isBlock = blocks.has(tagName);
    // What a style says of a whole block makes no words of it important.
    const look = isBlock ? place.look : { ...place.look, ...own };
    if (tagName === 'br') this.#runs.push('break');
    else if (tagName === 'img') this.#losses.add('picture', typeof properties.alt === 'string' ? properties.alt : '');
    else if (tagName === 'rt' || tagName === 'rp') this.#losses.add('reading aid', plainText(element));
    else if (tagName === 'a') this.#link(element, { ...place, look });
    else if (tagName === 'table') this.#table(element, place);
    else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') this.#list(element, place);
    else if (isBlock) this.#block(element, { ...place, look }, own.bold === true);
    else this.#children(element.children, { ...place, look });
  }

  #isLeftOut(element: Element): boolean {
    const { tagName, properties } = element;
    const { comments, backLinks } = this.#notes;
    if (comments.marks.has(element) || comments.texts.has(element) || backLinks.has(element) || aside.has(tagName)) return true;
    if (tagName === 'header' && !hasElement(element, 'h1')) return true;
    if (/^(?:navigation|menu|menubar|search|banner|contentinfo|complementary)$/.test(String(properties.role ?? ''))) return true;
    if (embedded.has(tagName)) this.#losses.add('embedded object', String(properties.src ?? properties.data ?? ''));
    if (this.#isTracked && tagName === 'ins') this.#losses.add('tracked insertion', plainText(element));
    if (this.#isTracked && tagName === 'del') this.#losses.add('tracked deletion', plainText(element));
    return embedded.has(tagName) || (this.#isTracked && tagName === 'del');
  }

  #link(element: Element, place: Place): void {
    const href = typeof element.properties.href === 'string' ? element.properties.href : '';
    const link = webAddress(href);
    if (link === undefined && href !== '' && !href.startsWith('#')) this.#losses.add('link', href);
    this.#children(element.children, link === undefined ? place : { ...place, look: { ...place.look, link } });
  }

  #block(element: Element, place: Place, isBold: boolean): void {
    this.#flush(place);
    const inner = innerPlace(element, place);
    this.#children(element.children, inner);
    this.#flush(inner, isBold);
  }

  #list(element: Element, place: Place): void {
    this.#flush(place);
    const level = googleLevel(element) ?? place.depth;
    let number = Number(element.properties.start ?? 1);
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (child.tagName !== 'li') {
        this.#element(child, { ...place, depth: level + 1 });
        continue;
      }
      if (this.#isLeftOut(child) || this.#notes.notes.has(child)) {
        this.#element(child, place);
        continue;
      }
      const item: Place = {
        ...place,
        role: 'item',
        level,
        number: element.tagName === 'ol' ? number++ : undefined,
        depth: level + 1,
      };
      this.#children(child.children, item);
      this.#flush(item);
    }
  }

  #table(element: Element, place: Place): void {
    this.#flush(place);
    const rows = outermostNamed(element, 'tr').map((row) =>
      row.children.flatMap((cell) =>
        cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th') ? [this.read(cell)] : [],
      ),
    );
    this.#parts.push({ type: 'officeTable', rows });
  }

  /** The paragraph that is open ends here. */
  #flush({ role, level, number }: Place, isBold = false): void {
    const runs = this.#runs;
    this.#runs = [];
    const children = phrasing(runs);
    const isBlank = runs.every((run) => run === 'break' || ('text' in run && run.text.trim() === ''));
    if (isBlank) return;
    this.#parts.push({ type: 'officeParagraph', role, level, number, isBold: isBold || areBold(runs), children });
  }
}

function innerPlace({ tagName, properties }: Element, place: Place): Place {
  const classes = (Array.isArray(properties.className) ? properties.className : []).map(String);
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading !== undefined) return { ...place, role: 'heading', level: Number(heading) };
  if (tagName === 'p' && classes.some((name) => /^(?:title|MsoTitle)$/i.test(name))) return { ...place, role: 'title', level: 1 };
  if (tagName === 'blockquote' || classes.some((name) => /^Mso(?:Intense)?Quote$/.test(name))) return { ...place, role: 'quotation' };
  return { ...place, isPreformatted: place.isPreformatted || tagName === 'pre' };
}

/** Google Docs puts nested lists beside each other, and says their level in a class: lst-kix_abc-1. */
function googleLevel({ properties }: Element): number | undefined {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  for (const name of classes) {
    const level = /^lst-[\w.-]{1,60}-(\d)$/.exec(String(name))?.[1];
    if (level !== undefined) return Number(level);
  }
  return undefined;
}

/** The letter of a saved page is in its main part, where there is one. */
function rootOf(tree: Root): Nodes {
  for (const name of ['article', 'main']) {
    const found = outermostNamed(tree, name);
    if (found.length === 1 && found[0] && plainText(found[0]).trim().length > 200) return found[0];
  }
  return tree;
}

/** The outermost elements of a name. */
function outermostNamed(node: Nodes, name: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === name ? [child] : outermostNamed(child, name)));
}

function hasElement(node: Nodes, name: string): boolean {
  return outermostNamed(node, name).length > 0;
}

function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

function isDeep(tree: Root): boolean {
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.depth > maxDepth * 2) return true;
    if ('children' in next.node) for (const child of next.node.children) stack.push({ node: child, depth: next.depth + 1 });
  }
  return false;
}
