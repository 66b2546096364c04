// The changes of an import as changes of one file: each where its passage is, new ones where they belong.

import { type Block, isDemand, isListKind, listKinds, type PlacedBlock } from '../../core/translation/blocks.ts';
import type { LetterFiles, TranslationFiles } from '../letter-files.ts';
import { addFact, addToList, replaceFact, yamlValue } from '../facts-splices.ts';
import { asWritten } from '../scaffold.ts';
import { spansOf, type SpannedText, type Splice } from '../spans.ts';
import { placesOf } from '../update.ts';
import type { BlockStanding } from '../../core/translation/standing.ts';
import { standingIn } from '../work.ts';
import type { UnitChange, Unused } from './changes.ts';
import { inPlace, passagesOf } from './passages.ts';
import { partsOf } from './units.ts';

export interface Placed {
  readonly change: UnitChange;
  readonly splices: readonly Splice[];
  /** The passages that say it afterwards, in their order. */
  readonly passages: readonly Block[];
}

export interface Plan {
  readonly placed: readonly Placed[];
  readonly unused: readonly Unused[];
}

/** Demands are written together, so those that are missing are left to the caller. */
export function placeChanges(changes: readonly UnitChange[], translation: TranslationFiles, letter: LetterFiles): Plan {
  const text = spansOf(translation.document.source);
  const standings = standingIn(translation, letter);
  const places = new Map([...placesOf(standings, text)].map(([{ original }, place]) => [original?.id ?? '', place]));
  const translated = new Set(standings.flatMap(({ original, translation: own }) => (original && own.length > 0 ? [original.id] : [])));
  const lists = listPlaces(standings);
  const unused: Unused[] = [];
  const inserted = new Set<string>();
  const placed = changes.flatMap((change): Placed[] => {
    const { unit } = change;
    const id = unit.originals[0]?.id ?? '';
    if (change.text === undefined) return [{ change, splices: [], passages: unit.translation }];
    const isMissing = unit.translation.length === 0;
    const found = isMissing
      ? insert(change, change.text, { letter, text, before: places.get(id), translated, inserted, lists })
      : replace(change, change.text, text);
    if (typeof found !== 'string') {
      if (isMissing) inserted.add(id);
      return [{ change, ...found }];
    }
    unused.push({ context: unit.context, message: found });
    return [];
  });
  return { placed, unused };
}

type Found = Pick<Placed, 'splices' | 'passages'> | string;

function replace({ unit }: UnitChange, wanted: string, text: SpannedText): Found {
  const parts = partsOf(wanted, unit.translation.length);
  if (!parts) return `is said by ${unit.translation.length} passages, with a blank line between them; keep as many.`;
  const splices: Splice[] = [];
  const passages: Block[] = [];
  for (const [position, block] of unit.translation.entries()) {
    const part = parts[position] ?? '';
    const own = passagesOf(block.kind, part);
    if (typeof own === 'string') return own;
    passages.push(...(part === block.text ? [block] : own));
    if (part !== block.text) splices.push(replacement(block, part, text));
  }
  return { splices, passages };
}

function replacement({ at, index }: PlacedBlock, part: string, text: SpannedText): Splice {
  if (typeof at !== 'number') return replaceFact(text, at, part);
  const span = index === undefined ? undefined : text.spans[index];
  if (!span) throw new Error('a passage of a translation has no place in its file');
  return { start: span.start, end: span.end, text: inPlace(part, span) };
}

interface Surrounding {
  readonly letter: LetterFiles;
  readonly text: SpannedText;
  /** Span of the nearest translated passage before it. */
  readonly before: number | undefined;
  readonly translated: ReadonlySet<string>;
  /** Put in by this import, at the same place. */
  readonly inserted: ReadonlySet<string>;
  /** Of each missing text of a list: which of the texts that are there comes before it. */
  readonly lists: ReadonlyMap<string, number | undefined>;
}

function listPlaces(standings: readonly BlockStanding[]): Surrounding['lists'] {
  const places = new Map<string, number | undefined>();
  for (const kind of listKinds) {
    let before: number | undefined;
    for (const { original, translation } of standings) {
      if (original?.kind !== kind) continue;
      const at = translation.at(-1)?.at;
      if (typeof at === 'object') before = Number(at[1]);
      else places.set(original.id, before);
    }
  }
  return places;
}

function insert(change: UnitChange, wanted: string, { letter, text, before, translated, inserted, lists }: Surrounding): Found {
  const [original] = change.unit.originals;
  if (!original) return 'belongs to no passage of this letter.';
  const { kind } = original;
  if (change.unit.originals.length > 1) return 'belongs to several passages, none of which is translated.';
  const passages = passagesOf(kind, wanted);
  if (typeof passages === 'string') return passages;
  if (isDemand(kind)) return demandsIncomplete;
  if (kind === 'summary') return { splices: [addFact(text, `summary: ${yamlValue(wanted)}\n`)], passages };
  if (isListKind(kind)) {
    const isNew = !letter.blocks.some((block, at) => block.kind === kind && inserted.has(nameAt(at, letter)));
    return { splices: [addToList(text, kind, wanted, lists.get(original.id), isNew)], passages };
  }
  const { number, siblings } = placeInList(original.id, letter);
  const written = asWritten({ kind, text: wanted, ...(number === undefined ? {} : { number }) });
  const span = before === undefined ? undefined : text.spans[before];
  const at = (offset: number, piece: string): Found => ({ splices: [{ start: offset, end: offset, text: piece }], passages });
  // Items that are put in one after another become one list.
  const follows = siblings.some((id) => inserted.has(id));
  if (!span) return at(text.bodyOffset, `${follows ? '' : '\n'}${written}\n`);
  if (span.mark !== undefined && siblings.some((id) => translated.has(id))) return at(span.end, `\n${span.mark}${inPlace(wanted, span)}`);
  return at(span.outerEnd, `${follows ? '\n' : '\n\n'}${written}`);
}

export const demandsIncomplete = 'is a demand, and demands are written once all of them are translated.';

function nameAt(position: number, { revisions }: LetterFiles): string {
  return revisions.at(-1)?.blocks[position]?.id ?? '';
}

/** The items that are before one in its list, and its own number where it has one. */
function placeInList(id: string, { blocks, revisions }: LetterFiles): { number: number | undefined; siblings: readonly string[] } {
  const names = revisions.at(-1)?.blocks ?? [];
  const position = names.findIndex((block) => block.id === id);
  const own = blocks[position];
  const siblings: string[] = [];
  for (let other = position - 1; own?.kind === 'item' && blocks[other]?.kind === 'item'; other--) {
    if ((blocks[other]?.number === undefined) !== (own.number === undefined)) break;
    siblings.push(names[other]?.id ?? '');
  }
  return { number: own?.number, siblings };
}
