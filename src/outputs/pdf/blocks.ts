// The text of an edition as plain data for the template: sanitised HTML → blocks. Links and footnotes become notes at the foot.

import type { Element, ElementContent, RootContent } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { digitsOfLanguage } from '../../core/languages/digits.ts';
import { latinSign, markStyleOf, romanSign, signOf } from '../../core/languages/list-marks.ts';
import { tenDigits } from '../../core/text/digits.ts';
import type { Passages } from '../typst/passages.ts';
import type { AddressNote, Block, Inline, Table } from './block.ts';
import { Notes } from './notes.ts';

export interface BlockContext {
  readonly passages: Passages;
  /** For what is shown in the language of the original. */
  readonly original: Passages;
  /** `https://example.org`, for addresses within the site. */
  readonly origin: string;
}

interface Walk extends BlockContext {
  readonly notes: Notes;
  /** Inside a note there are no further notes: two could refer to each other. */
  readonly isNote: boolean;
  /** Whether it is within what is shown in the language of the original. */
  readonly isOriginal: boolean;
  readonly levels: { last: number };
  /** How many lists, quotations and emphases are open around. */
  readonly depth: number;
  /** How many numbered lists are open around. */
  readonly counted: number;
}

/** The typesetter gives up where its rules nest too deeply, and paper has no room for more: what lies deeper is set at this level. */
const maxDepth = 8;
const deepening = new Set(['ul', 'ol', 'blockquote', 'strong', 'em', 'del', 'sup', 'a']);

const parser = rehype().data('settings', { fragment: true }).freeze();

export function blocksOf(html: string, context: BlockContext): Block[] {
  const tree = parser.parse(html);
  visit(tree, 'element', trimLines);
  const walk: Walk = { ...context, notes: new Notes(tree), isNote: false, isOriginal: false, levels: { last: 0 }, depth: 0, counted: 0 };
  return blocks(tree.children, walk);
}

/** White space at the beginning of a block, and of a line after a break, is that of the source: pages do not show it. */
function trimLines({ tagName, children }: Element): void {
  children.forEach((child, place) => {
    const before = children[place - 1];
    const isFirst = before === undefined ? lines.has(tagName) : before.type === 'element' && before.tagName === 'br';
    if (isFirst && child.type === 'text') child.value = child.value.replace(/^[ \t\r\n]+/, '');
  });
}

const containers = new Set([
  'div',
  'details',
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'table',
  'hr',
  'section',
]);

/** Where a line begins. Program text keeps its spaces. */
const lines = new Set([...containers, 'li'].filter((name) => name !== 'pre'));

/** Text that is among blocks, as in a tight list, becomes a paragraph. */
function blocks(nodes: readonly (RootContent | ElementContent)[], walk: Walk): Block[] {
  const result: Block[] = [];
  let loose: ElementContent[] = [];
  const close = (): void => {
    const parts = inlines(loose, walk);
    if (!isBlank(parts)) result.push({ kind: 'paragraph', parts });
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && containers.has(node.tagName)) {
      close();
      result.push(...block(node, walk));
    } else if (node.type === 'element' || node.type === 'text') loose.push(node);
  }
  close();
  return result;
}

function isBlank(parts: readonly Inline[]): boolean {
  return parts.every((part) => typeof part === 'string' && part.trim() === '');
}

