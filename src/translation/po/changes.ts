// What an edited PO file asks for: entry by entry checked against what would be exported now.

import { canonicalNewlines } from './text.ts';
import type { Revisions } from '../../core/translation/revisions.ts';
import { lastRevision } from '../../core/translation/revisions.ts';
import type { PoEntry, PoFile } from './file.ts';
import type { Unit } from './units.ts';

export interface UnitChange {
  readonly unit: Unit;
  /** The new text; undefined where it stays. */
  readonly text: string | undefined;
  /** The revision that the passage follows from now on; undefined where that stays. */
  readonly revision: number | undefined;
  readonly remark: string | undefined;
}

/** Something in the PO file that was not taken, in the words of a volunteer. */
export interface Unused {
  readonly context: string;
  readonly message: string;
}

export interface Changes {
  readonly changes: readonly UnitChange[];
  readonly unused: readonly Unused[];
}

/** Entries as they are exported ask for nothing. */
export function changesIn({ entries }: PoFile, units: readonly Unit[], revisions: Revisions): Changes {
  const changes: UnitChange[] = [];
  const unused: Unused[] = [];
  // Some programs write no comments of translators. That is no wish to have them removed.
  const areRemarksWritten = entries.some(({ remark }) => remark !== undefined);
  const known = new Map(units.filter(({ entry }) => !entry.isObsolete).map((unit) => [unit.context, unit]));
  const removed = new Map(units.filter(({ entry }) => entry.isObsolete).map((unit) => [unit.context, unit]));
  for (const entry of entries) {
    const add = (message: string): void => void unused.push({ context: entry.context, message });
    if (entry.isObsolete) {
      const unit = removed.get(entry.context);
      if (!unit || unit.entry.msgstr[0] !== entry.msgstr[0]) add('is obsolete, and stays in the PO file alone.');
      continue;
    }
    const unit = known.get(entry.context);
    if (!unit) {
      add(removed.has(entry.context) ? 'belongs to a passage that the letter has no more.' : 'belongs to no passage of this letter.');
      continue;
    }
    const kept = areRemarksWritten ? entry : { ...entry, remark: unit.entry.remark };
    const change = changeOf(kept, unit, revisions, add);
    if (change) changes.push(change);
  }
  return { changes, unused };
}

function changeOf(entry: PoEntry, unit: Unit, revisions: Revisions, add: (message: string) => void): UnitChange | undefined {
  const base = revisionOf(entry.msgid, unit, revisions);
  if (base === undefined) {
    add('has another original text than any recorded revision. Export again, and merge with msgmerge.');
    return undefined;
  }
  const text = canonicalNewlines(entry.msgstr[0] ?? '');
  const old = unit.entry.msgstr[0] ?? '';
  if (text === '') {
    if (old !== '') add('is blank, and the passage stays as it is. To remove a translated passage, edit the file.');
    return undefined;
  }
  if (entry.isFuzzy && unit.translation.length === 0) {
    add('is fuzzy, which is a guess, and was not taken. Remove the mark once it is right.');
    return undefined;
  }
  const isNew = text !== old;
  if (entry.isFuzzy && !unit.entry.isFuzzy) add('is fuzzy although its original did not change; the mark is not kept.');
  const isConfirmed = unit.entry.isFuzzy === true && !entry.isFuzzy;
  const isRemarked = entry.remark !== unit.entry.remark;
  if (!isNew && !isConfirmed && !isRemarked) return undefined;
  const follows = entry.isFuzzy ? unit.standing.link?.revision : base;
  return {
    unit,
    text: isNew ? text : undefined,
    revision: isNew || isConfirmed ? follows : undefined,
    remark: entry.remark,
  };
}

/** The newest revision in which the passages said what the entry says that they say. */
function revisionOf(msgid: string, { originals, entry }: Unit, revisions: Revisions): number | undefined {
  if (msgid === entry.msgid) return lastRevision(revisions).number;
  return revisions.findLast(({ byId }) => originals.map(({ id }) => byId.get(id)?.text).join('\n\n') === msgid)?.number;
}
