// Cuts an edition into passages: title, summary, demands, outcome, and the top-level pieces of its text. The unit of “what changed”.

import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import type { Demands, Recipient } from '../schema/letter.ts';
import type { BlockKind } from '../schema/revisions.ts';
import type { FieldPath } from '../yaml/read.ts';
import { contentOf, type PassageContent } from './content.ts';
import { isItem, type ItemPart, itemParts, levelOfItem } from './items.ts';
import { quotationParts } from './quotations.ts';
import { formerTree } from '../markdown/parse.ts';
import { joinLines } from '../text/line-breaks.ts';
import { canonicalTree, type Definitions, definitionsOf, formerlyJoined, hashOf, markdownOf } from './canonical.ts';

export type { BlockKind };

/** A passage of a text, as it is compared. */
export interface Block {
  readonly kind: BlockKind;
  /** `v1:…`; equal where two passages say the same in the same words, however their lines are broken. */
  readonly hash: string;
  /** The hash that was recorded of the same words before emphasis and line ends were read as they are now; where it is another one. */
  readonly formerHash?: string;
  /** Markdown in one form, without a line feed at its end; of what is in the front matter the text as it is. */
  readonly text: string;
  /** Of an item in a text that is at hand; recorded ones have none. */
  readonly mark?: ItemMark;
}

/** What an item has before its words; `none` where it goes on with another one. */
export type ItemMark = 'number' | 'bullet' | 'none';

/** Of a passage of a file, or of a recorded one that is in a file as it is (revisions.ts). */
export function markOf(block: Block | PlacedBlock): ItemMark | undefined {
  if (!('at' in block) || !isItem(block.kind)) return block.mark;
  return block.goesOn ? 'none' : block.number === undefined ? 'bullet' : 'number';
}

/** Whether a recorded hash is the one of a passage, of whatever time. */
export function hasHash({ hash, formerHash }: Pick<Block, 'hash' | 'formerHash'>, recorded: string | undefined): boolean {
  return recorded !== undefined && (hash === recorded || formerHash === recorded);
}

/** A passage of a file. */
export interface PlacedBlock extends Block {
  /** Offset in the file’s source in UTF-16 code units; or the field of the front matter that holds it. */
  readonly at: number | FieldPath;
  /** Position among the passages of the text below the front matter, and the value of `data-block` in its HTML. */
  readonly index?: number;
  /** 2 to 6, of a heading. */
  readonly depth?: number;
  /** Of an item in a numbered list. */
  readonly number?: number;
  /** Of an item below another: columns before its mark, as lists are written whose marks have one blank behind them. */
  readonly indent?: number;
  /** Whether it goes on with an item below the items in that, and has no mark of its own. */
  readonly goesOn?: true;
  readonly content: PassageContent;
  /** The piece at the top level that it is a part of: items of one list, and passages of one quotation, share it. */
  readonly container?: Container;
  /** The item with lists in it that it is a part of: what was one passage before. */
  readonly whole?: Container;
  /** The last comment before it, and all comments of its text; passages of one text share these objects. */
  readonly comment?: PassageComment | undefined;
  readonly comments?: readonly PassageComment[];
}

export interface Container {
  /** Of a quotation, and of an item with lists in it: the hash that it has as one passage, which is what files of before recorded. */
  readonly hash: string | undefined;
  readonly formerHash?: string;
}

/** A comment between passages: in what scaffolds and updates write, the original of what is written below it. */
export interface PassageComment {
  readonly text: string;
}

