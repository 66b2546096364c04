// The recorded revisions of a letter are a sound history, and its text is the last of them.

import { blocksOf } from '../assemble.ts';
import type { TextDocument } from '../documents.ts';
import type { FactsDocument } from '../facts.ts';
import { findDeepNesting, TooComplex, withinTime } from '../markdown/guard.ts';
import { findTooMany } from '../markdown/marks.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import type { Campaign } from '../model.ts';
import type { Report } from '../report.ts';
import type { LetterFacts } from '../schema/letter.ts';
import type { RevisionsFacts } from '../schema/revisions.ts';
import { hasHash, type PlacedBlock, rebuildBlock } from '../translation/blocks.ts';
import { isTextOf, lastRevision, type Revision } from '../translation/revisions.ts';
import type { FieldPath } from '../yaml/read.ts';
import type { CampaignRule } from './campaign-rule.ts';
import { revisionsOf } from './letter-revisions.ts';

export const checkRevisions: CampaignRule = (documents, report) => {
  const revisions = revisionsOf(documents);
  for (const document of documents.revisions) {
    const faults = revisions.get(document.file.place.id)?.faults ?? [];
    try {
      const found = withinTime(document.source.text.length, () => {
        const own = report.branch();
        checkRecord(document, faults, own);
        return own;
      });
      report.join(found);
    } catch (error) {
      if (!(error instanceof TooComplex)) throw error;
      report.add('markdown-too-complex', document.file.path, { message: 'The passages in this file take too long to read.', hint: remedy });
    }
  }
  for (const letter of documents.letters) {
    const { isRecorded, revisions: all } = revisions.get(letter.file.place.id) ?? {};
    // A draft changes every day, and no one has signed it.
    if (isRecorded && all && letter.facts.status !== 'draft') checkText(letter, lastRevision(all), report);
  }
};

const remedy = 'Take the file back to what it was, and let “npx undersigned revise” add to it.';

function checkRecord(
  document: FactsDocument<RevisionsFacts>,
  faults: readonly { entry: number; block: number; message: string }[],
  report: Report,
): void {
  const add = (path: FieldPath, message: string, hint = remedy): void =>
    report.add('revision-record', document.yaml.at(path), { message, hint });
  const { revisions } = document.facts;
  for (const { entry, block, message } of faults) add(['revisions', entry, 'blocks', block], message);
  for (const [entry, { revision, date, impact, note, blocks }] of revisions.entries()) {
    if (revision !== entry + 1) add(['revisions', entry, 'revision'], `Revision ${entry + 1} is expected here, and this is ${revision}.`);
    const before = revisions[entry - 1]?.date;
    if (before !== undefined && date < before.slice(0, date.length))
      add(['revisions', entry, 'date'], 'This revision is older than the one before.');
    if (entry === 0 && impact) add(['revisions', entry, 'impact'], 'The first revision changes nothing, so it has no impact.');
    if (entry > 0 && !impact)
      add(['revisions', entry], `Revision ${revision} does not say its impact.`, 'Add “impact: wording” or “impact: meaning”.');
    if (entry > 0 && note === undefined) add(['revisions', entry], `Revision ${revision} does not say what was changed.`, 'Add a “note”.');
    for (const [position, { kind, hash, text }] of blocks.entries()) {
      if (kind === undefined || hash === undefined || text === undefined) continue;
      const path = ['revisions', entry, 'blocks', position, 'text'];
      const tooMany = findTooMany(text);
      if (tooMany) report.add('markdown-too-complex', document.yaml.at(path), { message: tooMany.message, hint: remedy });
      else if (findDeepNesting(text) !== undefined)
        report.add('markdown-nesting', document.yaml.at(path), { message: 'This passage is nested deeper than 32 levels.', hint: remedy });
      else if (!hasHash(rebuildBlock(kind, text, parseMarkdown), hash))
        add(path, 'This text is not the one that was recorded: its hash is another.');
    }
  }
}

function checkText(letter: TextDocument<LetterFacts>, last: Revision, report: Report): void {
  const blocks = blocksOf(letter);
  if (isTextOf(last, blocks)) return;
  const recorded = new Set(last.blocks.map(({ hash }) => hash));
  const changed = blocks.filter(({ hash, formerHash = hash }) => !recorded.has(hash) && !recorded.has(formerHash));
  const [first] = changed;
  const what =
    changed.length > 0 ? `${changed.length} passage${changed.length === 1 ? ' differs' : 's differ'}` : 'passages were moved or removed';
  report.add('revision-text', letter.source.at(first ? offsetOf(first, letter) : 0), {
    message: `This is not the text of revision ${last.number}, the last that was recorded: ${what}.`,
    hint: `Record it: npx undersigned revise ${letter.file.place.id} --impact wording --note "what was changed" (meaning, where it says something else). If the change was not meant, take it back.`,
    hintInEditor: 'Whoever translates changes nothing here: put back what the letter said. If you have found a mistake in it, say so here.',
  });
}

/** An open letter is recorded before anyone signs it. Asked for by the full check only: of a change, its author could do nothing about it. */
export const checkIsRecorded: CampaignRule = (documents, report) => {
  const revisions = revisionsOf(documents);
  for (const { file, facts } of documents.letters) {
    if (!isToBeRecorded(facts) || revisions.get(file.place.id)?.isRecorded) continue;
    report.add('revision-unrecorded', file.path, {
      message: 'This letter is open for signatures, and its text was never recorded: a later change would leave no trace.',
      hint: `Record what people sign: npx undersigned revise ${file.place.id}`,
    });
  }
};

/** Letters of which nothing says what people sign: the same, for whoever builds or edits the site. Their ids. */
export function unrecordedLetters({ letters }: Pick<Campaign, 'letters'>): string[] {
  return letters.filter(({ facts, revisions }) => isToBeRecorded(facts) && revisions[0].date === undefined).map(({ id }) => id);
}

function isToBeRecorded({ status, example, original }: LetterFacts): boolean {
  return status === 'open' && !example && !original;
}

/** Where a passage begins in its file. */
export function offsetOf({ at }: PlacedBlock, { yaml }: FactsDocument<unknown>): number {
  return typeof at === 'number' ? at : yaml.locate(at, 'value');
}
