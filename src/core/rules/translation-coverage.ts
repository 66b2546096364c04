// How much of a letter a translation has: what is missing from it, and what it has beyond the letter, each as one finding.

import { languageByWords } from '../languages/by-words.ts';
import { languageOf } from '../languages/language.ts';
import type { Report } from '../report.ts';
import type { TextDocument } from '../documents.ts';
import type { TranslationFacts } from '../schema/translation.ts';
import { isPlain, type PlacedBlock } from '../translation/blocks.ts';
import { excerptOf } from '../translation/excerpt.ts';
import type { BlockStanding, Standing } from '../translation/standing.ts';
import { offsetOf } from './revisions.ts';

export interface Covered {
  readonly document: TextDocument<TranslationFacts>;
  readonly blocks: readonly PlacedBlock[];
  readonly standing: Standing;
  /** The other translations of the letter, by language. */
  readonly others: ReadonlyMap<string, readonly PlacedBlock[]>;
}

export function checkCoverage(covered: Covered, report: Report): void {
  const strays = straysIn(covered.standing);
  checkMissing(covered, report);
  checkStrays(covered, strays, report);
}

/** What belongs to no passage of any revision of the letter. */
function straysIn({ blocks }: Standing): ReadonlySet<PlacedBlock> {
  return new Set(blocks.filter(({ state, since }) => state === 'orphan' && since === undefined).flatMap(({ translation }) => translation));
}

/** Passages without an original, where originals are without a translation, may be these: paragraphs are joined and split. */
export function unplacedIn(standing: Standing): readonly PlacedBlock[] {
  const isMissing = standing.blocks.some(({ original, state }) => state === 'missing' && original && !isPlain(original.kind));
  return isMissing ? [...straysIn(standing)].filter(({ kind }) => kind !== 'heading') : [];
}

/** What came to the original later is a matter of being out of date. */
function checkMissing({ document, blocks, standing }: Covered, report: Report): void {
  const wanted = standing.blocks.filter(({ original, since, state }) => original && (state !== 'missing' || since === undefined));
  const missing = wanted.filter(({ state }) => state === 'missing');
  const inText = missing.filter(({ original }) => original && !isPlain(original.kind));
  const last = blocks.at(-1);
  // A lock that names passages that never were hides what is there; that is a problem of its own.
  const isLost = standing.blocks.some(({ state, link, followed }) => state === 'orphan' && link?.origin === 'locked' && !followed);
  // A summary and demands may be left to the original.
  if (inText.length === 0 || isLost || !last) return;
  const rest = wanted.slice(wanted.findLastIndex(({ state, original }) => state !== 'missing' && original?.kind !== 'footnote') + 1);
  const isBeginning = inText.length === rest.filter(({ state }) => state === 'missing').length;
  const names = inText.slice(0, 3).map(excerpt);
  const [unplaced, ...others] = unplacedIn(standing);
  if (unplaced) {
    const which = others.length === 0 ? excerptOf(unplaced) : `${others.length + 1} passages, from ${excerptOf(unplaced)} on,`;
    report.add('translation-passages', document.source.at(offsetOf(unplaced, document)), {
      message: `${wanted.length - missing.length} of ${wanted.length} passages are found here. Not found: ${isBeginning ? `everything from ${names[0]} on` : names.join(', ')}. It is not clear which passages of the original ${which} may be.`,
      hint: 'Compare them. Where a translation has the same paragraphs, lists and headings as its original, each is found.',
    });
    return;
  }
  const what = isBeginning ? `everything from ${names[0]} on` : `${names.join(', ')}${inText.length > names.length ? ', …' : ''}`;
  const { words } = standing;
  const share = Math.max(1, Math.round((100 * words.missing) / (words.current + words.changed + words.missing)));
  report.add('translation-passages', document.source.at(offsetOf(last, document)), {
    message: `${wanted.length - missing.length} of ${wanted.length} passages are translated, and ${share} % of the words are missing: ${what}.`,
    hint: 'Readers see what is missing in the language of the original. It can be added here or later.',
  });
}

function excerpt({ original }: BlockStanding): string {
  return original ? excerptOf(original) : '';
}

/** From here on it is more than a remark of the translator. */
const many = 3;

/** A heading that belongs to nothing changes the outline of the letter. */
function checkStrays({ document, blocks, standing, others }: Covered, strays: ReadonlySet<PlacedBlock>, report: Report): void {
  const add = (passages: readonly PlacedBlock[], said: Said): void => {
    const [first] = passages;
    const rule = passages.some(({ kind }) => kind === 'heading') ? 'translation-headings' : 'translation-passages';
    if (first) report.add(rule, document.source.at(offsetOf(first, document)), said);
  };
  const wanted = new Set(standing.blocks.flatMap(({ original }) => (original ? [original.hash] : [])));
  const known = blocks.filter((block) => strays.has(block) && wanted.has(block.hash));
  const copies = known.length >= many ? known : [];
  if (copies[0])
    add(copies, {
      message: `${copies.length} passages of the original stand beside their translation, from ${excerptOf(copies[0])} on.`,
      hint: 'Leave them out: readers find the original on its own page.',
    });
  const rest = blocks.slice(blocks.findLastIndex((block) => !strays.has(block)) + 1).filter((block) => !copies.includes(block));
  // Where the end of the letter is missing, these may be it.
  const end = rest.length >= many && unplacedIn(standing).length === 0 ? rest : [];
  if (end[0])
    add(end, {
      message: `After the end of the letter there are ${end.length} more passages, from ${excerptOf(end[0])} on${languageOfPassages(end, others, document.file.place.language)}.`,
      hint: 'Another language goes into the folder of that language. What the letter does not say is left out.',
    });
  const told = new Set([...copies, ...end]);
  for (const heading of strays)
    if (heading.kind === 'heading' && !told.has(heading))
      add([heading], {
        message: 'The original has no heading here.',
        hint: 'Make it a part of the paragraph below, or record it as a note in the lock of the translation.',
        hintInEditor: 'Leave it out, or make it a part of the paragraph below.',
      });
}

interface Said {
  readonly message: string;
  readonly hint: string;
  readonly hintInEditor?: string;
}

/** Known where they are those of another translation, and asked where their words or letters are those of another language. */
function languageOfPassages(passages: readonly PlacedBlock[], others: Covered['others'], language: string | undefined): string {
  const own = new Set(passages.map(({ hash }) => hash));
  const [most] = [...others]
    .map(([tag, blocks]) => ({ tag, count: blocks.filter(({ hash }) => own.has(hash)).length }))
    .sort((a, b) => b.count - a.count);
  if (most && 2 * most.count > passages.length) return `, which are those of the translation into ${languageOf(most.tag).englishName}`;
  const found = languageByWords(passages.map(({ text }) => text).join('\n'));
  const isOther = found !== undefined && base(found) !== base(language ?? '');
  return isOther ? `, in another language (${languageOf(found).englishName}?)` : '';
}

function base(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
