// Which other files of the base a change meets by its paths: one that differs in case only, one of the same id, the rows of a list.

import { isIgnored } from '../../core/files/kinds.ts';
import { listEntries } from '../../core/files/listed.ts';
import { Report } from '../../core/report.ts';
import type { Base } from '../base/base.ts';
import { idKeyOf, letterOf } from '../base/paths.ts';
import { readingOf } from '../base/signatories-in.ts';
import type { ProposedFile } from '../proposal.ts';

/** Paths of the base, the changed ones among them. */
export function neighboursOf(changed: ReadonlyMap<string, ProposedFile>, base: Base): Set<string> {
  const found = new Set<string>();
  const take = (paths: readonly string[]): void => {
    for (const path of paths) found.add(path);
  };
  for (const file of changed.values()) {
    const { path } = file;
    take(base.twins.of(path.toLowerCase()));
    take(besideInBadFolder(file, base));
    const letter = letterOf(path);
    const key = idKeyOf(path);
    if (letter === undefined || key === undefined) continue;
    take(base.ids.of(key));
    take(listsWithRow(key, base));
    for (const id of rowIdsOf(file, base)) take(base.ids.of(`${letter}/${id.toLowerCase()}`));
    if (!base.surroundings.letterIds.has(letter)) take(firstSignatures(letter, changed, base));
  }
  return found;
}

/** That a letter does not exist is reported once, at the first signature: as the base has them, and as they are without what is removed. */
export function firstSignatures(letter: string, changed: ReadonlyMap<string, ProposedFile>, base: Base): readonly string[] {
  const first = base.firstSignatureOf(letter);
  if (first === undefined || changed.get(first)?.kind !== 'removed') return first === undefined ? [] : [first];
  const next = base.firstSignatureOf(letter, (path) => changed.get(path)?.kind !== 'removed');
  return next === undefined ? [first] : [first, next];
}

/** Lists of which a row may have the id: `a/list-3` is the one of `a/list` whose key or number is 3. */
function listsWithRow(key: string, base: Base): readonly string[] {
  const list = /^(.+)-[a-z0-9]+$/s.exec(key)?.[1];
  return list === undefined ? [] : base.ids.of(list).filter((path) => path.endsWith('.list.yaml'));
}

/** What the rows of a list are called before and after the change. */
function rowIdsOf({ path, after }: ProposedFile, base: Base): Set<string> {
  const idsIn = (bytes: Buffer | undefined): string[] => (bytes ? readingOf(path, bytes).signatories.map(({ id }) => id) : []);
  return path.endsWith('.list.yaml') ? new Set([...idsIn(base.contentOf(path)?.bytes), ...idsIn(after)]) : new Set();
}

/** A folder with a bad name is reported as long as it has something in it, so one other file of it is looked at, too. */
function besideInBadFolder({ path, kind }: ProposedFile, base: Base): readonly string[] {
  if (kind !== 'removed') return [];
  const report = new Report();
  listEntries([{ path, type: 'file', size: 0 }], report);
  const folder = report.sorted().find(({ file }) => path.startsWith(`${file}/`))?.file;
  if (folder === undefined) return [];
  const other = base.entries.paths().find((entry) => entry !== path && entry.startsWith(`${folder}/`) && !isIgnored(entry));
  return other === undefined ? [] : [other];
}
