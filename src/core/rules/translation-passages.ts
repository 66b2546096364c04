// Passages of translations checked against the passages of the original that they follow.

import { blocksOf } from '../assemble.ts';
import type { TextDocument } from '../documents.ts';
import { step } from '../effort.ts';
import { languageOf } from '../languages/language.ts';
import { meantLanguage } from '../languages/meant.ts';
import { languageByLetters, wordsForLetters } from '../languages/other-letters.ts';
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
import { checkCoverage } from './translation-coverage.ts';

export const checkPassages: CampaignRule = (documents, report) => {
  const letters = new Map(documents.letters.map((letter) => [letter.file.place.id, letter]));
  const locks = new Map(documents.locks.map((lock) => [`${lock.file.place.language}/${lock.file.place.id}`, lock.facts]));
  const revisions = revisionsOf(documents);
  for (const document of documents.translations) {
    step();
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
    const found = pairsOf(standing.blocks).flatMap((group) =>
      findingsOf(group, named, document, { originalLanguage: letter.facts.language, language }),
    );
    const isOtherLanguage = languageByLetters(language, edition.blocks.map(({ text }) => text).join('\n')) !== undefined;
    reportFindings(isOtherLanguage ? found.filter(({ rule }) => !ofLanguage.has(rule)) : found, document, report);
    const others = new Map(
      documents.translations
        .filter(({ file }) => file.place.id === id && file.path !== document.file.path)
        .map((other) => [other.file.place.language ?? '', other.passages] as const),
    );
    checkCoverage({ document, blocks: edition.blocks, standing, others }, report);
  }
};

/** Standings of one link are one pair, whatever it joins; only what follows the original as it is now can be checked against it. */
function pairsOf(standings: readonly BlockStanding[]): BlockStanding[][] {
  const groups = [
    ...Map.groupBy(
      standings.filter(({ translation, original }) => original && translation.length > 0),
      ({ link }) => link,
    ).values(),
  ];
  return groups.filter((group) => group.every(({ state }) => state === 'current'));
}

interface Found extends Finding {
  readonly rule: RuleId;
  readonly place: PlacedBlock;
  readonly hintInEditor?: string;
}

function findingsOf(
  group: readonly BlockStanding[],
  named: ReadonlyMap<string, PlacedBlock | undefined>,
  document: TextDocument<TranslationFacts>,
  languages: Pick<Pair, 'originalLanguage' | 'language'>,
): Found[] {
  const [first] = group;
  const [place] = first?.translation ?? [];
  const original = group.flatMap((standing) => named.get(standing.original?.id ?? '') ?? []);
  if (!first || !place || original.length === 0) return [];
  const pair: Pair = { original, translation: first.translation, ...languages };
  const found: Found[] = [];
  const heading = findHeadingFault(pair);
  if (heading) found.push({ rule: 'translation-headings', place, ...heading });
  const target = findTargetFault(pair);
  if (target) found.push({ rule: 'translation-target', place, ...target });
  const waived = new Set(first.link?.entry?.waived?.map(({ rule }) => rule));
  const name = first.original?.id;
  for (const { rule, find } of passageChecks) {
    const finding = waived.has(rule) ? undefined : find(pair);
    if (finding)
      found.push({
        rule,
        place,
        message: finding.message,
        hintInEditor: `${finding.hint} If it is right as it is, say so here.`,
        hint: `${finding.hint} If it is right as it is: npx undersigned confirm ${languages.language} ${document.file.place.id} ${name} --waive ${rule} --reason "…".`,
      });
  }
  const isOriginal = found.some(({ rule }) => rule === 'translation-identical');
  return isOriginal ? found.filter(({ rule }) => !ofLanguage.has(rule)) : found;
}

/** What is held against the language of the folder. Of a text in another one, as of the original in its place, it says the same once more. */
const ofLanguage: ReadonlySet<RuleId> = new Set(['translation-script', 'translation-length']);

/** What so many passages have in common has one cause, and is one finding. */
const many: Partial<Record<RuleId, number>> = { 'translation-identical': 4, 'translation-script': 2 };
const common: Partial<Record<RuleId, (count: number, document: TextDocument<TranslationFacts>) => Finding>> = {
  'translation-identical': (count) => ({
    message: `${count} passages are still the original, word for word.`,
    hint: 'Translate them, or leave them out: the site shows what is missing in the language of the original.',
  }),
  'translation-script': (count, { file, passages }) => {
    const { language = '' } = file.place;
    const meant = meantIn(language, passages);
    return meant === undefined
      ? {
          message: `${count} passages are written in other letters than those of ${languageOf(language).englishName}.`,
          hint: 'Move the text to the folder of its language and script, for example sr-Latn for Serbian in Latin letters.',
        }
      : {
          message: wordsForLetters(language, meant),
          hint: `Move it to translations/${meant}/${file.place.id}.md.`,
        };
  },
};

/** The language whose letters all of a text is in, where that is another than the folder says. */
function meantIn(language: string, passages: TextDocument<TranslationFacts>['passages']): string | undefined {
  const meant = meantLanguage(language, passages.map(({ text }) => text).join('\n'));
  return meant === language ? undefined : meant;
}

function reportFindings(found: readonly Found[], document: TextDocument<TranslationFacts>, report: Report): void {
  const counts = Map.groupBy(found, ({ rule }) => rule);
  for (const one of found) {
    const alike = counts.get(one.rule) ?? [];
    const { language = '' } = document.file.place;
    const isCommon = one.rule === 'translation-script' && meantIn(language, document.passages) !== undefined;
    const merged = isCommon || alike.length >= (many[one.rule] ?? Number.POSITIVE_INFINITY) ? common[one.rule] : undefined;
    if (merged && alike[0] !== one) continue;
    const { message, hint, hintInEditor } = merged ? { ...merged(alike.length, document), hintInEditor: undefined } : one;
    report.add(one.rule, document.source.at(offsetOf(one.place, document)), { message, hint, hintInEditor });
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
