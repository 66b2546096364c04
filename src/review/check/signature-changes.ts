// Which signatures the files of a change add, remove and rewrite.

import { aliasesIn } from '../../core/files/aliases.ts';
import { compareText } from '../../core/problem.ts';
import type { Signatory } from '../../core/model.ts';
import { compareSignatures, contentOf, type SignatureChanges } from '../../signatories/signature-changes.ts';
import { letterOf } from '../base/paths.ts';
import { readingOf } from '../base/signatories-in.ts';
import type { ProposedFile } from '../proposal.ts';

const none: SignatureChanges = { added: [], removed: [], rewritten: [] };

/**
 * By letter: who moves from one letter to another is removed from the first. Where a file cannot be read any more, its problems say so, and
 * nothing is said of who is missing in it.
 */
export function signatureChangesIn(files: readonly ProposedFile[]): SignatureChanges {
  const signed = files.filter(({ path }) => letterOf(path) !== undefined);
  if (signed.length === 0) return none;
  // A letter that gets another name in this change is one letter.
  const former = new Map(
    files.flatMap(({ path, after }) => {
      const [, id] = /^letters\/([^/]+)\.md$/.exec(path) ?? [];
      return id === undefined ? [] : aliasesIn(after).map((alias) => [alias, id] as const);
    }),
  );
  const present = (letter = ''): string => former.get(letter) ?? letter;
  const byLetter = [...Map.groupBy(signed, ({ path }) => present(letterOf(path)))].map(([, own]) => ofLetter(own));
  return {
    added: byLetter.flatMap(({ added }) => added),
    removed: byLetter.flatMap(({ removed }) => removed),
    rewritten: byLetter.flatMap(({ rewritten }) => rewritten),
  };
}

function ofLetter(files: readonly ProposedFile[]): SignatureChanges {
  const ordered = files.toSorted((a, b) => compareText(a.path, b.path));
  const before = ordered.flatMap(({ path, isNew, before: bytes }) => (bytes && !isNew ? readingOf(path, bytes).signatories : []));
  const unreadable = new Set<string>();
  const after = ordered.flatMap(({ path, kind, after: bytes }): readonly Signatory[] => {
    if (kind === 'removed') return [];
    if (!bytes) {
      unreadable.add(path);
      return [];
    }
    const { signatories, problems } = readingOf(path, bytes);
    if (problems.some(({ severity }) => severity === 'error')) unreadable.add(path);
    return signatories;
  });
  const { added, removed, rewritten } = compareSignatures(before, after);
  return { added, removed: removed.filter(({ file }) => !unreadable.has(file)), rewritten };
}

/** A signature by its file and by what it says. */
export function contentKey(signatory: Signatory): string {
  return `${signatory.file}\n${contentOf(signatory)}`;
}

/** A signature by its place after the change, as other readings of the same file have it. */
export function placeKey({ file, row }: Pick<Signatory, 'file' | 'row'>): string {
  return `${file}\n${row ?? ''}`;
}
