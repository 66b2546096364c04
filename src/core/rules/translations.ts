// A translation belongs to another language than its original, to a revision that exists, and asks the same.

import { blocksOf } from '../assemble.ts';
import type { TextDocument } from '../documents.ts';
import type { TranslationFacts } from '../schema/translation.ts';
import { alignEdition } from '../translation/align.ts';
import type { Link } from '../translation/links.ts';
import { type Block, type BlockKind, factBlocks, isDemand, listKinds, type PlacedBlock } from '../translation/blocks.ts';
import { excerptOf } from '../translation/excerpt.ts';
import type { Revisions } from '../translation/revisions.ts';
import type { CampaignRule } from './campaign-rule.ts';
import { type LetterRevisions, revisionsOf } from './letter-revisions.ts';
import { checkRevision } from './known-revision.ts';
import { offsetOf } from './revisions.ts';

export const checkTranslations: CampaignRule = (documents, report) => {
  const revisions = revisionsOf(documents);
  const locks = new Map(documents.locks.map((lock) => [`${lock.file.place.language}/${lock.file.place.id}`, lock]));
  const letters = new Map(documents.letters.map((letter) => [letter.file.place.id, letter.facts]));
  const defaultLanguage = documents.site?.facts.defaultLanguage;

  for (const document of documents.translations) {
    const { id, language } = document.file.place;
    const original = letters.get(id);
    if (!original) continue;
    if (original.language === language)
      report.add('translation-of-original', document.file.path, {
        message: `The letter “${id}” is written in ${language}, so this would be a second original.`,
        hint: `Edit letters/${id}.md instead, and remove this file.`,
      });
    checkRevision(revisions.get(id)?.revisions, document.facts.revision, document, ['revision'], report);
    checkAlignment(document, revisions.get(id));
    const wanted = demandsIn(factBlocks(original));
    const given = document.facts.demands && demandsIn(factBlocks(document.facts));
    const followed = revisions.get(id)?.revisions[document.facts.revision - 1];
    // One that follows an older revision asks what that one asked: it is outdated, and pages say so.
    if (given && given.join() !== wanted.join() && !(followed && given.join() === demandsIn(followed.blocks).join()))
      report.add('translation-demands', document.yaml.at(['demands']), {
        message:
          describe(given) === describe(wanted)
            ? 'The headings, introductions and asks below asks are not where the original has them.'
            : `The original asks ${describe(wanted)}, this translation ${describe(given)}.`,
        hint: 'Translate every demand, in the same order. Left out as a whole, “demands” are shown in the original’s language.',
      });
    const wanting = factBlocks(original);
    for (const list of listKinds) {
      const texts = wanting.filter(({ kind }) => kind === list).length;
      const before = followed?.blocks.filter(({ kind }) => kind === list).length ?? 0;
      const said = document.facts[list]?.length ?? 0;
      if (said > texts && said > before)
        report.add('translation-passages', document.yaml.at([list, texts]), {
          message: `“${list}” has ${said} texts here, and the original has ${texts}.`,
          hint: 'It has the texts of the original and no others, in the same order. What has no words is written in the original alone.',
        });
    }
  }

  for (const [translated, originals] of [
    [documents.translatedPages, documents.pages],
    [documents.translatedUpdates, documents.updates],
  ] as const)
    for (const document of translated) {
      const original = originals.find(({ file }) => file.place.id === document.file.place.id);
      if (original && (original.facts.language ?? defaultLanguage) === document.file.place.language)
        report.add('translation-of-original', document.file.path, {
          message: 'This text is already written in that language.',
          hint: `Edit ${original.file.path} instead, and remove this file.`,
        });
    }

  /** What no one has recorded is shown, so that someone looks at it before it is. */
  function checkAlignment(document: TextDocument<TranslationFacts>, letter: LetterRevisions | undefined): void {
    const { id, language } = document.file.place;
    if (!letter?.isRecorded || !letter.revisions[document.facts.revision - 1]) return;
    const lock = locks.get(`${language}/${id}`)?.facts;
    const blocks = blocksOf(document);
    const links = alignEdition({ blocks, revision: document.facts.revision, lock }, letter.revisions);
    const open = links.filter(({ origin }) => origin !== 'locked');
    if (open.length === 0) return;
    const first = blocks[open[0]?.translation[0] ?? 0];
    report.add('translation-unaligned', document.source.at(first ? offsetOf(first, document) : 0), {
      message: `${open.length} of ${blocks.length} passages are new or edited, and nobody has compared them with the original yet.${doubtsIn(open, blocks, letter.revisions)}`,
      hint: `Whoever translates has nothing to do here. A maintainer looks at the pairs, also after merging, and records them: npx undersigned align ${language} ${id} --write.`,
    });
  }
};

/** What the demands of a text are, one after the other. */
function demandsIn(blocks: readonly Pick<Block, 'kind'>[]): BlockKind[] {
  return blocks.map(({ kind }) => kind).filter(isDemand);
}

/** How many things are asked of each addressee. */
function describe(demands: readonly BlockKind[]): string {
  const asks: number[] = [];
  for (const kind of demands)
    if (kind === 'addressee') asks.push(0);
    else if (kind === 'ask' || kind === 'point') asks.push((asks.pop() ?? 0) + 1);
  return asks.length === 0 ? 'nothing' : `${asks.join(' + ')} things of ${asks.length} addressee${asks.length === 1 ? '' : 's'}`;
}

/** As many pairs as a message names. */
const named = 3;

/** What is shown to a person because the pairing is not certain of it. */
function doubtsIn(open: readonly Link[], blocks: readonly PlacedBlock[], revisions: Revisions): string {
  const own = ({ translation }: Link): string =>
    translation.flatMap((position) => (blocks[position] ? [excerptOf(blocks[position])] : [])).join(' + ');
  const originalOf = (name: string): string => {
    const found = revisions.findLast(({ byId }) => byId.has(name))?.byId.get(name);
    return found ? excerptOf(found) : name;
  };
  const doubtful = open.filter(({ original, isCertain }) => original.length > 0 && !isCertain);
  const strays = open.filter(({ original }) => original.length === 0);
  const pairs = doubtful.slice(0, named).map((link) => `${own(link)} for ${link.original.map(originalOf).join(' + ')}`);
  const list = (items: readonly string[], total: number): string =>
    items.join(', ') + (total > items.length ? `, and ${total - items.length} more` : '');
  return [
    doubtful.length > 0 ? ` Taken, without certainty: ${list(pairs, doubtful.length)}.` : '',
    strays.length > 0 ? ` Not found in the original: ${list(strays.slice(0, named).map(own), strays.length)}.` : '',
  ].join('');
}
