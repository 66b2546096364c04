// Looks at one proposal from all sides: its problems, its new signatures, who they may be, and what a person has to decide.

import type { Documents } from '../../core/assemble.ts';
import { joinDecisions } from '../../core/decisions.ts';
import { step } from '../../core/effort.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { Signatory } from '../../core/model.ts';
import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import type { Decisions } from '../../core/schema/decisions.ts';
import { withdrawnIn } from '../../core/withdrawn.ts';
import { reportDuplicate } from '../../signatories/duplicates/new-signatures.ts';
import { checkMaybeWithdrawn, questionsAboutWithdrawn } from '../../signatories/maybe-withdrawn.ts';
import { checkNewVerifications } from '../../signatories/new-verifications.ts';
import { placesIn } from '../../signatories/place.ts';
import type { SignatureChanges } from '../../signatories/signature-changes.ts';
import type { Base } from '../base/base.ts';
import { letterOf } from '../base/paths.ts';
import { signatoryFrom } from '../base/signatories-in.ts';
import { checkProposed, inOrder } from '../check/check-change.ts';
import { contentKey, placeKey, signatureChangesIn } from '../check/signature-changes.ts';
import { sentencesAboutRecords } from '../translations/review-record.ts';
import { sentencesAbout } from '../translations/sentences.ts';
import type { TranslatedText } from '../translations/translated-text.ts';
import type { KnownDuplicate, KnownLists } from './known-lists.ts';
import type { Proposal, ProposedFile } from '../proposal.ts';
import { questionsAboutFacts, questionsAboutIdentifiers } from './facts-at-stake.ts';
import { questionsAboutLookAlikes } from './look-alikes.ts';
import { questionsAboutPublicFile } from './public-files.ts';
import { questionsAbout, questionsAboutFile, questionsAboutMode, questionsFrom } from './questions.ts';
import type { LikelyDuplicate, ProposedSignature } from './verdict.ts';
import { questionsAboutWatched, type Watched } from './watched.ts';

export interface Examined {
  readonly problems: readonly Problem[];
  readonly documents: Documents | undefined;
  readonly misplaced: ReadonlySet<string>;
  readonly translations: readonly TranslatedText[];
  /** New and rewritten ones. */
  readonly signatures: readonly ProposedSignature[];
  readonly changes: SignatureChanges;
  readonly duplicates: readonly LikelyDuplicate[];
  readonly questions: readonly string[];
}

export interface Setting {
  readonly base: Base;
  readonly known: KnownLists;
  readonly today: string;
  readonly forgeHosts: ReadonlySet<string>;
  readonly watched: Watched;
}

