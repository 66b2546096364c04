// The one way from Markdown to HTML. Pages, search, feeds and documents all take what this returns; the last step sanitises.

import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import { rehype } from 'rehype';
import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { digitsIn, digitSystems } from '../text/digits.ts';
import type { Direction } from '../languages/language.ts';
import { directionPieces } from '../text/left-to-right.ts';
import type { PictureSize } from '../files/picture-size.ts';
import { type Component, componentOf, isComponentNode } from './components.ts';
import { assignAnchors, decode, type Heading } from './headings.ts';

export interface RenderedText {
  /** Safe to set as it is: no scripts, styles, frames, remote pictures or foreign attributes. */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** The text alone, blocks separated by line feeds. */
  readonly plain: string;
  /** What its pictures show, in words: paper has these in place of the pictures. */
  readonly pictures: readonly string[];
  /** Components of a page, in their order. */
  readonly components: readonly Component[];
  /** Where it has components: the same HTML with an empty place for each, which `splitAtComponents` finds. */
  readonly placed: string | undefined;
  /** Whether it is MDX with comments in braces, which are in nothing of this. Astro compiles such a page from its file. */
  readonly hasComments: boolean;
}

const place = /<span data-component="(\d{1,4})"><\/span>/;

/** HTML between components, and the number of the component that stands between two pieces of it. */
export function splitAtComponents(html: string): (string | number)[] {
  return html.split(place).map((piece, index) => (index % 2 === 0 ? piece : Number(piece)));
}

const text = ['bdi', 'strong', 'em', 'del', 'code', 'sup', 'br', 'a', 'img'];
const blocks = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'section'];
const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

/** Ids carry a prefix, so that none can take the place of a global name in a script (DOM clobbering). */
export const anchorPrefix = 't-';
const ownId = new RegExp(`^${anchorPrefix}`);

/** The number of a passage (core/translation/blocks.ts), which pages mark where the original has changed. */
const passage: [string, RegExp] = ['dataBlock', /^\d{1,6}$/];

