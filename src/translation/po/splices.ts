// The changes of an import as changes of one file: each where its passage is, new ones where they belong.

import { type Block, isDemand, isListKind, listKinds, type PlacedBlock } from '../../core/translation/blocks.ts';
import { isItem } from '../../core/translation/items.ts';
import type { LetterFiles, TranslationFiles } from '../letter-files.ts';
import { addFact, addToList, replaceFact } from '../facts-splices.ts';
import { yamlValue } from '../yaml-value.ts';
import { asWritten } from '../scaffold.ts';
import { type Span, spansOf, type SpannedText, type Splice } from '../spans.ts';
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
  const inserted = new Map<string, Inserted>();
  const placed = changes.flatMap((change): Placed[] => {
    const { unit } = change;
    const id = unit.originals[0]?.id ?? '';
    if (change.text === undefined) return [{ change, splices: [], passages: unit.translation }];
    const isMissing = unit.translation.length === 0;
    const found = isMissing
      ? insert(change, change.text, { letter, text, before: places.get(id), translated, inserted, lists })
      : replace(change, change.text, text);
    if (typeof found !== 'string') {
      if (isMissing) inserted.set(id, { indent: found.indent ?? '', offset: found.splices[0]?.start ?? 0 });
      return [{ change, splices: found.splices, passages: found.passages }];
    }
    unused.push({ context: unit.context, message: found });
    return [];
  });
  return { placed, unused };
}

/** `indent`: of an item that was put in, what further lines of it begin with. */
type Found = (Pick<Placed, 'splices' | 'passages'> & { readonly indent?: string }) | string;

interface Inserted {
  readonly indent: string;
  readonly offset: number;
}

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
  readonly inserted: ReadonlyMap<string, Inserted>;
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
  const place = placeInList(original.id, letter);
  const { own, siblings, parent, depth } = place;
  const written = asWritten({ kind, ...own, indent: 0, text: wanted });
  const span = before === undefined ? undefined : text.spans[before];
  const mark = own.goesOn ? '' : own.number === undefined ? '- ' : `${own.number}. `;
  const at = (offset: number, piece: string, indent = ' '.repeat(mark.length)): Found => ({
    splices: [{ start: offset, end: offset, text: piece }],
    passages,
    indent,
  });
  /** One line further, with the mark behind what the lines of the item around it begin with. */
  const below = (around: string): { piece: string; indent: string } => {
    const indent = around + ' '.repeat(mark.length);
    return { piece: `${own.goesOn ? '\n' : ''}${around}${mark}${inPlace(wanted, { indent })}`, indent };
  };
  // Items that are put in one after another become one list.
  const follows = siblings.some((id) => inserted.has(id));
  const around = parent === undefined ? undefined : inserted.get(parent);
  if (around) {
    const { piece, indent } = below(around.indent);
    return at(around.offset, span ? `\n${piece}` : `${piece}\n`, indent);
  }
  if (!span) return at(text.bodyOffset, `${follows ? '' : '\n'}${written}\n`);
  const items = itemsAround(span, text);
  const sibling = own.goesOn ? undefined : items[depth - 1];
  if (sibling?.mark !== undefined && siblings.some((id) => translated.has(id)))
    return at(span.end, `\n${sibling.mark}${inPlace(wanted, sibling)}`, sibling.indent);
  const above = items[depth - 2];
  if (above && parent !== undefined && translated.has(parent)) {
    const { piece, indent } = below(above.indent);
    return at(span.end, `\n${piece}`, indent);
  }
  return at(span.outerEnd, `${follows ? '\n' : '\n\n'}${written}`);
}

/** The item that a span is of and those around it, the outermost first; none of what is in no list. */
function itemsAround(span: Span, { spans }: SpannedText): Span[] {
  const items = span.mark === undefined ? [] : [span];
  for (let above = span.above; above !== undefined; above = spans[above]?.above) {
    const item = spans[above];
    if (item) items.unshift(item);
  }
  return items;
}

export const demandsIncomplete = 'is a demand, and demands are written once all of them are translated.';

function nameAt(position: number, { revisions }: LetterFiles): string {
  return revisions.at(-1)?.blocks[position]?.id ?? '';
}

interface InList {
  readonly own: Pick<PlacedBlock, 'number' | 'goesOn'>;
  /** The items that are before it in its list. */
  readonly siblings: readonly string[];
  /** The item that it is below, or goes on with. */
  readonly parent: string | undefined;
  /** From 1 on; of what goes on with an item, one more than that has. */
  readonly depth: number;
}

function placeInList(id: string, { blocks, revisions }: LetterFiles): InList {
  const names = revisions.at(-1)?.blocks ?? [];
  const position = names.findIndex((block) => block.id === id);
  const own = blocks[position];
  const siblings: string[] = [];
  const above: string[] = [];
  let indent = own?.indent ?? 0;
  for (let other = position - 1; own && isItem(own.kind); other--) {
    const block = blocks[other];
    if (!block || !isItem(block.kind) || (own.indent !== undefined && block.container !== own.container)) break;
    const column = block.indent ?? 0;
    const name = names[other]?.id ?? '';
    if (column > indent || block.goesOn) continue;
    if (column < indent) {
      above.push(name);
      indent = column;
    } else if (above.length === 0) {
      if ((block.number === undefined) !== (own.number === undefined)) break;
      siblings.push(name);
    }
    if (own.indent !== undefined && column === 0) break;
  }
  const { number, goesOn } = own ?? {};
  return {
    own: { ...(number !== undefined && { number }), ...(goesOn && { goesOn }) },
    siblings,
    parent: above[0],
    depth: above.length + 1,
  };
}
