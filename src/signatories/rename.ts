// A signatory by another name: the name changes in the file, or another signature turns out to be the same; both are remembered.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { formerPrint, type LetterDecisions, namePrint } from '../core/decisions.ts';
import { personHashes, type Withdrawer } from '../core/withdrawn.ts';
import { putFile, replaceFile } from '../core/write.ts';
import { type ExistingSignatory, type ExistingSignatures, otherNamesOf } from './existing.ts';
import { signatureId } from './file-name.ts';
import { followSignatories, without } from './memory/follow.ts';
import { addRecord, saltOf, siteText } from './memory/record.ts';
import { renamedPath } from './signature-path.ts';
import { removeSignatures } from './withdraw.ts';
import { withdrawerOf } from './memory/withdrawer.ts';

/** As core/yaml reads: every scalar is text. */
const reading = { schema: 'failsafe', version: '1.2', keepSourceTokens: false } as const;

/**
 * Remembers that someone is also known as `others`; answers the record’s path. `name`: what the signatory is called now. `known`: entries
 * about another one who is the same.
 */
export function rememberSame(
  root: string,
  letter: string,
  { id, name }: { readonly id: string; readonly name: string },
  others: readonly Withdrawer[],
  { decisions }: ExistingSignatures,
  known: LetterDecisions['same'] = [],
): string {
  const salt = saltOf(decisions, letter, siteText(root));
  // A link belongs to the one who is kept as well; only names tell former from present.
  const entries = [...new Set(others.flatMap(({ name: former, rows }) => personHashes(salt, { name: former, rows })))].sort();
  const former = others.map((other) => formerPrint(salt, namePrint(other.name))).sort();
  const lists = [
    { salt, entries, former },
    ...known.map((entry) => ({ salt: entry.salt, entries: entry.entries, ...(entry.former && { former: entry.former }) })),
  ];
  return addRecord(root, letter, 'same', { same: lists.map((list) => ({ signatory: id, name: namePrint(name), ...list })) });
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
  signatory: ExistingSignatory,
  name: string,
  existing: ExistingSignatures,
  isFormerShown = false,
): Renamed {
  const { id, file, row, facts } = signatory;
  const others = new Set(existing.ids);
  others.delete(id.toLowerCase());
  const newId = row === undefined ? signatureId(name, others) : id;
  const record = rememberSame(root, letter, { id: newId, name }, [{ name: facts.name }], existing);
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), reading);
  const target = row === undefined ? document.contents : isSeq(document.contents) ? document.contents.items[row] : undefined;
  if (!isMap(target)) throw new Error(`${file} holds no signature any more`);
  document.setIn(row === undefined ? ['name'] : [row, 'name'], name);
  if (isFormerShown) document.setIn(row === undefined ? ['formerName'] : [row, 'formerName'], facts.name);
  // What it was sorted by was made of the old name.
  target.delete('sortName');
  const newFile = row === undefined ? renamedPath(letter, file, id, newId) : file;
  const text = document.toString({ lineWidth: 0 });
  if (newFile === file) putFile(root, file, text);
  else replaceFile(root, file, newFile, Buffer.from(text));
  followSignatories(root, existing, (one) => (one === signatory ? { id: newId, name } : { id: one.id, name: one.facts.name }));
  return { record, file: newFile };
}

/** Removes a signature that is the same signatory as another one, and remembers its name for that one. */
export function mergeSignatories(
  root: string,
  letter: string,
  kept: ExistingSignatory,
  removed: ExistingSignatory,
  existing: ExistingSignatures,
): string {
  const record = rememberSame(
    root,
    letter,
    { id: kept.id, name: kept.facts.name },
    [withdrawerOf(removed.facts)],
    existing,
    otherNamesOf(removed, existing),
  );
  // What was decided about the one that goes is meant of the one that stays.
  const next = without([removed]);
  removeSignatures(root, [removed], existing, (one) => next(one === removed ? kept : one));
  return record;
}
