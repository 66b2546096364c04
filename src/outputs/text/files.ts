// Each edition of a letter as plain text and for word processors.

import { languagePaths, languageSlug, letterPaths } from '../../core/addresses/paths.ts';
import type { Campaign } from '../../core/model.ts';
import { publishedLetters } from '../../site/editions.ts';
import type { OutputFile } from '../output.ts';
import { plainDocument } from './letter.ts';
import { plainText } from './plain-text.ts';
import { wordLetter } from './word.ts';

export function textFiles(campaign: Campaign): OutputFile[] {
  return publishedLetters(campaign).flatMap((letter) =>
    [...letter.editions.values()].flatMap((edition): OutputFile[] => {
      const { language } = edition;
      const folder = `${languageSlug(language)}/${languagePaths.entry(letter.id)}`;
      return [
        { path: folder + letterPaths.text, pieces: () => [plainText(plainDocument(campaign, letter, edition))] },
        {
          path: folder + letterPaths.word,
          pieces: () => [wordLetter(plainDocument(campaign, letter, edition), language, letter.original.language)],
        },
      ];
    }),
  );
}
