// The lines of a signature file in a message, as the sign page writes them, also where a mail program has broken or marked them.

import { ImportError } from '../../entry.ts';
import { parseYaml } from '../records.ts';
import { signatureFields } from '../../../signature-text.ts';
import type { BodyLine, Origin } from './line.ts';

export interface FoundSignature {
  /** The first of its lines. */
  readonly line: number;
  readonly origin: Origin;
  /** By field, as text. */
  readonly values: Readonly<Record<string, string>>;
  /** The path that stands above it, where one does: `signatories/a/an/ann-lee.yaml`. */
  readonly path: string | undefined;
  /** Why it is not certain what it says, as a sentence. */
  readonly doubt: string | undefined;
}

const fields: ReadonlySet<string> = new Set(signatureFields);
const key = /^([A-Za-z]\w{0,40}):(?=\s|$)/;
const path = /^signatories\/[a-z0-9-]{1,120}\/\S{1,200}\.yaml$/;
/** Shorter lines are not broken by a program. */
const shortestBroken = 55;
/** A message with more is a list, and no one’s letter. */
export const maxSignatures = 50;

export function signaturesIn(lines: readonly BodyLine[], origins: ReadonlySet<Origin>): FoundSignature[] {
  const found: FoundSignature[] = [];
  let above: string | undefined;
  for (let index = 0; index < lines.length && found.length <= maxSignatures; ) {
    const line = lines[index] as BodyLine;
    if (!origins.has(line.origin)) {
      index++;
      continue;
    }
    if (path.test(line.text.trim())) above = line.text.trim();
    const block = blockAt(lines, index);
    if (block) {
      found.push({ line: line.number, origin: line.origin, path: above, ...read(block.parts) });
      above = undefined;
      index = block.end;
    } else index++;
  }
  return found;
}

interface Block {
  /** One for each field: a line, with those that a program made of it. */
  readonly parts: readonly string[];
  readonly end: number;
}

function blockAt(lines: readonly BodyLine[], start: number): Block | undefined {
  const first = lines[start] as BodyLine;
  const parts: string[] = [];
  const keys = new Set<string>();
  let last = '';
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end] as BodyLine;
    if (line.origin !== first.origin) break;
    // Mail programs put a blank line between paragraphs of HTML; a value goes over none.
    const text = line.text.replaceAll('\u00a0', ' ').trim();
    const named = key.exec(text)?.[1] ?? '';
    if (fields.has(named)) {
      if (keys.has(named)) break;
      keys.add(named);
      parts.push(text);
    } else if (parts.length > 0 && !line.begins && isUnfinished(parts.at(-1) ?? '', last)) parts.push(`${parts.pop() ?? ''} ${text}`);
    else break;
    last = text;
  }
  const isSignature = parts.some((part) => /^name:\s*\S/.test(part)) && (first.begins || keys.size > 1);
  return isSignature ? { parts, end } : undefined;
}

/** A line that was long enough to be broken, or a text in quotes that has not ended. */
function isUnfinished(part: string, last: string): boolean {
  const value = part.slice(part.indexOf(':') + 1).trim();
  const [quote = ''] = value;
  if (quote === "'") return value.length === 1 || (value.match(/'/g)?.length ?? 0) % 2 === 1;
  if (quote === '"') return value.length === 1 || !/[^\\]"$/.test(value);
  return last.length >= shortestBroken;
}

function read(parts: readonly string[]): Pick<FoundSignature, 'values' | 'doubt'> {
  const cleaned = parts.map(withoutRepeatedLink);
  try {
    const parsed = parseYaml(cleaned.join('\n'), 'message');
    const values = textsOf(parsed);
    if (values) return { values, doubt: undefined };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
  const values = Object.fromEntries(cleaned.map((part) => [key.exec(part)?.[1] ?? '', unquote(part.slice(part.indexOf(':') + 1).trim())]));
  return { values, doubt: 'The lines are not as the sign page writes them, so they may say something else than what was read.' };
}

/** `https://example.org/ <https://example.org/>`: what some programs make of a link. */
function withoutRepeatedLink(part: string): string {
  return part.startsWith('link:') ? part.replace(/^(link:\s*['"]?)(https?:\/\/[^\s<>'"]+)\s?<[^<>]*>/, '$1$2') : part;
}

function textsOf(parsed: unknown): Record<string, string> | undefined {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const entries = Object.entries(parsed);
  return entries.every(([, value]) => typeof value === 'string') ? (Object.fromEntries(entries) as Record<string, string>) : undefined;
}

function unquote(value: string): string {
  const [, single] = /^'(.*)'$/s.exec(value) ?? [];
  if (single !== undefined) return single.replaceAll("''", "'");
  return /^"(.*)"$/s.exec(value)?.[1] ?? value;
}
