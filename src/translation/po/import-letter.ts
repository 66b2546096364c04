// An edited PO file → the text of a translation and its lock. Only what was edited changes; what cannot be taken is named.

import type { Surroundings } from '../../core/check-file.ts';
import type { Problem } from '../../core/problem.ts';
import type { Block } from '../../core/translation/blocks.ts';
import { rebuildBlock } from '../../core/translation/blocks.ts';
import { parseMarkdown } from '../../core/markdown/parse.ts';
import { alignEdition } from '../../core/translation/align.ts';
import { factsStanding } from '../../core/translation/fact-standing.ts';
import { letterFreeFacts } from '../../core/translation/free-facts.ts';
import { isTextOf, lastRevision } from '../../core/translation/revisions.ts';
import { setPairs } from '../fact-pairs.ts';
import { yamlValue } from '../yaml-value.ts';
import { type LetterFiles, readTranslation, type TranslationFiles } from '../letter-files.ts';
import { lockEntries, lockPath, lockText, type LockEntry } from '../../core/translation/lock-text.ts';
import { translationPath } from '../scaffold.ts';
import { spansOf, spliced } from '../spans.ts';
import { raiseRevision } from '../update.ts';
import { workOn } from '../work.ts';
import { changesIn, type UnitChange, type Unused } from './changes.ts';
import { planDemands } from './demands.ts';
import { factChanges, withoutFacts } from './facts.ts';
import type { PoFile } from './file.ts';
import { PoError } from './guard.ts';
import { type Placed, placeChanges } from './splices.ts';
import { unitsOf } from './units.ts';

export interface LetterImport {
  readonly path: string;
  /** Undefined where the file stays as it is. */
  readonly text: string | undefined;
  readonly lock: { readonly path: string; readonly text: string } | undefined;
  /** Contexts of what was taken: with a new text, as right without one, or with another remark. */
  readonly edited: readonly string[];
  readonly confirmed: readonly string[];
  readonly remarked: readonly string[];
  readonly unused: readonly Unused[];
  /** Why the result must not be written; nothing is then. */
  readonly errors: readonly Problem[];
}

/** `date` (`2026-11-22`) is the day of confirmations. Throws PoError where the file as a whole cannot be taken. */
export function importLetter(po: PoFile, letter: LetterFiles, language: string, surroundings: Surroundings, date: string): LetterImport {
  if (letter.isRecorded && !isTextOf(lastRevision(letter.revisions), letter.blocks))
    throw new PoError(`The letter was edited and not recorded. First: npx undersigned revise ${letter.id}`);
  const path = translationPath(language, letter.id);
  const nothing = { path, text: undefined, lock: undefined, edited: [], confirmed: [], remarked: [], errors: [] };
  const existing = letter.translations.find((candidate) => candidate.language === language);
  const begun = existing ?? begin(po, letter, path, language, surroundings);
  if ('errors' in begun) return { ...nothing, unused: [], errors: begun.errors };
  const units = unitsOf(letter, begun);
  const ofText = changesIn(withoutFacts(po), units, letter.revisions);
  const { changes } = ofText;
  const own = begun.document.facts.facts ?? [];
  const facts = factChanges(po, letter.id, factsStanding(letterFreeFacts(letter.document.facts, letter.revisions), own));
  const unused = [...ofText.unused, ...facts.unused];
  if (changes.length === 0 && facts.texts.size === 0 && existing) return { ...nothing, unused };

  const plan = planDemands(units, changes, letter, begun);
  const isDemand = (change: UnitChange): boolean => plan?.texts.has(change.unit) === true;
  const { placed, unused: unplaced } = placeChanges(
    changes.filter((change) => !isDemand(change)),
    begun,
    letter,
  );
  const demands = [...(plan?.texts ?? [])].map(([unit, text]): Placed => {
    const change = changes.find((candidate) => candidate.unit === unit) ?? {
      unit,
      text: undefined,
      revision: undefined,
      remark: undefined,
    };
    return { change, splices: [], passages: [rebuildBlock(unit.originals[0]?.kind ?? 'ask', text, parseMarkdown)] };
  });
  const all = [...placed, ...demands];
  const splices = [...placed.flatMap((one) => one.splices), ...(plan ? [plan.splice] : [])];
  if (facts.texts.size > 0) splices.push(...setPairs(spansOf(begun.document.source), own, facts.texts));
  const written = spliced(begun.document.source.text, splices);
  const { translation: after, errors } = readTranslation({ path, language }, written, begun.lock, surroundings);
  if (!after || errors.length > 0) return { ...nothing, unused, errors };
  refuseSpilling(begun, after, all);

  const lock = letter.isRecorded ? lockAfter(begun, after, letter, all, date) : undefined;
  const final = lock ? raised(after, letter, lock, path, surroundings) : written;
  const isNew = (text: string): boolean => text !== existing?.document.source.text;
  const of = (wanted: (change: UnitChange) => boolean): string[] =>
    all.flatMap(({ change }) => (wanted(change) ? [change.unit.context] : []));
  return {
    path,
    text: isNew(final) ? final : undefined,
    lock: lock && { path: lockPath(language, letter.id), text: lockText(lock, begun.lock?.reviews) },
    edited: [...of(({ text }) => text !== undefined), ...facts.edited],
    confirmed: of(({ text, revision }) => text === undefined && revision !== undefined),
    remarked: of(({ unit, remark, text, revision }) => text === undefined && revision === undefined && remark !== unit.entry.remark),
    unused: [...unused, ...unplaced, ...unkept(all, letter)],
    errors: [],
  };
}

