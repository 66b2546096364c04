// Reads signatures: one from a file, or many from a list. Nearly all are plain, and are taken apart only where a problem is to be placed.

import { step } from './effort.ts';
import { type FactsDocument, factsIn, readYamlFile, type ReadingContext } from './facts.ts';
import type { CampaignFile } from './files/tree.ts';
import { checkRemarks } from './remarks.ts';
import { idOfRow } from './row-keys.ts';
import { scanKeys, scanList, scanSignature } from './plain/scan.ts';
import { strictText } from './plain/strict-text.ts';
import { Report } from './report.ts';
import { listedSignatureSchema, type SignatureFacts, signatureSchema } from './schema/signature.ts';
import { validate } from './schema/validate.ts';
import { Source } from './source.ts';
import type { FilePlace } from './source.ts';
import { checkUnknownFields, checkUnreadable } from './unread.ts';
import { type FieldPath, readYaml, type YamlText } from './yaml/read.ts';

export interface SignatureDocument extends FactsDocument<SignatureFacts> {
  readonly id: string;
  readonly letter: string;
  /** Whether it is a row of a list with a key, so that its id is its own for good. */
  readonly isKeyed?: boolean;
  /** The way to the signature in its file: empty, or the number of its row in a list. */
  readonly path: FieldPath;
}

/** `mostErrors`: a list whose beginning has more errors is read no further, and says so. */
export function readSignatures(
  file: CampaignFile,
  bytes: Buffer,
  context: ReadingContext,
  mostErrors = Number.POSITIVE_INFINITY,
): readonly SignatureDocument[] {
  const isList = file.place.kind === 'signature-list';
  const text = strictText(bytes);
  const plain = isList ? scanList(text) : scanSignature(text);
  if (text !== undefined && plain) {
    const whole = new PlainFile(file, text);
    if (!Array.isArray(plain)) return [new PlainSignature(whole, plain, undefined, undefined)];
    const keys = scanKeys(text);
    reportKeys(file, keys, (path) => whole.yaml.at(path), context.report);
    return plain.map((facts, row) => new PlainSignature(whole, facts, row, keys[row]));
  }
  const beginning = isList && Number.isFinite(mostErrors) ? parseBeginning(file, bytes, context, mostErrors) : undefined;
  return beginning ?? parseSignatures(file, bytes, context);
}

/** In bytes: how much of a list is looked at before the whole of it is. */
const beginnings = [16 * 1024, 64 * 1024];

/** The rows at the beginning, if they have more errors than that; undefined where the list has to be read as a whole. */
function parseBeginning(
  file: CampaignFile,
  bytes: Buffer,
  context: ReadingContext,
  mostErrors: number,
): readonly SignatureDocument[] | undefined {
  for (const size of beginnings) {
    // Only a row of the list itself begins in the first column. In a text that is no list it is another thing, and no rows are found.
    const end = size < bytes.length ? bytes.lastIndexOf('\n- ', size) + 1 : 0;
    if (end === 0) return undefined;
    const report = context.report.branch();
    const documents = parseSignatures(file, bytes.subarray(0, end), { ...context, report });
    if (report.sorted().filter(({ severity }) => severity === 'error').length <= mostErrors) continue;
    context.report.join(report);
    const line = bytes.toString('latin1', 0, end).split('\n').length;
    context.report.add('invalid-value', file.path, {
      message: `The rows before line ${line.toLocaleString('en')} have more than ${mostErrors.toLocaleString('en')} errors, so those from there on were not read.`,
      hint: 'Mend those first. “undersigned check” reads all of them.',
    });
    return documents;
  }
  return undefined;
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
  readonly #key: string | undefined;

  constructor(whole: PlainFile, facts: SignatureFacts, row: number | undefined, key: string | undefined) {
    this.facts = facts;
    this.#whole = whole;
    this.#row = row;
    this.#key = key;
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
    return this.#row === undefined ? this.file.place.id : idOfRow(this.file.place.id, this.#row, this.#key);
  }

  get isKeyed(): boolean {
    return this.#key !== undefined;
  }

  get path(): FieldPath {
    return this.#row === undefined ? [] : [this.#row];
  }
}

/** A row without a key is called by its number, and another row by the same one when it goes; nor may two be called alike. */
function reportKeys(file: CampaignFile, keys: readonly (string | undefined)[], at: (path: FieldPath) => FilePlace, report: Report): void {
  const missing = keys.filter((key) => key === undefined).length;
  if (missing > 0)
    report.add('list-key-missing', file.path, {
      message:
        missing === keys.length
          ? 'The rows of this list have no keys. When one goes, those below it get the ids of others.'
          : `${missing === 1 ? 'A row of this list has no key' : `${missing} rows of this list have no key`}. When one above goes, they get other ids.`,
      hint: 'Run “undersigned check --fix”: it gives each row a key. Keep it when the row changes or moves.',
    });
  const seen = new Map<string, number>();
  for (const [row, key] of keys.entries()) {
    const id = key ?? String(row + 1);
    const other = seen.get(id);
    if (other === undefined) seen.set(id, row);
    else
      report.add('invalid-value', at(key === undefined ? [row] : [row, 'key']), {
        message: `Row ${other + 1} is called “${id}” already.`,
        hint:
          key === undefined
            ? 'Run “undersigned check --fix”: it gives this row a key of its own.'
            : 'Remove the key of the newer row, and run “undersigned check --fix”.',
      });
  }
}

const fields: ReadonlySet<string> = new Set(signatureSchema.keyof().options);
const listedFields: ReadonlySet<string> = new Set(listedSignatureSchema.keyof().options);

/** The same by the parser alone. */
export function parseSignatures(file: CampaignFile, bytes: Buffer, context: ReadingContext): readonly SignatureDocument[] {
  const letter = file.place.letter ?? '';
  const parsed = readYamlFile(file, bytes, context);
  if (!parsed) {
    checkUnreadable(new Source(file.path, bytes.toString('utf8')), context.report);
    return [];
  }
  const { source, yaml } = parsed;
  checkRemarks(source, context.report);
  if (file.place.kind === 'signature') {
    if (typeof yaml.value === 'string') checkUnreadable(source, context.report);
    checkUnknownFields(yaml, yaml.value, [], fields, context.report);
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
  const keys: (string | undefined)[] = [];
  const documents = yaml.value.flatMap((value, index): SignatureDocument[] => {
    step();
    checkUnknownFields(yaml, value, [index], listedFields, context.report);
    const read = validate(listedSignatureSchema, yaml, context.report, value, [index]);
    if (!read) return [];
    const { key, ...facts } = read;
    keys[index] = key;
    return [{ file, source, yaml, facts, letter, id: idOfRow(file.place.id, index, key), isKeyed: key !== undefined, path: [index] }];
  });
  // What a row that cannot be read is called does not matter yet.
  if (documents.length === yaml.value.length) reportKeys(file, keys, (path) => yaml.at(path), context.report);
  return documents;
}