/** Passages of the front matter, in the order in which a letter shows them. `folded`: what YAML makes of their lines (yaml/read.ts). */
export function factBlocks(
  facts: {
    readonly title: string;
    readonly summary?: string | undefined;
    readonly demands?: Demands | undefined;
    // Of a translation the texts alone.
    readonly to?: readonly (string | Recipient)[] | undefined;
    readonly cc?: readonly (string | Recipient)[] | undefined;
    readonly outcome?: readonly (string | { readonly text?: string | undefined })[] | undefined;
  },
  folded?: ReadonlyMap<string, string>,
): PlacedBlock[] {
  const plainBlock = (kind: BlockKind, value: string, at: FieldPath): PlacedBlock =>
    blockOfFact(kind, value, at, folded?.get(value.trim()));
  const blocks: PlacedBlock[] = [plainBlock('title', facts.title, ['title'])];
  if (facts.summary !== undefined) blocks.push(plainBlock('summary', facts.summary, ['summary']));
  for (const kind of ['to', 'cc'] as const)
    for (const [index, one] of (facts[kind] ?? []).entries())
      if (typeof one === 'string') blocks.push(plainBlock(kind, one, [kind, index]));
      else blocks.push(plainBlock(kind, one.office ?? one.name, [kind, index, one.office === undefined ? 'name' : 'office']));
  for (const [index, { heading, introduction, addressee, asks }] of (facts.demands ?? []).entries()) {
    if (heading !== undefined) blocks.push(plainBlock('group', heading, ['demands', index, 'heading']));
    if (introduction !== undefined) blocks.push(plainBlock('introduction', introduction, ['demands', index, 'introduction']));
    blocks.push(plainBlock('addressee', addressee, ['demands', index, 'addressee']));
    for (const [position, ask] of asks.entries()) {
      const at: FieldPath = ['demands', index, 'asks', position];
      if (typeof ask === 'string') blocks.push(plainBlock('ask', ask, at));
      else {
        blocks.push(plainBlock('ask', ask.ask, [...at, 'ask']));
        for (const [place, point] of ask.asks.entries()) blocks.push(plainBlock('point', point, [...at, 'asks', place]));
      }
    }
  }
  for (const [index, entry] of (facts.outcome ?? []).entries())
    if (typeof entry === 'string') blocks.push(plainBlock('outcome', entry, ['outcome', index]));
    else if (entry.text !== undefined) blocks.push(plainBlock('outcome', entry.text, ['outcome', index, 'text']));
  return blocks;
}

/** The passages of a text. Marks each node of the tree, so that its HTML carries `data-block`. */
export function textBlocks(tree: Root, offset: number): PlacedBlock[] {
  const definitions = definitionsOf(tree);
  const before = formerTree(tree);
  const blocks: PlacedBlock[] = [];
  const comments: PassageComment[] = [];
  const read = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) if (node.type === 'html') comments.push({ text: node.value });
  };
  const add = (
    kind: BlockKind,
    node: Nodes,
    content: readonly Nodes[],
    former: readonly Nodes[] | undefined,
    { own = content, ...more }: Pick<PlacedBlock, 'container' | 'whole' | 'number' | 'indent' | 'goesOn'> & { own?: readonly Nodes[] } = {},
  ): void => {
    const index = blocks.length;
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataBlock: String(index) } } as typeof node.data;
    const at = offset + (node.position?.start.offset ?? 0);
    const depth = node.type === 'heading' ? { depth: node.depth } : {};
    blocks.push({
      ...blockOf(kind, content, definitions, former),
      at,
      index,
      content: contentOf(own, definitions),
      ...depth,
      comment: comments.at(-1),
      ...more,
    });
  };
  const containerOf = (kind: BlockKind, content: readonly Nodes[], former: readonly Nodes[] | undefined): Container => {
    const { hash, formerHash } = blockOf(kind, content, definitions, former);
    return { hash, ...(formerHash !== undefined && { formerHash }) };
  };
  for (const [index, node] of tree.children.entries()) {
    // How emphasis is read changes nothing of what is a paragraph, a list or a quotation.
    const former = before?.children[index];
    const kind = kinds[node.type];
    const parts = node.type === 'blockquote' ? quotationParts(node) : [];
    if (node.type === 'list') {
      const container: Container = { hash: undefined };
      for (const [place, item] of node.children.entries()) {
        const own = itemParts(node, place);
        const before = former?.type === 'list' ? itemParts(former, place) : [];
        const formerItem = former?.type === 'list' ? former.children[place] : undefined;
        const isSplit = own.filter(({ node: part }) => part.type !== 'html').length > 1;
        const whole = isSplit
          ? { whole: containerOf('item', withoutComments(item.children), formerItem && withoutComments(formerItem.children)) }
          : {};
        for (const [at, { kind: level, node: part, content, number, indent, goesOn }] of own.entries())
          if (part.type === 'html') read([part]);
          else
            add(level, part, content, before[at]?.content, {
              container,
              ...whole,
              ...(number !== undefined && { number }),
              ...(indent > 0 && { indent }),
              ...(goesOn && { goesOn }),
            });
      }
    } else if (parts.length > 1) {
      const container = containerOf('quotation', [node], former && [former]);
      const formerParts = former?.type === 'blockquote' ? quotationParts(former) : [];
      let last: { item: Nodes; whole: Container } | undefined;
      for (const [place, { node: part, whole, own, item }] of parts.entries()) {
        if (part.type === 'html') {
          read([part]);
          continue;
        }
        const formerPart = formerParts[place];
        if (item && last?.item !== item) last = { item, whole: containerOf('quotation', [item], formerPart?.item && [formerPart.item]) };
        add('quotation', part, [whole], formerPart && [formerPart.whole], {
          container,
          ...(item && last && { whole: last.whole }),
          ...(own && { own }),
        });
      }
    } else if (kind) add(kind, node, [node], former && [former]);
    else read([node]);
  }
  return comments.length === 0 ? blocks : blocks.map((block) => ({ ...block, comments }));
}