function block(node: Element, around: Walk): Block[] {
  const walk = within(node, around);
  if (walk.depth > maxDepth && walk !== around) return blocks(contentOf(node), around);
  switch (node.tagName) {
    case 'p':
      return [{ kind: hasClass(node, 'passage-label') ? 'label' : 'paragraph', parts: inlines(node.children, walk) }];
    case 'div':
      if (node.properties.lang !== undefined) return [{ kind: 'original', blocks: blocks(node.children, inOriginal(walk)) }];
      return [{ kind: 'passage', blocks: blocks(node.children, walk) }];
    case 'details':
      // What the original says of a passage that is shown: nothing unfolds on paper, and the page has it.
      return [];
    case 'ul':
    case 'ol': {
      const inner = node.tagName === 'ol' ? { ...walk, counted: walk.counted + 1 } : walk;
      const items = node.children.filter((child) => child.type === 'element').map((item) => blocks(item.children, inner));
      if (node.tagName === 'ul') return [{ kind: 'list', start: null, items }];
      const start = Number(node.properties.start ?? 1);
      return [{ kind: 'list', start, ...digitsOf(node, walk), ...marksOf(start, items.length, inner), items }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocks(node.children, walk) }];
    case 'pre':
      return [{ kind: 'program', text: walk.passages.verbatim(textOf(node).replace(/\n$/, '')) }];
    case 'table':
      return [table(node, walk)];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'section':
      // The list of footnotes. Each is at the foot of a page, but those that only other footnotes or no translated text refer to.
      return unreferredNotes(node, walk);
    default: {
      const parts = inlines(node.children, walk);
      if (isBlank(parts)) return [];
      // PDF/UA wants no level left out on the way down.
      const level = Math.min(Number(node.tagName.slice(1)) - 1, walk.levels.last + 1);
      walk.levels.last = level;
      return [{ kind: 'heading', level, parts }];
    }
  }
}

/** As pages have them (site/list-styles.ts), where a font has the signs. */
function marksOf(start: number, count: number, { counted, passages }: Walk): { marks?: readonly string[] } {
  if (counted !== 2 && counted !== 3) return {};
  const { tag } = passages.language;
  const digits = tenDigits(digitsOfLanguage(tag));
  const inDigits = (place: number): string => [...String(place)].map((digit) => digits?.[Number(digit)] ?? digit).join('');
  const style = markStyleOf(tag, counted);
  const marks = Array.from({ length: count }, (_, at) => style.before + signOf(style, start + at, inDigits) + style.after);
  const plain = counted === 2 ? latinSign : romanSign;
  return { marks: passages.has(marks.join('')) ? marks.map((mark) => passages.own(mark)) : marks.map((_, at) => `${plain(start + at)}.`) };
}

/** As the text is written with, or as its language counts; none where they are those of ASCII, or no font has them. */
function digitsOf({ properties }: Element, { passages }: Walk): { digits?: readonly string[] } {
  const { dataDigits } = properties;
  const digits = tenDigits(typeof dataDigits === 'string' ? dataDigits : digitsOfLanguage(passages.language.tag));
  return digits && passages.has(passages.own(digits.join(''))) ? { digits } : {};
}

/** Under the numbers that they have on the page, by which the footnotes call them that refer to them. */
function unreferredNotes(section: Element, walk: Walk): Block[] {
  let place = 0;
  const notesIn = (node: Element, around: Walk): Block[] => {
    if (node.tagName === 'li' && node.properties.id !== undefined) {
      place++;
      if (walk.notes.isSet(node.children)) return [];
      return [{ kind: 'list', start: place, items: [blocks(node.children, { ...around, isNote: true })] }];
    }
    const isOriginal = node.tagName === 'div' && node.properties.lang !== undefined;
    const inner = isOriginal ? inOriginal(around) : around;
    const found = node.children.flatMap((child) => (child.type === 'element' ? notesIn(child, inner) : []));
    if (found.length === 0) return [];
    if (isOriginal) return [{ kind: 'original', blocks: found }];
    if (!hasClass(node, 'passage')) return found;
    const labels = node.children.filter((child): child is Element => child.type === 'element' && hasClass(child, 'passage-label'));
    return [{ kind: 'passage', blocks: [...labels.flatMap((label) => block(label, walk)), ...found] }];
  };
  return notesIn(section, walk);
}

