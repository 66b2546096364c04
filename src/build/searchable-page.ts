// A built page as the search is to read it: only what is searched, with words that can be distinguished, and with their further forms.

import { h } from 'hastscript';
import type { Element, Nodes, Root, Text } from 'hast';
import { rehype } from 'rehype';
import { SKIP, visit } from 'unist-util-visit';
import type { Language } from '../core/languages/language.ts';
import { beginOf, endOfPart } from '../core/text/language-marks.ts';
import { inSimplified } from '../core/text/chinese.ts';
import { furtherForms, furtherFormsId, isRespelled, ownTextFilter } from '../core/text/search-form.ts';
import { ownSpace, separateWords, separationOf } from '../core/text/word-separation.ts';
import type { SearchedPage } from '../site/search.ts';

const html = rehype().data('settings', { fragment: true });

/**
 * Begins the name of an index whose words are separated here. Pagefind would cut those of Chinese, Japanese and Thai a second time, with
 * another dictionary than the browsers have that cut what is typed.
 */
export const separatedPrefix = 'x-';

/** Every letter has the same labels among its facts, so these count less than texts. */
const weightOfFacts = '0.1';
/** What is on a page for use and not for reading. */
const furniture = new Set(['nav', 'aside', 'form', 'button', 'script', 'style', 'svg']);
/** What ends a line without ending a paragraph: its last word is not the beginning of the next one. */
const lines = new Set(['dt', 'dd', 'div', 'td', 'th', 'summary', 'figcaption', 'caption', 'blockquote']);
const paragraphs = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The page for the index, with whether it is a text in the reader’s language, or undefined where the page says that it is not searched. */
export function searchablePage(page: string, language: Language, kind: SearchedPage['kind'] = 'text'): string | undefined {
  const start = page.indexOf('<main');
  const tree = html.parse(start === -1 ? '' : page.slice(start, page.lastIndexOf('</main>')));
  const main = tree.children.find((node): node is Element => node.type === 'element' && node.properties.dataPagefindBody !== undefined);
  if (!main) return undefined;
  removeWhatIsNotRead(tree);
  const own = languageOfTitle(main);
  if (own !== undefined) keepOneLanguage(main, own);
  const isSeparated = separationOf(language.script) === 'dictionary';
  const respell = isRespelled(language.locale) ? inSimplified : undefined;
  const forms = new Set<string>();
  // Titles that no element holds, too: results show both in the same way.
  if (isSeparated)
    visit(main, 'element', ({ properties }) => {
      const { dataTitle } = properties;
      if (typeof dataTitle === 'string') properties.dataTitle = separateWords(dataTitle, language.locale);
    });
  visit(tree, 'text', (node) => {
    if (isSeparated && /\S/u.test(node.value)) node.value = ` ${separateWords(node.value, language.locale)} `;
    for (const word of node.value.split(/\s+/u)) for (const form of furtherForms(word, language.locale, respell)) forms.add(form);
  });
  if (own === undefined) markLanguages(main, language.tag);
  endLines(tree, isSeparated);
  if (forms.size > 0) main.children.push(h('p', { id: furtherFormsId }, [...forms].join(' ')));
  const name = isSeparated ? separatedPrefix + language.slug : language.tag;
  // One value only: Pagefind lists several in an order of chance, and the same site should have the same bytes.
  if (kind === 'facts') main.properties.dataPagefindWeight = weightOfFacts;
  else if (own === undefined) main.properties.dataPagefindFilter = ownTextFilter;
  return `<!doctype html><html lang="${name}"><body>${html.stringify(tree)}</body></html>`;
}

function removeWhatIsNotRead(tree: Root): void {
  visit(tree, 'element', (node: Element, index = 0, parent: { children: Nodes[] } | undefined) => {
    const { dataPagefindIgnore, dataFootnoteRef, dataFootnoteBackref, dataFootnotes } = node.properties;
    // A text without the numbers and arrows of its footnotes, and without the sign that stands for their heading: the paragraph before the list.
    if (dataFootnotes !== undefined) node.children = node.children.filter((child) => child.type !== 'element' || child.tagName !== 'p');
    const isMark = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
    if (!furniture.has(node.tagName) && dataPagefindIgnore === undefined && !isMark) return undefined;
    parent?.children.splice(index, 1);
    return [SKIP, index];
  });
}

/**
 * A letter that is not translated stands on a page with labels in the language of that page. What is found of it is shown as a text in its own
 * language, so only that is read: and names, which are in none.
 */
function keepOneLanguage(main: Element, own: string): void {
  const keep = (node: Element | Text, isOwn: boolean): boolean => {
    if (node.type === 'text') return isOwn;
    const isKept = isOwn || node.properties.lang === own || node.tagName === 'bdi';
    node.children = node.children.filter((child) => (child.type === 'element' || child.type === 'text') && keep(child, isKept));
    // What was between two names is gone, and Pagefind leaves out a space that is alone.
    node.children = node.children.flatMap((child, index, all) =>
      isName(child) && isName(all[index - 1]) ? [text(' · '), child] : [child],
    );
    return isKept || node.children.length > 0 || Object.keys(node.properties).length > 0;
  };
  keep(main, false);
}

function isName(node: Nodes | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'bdi';
}

/** Says in the text itself what is in another language than the page; a title that no element holds has its marks from the page. */
function markLanguages(node: Element, around: string): void {
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName === 'h1') continue;
    const tag = child.properties.lang;
    const isOther = typeof tag === 'string' && /^[A-Za-z\d-]+$/.test(tag) && tag !== around && child.children.length > 0;
    markLanguages(child, isOther ? tag : around);
    if (isOther) child.children = [text(beginOf(tag)), ...child.children, text(endOfPart)];
  }
}

/** Undefined where the title is in the language of the page. */
function languageOfTitle(main: Element): string | undefined {
  let found: string | undefined;
  visit(main, 'element', (node) => {
    if (node.tagName === 'h1' && typeof node.properties.lang === 'string') found = node.properties.lang;
  });
  return found;
}

/** Pagefind ends paragraphs on its own, with a full stop, where it finds no space before their end. */
function endLines(tree: Root, isSeparated: boolean): void {
  visit(tree, 'element', (node) => {
    if (lines.has(node.tagName)) node.children.push(text(node.tagName === 'dt' ? ' · ' : ' '));
    if (isSeparated && (lines.has(node.tagName) || paragraphs.has(node.tagName))) node.children.push(text(` ${ownSpace} `));
  });
}

function text(value: string): Text {
  return { type: 'text', value };
}