/** A rule between paragraphs has no words, and a definition belongs to the links that use it. */
const kinds: Partial<Record<RootContent['type'], BlockKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  blockquote: 'quotation',
  code: 'code',
  table: 'table',
  footnoteDefinition: 'footnote',
};

/** Below an item a comment may be where its neighbour should be translated; it says nothing. */
function withoutComments(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter(({ type }) => type !== 'html');
}

/** `former`: the same nodes as they were read before, where they may be others. */
function blockOf(kind: BlockKind, content: readonly Nodes[], definitions: Definitions, former?: readonly Nodes[]): Block {
  const nodes = content.map((node) => canonicalTree(node, definitions));
  const hash = hashOf(kind, nodes);
  const before =
    former &&
    hashOf(
      kind,
      former.map((node) => canonicalTree(node, definitions, formerlyJoined)),
    );
  return { kind, hash, ...(before !== undefined && before !== hash && { formerHash: before }), text: markdownOf(nodes as RootContent[]) };
}

function blockOfFact(kind: BlockKind, value: string, at: FieldPath, folded = value): PlacedBlock {
  const text = joinLines(value);
  const [hash, before] = [hashOf(kind, [{ type: 'text', value: text }]), hashOf(kind, [{ type: 'text', value: formerlyJoined(folded) }])];
  return {
    kind,
    hash,
    ...(before !== hash && { formerHash: before }),
    text,
    at,
    content: { plain: text, links: [], strong: 0, images: 0, items: 0 },
  };
}

const demandKinds: ReadonlySet<BlockKind> = new Set(['group', 'introduction', 'addressee', 'ask', 'point']);
/** The kinds of which a translation has a list of texts under the same name, in the order of the original. */
export const listKinds = ['to', 'cc', 'outcome'] as const;
export type ListKind = (typeof listKinds)[number];
const plainKinds: ReadonlySet<BlockKind> = new Set(['title', 'summary', ...listKinds, ...demandKinds]);

export function isListKind(kind: BlockKind): kind is ListKind {
  return (listKinds as readonly BlockKind[]).includes(kind);
}

/** The kinds whose text is not Markdown: they are in the front matter. */
export function isPlain(kind: BlockKind): boolean {
  return plainKinds.has(kind);
}

/** The kinds that are written under “demands”. */
export function isDemand(kind: BlockKind): boolean {
  return demandKinds.has(kind);
}

