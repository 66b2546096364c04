// From sound documents to the campaign. Called only when no rule found an error, so nothing here can fail for what a file says.

import { isPastDeadline } from './deadline.ts';
import type { TextDocument } from './documents.ts';
import type { FactsDocument } from './facts.ts';
import { ownLogo } from './files/logo.ts';
import type { Slot } from './files/slots.ts';
import type { CampaignFile } from './files/tree.ts';
import type { InterfaceDocument } from './interface/read.ts';
import type {
  Campaign,
  Edition,
  EditionState,
  Interface,
  Letter,
  LetterEdition,
  Page,
  Signatory,
  TranslatedSite,
  Update,
} from './model.ts';
import { compareText } from './problem.ts';
import type { OwnStyles } from './styles/read.ts';
import type { LetterFacts } from './schema/letter.ts';
import type { LockFacts } from './schema/lock.ts';
import type { RevisionsFacts } from './schema/revisions.ts';
import type { PageFacts, TranslatedPageFacts, UpdateFacts } from './schema/page.ts';
import { joinDecisions, type LetterDecisions } from './decisions.ts';
import type { Decisions } from './schema/decisions.ts';
import type { SiteFacts } from './schema/site.ts';
import type { TranslatedSiteFacts } from './schema/translated-site.ts';
import type { Provenance, TranslationFacts } from './schema/translation.ts';
import type { SignatureDocument } from './signatures.ts';
import { factBlocks, type PlacedBlock } from './translation/blocks.ts';
import { translationsIn } from './translation/fact-standing.ts';
import { lastRevision, readRevisions, unrecorded, withMarks } from './translation/revisions.ts';
import { newerThanReview } from './translation/newer.ts';
import { standingOf } from './translation/standing.ts';

/** Everything that was read, by kind, in the order of paths. */
export interface Documents {
  /** Absolute path of the campaign’s directory. */
  readonly root: string;
  readonly files: readonly CampaignFile[];
  readonly site: FactsDocument<SiteFacts> | undefined;
  /** content/look.css, where there is one. */
  readonly styles: readonly OwnStyles[];
  readonly letters: readonly TextDocument<LetterFacts>[];
  readonly revisions: readonly FactsDocument<RevisionsFacts>[];
  readonly translations: readonly TextDocument<TranslationFacts>[];
  readonly locks: readonly FactsDocument<LockFacts>[];
  readonly pages: readonly TextDocument<PageFacts>[];
  readonly translatedPages: readonly TextDocument<TranslatedPageFacts>[];
  readonly updates: readonly TextDocument<UpdateFacts>[];
  readonly translatedUpdates: readonly TextDocument<TranslatedPageFacts>[];
  readonly interfaces: readonly InterfaceDocument[];
  readonly translatedSites: readonly FactsDocument<TranslatedSiteFacts>[];
  readonly signatures: readonly SignatureDocument[];
  readonly decisions: readonly FactsDocument<Decisions>[];
  /** Whether signatures and texts are only a part of the campaign’s, so that nothing can be said to be missing. */
  readonly isPart?: boolean;
}

export function assemble(root: string, documents: Documents): Campaign {
  if (!documents.site) throw new Error('a campaign without content/site.yaml was assembled');
  const site = documents.site.facts;
  const url = new URL(site.url);
  const basePath = url.pathname.replace(/(?<!\/)\/+$/, '');
  return {
    root,
    site,
    origin: url.origin,
    basePath,
    ownStyles: documents.styles[0]?.css(basePath),
    logo: logoAmong(documents.files),
    components: documents.files.filter(({ place }) => place.kind === 'component').map(({ place }) => place.id as Slot),
    ...assembleTexts(documents, site.defaultLanguage),
  };
}

function logoAmong(files: readonly CampaignFile[]): Campaign['logo'] {
  const isThere = (name: string): boolean => files.some(({ path }) => path === `public/${name}`);
  return isThere(ownLogo.file) ? { file: ownLogo.file, dark: isThere(ownLogo.dark) ? ownLogo.dark : undefined } : undefined;
}

