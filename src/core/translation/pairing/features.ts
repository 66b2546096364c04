// What of a passage can be recognised in another language: its kind, length, numbers, addresses, code, names, marks.

import type { Block } from '../blocks.ts';
import { toLatin } from '../../text/latin.ts';
import { inAscii } from '../../text/digits.ts';
import { soundOf } from './sounds.ts';

/** What two passages may share, by the kind of evidence that it is. */
export const tokenKinds = ['number', 'link', 'code', 'word', 'sound'] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface Features {
  readonly block: Block;
  /** Of a heading how many #; of a passage of a quotation whether it is an item, or quoted twice. */
  readonly depth: number;
  /** Letters and digits of its words. */
  readonly length: number;
  readonly tokens: Readonly<Record<TokenKind, ReadonlySet<string>>>;
  /** How often it has each of the marks that translations keep. */
  readonly marks: readonly number[];
}

const link = /\[((?:[^[\]\\]|\\.)*)\]\(<?([^\s()<>]*)>?[^()]*\)|(https?:\/\/[^\s<>)\]]+)/g;

/** Ends of sentences, questions, calls, colons at the end, brackets, bold, italics, quotations: as any script writes them. */
const marks = [
  /[.。．।።۔](?=\s|$|[^\d\s])|[?？؟!！](?=\s|$)|[。！？](?=\p{L})/gu,
  /[?？؟;](?=\s|$|[”"»’)）])/gu,
  /[:：](?=\**\s*$)/gu,
  /[(（]/gu,
  /\*\*|__/gu,
  /(?<![*\w])\*(?!\*)|(?<![_\w])_(?!_)/gu,
  /["“”«»„「」『』]/gu,
];

function place(places: Map<string, number[]>, piece: string): number[] {
  const own: number[] = [];
  places.set(piece, own);
  return own;
}

/** A blank for each stretch of code, which ends with as many backticks as it begins with. Each is passed once. */
function withoutCode(text: string, found: Set<string>): string {
  const pieces = text.match(/`+|[^`]+/g) ?? [];
  const places = new Map<string, number[]>();
  for (const [at, piece] of [...pieces.entries()].toReversed())
    if (piece.startsWith('`')) (places.get(piece) ?? place(places, piece)).push(at);
  let rest = '';
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const same = places.get(piece);
    while (same && (same.at(-1) ?? Number.POSITIVE_INFINITY) <= at) same.pop();
    const end = same?.at(-1);
    if (end === undefined) rest += piece;
    else {
      found.add(
        pieces
          .slice(at + 1, end)
          .join('')
          .trim(),
      );
      rest += ' ';
      at = end;
    }
  }
  return rest;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
/** Features of one text are asked for once for each language. */
const known = new WeakMap<Block, Features>();

export function featuresOf(block: Block): Features {
  const before = known.get(block);
  if (before) return before;
  const tokens: Record<TokenKind, Set<string>> = { number: new Set(), link: new Set(), code: new Set(), word: new Set(), sound: new Set() };
  let text = block.text;
  if (block.kind === 'code') tokens.code.add(text);
  text = withoutCode(text, tokens.code);
  text = text.replace(link, (_whole, label: string | undefined, url: string | undefined, bare: string | undefined) => {
    for (const token of addressTokens(url ?? bare ?? '')) tokens.link.add(token);
    return ` ${label ?? ''} `;
  });
  for (const [number] of inAscii(text).matchAll(/\d+(?:[.,٫]\d+)*/gu))
    tokens.number.add(number.replace(/\D/gu, '').replace(/^0+(?=\d)/u, ''));
  let length = 0;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    length += [...segment].length;
    addWord(segment, tokens);
  }
  const features: Features = {
    block,
    depth: depthOf(block),
    length,
    tokens,
    marks: marks.map((pattern) => [...text.matchAll(pattern)].length),
  };
  known.set(block, features);
  return features;
}

function depthOf({ kind, text }: Block): number {
  if (kind === 'heading') return /^#+/.exec(text)?.[0].length ?? 0;
  if (kind !== 'quotation') return 0;
  return /^> (?:[-*]|\d+[.)]) /.test(text) ? 1 : /^> [>#`|]/.test(text) ? 2 : 0;
}

/** An address and its host: a translation may link to the page in its own language. */
function addressTokens(url: string): string[] {
  if (url === '') return [];
  const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1];
  const last = /([^/?#]{4,})[/?#]*$/.exec(url)?.[1];
  return [url, ...(host === undefined ? [] : [`//${host.toLowerCase()}`]), ...(last === undefined ? [] : [`/${last.toLowerCase()}`])];
}

/** The beginning of a longer word in Latin letters, which its relatives share; what the beginning of a word of any script sounds like. */
function addWord(word: string, tokens: Readonly<Record<TokenKind, Set<string>>>): void {
  if (/^\d+$/u.test(word) || word.length < 3) return;
  const { text, isWhole } = toLatin(word);
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (isWhole && plain.length >= 4) tokens.word.add(plain.slice(0, 5).replace(/k|q/g, 'c').replace(/ph/g, 'f').replace(/y|j/g, 'i'));
  const sound = soundOf(word.replace(/^(?:وال|بال|فال|كال|ال|لل)(?=.{3})/u, ''));
  if (sound.length >= 3) tokens.sound.add(sound);
}

/** Of two passages read as one. */
export function joinFeatures(a: Features, b: Features): Features {
  return {
    ...a,
    length: a.length + b.length,
    tokens: Object.fromEntries(
      tokenKinds.map((kind) => [kind, new Set([...a.tokens[kind], ...b.tokens[kind]])]),
    ) as unknown as Features['tokens'],
    marks: a.marks.map((count, index) => count + (b.marks[index] ?? 0)),
  };
}
