// Whether an earlier text of a file says something that the last one does not: correcting one's own signature is no reason to hold it up,
// and whatever else was written and taken back is.

import { distance } from 'fastest-levenshtein';
import { placeOf } from '../../core/files/kinds.ts';
import { privateWords } from '../../core/schema/readings.ts';
import { foldName } from '../../core/text/fold.ts';
import { findPrivateDetail } from '../../core/text/private-details.ts';
import { meantKey } from '../../fix/keys.ts';
import { fixText } from '../../fix/fix-text.ts';
import type { EarlierTextBudget } from './earlier-text-budget.ts';

/** Letters of remarks (`# not yet`) that may be gone from a signature, and letters that may be gone from a text. */
const maxRemarkLetters = 16;
const maxTextLetters = 400;
/** A text with more words that are written in another way is another text. */
const maxTypingErrors = 8;

export interface EarlierText {
  /** From the campaign's root. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly isSignature: boolean;
}

/** What is left of the change, and what the base has there. */
export class LeftTexts {
  readonly #text: string;
  readonly #words: readonly string[];

  constructor(texts: readonly (Buffer | string)[]) {
    this.#text = foldName(texts.map((text) => text.toString()).join('\n'));
    this.#words = [...new Set(wordsIn(this.#text))];
  }

  has(text: string): boolean {
    return this.#text.includes(foldName(text));
  }

  /** Without words that are there, also as a part of another word or with a typing error. */
  goneOf(words: readonly string[]): string[] {
    const other = [...new Set(words)].filter((word) => !this.#text.includes(word));
    return other.length > maxTypingErrors ? other : other.filter((word) => !this.#words.some((right) => isTypingError(word, right)));
  }
}

function isTypingError(word: string, right: string): boolean {
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  return allowed > 0 && Math.abs(right.length - word.length) <= allowed && distance(right, word) <= allowed;
}

/** What it is that would stay in the history, in words; undefined where that is nothing. */
export function goneFrom({ path, bytes, isSignature }: EarlierText, left: LeftTexts, budget: EarlierTextBudget): string | undefined {
  const text = decode(bytes);
  if (text === undefined) return 'something that is no text';
  const detail = findPrivateDetail(text);
  if (detail && !left.has(detail.found)) return privateWords[detail.kind];
  if (!isSignature) return lettersOf(left.goneOf(wordsIn(text))) > maxTextLetters ? 'passages that are gone at its end' : undefined;
  const name = wordsIn(path.slice(path.lastIndexOf('/') + 1)).filter((word) => word.length > 1 && !endings.has(word));
  if (left.goneOf(name).length > 0) return 'another file name';
  if (saysNothingElse(text, left)) return undefined;
  return budget.takeFix() && saysNothingElse(fixed(path, bytes), left) ? undefined : 'words that are gone at its end';
}

const endings = new Set(['yaml', 'yml', 'txt', 'md', 'json', 'markdown']);

function saysNothingElse(text: string | undefined, left: LeftTexts): boolean {
  if (text === undefined) return false;
  const lines = text.split('\n').map(withoutRemark);
  const values = lines.flatMap(({ said }) => wordsIn(withoutKey(said))).filter((word) => !endings.has(word));
  const remarks = lines.flatMap(({ remark }) => wordsIn(remark));
  return left.goneOf(values).length === 0 && lettersOf(left.goneOf(remarks)) <= maxRemarkLetters;
}

function withoutRemark(line: string): { said: string; remark: string } {
  const at = line.search(/(?<!\S)#/);
  return at === -1 ? { said: line, remark: '' } : { said: line.slice(0, at), remark: line.slice(at + 1) };
}

/** A key that means a field says nothing on its own. */
function withoutKey(line: string): string {
  const [whole, key = ''] = /^\s*(?:-\s+)?["']?([\w -]{1,30}?)["']?\s*:(?=\s|$)/.exec(line) ?? [];
  return whole !== undefined && meantKey(key, 'signature') !== undefined ? line.slice(whole.length) : line;
}

/** With what `check --fix` would make of it, such as the code of a country for its name. */
function fixed(path: string, bytes: Buffer): string | undefined {
  if ('rule' in placeOf(path)) return undefined;
  const surroundings = { root: '', publicFiles: new Set<string>(), letterIds: new Set<string>(), basePath: '' };
  return decode(fixText(path, bytes, surroundings).bytes);
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function wordsIn(text: string): string[] {
  return foldName(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
