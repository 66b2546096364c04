// Keeps decisions about signatories true when someone goes, gets another name or another place.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { putFile } from '../../core/write.ts';
import type { ExistingSignatory, ExistingSignatures } from '../existing.ts';

/** As core/yaml reads: every scalar is text. */
const reading = { schema: 'failsafe', version: '1.2', keepSourceTokens: false } as const;
const writing = { lineWidth: 0, indentSeq: true } as const;

/** What becomes of a signatory; undefined of one who goes. */
export type Next = (signatory: ExistingSignatory) => { readonly id: string } | undefined;

type Existing = Pick<ExistingSignatures, 'decisionFiles' | 'index'>;

/** `existing`: as it was before. A file that says nothing any more is removed. */
export function followSignatories(root: string, existing: Existing, next: Next): void {
  const entries = new Entries(existing, next);
  for (const path of existing.decisionFiles) {
    const document = parseDocument(readFileSync(join(root, path), 'utf8'), reading);
    const distinct = entries.follow(document.get('distinct'), (entry) => entries.distinct(entry));
    const same = entries.follow(document.get('same'), (entry) => entries.same(entry));
    if (distinct === 'as it was' && same === 'as it was') continue;
    if (distinct === 'gone') document.delete('distinct');
    if (same === 'gone') document.delete('same');
    if (isMap(document.contents) && document.contents.items.length === 0) rmSync(join(root, path));
    else putFile(root, path, document.toString(writing));
  }
}

/** What becomes of an entry, or of a list of them. */
type Fate = 'as it was' | 'changed' | 'gone';

class Entries {
  readonly #index: Existing['index'];
  readonly #next: Next;

  constructor({ index }: Existing, next: Next) {
    this.#index = index;
    this.#next = next;
  }

  follow(list: unknown, fateOf: (entry: YAMLMap) => Fate): Fate {
    if (!isSeq(list)) return 'as it was';
    let isChanged = false;
    list.items = list.items.filter((entry) => {
      const fate = isMap(entry) ? fateOf(entry) : 'as it was';
      isChanged ||= fate !== 'as it was';
      return fate !== 'gone';
    });
    if (!isChanged) return 'as it was';
    return list.items.length === 0 ? 'gone' : 'changed';
  }

  /** Signatories who are different: a pair of which one goes is not a pair. */
  distinct(entry: YAMLMap): Fate {
    const ids = entry.get('signatories');
    const names = entry.get('names');
    if (!isSeq(ids)) return 'as it was';
    const prints = isSeq(names) ? names.items : [];
    let isChanged = false;
    for (const [place, id] of [...ids.items.entries()].reverse()) {
      const fate = this.#followOne(id, prints[place]);
      isChanged ||= fate !== 'as it was';
      if (fate !== 'gone') continue;
      ids.items.splice(place, 1);
      prints.splice(place, 1);
    }
    if (!isChanged) return 'as it was';
    return ids.items.length < 2 ? 'gone' : 'changed';
  }

  /** Other names of one signatory: where they withdraw, the names are among the withdrawals by now. */
  same(entry: YAMLMap): Fate {
    return this.#followOne(entry.get('signatory', true), entry.get('name', true));
  }

  /** Writes who is meant as they are called now. */
  #followOne(id: unknown, print: unknown): Fate {
    if (!isScalar(id)) return 'as it was';
    const known = isScalar(print) ? String(print.value) : undefined;
    const meant = this.#index.find(String(id.value), known)?.signatory;
    if (!meant) return 'as it was';
    const now = this.#next(meant);
    if (!now) return 'gone';
    // Who is remembered by name is found by it, or by a record of their renaming. Two maintainers who change one record conflict.
    if (isScalar(print)) return 'as it was';
    const isMoved = setScalar(id, now.id);
    return isMoved ? 'changed' : 'as it was';
  }
}

function setScalar(scalar: Scalar, value: string): boolean {
  if (String(scalar.value) === value) return false;
  scalar.value = value;
  return true;
}

/** What becomes of everyone when some go: all others are called as before, also the rows below them. */
export function without(leaving: readonly ExistingSignatory[]): Next {
  const gone = new Set(leaving);
  return (signatory) => (gone.has(signatory) ? undefined : { id: signatory.id, name: signatory.facts.name });
}
