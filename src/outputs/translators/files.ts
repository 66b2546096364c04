// What translators fill in who work without the forge: of each letter in each language of the site a document with two columns, and the
// text of a new file.

import { languagePaths, languageSlug, letterPaths } from '../../core/addresses/paths.ts';
import type { Campaign, Letter } from '../../core/model.ts';
import { entriesOf, factsStanding } from '../../core/translation/fact-standing.ts';
import { letterFreeFacts } from '../../core/translation/free-facts.ts';
import { publishedLetters } from '../../site/editions.ts';
import { siteLanguages } from '../../site/languages.ts';
import { translatorDownloads } from '../../site/translator-downloads.ts';
import { Words } from '../../site/words.ts';
import { columnsDocument } from '../../translation/office/columns/write.ts';
import { hintIn } from '../../translation/office/columns/hint.ts';
import { scaffold } from '../../translation/scaffold.ts';
import type { OutputFile } from '../output.ts';

export function translatorFiles(campaign: Campaign): OutputFile[] {
  return siteLanguages(campaign).flatMap((language) =>
    publishedLetters(campaign).flatMap((letter): OutputFile[] => {
      const { tag } = language;
      const folder = `${languageSlug(tag)}/${languagePaths.entry(letter.id)}`;
      const { hasColumns, hasScaffold } = translatorDownloads(letter, tag);
      return [
        ...(hasColumns
          ? [{ path: folder + letterPaths.columns, pieces: () => [columnsOf(letter, tag, new Words(campaign, language))] }]
          : []),
        ...(hasScaffold ? [{ path: folder + letterPaths.scaffold, pieces: () => [scaffold(letter, tag)] }] : []),
      ];
    }),
  );
}

function columnsOf(letter: Letter, tag: string, words: Words): Uint8Array {
  const { id, facts, revisions } = letter;
  const edition = letter.editions.get(tag);
  return columnsDocument({
    letter: { id, revisions, document: { facts } },
    language: tag,
    translation: edition,
    facts: factsStanding(letterFreeFacts(facts, revisions), entriesOf(edition?.facts)),
    hint: hintIn(words),
  });
}
