// Passages of translations held against the passages of the original that they follow.

import { blocksOf } from '../assemble.ts';
import type { TextDocument } from '../documents.ts';
import type { Report } from '../report.ts';
import type { RuleId } from '../rules.ts';
import type { TranslationFacts } from '../schema/translation.ts';
import type { PlacedBlock } from '../translation/blocks.ts';
import type { Finding, Pair } from '../translation/checks/check.ts';
import { passageChecks } from '../translation/checks/index.ts';
import { isTextOf, lastRevision } from '../translation/revisions.ts';
import { type BlockStanding, standingOf } from '../translation/standing.ts';
import type { CampaignRule } from './campaign-rule.ts';
import { revisionsOf } from './letter-revisions.ts';
import { offsetOf } from './revisions.ts';

export const checkPassages: CampaignRule = (documents, report) => {
  const letters = new Map(documents.letters.map((letter) => [letter.file.place.id, letter]));
  const locks = new Map(documents.locks.map((lock) => [`${lock.file.place.language}/${lock.file.place.id}`, lock.facts]));
  const revisions = revisionsOf(documents);
  for (const document of documents.translations) {
    const { id, language = '' } = document.file.place;
    const [letter, known] = [letters.get(id), revisions.get(id)?.revisions];
    if (!letter || !known?.[document.facts.revision - 1] || letter.facts.language === language) continue;
    const originals = blocksOf(letter);
    const last = lastRevision(known);
    // A text that was not recorded is a problem of its own, and its passages have no names yet.
    if (!isTextOf(last, originals)) continue;
    const named = new Map(last.blocks.map((block, position) => [block.id, originals[position]]));
    const edition = {
      blocks: blocksOf(document),
      revision: document.facts.revision,
      lock: locks.get(`${language}/${id}`),
      state: 'reviewed' as const,
    };
    const standing = standingOf(edition, known, letter.facts.language);
    for (const group of pairsOf(standing.blocks))
      checkPair(group, named, document, { originalLanguage: letter.facts.language, language }, report);
    for (const { state, translation, since } of standing.blocks)
      if (state === 'orphan' && since === undefined) checkStray(translation, document, report);
  }
};

/** Standings of one link are one pair, whatever it joins; only what follows the original as it is now can be held against it. */
function pairsOf(standings: readonly BlockStanding[]): BlockStanding[][] {
  const groups = [
    ...Map.groupBy(
      standings.filter(({ translation, original }) => original && translation.length > 0),
      ({ link }) => link,
    ).values(),
  ];
  return groups.filter((group) => group.every(({ state }) => state === 'current'));
}

function checkPair(
  group: readonly BlockStanding[],
  named: ReadonlyMap<string, PlacedBlock | undefined>,
  document: TextDocument<TranslationFacts>,
  languages: Pick<Pair, 'originalLanguage' | 'language'>,
  report: Report,
): void {
  const [first] = group;
  const [place] = first?.translation ?? [];
  const original = group.flatMap((standing) => named.get(standing.original?.id ?? '') ?? []);
  if (!first || !place || original.length === 0) return;
  const pair: Pair = { original, translation: first.translation, ...languages };
  const add = (rule: RuleId, { message, hint }: Finding): void =>
    report.addAt(rule, document.source, offsetOf(place, document), message, hint);
  const heading = findHeadingFault(pair);
  if (heading) add('translation-headings', heading);
  const target = findTargetFault(pair);
  if (target) add('translation-target', target);
  const waived = new Set(first.link?.entry?.waived?.map(({ rule }) => rule));
  const name = first.original?.id;
  for (const { rule, find } of passageChecks) {
    const finding = waived.has(rule) ? undefined : find(pair);
    if (finding)
      add(rule, {
        ...finding,
        hint: `${finding.hint} If it is right as it is: npx undersigned confirm ${languages.language} ${document.file.place.id} ${name} --waive ${rule} --reason "…".`,
      });
  }
}

function findHeadingFault({ original, translation }: Pair): Finding | undefined {
  const [wanted, found] = [levels(original), levels(translation)];
  if (wanted === found) return undefined;
  const say = (marks: string): string => marks || 'no heading';
  return {
    message: `The original has ${say(wanted)} here, and the translation ${say(found)}.`,
    hint: 'Headings have the level that they have in the original.',
  };
}

function levels(blocks: readonly PlacedBlock[]): string {
  return blocks.flatMap(({ depth }) => (depth === undefined ? [] : ['#'.repeat(depth)])).join(' ');
}

/** Anchors are made of words and differ between languages, so they are counted; paths of files are the same. */
function findTargetFault({ original, translation }: Pair): Finding | undefined {
  const known = original.flatMap(({ content }) => content.links);
  const own = translation.flatMap(({ content }) => content.links);
  const file = own.find((url) => url.startsWith('/') && !known.includes(url) && !isTranslatedFile(url, known));
  if (file) return { message: `The original has no link to ${file} here.`, hint: 'Remove it, or add it to the original first.' };
  const anchors = (urls: readonly string[]): number => urls.filter((url) => url.startsWith('#')).length;
  if (anchors(own) > anchors(known))
    return { message: 'The original has no link to a heading here.', hint: 'Remove it, or add it to the original first.' };
  return undefined;
}

/** `/letter.pdf` may be `/letter.fr.pdf` or `/fr/letter.pdf` in a translation. */
function isTranslatedFile(url: string, known: readonly string[]): boolean {
  const ending = /\.[a-z0-9]+$/i.exec(url)?.[0];
  return ending !== undefined && known.some((other) => other.startsWith('/') && other.endsWith(ending));
}

/** A heading that belongs to nothing changes the outline of the letter. */
function checkStray(translation: readonly PlacedBlock[], document: TextDocument<TranslationFacts>, report: Report): void {
  const [heading] = translation.filter(({ kind }) => kind === 'heading');
  if (heading)
    report.addAt(
      'translation-headings',
      document.source,
      offsetOf(heading, document),
      'The original has no heading here.',
      'Make it a part of the paragraph below, or record it as a note in the lock of the translation.',
    );
}
