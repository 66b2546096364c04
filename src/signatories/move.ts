// A signature goes from one letter to another, with what is remembered of other names of the signatory.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { namePrint } from '../core/decisions.ts';
import { addFile } from '../core/write.ts';
import { type ExistingSignatory, type ExistingSignatures, otherNamesOf } from './existing.ts';
import { signatureId } from './file-name.ts';
import { addRecord } from './memory/record.ts';
import { signaturePath } from './signature-path.ts';
import { removeSignatures } from './withdraw.ts';

/** As core/yaml reads: every scalar is text. */
const reading = { schema: 'failsafe', version: '1.2', keepSourceTokens: false } as const;

/** The new one is there before the old one goes, and its path is answered. The revision that was signed is one of the other letter, and goes. */
export function moveSignatory(
  root: string,
  signatory: ExistingSignatory,
  from: ExistingSignatures,
  { letter, existing }: { readonly letter: string; readonly existing: ExistingSignatures },
): string {
  const { id, row, facts } = signatory;
  const isFree = row === undefined && !existing.ids.has(id.toLowerCase());
  const newId = isFree ? id : signatureId(facts.name, new Set(existing.ids));
  const same = otherNamesOf(signatory, from).map((entry) => ({ ...entry, signatory: newId, name: namePrint(facts.name) }));
  if (same.length > 0) addRecord(root, letter, 'same', { same });
  const file = signaturePath(letter, newId);
  addFile(root, file, textOf(root, signatory));
  removeSignatures(root, [signatory], from);
  return file;
}

function textOf(root: string, { file, row }: ExistingSignatory): string {
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), reading);
  const one = row === undefined ? document.contents : isSeq(document.contents) ? document.contents.items[row] : undefined;
  if (!isMap(one)) throw new Error(`${file} holds no signature any more`);
  one.delete('key');
  one.delete('revision');
  return row === undefined ? document.toString({ lineWidth: 0 }) : stringify(one.toJSON(), { lineWidth: 0, version: '1.1' });
}