/** A remark lies in the lock, beside the passages that it is about. */
function unkept(placed: readonly Placed[], { isRecorded }: LetterFiles): Unused[] {
  if (isRecorded) return [];
  return placed.flatMap(({ change: { unit, remark } }) =>
    remark === undefined || remark === unit.entry.remark
      ? []
      : [{ context: unit.context, message: 'has a comment that is not kept, because the letter was never recorded (undersigned revise).' }],
  );
}

/** A translation that has nothing but its title. */
function begin(
  po: PoFile,
  letter: LetterFiles,
  path: string,
  language: string,
  surroundings: Surroundings,
): TranslationFiles | { readonly errors: readonly Problem[] } {
  const entry = po.entries.find(({ context, isObsolete }) => context === `${letter.id}#title` && !isObsolete);
  const title = entry?.isFuzzy ? '' : (entry?.msgstr[0]?.trim() ?? '');
  if (title === '') throw new PoError(`A translation begins with its title: translate the entry “${letter.id}#title”, and import again.`);
  const text = `---\ntitle: ${yamlValue(title)}\nrevision: ${lastRevision(letter.revisions).number}\n---\n`;
  const { translation, errors } = readTranslation({ path, language }, text, undefined, surroundings);
  return translation ?? { errors };
}

/** Text must stay in its passage: a fence or a mark at its end would take in what follows. */
function refuseSpilling(before: TranslationFiles, after: TranslationFiles, placed: readonly Placed[]): void {
  const gone = new Map<string, number>();
  const count = (map: Map<string, number>, { hash }: Block, by: number): void => void map.set(hash, (map.get(hash) ?? 0) + by);
  for (const block of before.blocks) count(gone, block, 1);
  for (const { change, passages } of placed) {
    for (const block of change.unit.translation) count(gone, block, -1);
    for (const block of passages) count(gone, block, 1);
  }
  for (const block of after.blocks) count(gone, block, -1);
  if ([...gone.values()].every((left) => left === 0)) return;
  const lost = placed.find(({ passages }) => passages.some(({ hash }) => (gone.get(hash) ?? 0) !== 0));
  throw new PoError(
    `${lost ? `The text of “${lost.change.unit.context}”` : 'A text'} would run into the passages around it, or be taken for something else. Nothing was written. Look for marks of Markdown that do not end, and for lines of --- or ===.`,
  );
}

/** What was there keeps its entry; what was edited or confirmed gets one of its own. */
function lockAfter(
  before: TranslationFiles,
  after: TranslationFiles,
  letter: LetterFiles,
  placed: readonly Placed[],
  date: string,
): LockEntry[] {
  const touched = new Map(placed.flatMap((one) => one.change.unit.originals.map(({ id }) => [id, one] as const)));
  const kept = alignEdition(before, letter.revisions).flatMap((link): LockEntry[] => {
    const isTouched = link.original.some((id) => touched.has(id));
    return isTouched ? [] : lockEntries([link], before.blocks, false);
  });
  const entries = new Set<LockEntry>(kept);
  for (const { change, passages } of placed) {
    const { unit, text, revision, remark } = change;
    const old = unit.standing.link?.entry;
    entries.add({
      original: unit.originals.map(({ id }) => id),
      translation: passages.map(({ hash }) => hash),
      revision: revision ?? unit.standing.link?.revision ?? lastRevision(letter.revisions).number,
      ...(text === undefined && revision !== undefined ? { confirmed: { date } } : {}),
      ...(remark === undefined ? {} : { remark: remark.slice(0, 2000) }),
      ...(old?.waived === undefined ? {} : { waived: old.waived }),
    });
  }
  const place = new Map<string, number>();
  for (const [position, { hash }] of after.blocks.entries()) if (!place.has(hash)) place.set(hash, position);
  const first = ({ translation }: LockEntry): number => place.get(translation?.[0] ?? '') ?? Number.MAX_SAFE_INTEGER;
  return [...entries].sort((a, b) => first(a) - first(b));
}

/** Once nothing is left to do, the front matter says so: a passage edited by hand later follows it. */
function raised(
  after: TranslationFiles,
  letter: LetterFiles,
  lock: readonly LockEntry[],
  path: string,
  surroundings: Surroundings,
): string {
  const { text } = after.document.source;
  const { translation } = readTranslation({ path, language: after.language }, text, { blocks: [...lock] }, surroundings);
  if (!translation || workOn(translation, letter).some(({ state }) => state !== 'orphan')) return text;
  return spliced(text, raiseRevision(translation, lastRevision(letter.revisions).number));
}
