// One text as it is in one state of a campaign: its passages, and which of the original each of them says.

import { blocksOf } from '../../core/assemble.ts';
import type { TextDocument } from '../../core/documents.ts';
import type { FactsDocument } from '../../core/facts.ts';
import { placeOf } from '../../core/files/kinds.ts';
import { splitFrontMatter } from '../../core/front-matter.ts';
import { parseBody } from '../../core/markdown/body.ts';
import { Report } from '../../core/report.ts';
import { revisionsOf } from '../../core/rules/letter-revisions.ts';
import type { LetterFacts } from '../../core/schema/letter.ts';
import type { LockFacts } from '../../core/schema/lock.ts';
import type { RevisionsFacts } from '../../core/schema/revisions.ts';
import type { TranslationFacts } from '../../core/schema/translation.ts';
import type { Source } from '../../core/source.ts';
import type { Link } from '../../core/translation/links.ts';
import { type PlacedBlock, textBlocks } from '../../core/translation/blocks.ts';
import { isTextOf, lastRevision, type Revisions, unrecorded } from '../../core/translation/revisions.ts';
import { type Standing, standingOf } from '../../core/translation/standing.ts';
import type { DocumentAt } from './documents.ts';

export interface Edition {
  readonly document: TextDocument<TranslationFacts>;
  readonly blocks: readonly PlacedBlock[];
  /** Of a letter's translation what was recorded of it. */
  readonly lock: LockFacts | undefined;
  /** Undefined where there is no original that can be read. */
  readonly original: Original | undefined;
}

export interface Original {
  /** BCP 47. */
  readonly language: string;
  readonly revisions: Revisions;
  readonly standing: Standing;
  /** The passages of the file, by their names in the last revision. */
  readonly byName: ReadonlyMap<string, PlacedBlock>;
}

/** The text itself where the path is that of an original. `recordedAt`: where else the original may lie, if the one here is not as it was recorded. */
export function editionAt(path: string, at: DocumentAt, defaultLanguage: string, recordedAt: DocumentAt = at): Edition | undefined {
  const document = at(path) as TextDocument<TranslationFacts> | undefined;
  const place = placeOf(path);
  if (!document?.passages || 'rule' in place) return undefined;
  const blocks = passagesOf(document);
  const { id, language } = place;
  const isLetter = place.kind === 'translation';
  const lock = isLetter ? (at(`translations/${language}/${id}.lock.yaml`) as FactsDocument<LockFacts> | undefined)?.facts : undefined;
  if (language === undefined) return { document, blocks, lock, original: undefined };
  const revision = isLetter ? document.facts.revision : 1;
  const found = recordedText(path, at, isLetter) ?? (at === recordedAt ? undefined : recordedText(path, recordedAt, isLetter));
  // What was not recorded, and a revision that does not exist, are problems of their own.
  if (!found?.revisions[revision - 1]) return { document, blocks, lock, original: undefined };
  const { text, own, revisions } = found;
  const last = lastRevision(revisions);
  const originalLanguage = text.facts.language ?? defaultLanguage;
  const standing = standingOf({ blocks, revision, lock, state: 'reviewed' }, revisions, originalLanguage);
  const byName = new Map(last.blocks.flatMap(({ id: name }, position) => (own[position] ? [[name, own[position]] as const] : [])));
  return { document, blocks, lock, original: { language: originalLanguage, revisions, standing, byName } };
}

interface RecordedText {
  readonly text: TextDocument<LetterFacts>;
  readonly own: readonly PlacedBlock[];
  readonly revisions: Revisions;
}

/** The original, if it is as its last revision was recorded. */
function recordedText(path: string, at: DocumentAt, isLetter: boolean): RecordedText | undefined {
  const text = originalPaths(path).flatMap((one) => (at(one) as TextDocument<LetterFacts> | undefined) ?? [])[0];
  if (!text) return undefined;
  const id = text.file.place.id ?? '';
  const recorded = isLetter ? (at(`letters/${id}.revisions.yaml`) as FactsDocument<RevisionsFacts> | undefined) : undefined;
  const own = passagesOf(text);
  const revisions = isLetter
    ? (revisionsOf({ letters: [text], revisions: recorded ? [recorded] : [] }).get(id)?.revisions ?? unrecorded(own))
    : unrecorded(own);
  return isTextOf(lastRevision(revisions), own) ? { text, own, revisions } : undefined;
}

/** Of pages and news no one else asks for them, so they are cut here. */
function passagesOf(document: TextDocument<LetterFacts | TranslationFacts>): readonly PlacedBlock[] {
  const { file, source } = document;
  if (file.place.kind === 'letter' || file.place.kind === 'translation') return blocksOf(document);
  const before = cut.get(source);
  if (before) return before;
  const split = splitFrontMatter(source, new Report());
  const blocks = split ? blocksOf({ ...document, passages: textBlocks(parseBody(file, split.body), split.bodyOffset) }) : [];
  cut.set(source, blocks);
  return blocks;
}

const cut = new WeakMap<Source, readonly PlacedBlock[]>();

/** Where the original of a translation may lie. */
export function originalPaths(path: string): string[] {
  const place = placeOf(path);
  if ('rule' in place) return [];
  switch (place.kind) {
    case 'translation':
      return [`letters/${place.id}.md`];
    case 'translated-page':
      return [`content/pages/${place.id}.md`, `content/pages/${place.id}.mdx`];
    case 'translated-update':
      return [`content/updates/${place.id}.md`];
    default:
      return [];
  }
}

/** By the passage of the edition. */
export function linksByPassage({ blocks, original }: Edition): ReadonlyMap<PlacedBlock, Link> {
  const links = new Map<PlacedBlock, Link>();
  for (const { link, translation } of original?.standing.blocks ?? []) if (link) for (const block of translation) links.set(block, link);
  return new Map(blocks.flatMap((block) => (links.has(block) ? [[block, links.get(block) as Link] as const] : [])));
}