/** The footnotes that a text refers to. Each character is read once: in a label, a bracket has a backslash before it. */
function footnoteLabels(text: string): string[] {
  const labels: string[] = [];
  const label = /(?:[^[\]\\\s]|\\.)*/y;
  for (let start = text.indexOf('[^'); start !== -1; start = text.indexOf('[^', label.lastIndex)) {
    label.lastIndex = start + 2;
    const [name = ''] = label.exec(text) ?? [];
    label.lastIndex = start + 2 + name.length;
    if (name !== '' && text[label.lastIndex] === ']') labels.push(name);
  }
  return labels;
}

/** The passage that a recorded text is, to hold it against its recorded hash. `parse` reads Markdown. */
export function rebuildBlock(kind: BlockKind, text: string, parse: (markdown: string) => Root): Block {
  if (isPlain(kind)) return blockOfFact(kind, text, []);
  const footnotes = standIns({ kind, text });
  const tree = parse([text, ...footnotes].join('\n\n'));
  const own = tree.children.slice(0, tree.children.length - footnotes.length);
  return blockOf(kind, own, definitionsOf(tree), formerTree(tree)?.children.slice(0, own.length));
}

/** A passage that was recorded as a part of one, and what its name has behind the name of that: `-2`, `-2-1`. */
export interface RecordedPart extends Block {
  readonly suffix: string;
}

/**
 * The passages that a quotation, or an item with lists in it, has which was recorded as one; none where it is one. Items in a quotation were passages
 * before what is in them was: they keep their numbers, and what is in them has a second one.
 */
export function splitRecorded(block: Block, parse: (markdown: string) => Root): readonly RecordedPart[] {
  if (!block.text.includes('\n')) return [];
  const parts: readonly Part[] = block.kind === 'quotation' ? partsOfQuotation(block, parse) : passagesOfItem(block, parse);
  if (parts.length < 2) return [];
  const groups = [...Map.groupBy(parts, (part) => part.whole ?? part).values()];
  const [only] = groups.length === 1 ? groups : [];
  const recorded = ({ kind, hash, formerHash, text }: Block, suffix: string): RecordedPart => ({
    kind,
    hash: formerHash ?? hash,
    text,
    suffix,
  });
  if (only) return only.map((part, place) => recorded(part, `-${place + 1}`));
  return groups.flatMap((group, place) =>
    group.map((part, at) => recorded(part, group.length === 1 ? `-${place + 1}` : `-${place + 1}-${at + 1}`)),
  );
}

type Part = Block & Pick<PlacedBlock, 'whole'>;

function partsOfQuotation(block: Block, parse: (markdown: string) => Root): Part[] {
  return textBlocks(parse([block.text, ...standIns(block)].join('\n\n')), 0).filter(
    ({ container }) => container?.hash !== undefined && hasHash({ ...container, hash: container.hash }, block.hash),
  );
}

/** The passages of an item with lists in it; none of another one. */
export function passagesOfItem(block: Block, parse: (markdown: string) => Root): Block[] {
  const { kind } = block;
  if (!isItem(kind)) return [];
  const footnotes = standIns(block);
  const tree = parse([block.text, ...footnotes].join('\n\n'));
  const own = tree.children.slice(0, tree.children.length - footnotes.length);
  const former = formerTree(tree)?.children.slice(0, own.length);
  const definitions = definitionsOf(tree);
  if (!hasHash(blockOf(kind, own, definitions, former), block.hash)) return [];
  const partsIn = (children: readonly RootContent[]): ItemPart[] =>
    itemParts({ type: 'list', children: [{ type: 'listItem', children: children as ListItem['children'] }] }, 0, levelOfItem(kind));
  const before = former && partsIn(former);
  const parts = partsIn(own);
  return parts.length < 2 ? [] : parts.map((part, at) => blockOf(part.kind, part.content, definitions, before?.[at]?.content));
}

/** A reference to a footnote is one only where the footnote is, which is another passage: are-ins follow the text. */
function standIns({ kind, text }: Pick<Block, 'kind' | 'text'>): string[] {
  const footnotes = new Set(footnoteLabels(text));
  if (kind === 'footnote') footnotes.delete(/^\[\^((?:[^[\]\\\s]|\\.)+)\]/.exec(text)?.[1] ?? '');
  return [...footnotes].map((name) => `[^${name}]: .`);
}
