// A signatory by another name: the name changes in the file, or another signature turns out to be the same; both are remembered.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { namePrint } from '../core/decisions.ts';
import { personHashes, type Withdrawer } from '../core/withdrawn.ts';
import { putFile } from '../core/write.ts';
import type { ExistingSignatory, ExistingSignatures } from './existing.ts';
import { addRecord, saltOf } from './memory/record.ts';
import { removeSignatures } from './withdraw.ts';

/** As core/yaml reads: every scalar is text. */
const reading = { schema: 'failsafe', version: '1.2', keepSourceTokens: false } as const;

/** Remembers that somebody is also known as `others`; answers the record’s path. `name`: what the signatory is called now. */
export function rememberSame(
  root: string,
  letter: string,
  { id, name }: { readonly id: string; readonly name: string },
  others: readonly Withdrawer[],
  { decisions }: ExistingSignatures,
): string {
  const salt = saltOf(decisions);
  // A link belongs to the one who is kept as well; only names tell former from present.
  const entries = [...new Set(others.flatMap((other) => personHashes(salt, { name: other.name })))].sort();
  return addRecord(root, letter, 'same', { same: [{ signatory: id, name: namePrint(name), salt, entries }] });
}

/** Changes the name in the file, and nothing else in it: the rest stays as it is typed. Remembered first. */
export function renameSignatory(
  root: string,
  letter: string,
  { id, file, row, facts }: ExistingSignatory,
  name: string,
  existing: ExistingSignatures,
): string {
  const record = rememberSame(root, letter, { id, name }, [facts], existing);
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), reading);
  const target = row === undefined ? document.contents : isSeq(document.contents) ? document.contents.items[row] : undefined;
  if (!isMap(target)) throw new Error(`${file} holds no signature any more`);
  target.set('name', document.createNode(name));
  // What it was sorted by was made of the old name.
  target.delete('sortName');
  putFile(root, file, document.toString({ lineWidth: 0 }));
  return record;
}

/** Removes a signature that is the same signatory as another one, and remembers its name for that one. */
export function mergeSignatories(
  root: string,
  letter: string,
  kept: ExistingSignatory,
  removed: ExistingSignatory,
  existing: ExistingSignatures,
): string {
  const record = rememberSame(root, letter, { id: kept.id, name: kept.facts.name }, [removed.facts], existing);
  removeSignatures(root, [removed], existing);
  return record;
}
