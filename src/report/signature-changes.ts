// Whose signatures a change removes and rewrites: as sentences in English, and for programs.

import type { Signatory } from '../core/model.ts';
import type { FieldChange, RewrittenSignature, SignatureChanges } from '../signatories/signature-changes.ts';

/** So many are named. Then how many more there are. */
export const maxNamed = 10;
/** A statement may have 500 characters; so much of it shows what it says. */
const maxValue = 120;

interface Sentence {
  /** Undefined where it is about several. */
  readonly file: string | undefined;
  readonly text: string;
}

/** Whether there is something that someone else than the signer has to know of. */
export function touchesOthers({ removed, rewritten }: SignatureChanges): boolean {
  return removed.length > 0 || rewritten.length > 0;
}

/** For a report of a change: what it does to those who had signed. Text of strangers is in quotation marks and not escaped. */
export function changeSentences(changes: SignatureChanges): Sentence[] {
  const also = changes.added.length > 0 ? 'also ' : '';
  return limited([
    ...changes.removed.map((one) => ({
      file: one.file,
      text: `This change ${also}removes the signature of “${one.name}” (${placeOf(one)}).`,
    })),
    ...changes.rewritten.map((one) => ({
      file: one.after.file,
      text: `This change ${also}rewrites the signature of “${one.before.name}” (${placeOf(one.after)}): ${fieldTexts(one)}.`,
    })),
  ]);
}

/** For a list of reasons, each a clause of one line. */
export function changeLines(changes: SignatureChanges): string[] {
  const lines = limited([
    ...changes.removed.map((one) => ({ file: one.file, text: `Removes the signature of “${one.name}” (${placeOf(one)}).` })),
    ...changes.rewritten.map((one) => ({
      file: one.after.file,
      text: `Rewrites the signature of “${one.before.name}” (${placeOf(one.after)}): ${fieldTexts(one)}.`,
    })),
  ]);
  return lines.map(({ text }) => text);
}

export function changesJson({ removed, rewritten }: SignatureChanges): object {
  const place = ({ file, row, name }: Signatory): object => ({ file, ...(row !== undefined && { row }), name });
  return {
    removed: removed.map(place),
    rewritten: rewritten.map(({ before, after, fields }) => ({ ...place(after), before: place(before), fields })),
  };
}

/** A row by its number from 1 on, as people count. */
export function placeOf({ file, row }: Pick<Signatory, 'file' | 'row'>): string {
  return row === undefined ? file : `${file}, row ${row + 1}`;
}

export function shortValue(value: string): string {
  const characters = [...value];
  return characters.length > maxValue ? `${characters.slice(0, maxValue).join('')}…` : value;
}

function limited(sentences: readonly Sentence[]): Sentence[] {
  const more = sentences.length - maxNamed;
  if (more <= 0) return [...sentences];
  return [...sentences.slice(0, maxNamed), { file: undefined, text: `And ${more.toLocaleString('en')} more are removed or rewritten.` }];
}

function fieldTexts({ fields }: RewrittenSignature): string {
  return fields.map(fieldText).join('; ');
}

function fieldText({ field, before, after }: FieldChange): string {
  const shown = (value: string | undefined): string => (value === undefined ? 'nothing' : `“${shortValue(value)}”`);
  return `${field} was ${shown(before)}, is now ${shown(after)}`;
}