export function examine(
  files: readonly ProposedFile[],
  { author }: Proposal,
  { base, known, today, forgeHosts, watched }: Setting,
): Examined {
  const { problems, documents, misplaced, translations, after } = checkProposed(base, files);
  const changed = new Set(files.map(({ path }) => path));
  const own = (documents?.signatures ?? []).filter(({ file }) => changed.has(file.path));
  const changes = signatureChangesIn(files);
  const isNew = new Set(changes.added.map(placeKey));
  const isTouched = isNew.union(new Set(changes.rewritten.map((one) => placeKey(one.after))));
  const touched = own.filter((document) => isTouched.has(placeKey(signatoryFrom(document))));
  const signatures = touched.map(({ file, letter, id, facts, path: [row] }): ProposedSignature => {
    return { path: file.path, letter, id, row: typeof row === 'number' ? row : undefined, facts };
  });
  const places = placesIn((path) => after.contentOf(path)?.bytes);
  const added = files.filter(({ isNew, kind, path }) => isNew && kind === 'file' && letterOf(path) !== undefined);
  const newcomers = touched.map(signatoryFrom).filter((signatory) => isNew.has(placeKey(signatory)));
  // Rows of a changed list stay where they say what they said.
  const staying = new Set(
    newcomers.length > 0
      ? own
          .map(signatoryFrom)
          .filter(({ row }) => row !== undefined)
          .map(contentKey)
      : [],
  );
  const isGone = (one: Signatory): boolean => changed.has(one.file) && !staying.has(contentKey(one));
  const found = newcomers.flatMap((signatory) => {
    step();
    return known.duplicatesOf(signatory, joinDecisions(decidedOn(letterOf(signatory.file), documents)), isGone);
  });
  const report = new Report();
  for (const duplicate of found)
    reportDuplicate(duplicate, (signatory) => signatory === duplicate.later, letterOf(duplicate.later.file) ?? '', places, report);
  const changedLists = [...Map.groupBy(own, ({ letter }) => letter)].map(([id, list]) => ({ id, signatories: list.map(signatoryFrom) }));
  const before = new Map(files.map((file) => [file.path, file.before]));
  const claims = checkNewVerifications(changedLists, [...changed], (path) => before.get(path), places);
  const newByLetter = [...Map.groupBy(newcomers, ({ file }) => letterOf(file) ?? '')];
  const returning = newByLetter.flatMap(([letter, list]) =>
    checkMaybeWithdrawn(letter, list, withdrawnIn(decidedOn(letter, documents)), places),
  );
  const all = inOrder([...problems, ...report.sorted(), ...returning, ...claims]);
  const letters = new Map(documents?.letters.map((letter) => [letter.file.place.id, letter.facts]));
  const questions = [
    ...sentencesAbout(translations, author),
    ...sentencesAboutRecords(files, documents, base),
    ...questionsAboutFacts(files, documents, base),
    ...signatures.flatMap(({ letter, facts }) => questionsAbout(facts, { letter: letters.get(letter), author, today, forgeHosts })),
    // Of a list nothing is ready in any case, and hundreds of links would hide the rest.
    ...signatures.flatMap(({ row, facts }) => (row === undefined ? questionsAboutIdentifiers(facts) : [])),
    ...signatures.flatMap(({ facts }) => questionsAboutWatched(facts, author, watched)),
    ...newByLetter.flatMap(([letter, list]) => questionsAboutWithdrawn(list, withdrawnIn(decidedOn(letter, documents)))),
    ...newcomers.flatMap(({ name, kind, file }) => questionsAboutLookAlikes({ name, kind, letter: letterOf(file) ?? '' }, base)),
    ...added.flatMap(questionsAboutMode),
    ...added.flatMap((file) => {
      const own = signatures.find(({ path, row }) => path === file.path && row === undefined);
      return own ? questionsAboutFile(file, own.facts, base) : [];
    }),
    ...files.flatMap(questionsAboutPublicFile),
    ...questionsFrom(all, translations),
  ];
  return {
    problems: all,
    documents,
    misplaced,
    translations,
    signatures,
    changes,
    duplicates: likelyOnes(found, all),
    questions: [...new Set(questions)],
  };
}

function decidedOn(letter: string | undefined, documents: Documents | undefined): Decisions[] {
  return documents?.decisions.filter(({ file }) => file.place.id === letter).map(({ facts }) => facts) ?? [];
}

function likelyOnes(found: readonly KnownDuplicate[], problems: readonly Problem[]): LikelyDuplicate[] {
  return found.map(({ later, earlier, score, reasons, objections, proposal }): LikelyDuplicate => {
    const pair = new Set([later.file, earlier.file]);
    const isCertain = problems.some(
      ({ rule, file, also }) => rule === 'same-signatory' && pair.has(file) && also.some((path) => pair.has(path)),
    );
    return {
      path: later.file,
      other: { path: earlier.file, id: earlier.id, name: earlier.name },
      proposal,
      isCertain,
      score,
      reasons,
      objections,
    };
  });
}

/** A file that holds one signature, and not a list. */
export function isSingleSignature(path: string): boolean {
  const place = placeOf(path);
  return !('rule' in place) && place.kind === 'signature';
}
