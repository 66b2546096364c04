// A document that could not be set: which file it is made of, in which language, and which passage the typesetter stopped at.

import { languageOf } from '../core/languages/language.ts';
import type { LetterEdition } from '../core/model.ts';
import { wordsOf } from './pdf/block.ts';
import type { LetterDocument } from './pdf/document.ts';

export class DocumentFailure extends Error {}

/** `sets` says whether a PDF with so much of the text can be set. */
export function pdfFailure(
  error: unknown,
  edition: LetterEdition,
  document: LetterDocument,
  sets: (part: LetterDocument) => boolean,
): Error {
  const count = firstFailing(document.blocks.length, (blocks) => !sets({ ...document, blocks: document.blocks.slice(0, blocks) }));
  const block = count === 0 ? undefined : document.blocks[count - 1];
  const where = block ? `at the passage “${wordsOf(block).slice(0, 80)}”` : 'at what stands above or below the text';
  return failure('PDF', `, ${where}`, error, edition);
}

export function cardFailure(error: unknown, edition: LetterEdition): Error {
  return failure('share card', '', error, edition);
}

export function printFailure(error: unknown, edition: LetterEdition, kind: 'poster' | 'sheet'): Error {
  return failure(kind === 'poster' ? 'poster' : 'sheet to sign', '', error, edition);
}

function failure(what: string, where: string, error: unknown, { file, language }: LetterEdition): Error {
  const why = error instanceof Error ? error.message : String(error);
  const name = languageOf(language).englishName;
  return new DocumentFailure(
    `${file}: the ${what} in ${name} (${language}) could not be made${where}. ${why}\nThis is a mistake of ours: the check has to find it. Please report it, with the file.`,
    { cause: error },
  );
}

/** The smallest number of blocks with which it fails. A note may be set in an earlier passage than the one that refers to it again. */
function firstFailing(all: number, fails: (blocks: number) => boolean): number {
  if (fails(0)) return 0;
  let [sound, broken] = [0, all];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (fails(middle)) broken = middle;
    else sound = middle;
  }
  return broken;
}