function inOriginal(walk: Walk): Walk {
  return { ...walk, passages: walk.original, isOriginal: true };
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function within(node: Element, walk: Walk): Walk {
  return deepening.has(node.tagName) ? { ...walk, depth: walk.depth + 1 } : walk;
}

/** The blocks of a quotation, or those of all items of a list. */
function contentOf(node: Element): readonly ElementContent[] {
  return node.children.flatMap((child) => (child.type === 'element' && child.tagName === 'li' ? child.children : [child]));
}

function table(node: Element, walk: Walk): Table {
  const rows: Element[] = [];
  visit(node, 'element', (row) => {
    if (row.tagName === 'tr') rows.push(row);
  });
  const before = walk.notes.count;
  const cellsOf = (row: Element): Inline[][] =>
    row.children.filter((cell) => cell.type === 'element').map((cell) => inlines(cell.children, walk));
  const first = rows.slice(0, 1).map(cellsOf);
  const hasNotes = walk.notes.count > before;
  const cells = [...first, ...rows.slice(1).map(cellsOf)];
  const columns = Math.max(1, ...cells.map(({ length }) => length));
  const filled = cells.flatMap((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])]);
  const hasHead = node.children.some((part) => part.type === 'element' && part.tagName === 'thead');
  return { kind: 'table', columns, head: hasHead ? (hasNotes ? 'once' : 'repeated') : null, cells: filled };
}

function inlines(nodes: readonly ElementContent[], walk: Walk): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return [walk.passages.own(node.value)];
    return node.type === 'element' ? inline(node, walk) : [];
  });
}

function inline(node: Element, around: Walk): Inline[] {
  const walk = within(node, around);
  if (walk.depth > maxDepth && walk !== around && node.tagName !== 'a') return inlines(node.children, around);
  const { passages } = walk;
  switch (node.tagName) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ kind: node.tagName, parts: inlines(node.children, walk) }];
    case 'sup': {
      const footnote = walk.notes.footnoteOf(node);
      if (footnote && !walk.isNote) {
        const { number, isFirst } = walk.notes.take(footnote);
        return [{ kind: 'note', number, blocks: isFirst ? noteBlocks(footnote, walk) : null }];
      }
      return [{ kind: 'sup', parts: inlines(node.children, walk) }];
    }
    case 'bdi': {
      const { dir, lang } = node.properties;
      if (dir === undefined && lang === undefined) return [passages.value(textOf(node))];
      const mark = dir === 'rtl' ? '\u2067' : '\u2066';
      return [mark, ...inlines(node.children, walk), '\u2069'];
    }
    case 'code':
      return [{ kind: 'code', text: passages.directed(passages.verbatim(textOf(node))) }];
    case 'br':
      return [{ kind: 'break' }];
    case 'img': {
      // A picture is named by what it shows: paper has its words, the page the picture.
      const alt = String(node.properties.alt ?? '');
      return alt === '' ? [] : [{ kind: 'em', parts: [passages.own(`[${alt}]`)] }];
    }
    case 'a':
      return link(node, walk);
    default:
      return inlines(node.children, walk);
  }
}

/** At the foot a note is set in the language of the document, if it does not say another. */
function noteBlocks(footnote: readonly ElementContent[], walk: Walk): Block[] {
  const own = blocks(footnote, { ...walk, isNote: true });
  return walk.isOriginal ? [{ kind: 'original', blocks: own }] : own;
}

function link(node: Element, walk: Walk): Inline[] {
  const { properties, children } = node;
  const href = typeof properties.href === 'string' ? properties.href : '';
  if (properties.dataFootnoteBackref !== undefined) return [];
  // A reference to a note that is on another page alone has a number of that page.
  if (properties.dataFootnoteRef !== undefined && !href.startsWith('#')) return [];
  const parts = inlines(children, walk);
  if (href === '' || href.startsWith('#')) return parts;
  const url = href.startsWith('/') ? walk.origin + href : href;
  const address = walk.passages.verbatim(url.replace(/^mailto:/i, ''));
  const says = plain(textOf(node)) === plain(address);
  return [{ kind: 'link', url, parts, note: says || walk.isNote ? null : addressNote(address, walk) }];
}

function addressNote(address: string, { notes }: Walk): AddressNote {
  const { number, isFirst } = notes.take(address);
  return { number, address: isFirst ? address : null };
}

/** Whether words and address are the same to a reader. */
function plain(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
}

function textOf(node: Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
