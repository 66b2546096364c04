// What people typed in a word processor, as Markdown can say it: blanks out of emphasis, equal neighbours joined, nothing invisible.

import type { PhrasingContent } from 'mdast';
import { withoutHidden } from '../../core/text/without-invisible.ts';
import type { Losses } from './document.ts';

type Marked = Extract<PhrasingContent, { children: PhrasingContent[] }>;

/** One or more texts: two breaks in a row are the end of a paragraph to whoever typed them. */
export function tidy(children: readonly PhrasingContent[], losses: Losses): PhrasingContent[][] {
  const clean = outside(joined(children.map((child) => withCleanText(child, losses))));
  return paragraphs(clean)
    .map(trimmed)
    .filter((paragraph) => paragraph.length > 0);
}

export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : node.type === 'break' ? '\n' : 'children' in node ? plainText(node.children) : ''))
    .join('');
}

function isMarked(node: PhrasingContent): node is Marked {
  return 'children' in node;
}

function withCleanText(node: PhrasingContent, losses: Losses): PhrasingContent {
  if (node.type === 'text') return { type: 'text', value: cleanText(node.value, losses) };
  return isMarked(node) ? ({ ...node, children: node.children.map((child) => withCleanText(child, losses)) } as PhrasingContent) : node;
}

/** Direction is set by the language and not by characters; what fonts of symbols show, no other font does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
const never = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}|\p{Co}/gu;

export function cleanText(written: string, losses: Losses): string {
  const normal = written.normalize('NFC').replace(/[\u2028\u2029]/g, ' ');
  const shown = withoutHidden(normal);
  const text = shown.replace(never, (character) => (/\p{Co}/u.test(character) && isBullet(character) ? '•' : ''));
  // A soft hyphen says where a word may be broken, and no one misses it.
  const gone = [...normal.replaceAll('\u00ad', '')].length - [...text].length;
  if (gone > 0) losses.add('invisible character', '', gone);
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** Bullets of the fonts Symbol and Wingdings. */
function isBullet(character: string): boolean {
  return /[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e\uf02d]/.test(character);
}

/** Neighbours of one kind are one, and what is empty is nothing. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const own = isMarked(node) ? ({ ...node, children: joined(node.children) } as Marked) : node;
    if ((isMarked(own) && own.children.length === 0) || (own.type === 'text' && own.value === '')) continue;
    const last = result.at(-1);
    if (last?.type === 'text' && own.type === 'text')
      result[result.length - 1] = { type: 'text', value: (last.value + own.value).replace(/ {2,}/g, ' ') };
    else if (last && isMarked(last) && isMarked(own) && isSame(last, own))
      result[result.length - 1] = { ...last, children: joined([...last.children, ...own.children]) } as Marked;
    else result.push(own);
  }
  return result;
}

function isSame(a: Marked, b: Marked): boolean {
  return a.type === b.type && (a.type !== 'link' || b.type !== 'link' || a.url === b.url);
}

/** Blanks and breaks at the edges of emphasis lie outside of it; and signs that Markdown would not let it end beside. */
function outside(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const moved = nodes.flatMap((node): PhrasingContent[] => {
    if (!isMarked(node)) return [node];
    const inner = outside(node.children);
    const before = inner.findIndex((child) => !isBlank(child));
    if (before === -1) return inner;
    const after = inner.findLastIndex((child) => !isBlank(child));
    const [left, kept, right] = [inner.slice(0, before), inner.slice(before, after + 1), inner.slice(after + 1)];
    const [lead, trail] = [edge(kept[0], /^ +/), edge(kept.at(-1), /(?<! ) +$/)];
    const core = kept
      .map((child, at) => withoutEdges(child, at === 0, at === kept.length - 1))
      .filter((child) => child.type !== 'text' || child.value !== '');
    return [...left, ...lead, { ...node, children: core } as PhrasingContent, ...trail, ...right];
  });
  return beside(joined(moved));
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '' && !/\S/.test(node.value));
}

function edge(node: PhrasingContent | undefined, pattern: RegExp): PhrasingContent[] {
  return node?.type === 'text' && pattern.test(node.value) ? [{ type: 'text', value: ' ' }] : [];
}

function withoutEdges(node: PhrasingContent, isFirst: boolean, isLast: boolean): PhrasingContent {
  if (node.type !== 'text') return node;
  let { value } = node;
  if (isFirst) value = value.replace(/^[ \u00a0]+/, '');
  if (isLast) value = value.replace(/(?<![ \u00a0])[ \u00a0]+$/, '');
  return { type: 'text', value };
}

const letter = /[\p{L}\p{N}]/u;

/**
 * Where bold ends in 」 and a letter follows, Markdown sees no end (CommonMark, left- and right-flanking): the sign moves out, as it does at the
 * beginning. Japanese and Chinese have no blanks there.
 */
function beside(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, at): PhrasingContent[] => {
    if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return [node];
    const [previous, next] = [nodes[at - 1], nodes[at + 1]];
    const pieces: { before: string; after: string } = { before: '', after: '' };
    // Two marks that end at once before a letter would both be none.
    const isBefore = previous?.type === 'text' && letter.test(previous.value.at(-1) ?? '');
    const isAfter = next?.type === 'text' && letter.test([...next.value][0] ?? '');
    let children = isBefore || isAfter ? withoutInner(node.children) : [...node.children];
    const first = children[0];
    if (isBefore && first?.type === 'text') {
      pieces.before = /^\p{P}+/u.exec(first.value)?.[0] ?? '';
      children = [{ type: 'text', value: first.value.slice(pieces.before.length) }, ...children.slice(1)];
    }
    const last = children.at(-1);
    if (isAfter && last?.type === 'text') {
      pieces.after = /(?<!\p{P})\p{P}+$/u.exec(last.value)?.[0] ?? '';
      children = [...children.slice(0, -1), { type: 'text', value: last.value.slice(0, last.value.length - pieces.after.length) }];
    }
    const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
    const left = children.filter((child) => child.type !== 'text' || child.value !== '');
    return [...text(pieces.before), ...(left.length > 0 ? [{ ...node, children: left } as PhrasingContent] : []), ...text(pieces.after)];
  });
}

function withoutInner(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return joined(
    nodes.flatMap((node) =>
      node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete' ? withoutInner(node.children) : [node],
    ),
  );
}

function paragraphs(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const result: PhrasingContent[][] = [[]];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node) continue;
    let end = at + 1;
    while (node.type === 'break' && end < nodes.length && isBlank(nodes[end] as PhrasingContent)) end++;
    const breaks = nodes.slice(at, end).filter(({ type }) => type === 'break').length;
    if (breaks >= 2) {
      result.push([]);
      at = end - 1;
    } else result.at(-1)?.push(node);
  }
  return result;
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  if (first === -1) return [];
  const kept = nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  const ends = kept.map((node, at) => {
    const before = kept[at - 1];
    const after = kept[at + 1];
    return withoutEdges(node, before === undefined || before.type === 'break', after === undefined || after.type === 'break');
  });
  return ends.filter((node) => node.type !== 'text' || node.value !== '');
}
