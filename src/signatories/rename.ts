// A signatory by another name: the name changes in the file, or another signature turns out to be the same; both are remembered.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { namePrint } from '../core/decisions.ts';
import { personHashes, type Withdrawer } from '../core/withdrawn.ts';
import { putFile, replaceFile } from '../core/write.ts';
import type { ExistingSignatory, ExistingSignatures } from './existing.ts';
import { signatureId } from './file-name.ts';
import { addRecord, saltOf } from './memory/record.ts';
import { removeSignatures } from './withdraw.ts';
import { withdrawerOf } from './memory/withdrawer.ts';

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
  const entries = [...new Set(others.flatMap(({ name: former, rows }) => personHashes(salt, { name: former, rows })))].sort();
  return addRecord(root, letter, 'same', { same: [{ signatory: id, name: namePrint(name), salt, entries }] });
}

export interface Renamed {
  readonly record: string;
  /** Where the signature lies now. */
  readonly file: string;
}

/**
 * Changes the name in the file, and nothing else in it: the rest stays as it is typed. A file of one signature is called by its name, so it
 * moves, and decisions about the signatory follow. Remembered first.
 */
export function renameSignatory(
  root: string,
  letter: string,
  { id, file, row, facts }: ExistingSignatory,
  name: string,
  existing: ExistingSignatures,
): Renamed {
  const others = new Set(existing.ids);
  others.delete(id.toLowerCase());
  const newId = row === undefined ? signatureId(name, others) : id;
  const record = rememberSame(root, letter, { id: newId, name }, [{ name: facts.name }], existing);
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), reading);
  const target = row === undefined ? document.contents : isSeq(document.contents) ? document.contents.items[row] : undefined;
  if (!isMap(target)) throw new Error(`${file} holds no signature any more`);
  document.setIn(row === undefined ? ['name'] : [row, 'name'], name);
  // What it was sorted by was made of the old name.
  target.delete('sortName');
  const newFile = row === undefined ? `${file.slice(0, file.lastIndexOf('/') + 1)}${newId}.yaml` : file;
  const text = document.toString({ lineWidth: 0 });
  if (newFile === file) putFile(root, file, text);
  else replaceFile(root, file, newFile, Buffer.from(text));
  for (const path of existing.decisionFiles) follow(root, path, { id, newId, name });
  return { record, file: newFile };
}

/** Decisions name the signatory as it is called now. */
function follow(root: string, path: string, { id, newId, name }: { id: string; newId: string; name: string }): void {
  const document = parseDocument(readFileSync(join(root, path), 'utf8'), reading);
  const distinct = document.getIn(['distinct']);
  if (!isSeq(distinct)) return;
  let isChanged = false;
  for (const item of distinct.items) {
    const ids = isMap(item) ? item.get('signatories') : undefined;
    const names = isMap(item) ? item.get('names') : undefined;
    if (!isSeq(ids)) continue;
    for (const [place, known] of ids.items.entries()) {
      if (!isScalar(known) || known.value !== id) continue;
      known.value = newId;
      if (isSeq(names)) names.set(place, namePrint(name));
      isChanged = true;
    }
  }
  if (isChanged) putFile(root, path, document.toString({ lineWidth: 0 }));
}

/** Removes a signature that is the same signatory as another one, and remembers its name for that one. */
export function mergeSignatories(
  root: string,
  letter: string,
  kept: ExistingSignatory,
  removed: ExistingSignatory,
  existing: ExistingSignatures,
): string {
  const record = rememberSame(root, letter, { id: kept.id, name: kept.facts.name }, [withdrawerOf(removed.facts)], existing);
  removeSignatures(root, [removed], existing);
  return record;
}
