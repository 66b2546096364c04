// Reads signatures: one from a file, or many from a list.

import { type FactsDocument, readFacts, readYamlFile, type ReadingContext } from './documents.ts';
import type { CampaignFile } from './files/tree.ts';
import { type SignatureFacts, signatureSchema } from './schema/signature.ts';
import { validate } from './schema/validate.ts';
import type { FieldPath } from './yaml/read.ts';

export interface SignatureDocument extends FactsDocument<SignatureFacts> {
  readonly id: string;
  readonly letter: string;
  /** The way to the signature in its file: empty, or the number of its row in a list. */
  readonly path: FieldPath;
}

export function readSignatures(file: CampaignFile, context: ReadingContext): SignatureDocument[] {
  const letter = file.place.letter ?? '';
  if (file.place.kind === 'signature') {
    const document = readFacts(file, signatureSchema, context);
    return document ? [{ ...document, id: file.place.id, letter, path: [] }] : [];
  }
  const parsed = readYamlFile(file, context);
  if (!parsed) return [];
  const { source, yaml } = parsed;
  if (!Array.isArray(yaml.value)) {
    context.report.add(
      'yaml-not-a-mapping',
      file.path,
      undefined,
      'A file that ends in .list.yaml holds a list of signatures.',
      'Begin each signature with “- name: …”, or name the file without “.list”.',
    );
    return [];
  }
  return yaml.value.flatMap((value, index) => {
    const facts = validate(signatureSchema, yaml, source, context.report, value, [index]);
    // A row keeps its id when rows are added below it.
    return facts ? [{ file, source, yaml, facts, letter, id: `${file.place.id}-${index + 1}`, path: [index] }] : [];
  });
}
