// A passage in Markdown ↔ the paragraphs of a cell, so that what nobody touched comes back as the same passage.

import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown } from '../../../core/markdown/parse.ts';
import { type Block, type BlockKind, isPlain, rebuildBlock } from '../../../core/translation/blocks.ts';
import { markdownOf } from '../../../core/translation/canonical.ts';
import { isPiece, tidied } from '../blocks.ts';
import { Losses, type OfficePart } from '../document.ts';
import type { Look, Run } from '../runs.ts';
import { plainText } from '../tidy.ts';

export interface CellParagraph {
  readonly kind: BlockKind;
  /** Of a heading: 2 to 6. */
  readonly depth: number;
  readonly runs: readonly Run[];
}

type Passage = Pick<Block, 'kind' | 'text'>;

const known = new WeakMap<Passage, CellParagraph | null>();

/**
 * Undefined where a word processor could not show it: then the Markdown itself is shown. A passage of an original is asked for once for each
 * language, and read once.
 */
export function paragraphOf(passage: Passage): CellParagraph | undefined {
  const before = known.get(passage);
  if (before !== undefined) return before ?? undefined;
  const paragraph = readParagraph(passage);
  known.set(passage, paragraph ?? null);
  return paragraph;
}

function readParagraph({ kind, text }: Passage): CellParagraph | undefined {
  if (isPlain(kind)) return { kind, depth: 0, runs: [{ text, look: {} }] };
  const inner = innerOf(kind, parseMarkdown(text).children);
  const runs = inner && runsOf(inner, {});
  return runs && { kind, depth: depthOf(text), runs };
}

/** Lines as they are, in one paragraph. */
export function sourceParagraph({ kind, text }: Passage): CellParagraph {
  const runs = text.split('\n').flatMap((line, at): Run[] => [...(at > 0 ? (['break'] as const) : []), { text: line, look: {} }]);
  return { kind: kind === 'table' ? kind : 'code', depth: 0, runs };
}

function innerOf(kind: BlockKind, nodes: readonly RootContent[]): readonly PhrasingContent[] | undefined {
  const [node, another] = nodes;
  if (!node || another) return undefined;
  if (kind === 'heading') return node.type === 'heading' ? node.children : undefined;
  const [inner, more] = node.type === 'blockquote' || node.type === 'footnoteDefinition' ? node.children : [node];
  const isRight = kind === 'quotation' ? node.type === 'blockquote' : kind === 'footnote' ? node.type === 'footnoteDefinition' : true;
  return isRight && inner?.type === 'paragraph' && !more ? inner.children : undefined;
}

function depthOf(text: string): number {
  return /^#+/.exec(text)?.[0].length ?? 0;
}

function runsOf(nodes: readonly PhrasingContent[], look: Look): Run[] | undefined {
  const runs: Run[] = [];
  for (const node of nodes) {
    const own = runsOfNode(node, look);
    if (!own) return undefined;
    runs.push(...own);
  }
  return runs;
}

function runsOfNode(node: PhrasingContent, look: Look): Run[] | undefined {
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replace(/\n/g, ' '), look }];
    case 'break':
      return ['break'];
    case 'strong':
      return runsOf(node.children, { ...look, bold: true });
    case 'emphasis':
      return runsOf(node.children, { ...look, italic: true });
    case 'delete':
      return runsOf(node.children, { ...look, struck: true });
    case 'link':
      return node.title ? undefined : runsOf(node.children, { ...look, link: node.url });
    case 'inlineCode':
      return [{ text: `\`${node.value}\``, look }];
    case 'image':
      return [{ text: `![${node.alt ?? ''}](${node.url})`, look }];
    case 'footnoteReference':
      return [{ text: `[^${node.label ?? node.identifier}]`, look }];
    default:
      return undefined;
  }
}

/** What is written as Markdown within a cell: references to notes, code, pictures; and links, which some translators type. */
const literal = /(\[\^[^\]\s]{1,100}\]|`[^`\n]{1,1000}`|!?\[[^[\]\n]{0,500}\]\([^()\s]{1,2000}\))/;

/** The text of a cell, as the passages of these kinds would be written; more paragraphs than passages are of the last kind. */
export function textOfCell(cell: readonly OfficePart[], like: readonly Passage[], known: string): string {
  const pieces = tidied(cell, new Losses()).filter(isPiece);
  if (like[0] && isPlain(like[0].kind)) return pieces.map(({ children }) => plainText(children).replace(/\s+/gu, ' ')).join(' ');
  return pieces
    .map(({ children }, at) => {
      const { kind, text } = like[Math.min(at, like.length - 1)] ?? { kind: 'paragraph' as const, text: '' };
      const written = markdownOf([
        nodeOf(
          kind,
          text,
          children.flatMap((child) => withLiterals(child, known)),
        ),
      ]);
      return rebuildBlock(kind, written, parseMarkdown).text;
    })
    .join('\n\n');
}

/** Markdown that stands in a cell as it is. */
export function sourceOfCell(cell: readonly OfficePart[]): string {
  return cell
    .flatMap((part) => (part.type === 'officeParagraph' ? [plainText(part.children)] : []))
    .join('\n')
    .replace(/\u00a0/g, ' ');
}

function nodeOf(kind: BlockKind, like: string, children: PhrasingContent[]): RootContent {
  const flat = children.map((child): PhrasingContent => (child.type === 'break' ? { type: 'text', value: ' ' } : child));
  if (kind === 'heading') return { type: 'heading', depth: Math.max(depthOf(like), 2) as 2, children: flat };
  if (kind === 'quotation') return { type: 'blockquote', children: [{ type: 'paragraph', children }] };
  if (kind === 'footnote') {
    const label = /^\[\^([^\]\s]+)\]:/.exec(like)?.[1] ?? '1';
    return { type: 'footnoteDefinition', identifier: label, label, children: [{ type: 'paragraph', children }] };
  }
  return { type: 'paragraph', children };
}

function withLiterals(node: PhrasingContent, known: string): PhrasingContent[] {
  if (node.type === 'text')
    return node.value.split(literal).flatMap((piece, at): PhrasingContent[] => {
      if (piece === '') return [];
      return at % 2 === 1 && isKnown(piece, known) ? [{ type: 'html', value: piece }] : [{ type: 'text', value: piece }];
    });
  return 'children' in node
    ? [
        {
          ...node,
          children: (node.children as PhrasingContent[]).flatMap((child) => withLiterals(child, known)),
        } as Nodes as PhrasingContent,
      ]
    : [node];
}

/** Only what the passage has in any language is Markdown: other brackets are what their writer typed. */
function isKnown(piece: string, known: string): boolean {
  if (piece.startsWith('`')) return known.includes('`');
  return piece.endsWith(')') ? known.includes(piece.slice(piece.indexOf(']('))) : known.includes(piece);
}
