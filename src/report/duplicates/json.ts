// Likely duplicates for programs: {"duplicates":[…],"summary":{…}}.

import { describeObjection, describeReason } from '../../signatories/duplicates/words-for-people.ts';
import { printableJson } from '../json.ts';
import { type LetterDuplicates, shownFields } from './pairs.ts';

export function duplicatesJson(letters: readonly LetterDuplicates[]): string {
  const duplicates = letters.flatMap(({ letter, duplicates: pairs }) =>
    pairs.map(({ score, reasons, objections, signatories }) => ({
      letter,
      score,
      reasons: reasons.map((id) => ({ id, text: describeReason(id) })),
      objections: objections.map((id) => ({ id, text: describeObjection(id) })),
      signatories: signatories.map((signatory) => ({
        id: signatory.id,
        file: signatory.file,
        ...Object.fromEntries(shownFields.map((field) => [field, signatory[field]])),
      })),
    })),
  );
  const signatures = letters.reduce((sum, letter) => sum + letter.signatures, 0);
  return printableJson({ duplicates, summary: { letters: letters.length, signatures, duplicates: duplicates.length } });
}