/** What a campaign says, apart from the site that says it. */
export type Texts = Pick<Campaign, 'languages' | 'letters' | 'pages' | 'updates' | 'interfaces' | 'translatedSites'>;

/** `defaultLanguage`: BCP 47, of pages and news that name none. */
export function assembleTexts(documents: Documents, defaultLanguage: string): Texts {
  // Sorted into their letters and pages once: a campaign may have many of each.
  const translations = byId(documents.translations);
  const signatures = Map.groupBy(documents.signatures, ({ letter }) => letter);
  const translatedPages = byId(documents.translatedPages);
  const translatedUpdates = byId(documents.translatedUpdates);
  const of = <Item>(map: ReadonlyMap<string, Item[]>, { file }: { readonly file: CampaignFile }): readonly Item[] =>
    map.get(file.place.id) ?? [];
  const decisions = byId(documents.decisions);
  const revisions = byId(documents.revisions);
  const locks = byId(documents.locks);
  const letters = documents.letters.map((letter) =>
    assembleLetter(
      letter,
      of(revisions, letter)[0],
      of(translations, letter),
      of(locks, letter),
      of(signatures, letter),
      joinDecisions(of(decisions, letter).map(({ facts }) => facts)),
    ),
  );
  const pages = documents.pages.map((page) => assemblePage(page, of(translatedPages, page), defaultLanguage));
  const updates = documents.updates.map((update) => assembleUpdate(update, of(translatedUpdates, update), defaultLanguage));
  const interfaces = new Map(documents.interfaces.map((document) => [document.file.place.language ?? '', assembleInterface(document)]));
  const translatedSites = new Map(
    documents.translatedSites.map((document) => [document.file.place.language ?? '', assembleTranslatedSite(document)]),
  );
  const languages = new Set([defaultLanguage, ...interfaces.keys()]);
  for (const [tag, { facts }] of translatedSites) if (facts.size > 0) languages.add(tag);
  for (const { editions } of [...letters, ...pages, ...updates]) for (const tag of editions.keys()) languages.add(tag);
  return {
    languages: [...languages].sort(compareText),
    letters,
    pages: pages.sort((a, b) => (a.facts.order ?? 1e9) - (b.facts.order ?? 1e9) || compareText(a.id, b.id)),
    // The newest first.
    updates: updates.sort((a, b) => compareText(b.id, a.id)),
    interfaces,
    translatedSites,
  };
}

function byId<Document extends { readonly file: CampaignFile }>(documents: readonly Document[]): Map<string, Document[]> {
  return Map.groupBy(documents, ({ file }) => file.place.id);
}

function assembleLetter(
  document: TextDocument<LetterFacts>,
  recorded: FactsDocument<RevisionsFacts> | undefined,
  translated: readonly TextDocument<TranslationFacts>[],
  locks: readonly FactsDocument<LockFacts>[],
  signatures: readonly SignatureDocument[],
  decisions: LetterDecisions,
): Letter {
  const { id } = document.file.place;
  const hasEnded = isPastDeadline(document.facts, new Date());
  const facts: LetterFacts = hasEnded ? { ...document.facts, status: 'closed' } : document.facts;
  const blocks = blocksOf(document);
  const revisions = recorded ? withMarks(readRevisions(recorded.facts).revisions, blocks) : unrecorded(blocks);
  const original: LetterEdition = {
    ...editionOf(document, facts.language, {}, 'original'),
    revision: lastRevision(revisions).number,
    demands: facts.demands,
    video: facts.video,
    facts: new Map(),
    blocks,
    lock: undefined,
    standing: undefined,
    newerThanReview: [],
  };
  const lockIn = new Map(locks.map((lock) => [lock.file.place.language, lock.facts]));
  const translations = translated.map((translation): LetterEdition => {
    const edition = editionOf(translation, translation.file.place.language ?? '', translation.facts);
    const { revision, demands, video } = translation.facts;
    const said = translationsIn(translation.facts.facts);
    const aligned = {
      ...edition,
      revision,
      demands,
      video,
      facts: said,
      blocks: blocksOf(translation),
      lock: lockIn.get(edition.language),
    };
    const standing = standingOf(aligned, revisions, facts.language);
    const { reviewed = [] } = edition.provenance;
    return { ...aligned, standing, newerThanReview: newerThanReview(standing.blocks, revisions, reviewed, aligned.lock, said) };
  });
  const signatories = signatures.map(assembleSignatory);
  return {
    id,
    facts,
    hasEnded,
    original,
    revisions,
    editions: byLanguage([original, ...translations]),
    decisions,
    signatories: signatories.sort((a, b) => compareText(a.id, b.id)),
  };
}

