// Reads signatures: one from a file, or many from a list. Nearly all are plain, and are taken apart only where a problem is to be placed.

import { step } from './effort.ts';
import { bytesOf, type FactsDocument, factsIn, readYamlFile, type ReadingContext } from './facts.ts';
import type { CampaignFile } from './files/tree.ts';
import { checkRemarks } from './remarks.ts';
import { scanList, scanSignature } from './plain/scan.ts';
import { strictText } from './plain/strict-text.ts';
import { Report } from './report.ts';
import { type SignatureFacts, signatureSchema } from './schema/signature.ts';
import { validate } from './schema/validate.ts';
import { Source } from './source.ts';
import { type FieldPath, readYaml, type YamlText } from './yaml/read.ts';

export interface SignatureDocument extends FactsDocument<SignatureFacts> {
  readonly id: string;
  readonly letter: string;
  /** The way to the signature in its file: empty, or the number of its row in a list. */
  readonly path: FieldPath;
}

export function readSignatures(file: CampaignFile, context: ReadingContext): readonly SignatureDocument[] {
  const bytes = bytesOf(file, context);
  if (!bytes) return [];
  const isList = file.place.kind === 'signature-list';
  const text = strictText(bytes);
  const plain = isList ? scanList(text) : scanSignature(text);
  if (text !== undefined && plain) {
    const whole = new PlainFile(file, text);
    return Array.isArray(plain)
      ? plain.map((facts, row) => new PlainSignature(whole, facts, row))
      : [new PlainSignature(whole, plain, undefined)];
  }
  return parseSignatures(file, { ...context, instead: new Map([[file.path, bytes]]) });
}

/** A file that the parser would take, with what it would make of it. */
class PlainFile {
  readonly file: CampaignFile;
  readonly #text: string;
  #source: Source | undefined;
  #yaml: YamlText | undefined;

  constructor(file: CampaignFile, text: string) {
    this.file = file;
    this.#text = text;
  }

  get source(): Source {
    this.#source ??= new Source(this.file.path, this.#text);
    return this.#source;
  }

  get yaml(): YamlText {
    this.#yaml ??= readYaml(this.source, this.#text, 0, new Report());
    if (!this.#yaml) throw new Error(`${this.file.path} seemed to be plain YAML, and is none`);
    return this.#yaml;
  }
}

class PlainSignature implements SignatureDocument {
  readonly facts: SignatureFacts;
  readonly #whole: PlainFile;
  readonly #row: number | undefined;

  constructor(whole: PlainFile, facts: SignatureFacts, row: number | undefined) {
    this.facts = facts;
    this.#whole = whole;
    this.#row = row;
  }

  get file(): CampaignFile {
    return this.#whole.file;
  }

  get source(): Source {
    return this.#whole.source;
  }

  get yaml(): YamlText {
    return this.#whole.yaml;
  }

  get letter(): string {
    return this.file.place.letter ?? '';
  }

  get id(): string {
    return this.#row === undefined ? this.file.place.id : idOfRow(this.file, this.#row);
  }

  get path(): FieldPath {
    return this.#row === undefined ? [] : [this.#row];
  }
}

/** A row keeps its id when rows are added below it. */
function idOfRow(file: CampaignFile, row: number): string {
  return `${file.place.id}-${row + 1}`;
}

/** The same by the parser alone. */
export function parseSignatures(file: CampaignFile, context: ReadingContext): readonly SignatureDocument[] {
  const letter = file.place.letter ?? '';
  const parsed = readYamlFile(file, context);
  if (!parsed) return [];
  const { source, yaml } = parsed;
  checkRemarks(source, context.report);
  if (file.place.kind === 'signature') {
    const document = factsIn(file, parsed, signatureSchema, context);
    return document ? [{ ...document, id: file.place.id, letter, path: [] }] : [];
  }
  if (!Array.isArray(yaml.value)) {
    context.report.add('yaml-not-a-mapping', file.path, {
      message: 'A file that ends in .list.yaml holds a list of signatures.',
      hint: 'Begin each signature with “- name: …”, or name the file without “.list”.',
    });
    return [];
  }
  return yaml.value.flatMap((value, index) => {
    step();
    const facts = validate(signatureSchema, yaml, context.report, value, [index]);
    return facts ? [{ file, source, yaml, facts, letter, id: idOfRow(file, index), path: [index] }] : [];
  });
}
