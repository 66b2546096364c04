// Bounds what becomes of a text: an address that is written once and referred to often, and the cells that a table leaves out.

import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Everything else of a text becomes at most some tens of times as long: an item of a list gets its number, a reference its way back. */
const maxTimes = 8;
/** In characters: a short text may refer to a few long addresses. */
const free = 16_384;

export interface Expansion {
  readonly node: Node;
  readonly message: string;
  readonly hint: string;
}

/** The passage of which most is made, where more is made of a text of this length than its bound. Told from the tree, before anything is made. */
export function findExpansion(tree: Root, length: number): Expansion | undefined {
  const made = [...repeatedDefinitions(tree), ...paddedTables(tree)].sort((a, b) => b.size - a.size);
  const [largest] = made;
  const size = made.reduce((sum, one) => sum + one.size, 0);
  if (!largest || size <= length * maxTimes + free) return undefined;
  return {
    node: largest.node,
    message: `${largest.what}, of which ${size.toLocaleString('en')} characters would be made in a text of ${length.toLocaleString('en')}.`,
    hint: largest.hint,
  };
}

interface Made {
  readonly node: Node;
  /** In characters, beyond what is written. */
  readonly size: number;
  readonly what: string;
  readonly hint: string;
}

function repeatedDefinitions(tree: Root): Made[] {
  const definitions = new Map<string, { node: Node; length: number; label: string }>();
  visit(tree, 'definition', (node) => {
    const { identifier, label, url, title } = node;
    const length = url.length + (title?.length ?? 0);
    // Of two with one name, Markdown takes the first.
    if (!definitions.has(identifier)) definitions.set(identifier, { node, length, label: label ?? identifier });
  });
  const uses = new Map<string, number>();
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if ('identifier' in node) uses.set(node.identifier, (uses.get(node.identifier) ?? 0) + 1);
  });
  return [...uses].flatMap(([identifier, times]) => {
    const definition = definitions.get(identifier);
    if (!definition) return [];
    return {
      node: definition.node,
      size: times * definition.length,
      what: `The text refers ${times.toLocaleString('en')} times to this address`,
      hint: 'Refer to it once or a few times, or shorten the address.',
    };
  });
}

/** Rows that are shorter than the head of their table are filled up. */
function paddedTables(tree: Root): Made[] {
  const made: Made[] = [];
  visit(tree, 'table', (node) => {
    const columns = node.align?.length ?? node.children[0]?.children.length ?? 0;
    const written = node.children.reduce((sum, row) => sum + Math.min(row.children.length, columns), 0);
    const cells = columns * node.children.length;
    made.push({
      node,
      size: (cells - written) * '<td></td>'.length,
      what: `This table has ${cells.toLocaleString('en')} cells, most of them left out in its rows`,
      hint: 'Use fewer columns, or write each row with all its cells.',
    });
  });
  return made;
}
