// What a change does to texts, one entry for each: translations, and originals that come along with them.

import type { Documents } from '../../core/assemble.ts';
import type { FactsDocument } from '../../core/facts.ts';
import { type Place, placeOf } from '../../core/files/kinds.ts';
import type { InterfaceDocument } from '../../core/interface/read.ts';
import type { LetterFacts } from '../../core/schema/letter.ts';
import type { RevisionsFacts } from '../../core/schema/revisions.ts';
import type { SiteFacts } from '../../core/schema/site.ts';
import type { TranslatedSiteFacts } from '../../core/schema/translated-site.ts';
import type { Provenance } from '../../core/schema/translation.ts';
import { letterFreeFacts, siteFreeFacts } from '../../core/translation/free-facts.ts';
import type { Base } from '../base/base.ts';
import type { ProposedFile } from '../proposal.ts';
import { behindOf } from './behind.ts';
import { coverageOf } from './coverage.ts';
import { type DocumentAt, documentsAfter, documentsBefore } from './documents.ts';
import { editionAt } from './edition.ts';
import { changedFacts } from './facts.ts';
import { changedPassages } from './passages.ts';
import { reviewRecord } from './review-record.ts';
import { speakersOf } from './speakers.ts';
import { changedStrings } from './strings.ts';
import type { Credit, PassageChange, TranslatedText } from './translated-text.ts';

/** This many passages are shown of one text, and so much of each, in UTF-16 code units. */
const maxPassages = 60;
const longest = 3000;

/** Originals first: what hides behind translations must not. */
export function translatedTexts(files: readonly ProposedFile[], documents: Documents | undefined, base: Base): TranslatedText[] {
  const before = documentsBefore(base);
  const after: DocumentAt = documents ? documentsAfter(documents) : () => undefined;
  const language = base.site?.defaultLanguage ?? 'en';
  return files
    .flatMap((file) => {
      const text = translatedText(file, before, after, language);
      return text ? [{ ...text, speakers: text.isOriginal ? [] : speakersOf(base, text.language) }] : [];
    })
    .sort((a, b) => Number(b.isOriginal) - Number(a.isOriginal));
}

const kinds = {
  letter: 'letter',
  translation: 'letter',
  page: 'page',
  'translated-page': 'page',
  update: 'update',
  'translated-update': 'update',
  interface: 'interface',
  'translated-site': 'site',
} as const;

function translatedText(
  { path, kind, isNew }: ProposedFile,
  before: DocumentAt,
  after: DocumentAt,
  defaultLanguage: string,
): Omit<TranslatedText, 'speakers'> | undefined {
  const place = placeOf(path);
  if ('rule' in place || !(place.kind in kinds)) return undefined;
  const what = kinds[place.kind as keyof typeof kinds];
  const common = { path, text: what === 'interface' ? 'ui' : place.id, kind: what, isNew, isRemoved: kind === 'removed' };
  const nothing = { title: undefined, coverage: undefined, behind: undefined, review: undefined };
  if (what === 'interface') {
    const [was, is] = [isNew ? undefined : before(path), after(path)] as (InterfaceDocument | undefined)[];
    const credit = { before: creditOf(was?.facts), after: creditOf(is?.facts) };
    return {
      ...common,
      ...nothing,
      language: place.language ?? 'en',
      isOriginal: false,
      originalLanguage: 'en',
      ...(is ? bounded(changedStrings(was, is)) : { passages: [], passageCount: 0 }),
      credit,
    };
  }
  if (what === 'site') {
    const [was, is] = [isNew ? undefined : before(path), after(path)] as (FactsDocument<TranslatedSiteFacts> | undefined)[];
    const site = (after('content/site.yaml') ?? before('content/site.yaml')) as FactsDocument<SiteFacts> | undefined;
    const known = site && new Set(siteFreeFacts(site.facts).map(({ text }) => text));
    return {
      ...common,
      ...nothing,
      text: 'site.yaml',
      language: place.language ?? 'en',
      isOriginal: false,
      originalLanguage: defaultLanguage,
      ...(is ? bounded(changedFacts(was, is, known)) : { passages: [], passageCount: 0 }),
      credit: { before: creditOf(was?.facts), after: creditOf(is?.facts) },
    };
  }
  const was = isNew ? undefined : editionAt(path, before, defaultLanguage);
  const is = kind === 'removed' ? undefined : editionAt(path, after, defaultLanguage, before);
  const facts = (is ?? was)?.document.facts as { readonly language?: string } | undefined;
  const isOriginal = place.language === undefined;
  const language = place.language ?? facts?.language ?? defaultLanguage;
  return {
    ...common,
    language,
    isOriginal,
    title: is?.document.facts.title,
    originalLanguage: (is ?? was)?.original?.language ?? defaultLanguage,
    // What is gone as a whole is told as a whole, and what cannot be read by its problems.
    ...(is
      ? bounded([
          ...changedPassages(was, is),
          ...(isOriginal ? [] : changedFacts(was?.document, is.document, factsOf(place, after, before))),
        ])
      : { passages: [], passageCount: 0 }),
    coverage: is && coverageOf(is, language),
    credit: isOriginal
      ? { before: undefined, after: undefined }
      : { before: creditOf(was?.document.facts), after: creditOf(is?.document.facts) },
    behind: is && what === 'letter' && !isOriginal ? behindOf(was, is) : undefined,
    review: is && what === 'letter' && !isOriginal ? reviewRecord(was, is) : undefined,
  };
}

/** What the letter says that a translation answers fact by fact. */
function factsOf({ kind, id }: Place, ...states: readonly DocumentAt[]): ReadonlySet<string> | undefined {
  if (kind !== 'translation') return undefined;
  const find = (path: string): unknown => states.flatMap((at) => at(path) ?? [])[0];
  const letter = find(`letters/${id}.md`) as FactsDocument<LetterFacts> | undefined;
  const recorded = find(`letters/${id}.revisions.yaml`) as FactsDocument<RevisionsFacts> | undefined;
  return letter && new Set(letterFreeFacts(letter.facts, recorded?.facts.revisions).map(({ text }) => text));
}

function creditOf(facts: Provenance | undefined): Credit | undefined {
  return facts && { translators: facts.translators ?? [], reviewed: facts.reviewed ?? [], machine: facts.machine !== undefined };
}

function bounded(all: readonly PassageChange[]): Pick<TranslatedText, 'passages' | 'passageCount'> {
  const cut = (text: string | undefined): string | undefined => (text && text.length > longest ? `${text.slice(0, longest)}…` : text);
  const passages = all.slice(0, maxPassages).map((one) => ({
    ...one,
    original: cut(one.original),
    before: cut(one.before),
    now: cut(one.now),
  }));
  return { passages, passageCount: all.length };
}