/** What may leave the pipeline. Everything else is dropped, with its children kept. */
const schema: SanitizeSchema = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  tagNames: [...text, ...blocks, ...tables],
  attributes: {
    a: ['href', ['dataOwnPage'], ['rel', 'noopener'], ['dataFootnoteRef'], ['dataFootnoteBackref'], ['id', ownId]],
    img: ['src', 'alt', ['loading', 'lazy'], ['decoding', 'async'], ['width', /^\d{1,5}$/], ['height', /^\d{1,5}$/]],
    h2: [['id', ownId], passage],
    h3: [['id', ownId], passage],
    h4: [['id', ownId], passage],
    h5: [['id', ownId], passage],
    h6: [['id', ownId], passage],
    p: [passage],
    blockquote: [passage],
    code: [passage, ['dir', 'ltr']],
    bdi: [['dir', 'ltr', 'rtl'], 'lang'],
    table: [passage],
    li: [['id', ownId], passage],
    // The digits that the text is written with, where it is another script's or the language has others.
    ol: ['start', ['dataDigits', ...digitSystems, 'latn']],
    section: [['dataFootnotes']],
    th: [['dataAlign', 'center', 'end']],
    td: [['dataAlign', 'center', 'end']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
};

/** With the places of components: no text makes one, since HTML of texts never comes here. */
const schemaWithPlaces: SanitizeSchema = {
  ...schema,
  tagNames: [...(schema.tagNames ?? []), 'span'],
  attributes: { ...schema.attributes, span: [['dataComponent', /^\d{1,4}$/]] },
};

export interface RenderOptions {
  /** Of the text: in one from right to left, what is read from left to right is set apart. */
  readonly direction?: Direction;
  /** Path below which the site lives, without a slash at its end: '' or '/letter'. */
  readonly basePath: string;
  /** The size of a picture of the public folder, by its path there; undefined where it is not known. */
  readonly sizeOf?: (path: string) => PictureSize | undefined;
  /** The path of another text of the campaign, from the root of the site; undefined where a link leads to none. */
  readonly pageAt?: (url: string) => string | undefined;
}

/** Renders a tree that `inspect` found nothing wrong with; with any other tree the result is still safe, only less complete. */
export function renderText(tree: Root, options: RenderOptions): RenderedText {
  const hasComments = removeComments(tree);
  const headings = assignAnchors(tree);
  const components = placeComponents(tree);
  const hast = toHast.runSync(tree) as Root | HastRoot as HastRoot;
  const footnotes = footnotePassages(tree);
  const digits = hasNumberedList(hast) ? digitsIn(textOf(tree)) : undefined;
  visit(hast, 'element', (node) => {
    if ('dataFootnotes' in node.properties)
      node.children = node.children.filter((child) => child.type !== 'element' || child.tagName === 'ol');
    fix(node, options);
    if (options.direction === 'rtl') setApart(node);
    if (node.tagName === 'ol' && digits !== undefined) node.properties.dataDigits = digits;
    if (node.tagName === 'li') node.properties.dataBlock ??= footnotes.get(decode(String(node.properties.id ?? '')));
  });
  const safe = (components.length > 0 ? sanitizerWithPlaces : sanitizer).runSync(hast);
  const placed = sanitizer.stringify(safe);
  const html =
    components.length > 0
      ? placed
          .split(place)
          .filter((_, index) => index % 2 === 0)
          .join('')
      : placed;
  return {
    html,
    headings,
    plain: plainText(safe),
    pictures: wordsOfPictures(safe),
    components,
    placed: components.length > 0 ? placed : undefined,
    hasComments,
  };
}

/** A step to HTML would take them for text. The check lets nothing else into braces. */
function removeComments(tree: Root): boolean {
  let has = false;
  visit(tree, ['mdxFlowExpression', 'mdxTextExpression'], (_, index, parent) => {
    if (!parent || index === undefined) return undefined;
    has = true;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return has;
}

/** Each component becomes an empty element with its number. */
function placeComponents(tree: Root): Component[] {
  const components: Component[] = [];
  visit(tree, (node) => {
    const component = isComponentNode(node) ? componentOf(node) : undefined;
    if (!component) return;
    node.data = {
      ...node.data,
      hName: 'span',
      hProperties: { dataComponent: String(components.length) },
      hChildren: [],
    } as typeof node.data;
    components.push(component);
  });
  return components;
}

function hasNumberedList(tree: HastRoot): boolean {
  let has = false;
  visit(tree, { type: 'element', tagName: 'ol' }, () => {
    has = true;
    return EXIT;
  });
  return has;
}

function textOf(tree: Root): string {
  const texts: string[] = [];
  visit(tree, 'text', ({ value }) => void texts.push(value));
  return texts.join(' ');
}

/** Code, and pieces of text that would turn round. */
function setApart(node: Element): void {
  if (node.tagName === 'code') node.properties.dir = 'ltr';
  if (node.tagName === 'code' || node.tagName === 'bdi' || node.tagName === 'sup') return;
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text') return [child];
    const pieces = directionPieces(child.value);
    return pieces.map(({ text: value, isLeftToRight }) => (isLeftToRight ? h('bdi', { dir: 'ltr' }, value) : { type: 'text', value }));
  });
}

/** Footnotes get a label of the step to HTML, in no language of ours: a paragraph, which is left out. */
const toHast = remark().use(remarkRehype, { clobberPrefix: anchorPrefix, footnoteLabel: '*', footnoteLabelTagName: 'p' }).freeze();
const sanitizer = rehype().use(rehypeSanitize, schema).freeze();
const sanitizerWithPlaces = rehype().use(rehypeSanitize, schemaWithPlaces).freeze();

/** Numbers of the passages that are footnotes, by the id of their item: the step to HTML gathers footnotes and forgets the number. */
function footnotePassages(tree: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(tree, 'footnoteDefinition', ({ identifier, data }) => {
    const number = data?.hProperties?.dataBlock;
    if (typeof number === 'string' && !found.has(identifier)) found.set(`${anchorPrefix}fn-${identifier.toLowerCase()}`, number);
  });
  return found;
}

/** Where a link may lead: a web page, an e-mail with at most a subject, an anchor of the text, a public file. Not `//elsewhere`, nor `?bcc=`. */
const allowedTarget = /^(?:https?:\/\/[^/]|mailto:[^?]+(?:\?subject=[^&]*)?$|#t-|\/(?![/\\]))/i;

/** Pictures and files of the public folder get the site's base path; links elsewhere say nothing about where they come from. */
export function fix(node: Element, { basePath, sizeOf, pageAt }: RenderOptions): void {
  alignByData(node);
  const page = node.tagName === 'a' && typeof node.properties.href === 'string' ? pageAt?.(node.properties.href) : undefined;
  if (page !== undefined) Object.assign(node.properties, { href: page, dataOwnPage: '' });
  const picture = node.tagName === 'img' ? String(node.properties.src ?? '') : '';
  for (const name of ['href', 'src'] as const) {
    const value = node.properties[name];
    if (typeof value === 'string' && value.startsWith('/') && !value.startsWith('//')) node.properties[name] = basePath + value;
    // The sanitiser takes an empty list of protocols for “any”, so a picture from elsewhere loses its address here.
    else if (name === 'src') delete node.properties.src;
  }
  if (node.tagName === 'a' && !allowedTarget.test(String(node.properties.href ?? ''))) node.properties.href = undefined;
  if (node.tagName === 'a' && /^https?:/i.test(String(node.properties.href ?? ''))) node.properties.rel = ['noopener'];
  if (node.tagName === 'img') {
    node.properties.loading = 'lazy';
    node.properties.decoding = 'async';
    const size = picture.startsWith('/') && !picture.startsWith('//') ? sizeOf?.(decode(picture.slice(1))) : undefined;
    if (size) Object.assign(node.properties, { width: String(size.width), height: String(size.height) });
  }
}

/** The attribute `align` is gone from HTML. What a source calls right is where numbers end: in a text from right to left on the left. */
function alignByData({ properties }: Element): void {
  const { align } = properties;
  delete properties.align;
  if (align === 'center' || align === 'right') properties.dataAlign = align === 'right' ? 'end' : align;
}

function wordsOfPictures(tree: HastRoot): string[] {
  const words: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties.alt === 'string' && properties.alt !== '') words.push(properties.alt);
  });
  return words;
}

const blockNames = new Set([...blocks, ...tables]);

/** Without the numbers of footnotes, which after a word or a year would be a part of it, and without the arrows that lead back. */
function plainText(node: HastRoot | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isFootnoteLink(node)) return '';
  const inner = (node.children as ElementContent[]).map(plainText).join('');
  const isBlock = node.type === 'element' && blockNames.has(node.tagName);
  return isBlock ? `${inner.trim()}\n` : node.type === 'element' ? inner : inner.replace(/\n{2,}/g, '\n').trim();
}

function isFootnoteLink(node: HastRoot | ElementContent): boolean {
  return node.type === 'element' && ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties);
}
