// What a change does to the history of letters: recorded revisions are only added to, and a published text is recorded before it changes.

import { blocksOf } from '../core/assemble.ts';
import { readDocument, type TextDocument } from '../core/documents.ts';
import { placeOf, sizeLimits } from '../core/files/kinds.ts';
import type { Problem } from '../core/problem.ts';
import { onItsOwn } from '../core/facts.ts';
import { Report } from '../core/report.ts';
import { type LetterFacts, letterSchema } from '../core/schema/letter.ts';
import { Source } from '../core/source.ts';
import type { Block, PlacedBlock } from '../core/translation/blocks.ts';
import type { ProposedFile } from './proposal.ts';

/** Paths of one change, from the campaign's root, with their bytes before and after it. */
interface Change {
  readonly files: readonly ProposedFile[];
  before(path: string): Buffer | undefined;
  after(path: string): Buffer | undefined;
}

/** Problems of a change; `contentOf` tells what the base holds at a path that the change does not touch. */
export function checkHistory(files: readonly ProposedFile[], contentOf: (path: string) => Buffer | undefined): readonly Problem[] {
  const letters = files.filter(({ path }) => path.startsWith('letters/'));
  if (letters.every(({ isNew }) => isNew)) return [];
  const byPath = new Map(letters.map((file) => [file.path, file]));
  const change: Change = {
    files: letters,
    before: (path) => (byPath.has(path) ? byPath.get(path)?.before : contentOf(path)),
    after: (path) => (byPath.has(path) ? byPath.get(path)?.after : contentOf(path)),
  };
  const report = new Report();
  for (const { path, isNew } of letters) {
    const letter = /^letters\/([^/]+)\.md$/.exec(path)?.[1];
    const recorded = /^letters\/([^/]+)\.revisions\.yaml$/.exec(path)?.[1];
    if (isNew) continue;
    if (recorded !== undefined) checkRecord(recorded, path, change, report);
    else if (letter !== undefined) checkUnrecorded(letter, path, change, report);
  }
  return report.sorted();
}

/** The ends of lines are a matter of the checkout. */
function textOf(bytes: Buffer | undefined): string | undefined {
  return bytes?.toString('utf8').replaceAll('\r\n', '\n');
}

const remedy = 'Take the file back to what it was, and record what is new with “npx undersigned revise”.';

function checkRecord(letter: string, path: string, change: Change, report: Report): void {
  const before = textOf(change.before(path));
  const after = textOf(change.after(path));
  if (before === undefined) return;
  if (after === undefined) {
    checkRemoval(letter, path, before, change, report);
    return;
  }
  const at = firstEdit(before, after);
  if (at === undefined) return;
  report.add('revision-history', new Source(path, after).at(at), {
    message: 'A revision that was recorded before is edited or removed here.',
    hint: remedy,
  });
}

/** Where a text does more than add revisions behind another. What follows must begin one, or it would still belong to the last. */
function firstEdit(before: string, after: string): number | undefined {
  const kept = before.trimEnd();
  const added = after.slice(kept.length);
  if (after.startsWith(kept) && (added.trim() === '' || added.startsWith('\n  - revision: '))) return undefined;
  let at = 0;
  while (at < kept.length && kept[at] === after[at]) at++;
  return Math.min(at < kept.length ? at : kept.length + 1, after.length);
}

/** A letter may be removed as a whole, and renamed with its revisions. */
function checkRemoval(letter: string, path: string, before: string, change: Change, report: Report): void {
  const own = `letters/${letter}.md`;
  if (change.after(own)) {
    report.add('revision-history', path, { message: 'The recorded revisions of a letter are removed.', hint: remedy });
    return;
  }
  const body = bodyOf(textOf(change.before(own)));
  for (const { path: other, isNew } of change.files) {
    if (!isNew || !other.endsWith('.md') || bodyOf(textOf(change.after(other))) !== body) continue;
    const moved = other.replace(/\.md$/, '.revisions.yaml');
    const there = textOf(change.after(moved));
    if (there !== undefined && firstEdit(before, there) === undefined) continue;
    report.add('revision-history', path, {
      message: `The letter became ${other}, and its recorded revisions did not go with it.`,
      hint: `Rename this file to ${moved}, and leave it as it is.`,
    });
  }
}

/** What is below the front matter. */
function bodyOf(text: string | undefined): string | undefined {
  return text?.replace(/^---\n.*?\n---(?:\n|$)/s, '').trim();
}

/** Of a letter without a record it cannot be known later what was signed. */
function checkUnrecorded(letter: string, path: string, change: Change, report: Report): void {
  const record = `letters/${letter}.revisions.yaml`;
  // A record that this change brings holds the new text, if nothing else; one that it removes was told of.
  if (change.before(record)) return;
  const [before, after] = [readLetter(path, change.before(path)), readLetter(path, change.after(path))];
  if (!before || !after || before.facts.status === 'draft' || after.facts.status === 'draft') return;
  const [old, now] = [before, after].map((document) => blocksOf(document));
  const words = (blocks: readonly Block[] = []): string => blocks.map(({ hash }) => hash).join();
  if (words(old) === words(now) || recordsText(change.after(record), old ?? [])) return;
  report.add('revision-unrecorded', path, {
    message: 'The text of this letter was published and is changed, and no revision of it was ever recorded.',
    hint: `Take the change back, run “npx undersigned revise ${letter}” to record what was published, change the text again, and record that as the next revision. Then translators and readers learn of it.`,
  });
}

/** Whether a record that came with the change has the old text in it. */
function recordsText(record: Buffer | undefined, blocks: readonly PlacedBlock[]): boolean {
  const text = record?.toString('utf8');
  const has = (hash: string | undefined): boolean => hash !== undefined && text?.includes(hash) === true;
  return blocks.every(({ hash, formerHash, container, whole }) =>
    [hash, formerHash, container?.hash, container?.formerHash, whole?.hash, whole?.formerHash].some(has),
  );
}

/** A letter as it was or is; undefined where it cannot be read, which is a problem of its own. */
function readLetter(path: string, bytes: Buffer | undefined): TextDocument<LetterFacts> | undefined {
  const place = placeOf(path);
  if (!bytes || bytes.length > sizeLimits.letter || 'rule' in place) return undefined;
  return readDocument({ path, place, size: bytes.length }, bytes, letterSchema, onItsOwn());
}
