// Which passages of a text a change rewrites, adds and takes away, each with its original.

import { diffArrays } from 'diff';
import { offsetOf } from '../../core/rules/revisions.ts';
import { isPlain, type PlacedBlock } from '../../core/translation/blocks.ts';
import { asTyped } from '../../translation/plain-markdown.ts';
import { type Edition, linksByPassage } from './edition.ts';
import type { PassageChange } from './translated-text.ts';

/** In the order of the text. */
export function changedPassages(before: Edition | undefined, after: Edition | undefined): PassageChange[] {
  const [was, is] = [before?.blocks ?? [], after?.blocks ?? []];
  const links = after ? linksByPassage(after) : undefined;
  const change = (old: PlacedBlock | undefined, now: PlacedBlock | undefined): PassageChange => {
    const place = now ?? old;
    const link = now && links?.get(now);
    const original = link?.original
      .flatMap((name) => after?.original?.byName.get(name) ?? [])
      .map(shown)
      .join('\n\n');
    const edition = now ? after : before;
    return {
      kind: place?.kind ?? 'paragraph',
      key: undefined,
      line: place && edition ? edition.document.source.positionAt(offsetOf(place, edition.document)).line : undefined,
      original: original === '' ? undefined : original,
      isCertain: link?.isCertain ?? false,
      before: old && shown(old),
      now: now && shown(now),
    };
  };
  const found: PassageChange[] = [];
  let [at, to] = [0, 0];
  let gone: readonly PlacedBlock[] = [];
  const flush = (come: readonly PlacedBlock[]): void => {
    for (const [old, now] of paired(gone, come)) found.push(change(old, now));
    gone = [];
  };
  const parts = diffArrays(
    was.map(({ hash }) => hash),
    is.map(({ hash }) => hash),
  );
  for (const { added, removed, value } of parts) {
    if (removed) gone = was.slice(at, at + value.length);
    else flush(added ? is.slice(to, to + value.length) : []);
    if (!added) at += value.length;
    if (!removed) to += value.length;
  }
  flush([]);
  return found;
}

/** As people write it: the form in which passages are compared has backslashes that no one typed. */
function shown({ kind, text }: PlacedBlock): string {
  return isPlain(kind) ? text : asTyped(text);
}

type Edit = readonly [PlacedBlock | undefined, PlacedBlock | undefined];

/** Of a run of passages in the place of another: which became which. As many as before are taken one by one, others by their words. */
function paired(gone: readonly PlacedBlock[], come: readonly PlacedBlock[]): Edit[] {
  if (gone.length === come.length) return gone.map((old, index) => [old, come[index]]);
  const edits: Edit[] = [];
  let next = 0;
  for (const now of come) {
    const rest = gone.slice(next);
    const [best] = rest
      .map((old, index) => ({ index, likeness: likeness(old.text, now.text) }))
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index);
    if (!best || best.likeness < alike) {
      edits.push([undefined, now]);
      continue;
    }
    for (const old of rest.slice(0, best.index)) edits.push([old, undefined]);
    edits.push([rest[best.index], now]);
    next += best.index + 1;
  }
  for (const old of gone.slice(next)) edits.push([old, undefined]);
  return edits;
}

/** Share of common words from which on one passage is another one edited. */
const alike = 0.4;

/** Of two texts: words that are in both, of all. Scripts without spaces have characters for words. */
function likeness(a: string, b: string): number {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  const common = own.intersection(other).size;
  return common === 0 ? 0 : (2 * common) / (own.size + other.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]|[\p{L}\p{M}\p{N}]+/gu));
}
