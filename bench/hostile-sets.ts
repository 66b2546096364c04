// Which hostile requests are sent together: a way of every known case and some of the others, or so many of one way.

import type { Content } from './fast-import.ts';
import { type HostileCase, hostileCases } from './hostile-cases.ts';
import type { HostileKind } from './hostile-kinds.ts';

/** One of each way: of those that only differ in a number, the first. */
export function waysOf(kinds: readonly HostileKind[]): readonly HostileKind[] {
  const byWay = new Map<string, HostileKind>();
  for (const kind of kinds) {
    const way = kind.about.replace(/, \d+$/, '');
    if (!byWay.has(way)) byWay.set(way, kind);
  }
  return [...byWay.values()];
}

/** Each has a way of every known case, and of all others those that fall to it in turn; together they have all. */
export function setsOf(kinds: readonly HostileKind[], size: number): readonly (readonly HostileKind[])[] {
  const ways = waysOf(kinds);
  const known = new Set(Object.values(hostileCases).flatMap(inEach));
  const always = ways.filter(({ about }) => known.has(about));
  const others = ways.filter(({ about }) => !known.has(about));
  const room = size - always.length;
  if (room <= 0) return [ways.slice(0, size)];
  const count = Math.max(1, Math.ceil(others.length / room));
  // Dealt out like cards, since ways that are alike stand beside each other.
  const filling = (set: number): HostileKind[] =>
    Array.from({ length: Math.min(room, others.length) }, (_, at) => others[(set + at * count) % others.length] as HostileKind);
  return Array.from({ length: count }, (_, set) => [...always, ...filling(set)]);
}

/** The ways of a case that are in each set. */
export function inEach({ ways, areTogether }: HostileCase): readonly string[] {
  return areTogether ? ways : ways.slice(0, 1);
}

/** So many of one way, each in files and under names of its own where it may have them. */
export function manyOf(kind: HostileKind, count: number): readonly HostileKind[] {
  return Array.from({ length: count }, (_, at) => (at === 0 ? kind : another(kind, at)));
}

function another(kind: HostileKind, at: number): HostileKind {
  const files = Object.fromEntries(Object.entries(kind.files).map(([path, content]) => [pathOf(path, at), contentOf(path, content, at)]));
  return { ...kind, files };
}

function pathOf(path: string, at: number): string {
  const [top, second = '', ...rest] = path.split('/');
  if (top === 'translations') return [top, `${second}${second.includes('-x-') ? '' : '-x'}-c${at}`, ...rest].join('/');
  if (top !== 'signatories' || rest.length === 0) return path;
  return [top, second, ...rest.slice(0, -1), `c${at}-${rest.at(-1)}`].join('/');
}

function contentOf(path: string, content: Content, at: number): Content {
  if (typeof content !== 'string') return content;
  const isYaml = path.endsWith('.yaml');
  const letters = String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26));
  // One name again and again stays that; lists that are nearly as large as they may be have no room for more.
  const renamed = isYaml && content.length < 200_000 ? content.replace(/(name: [A-Z][a-z]*)/g, `$1${letters}`) : content;
  return `${renamed}${isYaml ? '# ' : '\n'}${at}\n`;
}
