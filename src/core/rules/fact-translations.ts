// What the campaign and its letters say of themselves, in other languages: each pair belongs to a text of the original, and says the same.

import { languageByLetters } from '../languages/other-letters.ts';
import type { Report } from '../report.ts';
import type { FactsDocument } from '../facts.ts';
import type { FactTranslation } from '../schema/fact-translations.ts';
import type { PlacedBlock } from '../translation/blocks.ts';
import { passageChecks } from '../translation/checks/index.ts';
import { excerptOf } from '../translation/excerpt.ts';
import { factsStanding } from '../translation/fact-standing.ts';
import { type FactKind, type FreeFact, isName, letterFreeFacts, siteFreeFacts } from '../translation/free-facts.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkFactTranslations: CampaignRule = (documents, report) => {
  const { site } = documents;
  const letters = new Map(documents.letters.map((letter) => [letter.file.place.id, letter.facts]));
  const revisions = new Map(documents.revisions.map(({ file, facts }) => [file.place.id, facts.revisions]));
  for (const document of site ? documents.translatedSites : []) {
    const originalLanguage = site?.facts.defaultLanguage ?? 'en';
    if (document.file.place.language === originalLanguage) {
      report.add('translation-of-original', document.file.path, {
        message: `content/site.yaml is written in ${originalLanguage}, so this would be a second original.`,
        hint: 'Edit content/site.yaml instead, and remove this file.',
      });
      continue;
    }
    if (site) checkPairs(document, document.facts.facts, siteFreeFacts(site.facts), { originalLanguage, of: 'content/site.yaml' }, report);
  }
  for (const document of documents.translations) {
    const { id, language } = document.file.place;
    const letter = letters.get(id);
    if (!document.facts.facts || !letter || letter.language === language) continue;
    const facts = letterFreeFacts(letter, revisions.get(id));
    checkPairs(document, document.facts.facts, facts, { originalLanguage: letter.language, of: `letters/${id}.md` }, report);
  }
};

/** In UTF-16 code units, as content/site.yaml has them: both are on every page. */
const maxLengths: Partial<Record<FactKind, number>> = { name: 100, description: 300 };
/** So many findings of one rule have one cause, and are one. */
const many = 3;
/** What is held against the language of the folder. */
const ofLanguage: ReadonlySet<string> = new Set(['translation-script', 'translation-length']);

interface Original {
  /** BCP 47. */
  readonly originalLanguage: string;
  /** Path of its file. */
  readonly of: string;
}

function checkPairs(
  document: FactsDocument<unknown>,
  entries: readonly FactTranslation[],
  facts: readonly FreeFact[],
  { originalLanguage, of }: Original,
  report: Report,
): void {
  const { language = '' } = document.file.place;
  const at = (pair: number, field: string) => document.yaml.at(['facts', pair, field]);
  const standing = factsStanding(facts, entries);
  for (const pair of standing.repeated)
    report.add('translation-facts', at(pair, 'original'), {
      message: `${named(entries[pair]?.original)} is translated here a second time.`,
      hint: 'Keep one of the two.',
    });
  for (const { pair, entry, now } of standing.strays)
    report.add('translation-facts', at(pair, 'original'), {
      message: `${of} does not say ${named(entry.original)}${now ? ` any more, but ${named(now.text)}` : ''}.`,
      hint: now
        ? `Write that as “original”, and look whether the translation still says the same: ${now.text}`
        : 'Write “original” as the original has it, or remove the pair.',
    });
  const isOther = languageByLetters(language, entries.map(({ translation = '' }) => translation).join('\n')) !== undefined;
  const found = standing.facts.flatMap(({ fact, translation, pair }) => {
    const entry = entries[pair ?? -1];
    if (translation === undefined || pair === undefined || !entry) return [];
    const longest = maxLengths[fact.kind];
    if (longest !== undefined && translation.length > longest)
      report.add('invalid-value', at(pair, 'translation'), {
        message: `This has ${translation.length} characters, and the most for the campaign’s ${fact.kind} is ${longest}.`,
        hint: 'Say it more briefly: it is on every page.',
      });
    // A name may well stay as it is, in its own letters.
    if (translation === fact.text && (isName(fact) || fact.kind === 'name')) return [];
    const waived = new Set<string>(entry.waived?.map(({ rule }) => rule));
    const own = { original: [blockOf(fact.text)], translation: [blockOf(translation)], originalLanguage, language };
    const findings = passageChecks.flatMap(({ rule, find }) => {
      const finding = waived.has(rule) || (isOther && ofLanguage.has(rule)) ? undefined : find(own);
      return finding ? [{ rule, pair, ...finding }] : [];
    });
    const isOriginal = findings.some(({ rule }) => rule === 'translation-identical');
    return isOriginal ? findings.filter(({ rule }) => !ofLanguage.has(rule)) : findings;
  });
  for (const [rule, alike] of Map.groupBy(found, (one) => one.rule)) {
    const told = alike.length >= many ? alike.slice(0, 1) : alike;
    for (const { pair, message, hint } of told)
      report.add(rule, at(pair, 'translation'), {
        message: `${named(entries[pair]?.original)}: ${message}${told.length < alike.length ? ` So it is with ${alike.length} facts here.` : ''}`,
        hint: `${hint} If it is right as it is, add to the pair: waived: [{ rule: ${rule}, reason: … }].`,
        hintInEditor: `${hint} If it is right as it is, say so here.`,
      });
  }
}

function named(text = ''): string {
  return excerptOf({ text });
}

/** A fact as a passage: its words, and the addresses in it as if they were links, since programs make links of them. */
function blockOf(text: string): PlacedBlock {
  const links = Array.from(text.matchAll(/https?:\/\/[^\s<>"”»]+/gi), ([url]) => url);
  return { kind: 'outcome', hash: '', text, at: [], content: { plain: text, links, strong: 0, images: 0, items: 0 } };
}
