// Bounds what a Markdown parser is asked to do: depth before it starts, time while it runs.

import { Script } from 'node:vm';
import type { Node, Nodes, Root } from 'mdast';
import { effortLeft, GivenUp, threadSeconds } from '../effort.ts';

const maxDepth = 32;

/**
 * Offset at which a line opens more than 32 nested blocks, or undefined. Four kilobytes of `>` are enough to exhaust the parser's stack,
 * so depth is counted before it sees the text. A footnote's text may begin with blocks, too.
 */
export function findDeepNesting(markdown: string): number | undefined {
  let offset = 0;
  for (const line of markdown.split('\n')) {
    const prefix = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\s[\]]{1,999}\]:)*/.exec(line)?.[0] ?? '';
    let depth = 0;
    for (const marker of prefix.matchAll(/>|[-+*]|\d{1,9}[.)]/g)) {
      depth++;
      if (depth > maxDepth) return offset + marker.index;
    }
    // A list item that is indented by more than 32 levels of two columns.
    if (prefix.trim() !== '' && (/^[ \t]*/.exec(line)?.[0].length ?? 0) > maxDepth * 4) return offset;
    offset += line.length + 1;
  }
  return findDeepBrackets(markdown);
}

/** Brackets and emphasis nest too: `[[[[…` and `**_**_…`. A run of 64 opening marks is not text. */
function findDeepBrackets(markdown: string): number | undefined {
  const match = /[[!]{64,}|(?<![*_~])[*_~]{64,}(?=[^\s*_~])/.exec(markdown);
  return match?.index;
}

/** These open no level of their own: a list counts by its items, a table by its cells. */
const flat: ReadonlySet<string> = new Set(['root', 'list', 'paragraph', 'heading', 'table', 'tableRow']);

/** The first node that opens more than 32 levels. The depth of lists that are nested by indentation only shows in the tree. */
export function findDeepNode(tree: Root): Node | undefined {
  const stack: { node: Nodes; above: number }[] = [{ node: tree, above: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, above } = next;
    if (!('children' in node)) continue;
    const level = flat.has(node.type) ? above : above + 1;
    if (level > maxDepth) return node;
    for (const child of node.children.toReversed()) stack.push({ node: child, above: level });
  }
  return undefined;
}

/** Below this many UTF-16 code units a text takes at most some tenths of a second, and needs no watch, which costs a thread. */
const harmless = 8_000;
/** In seconds of the processor. A letter of 256 KiB takes less than one on a slow machine. */
let longest = 8;
/** How many times as long by the clock it may take, where the machine has other work. */
const maxBusy = 64;
/** Clocks of processors are not exact. */
const nearly = 0.8;
/** So much more time, at least, gets a text that begins anew. */
const minMore = 1.25;

export class TooComplex extends Error {}

/** Does something that gives each text so many seconds of the processor: whether one is stopped does not depend on how fast a machine is then. */
export function withTextSeconds<Result>(seconds: number, work: () => Result): Result {
  const before = longest;
  longest = seconds;
  try {
    return work();
  } finally {
    longest = before;
  }
}

/**
 * Runs a synchronous function that changes nothing but what it gives, stopped after some seconds: the parser has inputs that take it quadratic
 * time. What can be stopped is stopped by the clock; where the processor was busy with something else meanwhile, it begins anew with as much
 * more time as it got less of the processor. Throws TooComplex, or GivenUp where whoever asked has no more time.
 */
export function withinTime<Result>(size: number, work: () => Result): Result {
  if (size < harmless) return work();
  for (let busy = 1; ; ) {
    const left = effortLeft() ?? Number.POSITIVE_INFINITY;
    if (left <= 0) throw new GivenUp();
    const seconds = Math.min(longest, left);
    const begun = threadSeconds();
    const outcome = stoppedAfter(seconds * busy, work);
    const worked = threadSeconds() - begun;
    // Whoever was given more time by the clock may come to an end behind that of the processor. On a quiet machine it would have been stopped.
    if (outcome && (busy === 1 || worked <= seconds)) return outcome.result;
    if (!outcome && worked < seconds * nearly && busy < maxBusy) {
      busy = Math.min(maxBusy, busy * Math.max(minMore, seconds / worked));
      continue;
    }
    if (left < longest) throw new GivenUp();
    throw new TooComplex();
  }
}

/** Undefined where it was stopped. */
function stoppedAfter<Result>(seconds: number, work: () => Result): { readonly result: Result } | undefined {
  const key = Symbol.for('undersigned.work');
  const shared = globalThis as unknown as Record<symbol, unknown>;
  let outcome: { readonly result: Result } | undefined;
  shared[key] = () => {
    outcome = { result: work() };
  };
  try {
    new Script(`globalThis[Symbol.for('undersigned.work')]()`).runInThisContext({ timeout: Math.max(1, Math.ceil(seconds * 1000)) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    if (error instanceof RangeError) throw new TooComplex();
    throw error;
  } finally {
    delete shared[key];
  }
  return outcome;
}
