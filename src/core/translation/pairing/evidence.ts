// How likely two passages say the same, by what can be recognised without knowing either language.

import type { BlockKind } from '../blocks.ts';
import { isItem } from '../items.ts';
import { type Features, tokenKinds, type TokenKind } from './features.ts';

/** What is known of both texts as wholes. */
export interface Texts {
  /** How many passages have a token, in whichever of the texts has more of them. */
  readonly frequency: Readonly<Record<TokenKind, ReadonlyMap<string, number>>>;
  readonly passages: number;
}

/**
 * By how much each of these speaks for a pair: a logistic regression over 45,000 pairs of passages, right and wrong, of translations of ten
 * texts into 40 languages.
 */
const constant = 1.7;
const lengthWeight = -1.5;
const weights: Readonly<Record<TokenKind, { readonly shared: number; readonly lost: number; readonly added: number }>> = {
  number: { shared: 1.28, lost: -1.03, added: -0.89 },
  link: { shared: 0.45, lost: -0.61, added: -0.7 },
  code: { shared: 0.89, lost: -0.84, added: -0.56 },
  word: { shared: 0.3, lost: 0, added: 0 },
  sound: { shared: 0.15, lost: 0, added: 0 },
};
/** Of one mark more or less, in the order of `marks` in features.ts. */
const markWeights = [-1.07, -0.85, -1, -0.38, -0.78, -0.22, -0.71];

/** Natural logarithm of the odds that `b` says what `a` says, their lengths aside; minus infinity where their kinds exclude it. */
export function evidence(a: Features, b: Features, texts: Texts): number {
  const kinds = kindEvidence(a, b);
  if (kinds === Number.NEGATIVE_INFINITY) return kinds;
  let sum = constant + kinds;
  for (const kind of tokenKinds) {
    const { shared, lost, added } = weights[kind];
    const [own, other] = [a.tokens[kind], b.tokens[kind]];
    let [common, rarities] = [0, 0];
    for (const token of own)
      if (other.has(token)) {
        common++;
        rarities += rarity(kind, token, texts);
      }
    sum += shared * Math.min(rarities, 12) + lost * Math.min(own.size - common, 4) + added * Math.min(other.size - common, 4);
  }
  for (const [index, count] of a.marks.entries()) sum += (markWeights[index] ?? 0) * Math.min(Math.abs(count - (b.marks[index] ?? 0)), 4);
  return sum;
}

/** What their lengths say for it. `ratio`: natural logarithm of the length of a translated passage for each letter of its original. */
export function lengthEvidence(a: Features, b: Features, ratio: number): number {
  const deviation = Math.log((b.length + 1) / (a.length + 1)) - ratio;
  // A short passage may be said in many ways.
  const spread = Math.hypot(0.16, 1.6 / Math.sqrt(Math.min(a.length, b.length) + 1));
  return lengthWeight * Math.min(Math.abs(deviation / spread), 5);
}

function kindEvidence({ block: a, depth }: Features, { block: b, depth: otherDepth }: Features): number {
  if (a.hash === b.hash) return 6;
  if (a.kind !== b.kind) return isProse(a.kind) && isProse(b.kind) ? -5 : Number.NEGATIVE_INFINITY;
  if (a.kind === 'title' || a.kind === 'summary') return 12;
  if (a.kind === 'footnote') return label(a.text) === label(b.text) ? 8 : -3;
  return depth === otherDepth ? 0 : -3;
}

/** A list may become a paragraph in translation, or the reverse; a heading remains one. */
export function isProse(kind: BlockKind): boolean {
  return kind === 'paragraph' || kind === 'quotation' || isItem(kind);
}

function label(text: string): string | undefined {
  return /^\[\^([^\]]+)\]/.exec(text)?.[1];
}

function rarity(kind: TokenKind, token: string, { frequency, passages }: Texts): number {
  return Math.log((passages + 1) / (frequency[kind].get(token) ?? 1));
}

export function textsOf(originals: readonly Features[], translations: readonly Features[]): Texts {
  const frequency = Object.fromEntries(
    tokenKinds.map((kind) => {
      const counts = new Map<string, number>();
      for (const list of [originals, translations]) {
        const here = new Map<string, number>();
        for (const { tokens } of list) for (const token of tokens[kind]) here.set(token, (here.get(token) ?? 0) + 1);
        for (const [token, count] of here) counts.set(token, Math.max(count, counts.get(token) ?? 0));
      }
      return [kind, counts];
    }),
  ) as unknown as Texts['frequency'];
  return { frequency, passages: Math.max(originals.length, translations.length) };
}

/** Scripts that need fewer letters for the same, with the logarithm of how many. */
const dense = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;
const consonantal = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Ethi}]/gu;

/** The ratio that scripts suggest. */
export function usualRatio(originals: readonly Features[], translations: readonly Features[]): number {
  return density(translations) - density(originals);
}

function density(passages: readonly Features[]): number {
  const text = passages
    .map(({ block }) => block.text)
    .join('')
    .slice(0, 20_000);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / (letters + 1);
  return share(dense) * -0.9 + share(consonantal) * -0.25;
}
