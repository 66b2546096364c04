// The lock of a translation names passages and revisions that the letter has.

import type { CampaignRule } from './campaign-rule.ts';
import { revisionsOf } from './letter-revisions.ts';

export const checkLocks: CampaignRule = (documents, report) => {
  const revisions = revisionsOf(documents);
  const translations = new Set(documents.translations.map(({ file }) => `${file.place.language}/${file.place.id}`));
  const files = new Set(documents.files.map(({ path }) => path));
  for (const { file, yaml, facts } of documents.locks) {
    const { id, language } = file.place;
    const add = (path: readonly (string | number)[], message: string, hint: string): void =>
      report.add('lock-record', yaml.at(path), { message, hint });
    if (!translations.has(`${language}/${id}`)) {
      // A translation that cannot be read has problems of its own.
      if (!files.has(`translations/${language}/${id}.md`))
        report.add('lock-record', file.path, {
          message: 'There is no translation that this belongs to.',
          hint: 'Remove the file, or bring back the translation.',
        });
      continue;
    }
    const letter = revisions.get(id);
    if (!letter) continue;
    const names = new Set(letter.revisions.flatMap(({ byId, parts }) => [...byId.keys(), ...(parts?.keys() ?? [])]));
    const seen = new Set<string>();
    for (const [index, { original = [], translation = [], revision, note, omitted }] of facts.blocks.entries()) {
      const path = ['blocks', index];
      const align = `Look at “npx undersigned align ${language} ${id}”, and correct the name.`;
      if (revision !== undefined && !letter.revisions[revision - 1])
        add(
          [...path, 'revision'],
          `There is no revision ${revision} of this letter.`,
          `The revisions are: ${letter.revisions.map(({ number }) => number).join(', ')}.`,
        );
      for (const name of original) {
        if (!names.has(name)) add([...path, 'original'], `The letter has no passage ${name}.`, align);
        if (seen.has(name)) add([...path, 'original'], `The passage ${name} is spoken for twice.`, align);
        seen.add(name);
      }
      if (original.length === 0 && note === undefined)
        add(path, 'An entry without a passage of the original is a note, and says why it is there.', 'Add “note”.');
      if (translation.length === 0 && omitted === undefined)
        add(path, 'An entry without a passage of the translation is an omission, and says why.', 'Add “omitted”.');
    }
  }
};