/** Everything of a letter or its translation that is compared. */
export function blocksOf({ facts, passages, yaml }: TextDocument<LetterFacts | TranslationFacts>): readonly PlacedBlock[] {
  return [...factBlocks(facts, yaml.folded), ...passages];
}

function assembleSignatory({ id, file, facts, path: [row] }: SignatureDocument): Signatory {
  return { ...facts, id, file: file.path, row: typeof row === 'number' ? row : undefined, kind: facts.kind ?? 'person' };
}

function assemblePage(
  document: TextDocument<PageFacts>,
  translated: readonly TextDocument<TranslatedPageFacts>[],
  defaultLanguage: string,
): Page {
  const { id } = document.file.place;
  const original = editionOf(document, document.facts.language ?? defaultLanguage, { machine: document.facts.machine }, 'original');
  const translations = translated.map((page) => editionOf(page, page.file.place.language ?? '', page.facts));
  return {
    id,
    facts: document.facts,
    original,
    editions: byLanguage([original, ...translations]),
  };
}

function assembleUpdate(
  document: TextDocument<UpdateFacts>,
  translated: readonly TextDocument<TranslatedPageFacts>[],
  defaultLanguage: string,
): Update {
  const { id } = document.file.place;
  const original = editionOf(document, document.facts.language ?? defaultLanguage, {}, 'original');
  const translations = translated.map((page) => editionOf(page, page.file.place.language ?? '', page.facts));
  return { id, date: id.slice(0, 10), letter: document.facts.letter, original, editions: byLanguage([original, ...translations]) };
}

function editionOf(
  document: TextDocument<{ title: string; summary?: string | undefined }>,
  language: string,
  provenance: Provenance,
  state: EditionState = stateOf(provenance),
): Edition {
  const { title, summary } = document.facts;
  const { machine, reviewed, translators } = provenance;
  return { language, state, title, summary, text: document.text, file: document.file.path, provenance: { machine, reviewed, translators } };
}

/** A named reader outweighs the machine: what someone has read is not a draft any more. */
export function stateOf({ machine, reviewed }: Provenance): EditionState {
  if (reviewed && reviewed.length > 0) return 'reviewed';
  return machine ? 'machine' : 'unreviewed';
}

function assembleInterface({ file, facts, strings }: InterfaceDocument): Interface {
  const { machine, reviewed, translators } = facts;
  return { language: file.place.language ?? '', provenance: { machine, reviewed, translators }, strings };
}

function assembleTranslatedSite({ file, facts }: FactsDocument<TranslatedSiteFacts>): TranslatedSite {
  const { machine, reviewed, translators } = facts;
  return { language: file.place.language ?? '', provenance: { machine, reviewed, translators }, facts: translationsIn(facts.facts) };
}

function byLanguage<Text extends Edition>(editions: readonly Text[]): ReadonlyMap<string, Text> {
  return new Map(editions.toSorted((a, b) => compareText(a.language, b.language)).map((edition) => [edition.language, edition]));
}
