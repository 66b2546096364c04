// How a row of a document with two columns says which passage it is: in words that every word processor keeps, and that say what was translated.

import { createHash } from 'node:crypto';
import type { Block } from '../../../core/translation/blocks.ts';

export interface DocumentIdentity {
  readonly letter: string;
  /** BCP 47. */
  readonly language: string;
}

export interface RowIdentity {
  /** `title`, `b3`, `b3+b4`. */
  readonly names: string;
  /** Of what the original said when the document was made. */
  readonly digest: string;
  /** Of what the translation said then; undefined in documents that do not say it. */
  readonly translated: string | undefined;
  /** Whether its cells hold Markdown as it is, because no word processor can show it. */
  readonly isSource: boolean;
}

export function headOf({ letter, language }: DocumentIdentity): string {
  return `undersigned · ${letter} · ${language}`;
}

export function readHead(text: string): DocumentIdentity | undefined {
  const [, letter, language] = /^undersigned · (\S{1,200}) · ([A-Za-z0-9-]{2,40})$/i.exec(flat(text)) ?? [];
  return letter === undefined || language === undefined ? undefined : { letter, language };
}

export function labelOf({ names, digest, translated, isSource }: RowIdentity): string {
  return [names, digest, ...(translated === undefined ? [] : [translated]), ...(isSource ? ['Markdown'] : [])].join(' · ');
}

export function readLabel(text: string): RowIdentity | undefined {
  const label = /^([a-z][\w+-]{0,200}) · ([0-9a-f]{6})(?: · ([0-9a-f]{6}))?( · Markdown)?$/i;
  const [, names, digest, translated, source] = label.exec(flat(text)) ?? [];
  if (names === undefined || digest === undefined) return undefined;
  return { names, digest: digest.toLowerCase(), translated: translated?.toLowerCase(), isSource: source !== undefined };
}

export function digestOf(originals: readonly Pick<Block, 'hash'>[]): string {
  return shortHash(originals.map(({ hash }) => hash).join());
}

export function translatedDigest(text: string): string {
  return shortHash(text);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

function flat(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}
