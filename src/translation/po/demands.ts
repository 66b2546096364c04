// Demands that a translation does not have yet, or not in the number of the original: written as a whole, or not at all.

import type { Demands } from '../../core/schema/letter.ts';
import { factBlocks, isDemand } from '../../core/translation/blocks.ts';
import type { LetterFiles, TranslationFiles } from '../letter-files.ts';
import { replaceDemands } from '../facts-splices.ts';
import { spansOf, type Splice } from '../spans.ts';
import type { UnitChange } from './changes.ts';
import type { Unit } from './units.ts';

export interface DemandPlan {
  readonly splice: Splice;
  /** Of each demand: what it says in the translation. */
  readonly texts: ReadonlyMap<Unit, string>;
}

/** Undefined where the demands have the original's number, or a text for one of them is missing. */
export function planDemands(
  units: readonly Unit[],
  changes: readonly UnitChange[],
  letter: LetterFiles,
  translation: TranslationFiles,
): DemandPlan | undefined {
  const { demands } = letter.document.facts;
  const own = units.filter(({ originals: [first] }) => first !== undefined && isDemand(first.kind));
  if (!demands || shapeOf(demands) === shapeOf(translation.document.facts.demands)) return undefined;
  if (own.some(({ originals }) => originals.length > 1)) return undefined;
  const texts = new Map<Unit, string>();
  for (const unit of own) {
    const text = changes.find((change) => change.unit === unit)?.text ?? unit.entry.msgstr[0] ?? '';
    if (text === '') return undefined;
    texts.set(unit, text);
  }
  const queue = [...texts.values()];
  const next = (): string => queue.shift() ?? '';
  const written = demands.map(({ heading, introduction, asks }): Demands[number] => ({
    ...(heading !== undefined && { heading: next() }),
    ...(introduction !== undefined && { introduction: next() }),
    addressee: next(),
    asks: asks.map((ask) => (typeof ask === 'string' ? next() : { ask: next(), asks: ask.asks.map(next) })),
  }));
  return { splice: replaceDemands(spansOf(translation.document.source), written), texts };
}

function shapeOf(demands: Demands | undefined): string {
  return factBlocks({ title: '', demands })
    .map(({ kind }) => kind)
    .join();
}
