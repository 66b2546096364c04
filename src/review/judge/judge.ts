// Judges proposals against the campaign as it is at a commit, and against those that were accepted before.

import { alreadySigned } from './already-signed.ts';
import { forges } from '../../forge/kinds.ts';
import { isInCampaign } from '../../core/files/listed.ts';
import { isDocumentPath } from '../../core/files/sent-documents.ts';
import type { Problem } from '../../core/problem.ts';
import { findEmail } from '../../core/text/private-details.ts';
import type { Base } from '../base/base.ts';
import { loadBase } from '../base/load.ts';
import { letterOf } from '../base/paths.ts';
import { readingOf } from '../base/signatories-in.ts';
import { startBase } from '../base/start.ts';
import { conflictProblem } from '../check/conflicts.ts';
import { foldersAbove } from '../folders.ts';
import type { Git } from '../git/git.ts';
import { listTree } from '../git/tree.ts';
import { maxErrorsToFix, maxRequest } from '../limits/limits.ts';
import { newerThanReview } from '../translations/sentences.ts';
import { isSureAndSmall } from '../translations/small.ts';
import { AcceptedPaths } from './accepted-paths.ts';
import { type Examined, examine, type Setting } from './examine.ts';
import { kindOf, kindOfFiles, ownershipOfFile } from './kind.ts';
import { KnownLists } from './known-lists.ts';
import { fixesOf, questionsAboutHidden } from './fixes.ts';
import type { Proposal, ProposedFile } from '../proposal.ts';
import { blankVerdict, type Verdict } from './verdict.ts';
import { watchedBy } from './watched.ts';

export interface JudgeOptions {
  /** The commit that proposals would be merged into: an object id. */
  readonly base: string;
  /** Where the campaign lies, where that is known: see listTree. */
  readonly within?: string | undefined;
  /** The day of the judgement, `2026-11-22`: a signature of a later one is doubtful. */
  readonly today: string;
  /** Called now and then while the base is read. */
  readonly onProgress?: (done: number, total: number) => void;
}

const wellKnownForges = Object.values(forges).flatMap(({ hosts }) => Object.keys(hosts));

/** Reads the campaign in git's directory as it is at the base. Throws a GitError where git cannot. */
export async function openJudge(git: Git, { base, within, today, onProgress }: JudgeOptions): Promise<Judge> {
  return new Judge(await loadBase(startBase(git, await listTree(git, base, within)), onProgress), today);
}

export class Judge {
  readonly #setting: Setting;
  readonly #accepted = new AcceptedPaths();

  constructor(base: Base, today: string) {
    this.#setting = { base, today, known: new KnownLists(base), forgeHosts: forgeHostsOf(base), watched: watchedBy(base.site) };
  }

  /** Reads whom new signatures of these letters are compared with, which the first request of each would wait for. */
  prepare(letters: Iterable<string>): void {
    for (const letter of letters) this.#setting.known.prepare(letter);
  }

  /** Says what a proposal is. Changes nothing. */
  judge(proposal: Proposal): Verdict {
    const blank = blankVerdict(proposal.number);
    const { files, conflicts } = this.#asOfNow(proposal);
    const signed = (): Verdict | undefined => {
      const there = alreadySigned(files, this.#setting.base);
      const question = `“${there?.name}” is on the list already, and it says nothing else (${there?.file}). Thank them, and close it.`;
      return there && { ...blank, kind: 'signed', questions: [question] };
    };
    if (conflicts.length > 0)
      return (
        signed() ?? {
          ...blank,
          kind: 'conflict',
          problems: conflicts.map(({ path, by }) => conflictProblem(path, by)),
          notes: [...new Set(conflicts.map(({ by }) => `It and ${by} change the same file.`))],
        }
      );
    const { forgeHosts } = this.#setting;
    const kind = kindOfFiles(files, proposal, forgeHosts);
    if (kind === 'empty') return blank;
    if (isTooLarge(files))
      return {
        ...blank,
        kind: kind ?? 'several',
        questions: [`It has ${files.length} files, or very large ones, and was not read. Check it by itself: undersigned check --base.`],
      };
    const examined = examine(files, proposal, this.#setting);
    const verdict: Verdict = {
      ...blank,
      ...withoutDocuments(examined),
      kind: kindOf(kind, files, examined),
      notes: this.#notes(files, proposal),
    };
    // What is wrong with it, or too much like another, may be there already.
    if (verdict.kind === 'invalid' || verdict.kind === 'likely-duplicate') {
      const there = signed();
      if (there) return there;
    }
    const errors = verdict.problems.filter(isError).length;
    if (errors > maxErrorsToFix) {
      const note = `It has more than ${maxErrorsToFix.toLocaleString('en')} errors, so fixes were not tried. Try them on it alone: undersigned check --fix.`;
      return { ...verdict, notes: [...verdict.notes, note] };
    }
    return verdict.problems.some((problem) => isError(problem) || isMovable(problem) || isOwnVerification(problem, files))
      ? this.#withFixes(verdict, files, proposal)
      : this.#trusting(verdict, files, proposal);
  }

  /** Ready, where the campaign says so of its author and its size, and there is nothing to ask but whether a review covers it. */
  #trusting(verdict: Verdict, files: readonly ProposedFile[], { author }: Proposal): Verdict {
    const { kind, translations, problems, questions, notes } = verdict;
    const known = new Set(translations.flatMap(newerThanReview));
    const isSure =
      kind === 'translation' &&
      problems.every(({ rule }) => rule === 'translation-unaligned') &&
      questions.every((question) => known.has(question)) &&
      isSureAndSmall(translations, files, { author, site: this.#setting.base.site });
    return isSure ? { ...verdict, kind: 'ready', questions: [], notes: [...questions, ...notes] } : verdict;
  }

  /** What a path holds now, with the proposals that were accepted. */
  contentOf(path: string): ReturnType<Base['contentOf']> {
    return this.#setting.base.contentOf(path);
  }

  /** From now on proposals are checked against the base with this one merged in. */
  accept(proposal: Proposal): void {
    const { base, known } = this.#setting;
    for (const { path, kind, after, size } of this.#asOfNow(proposal).files) {
      if (!isInCampaign(path)) continue;
      const letter = letterOf(path);
      if (letter !== undefined) known.prepare(letter);
      for (const signatory of this.#signatoriesAt(path)) known.remove(signatory);
      if (kind === 'removed') base.remove(path);
      else base.put({ path, type: kind, size: size ?? after?.length ?? 0 }, after);
      for (const signatory of this.#signatoriesAt(path)) known.add(signatory, proposal.number);
      this.#accepted.put(path, proposal.number);
    }
  }

  /** From now on new signatures are also checked against those of this proposal, which is open and not accepted. */
  remember({ number, files }: Proposal): void {
    for (const { path, kind, isNew, after } of files)
      if (kind === 'file' && isNew && after && letterOf(path) !== undefined)
        for (const signatory of readingOf(path, after).signatories) this.#setting.known.add(signatory, number, true);
  }

  #signatoriesAt(path: string) {
    const letter = letterOf(path);
    return letter === undefined ? [] : (this.#setting.base.signed(letter).files.get(path)?.signatories ?? []);
  }

  /** What is left of a proposal after those that were accepted: without what they brought as well, and where they are in its way. */
  #asOfNow({ files, conflicts = [] }: Proposal): { files: readonly ProposedFile[]; conflicts: { path: string; by: string }[] } {
    const { base } = this.#setting;
    const left = files.filter((file) => !this.#accepted.has(file.path) || !isDone(file, base));
    const removed = new Set(left.flatMap(({ path, kind }) => (kind === 'removed' ? [path] : [])));
    const obstacles = left.flatMap(({ path, kind, before }) => {
      // Merged with what those before it have left there.
      if (before && base.contentOf(path)?.bytes?.equals(before) && kind === 'file') return [];
      const number = kind === 'removed' && !this.#accepted.has(path) ? undefined : this.#accepted.obstacleOf(path);
      if (number !== undefined) return [{ path, by: `proposal ${number}` }];
      const isBelowFile = kind !== 'removed' && foldersAbove(path).some((folder) => base.entries.has(folder) && !removed.has(folder));
      return isBelowFile ? [{ path, by: 'the base' }] : [];
    });
    return { files: left, conflicts: [...conflicts.map((path) => ({ path, by: 'the base' })), ...obstacles] };
  }

  #notes(files: readonly ProposedFile[], proposal: Proposal): string[] {
    const owned = files.filter(({ path, isNew }) => letterOf(path) !== undefined && !isNew);
    return owned.flatMap((file) => {
      const ownership = ownershipOfFile(file, proposal, this.#setting.forgeHosts);
      if (ownership === 'account') return [`${file.path} names the account that proposes this.`];
      return ownership === 'address'
        ? [`${file.path} was added with the address that proposes this. Anybody can write that address into a commit.`]
        : [];
    });
  }

  #withFixes(verdict: Verdict, files: readonly ProposedFile[], proposal: Proposal): Verdict {
    const { fixed, questions: about } = fixesOf(files, this.#setting.base, this.#setting.today, true);
    const asked = { ...verdict, questions: [...new Set([...about, ...verdict.questions])] };
    if (!fixed) return asked;
    const fixes = fixed.plans.map(({ file, target, ...plan }) => ({
      ...plan,
      path: file,
      newPath: target,
      ...(takesAddressAway(files.find(({ path }) => path === file)?.after, plan.bytes) && { isOfPrivate: true }),
    }));
    const again = examine(fixed.files, proposal, this.#setting);
    if (again.problems.some(isError)) return { ...asked, fixes };
    const questions = [
      ...new Set([
        ...about,
        ...again.questions,
        ...questionsAboutHidden(
          fixed.plans.filter(({ isTakenIn }) => !isTakenIn),
          files,
        ),
      ]),
    ];
    const whenFixed = kindOf(kindOfFiles(fixed.files, proposal, this.#setting.forgeHosts), fixed.files, { ...again, questions });
    const { signatures, changes, duplicates, translations } = again;
    // Where it can also be merged as it is, the doubts about that stay.
    const asIs = verdict.kind === 'doubtful' ? verdict.questions.filter((question) => !questions.includes(question)) : [];
    const all = [...questions, ...asIs];
    return { ...verdict, isFixable: true, whenFixed, fixes, signatures, changes, duplicates, translations, questions: all };
  }
}

/** Whatever its problems were: in a file of a wrong name nobody has looked for it. */
function takesAddressAway(before: Buffer | undefined, after: Buffer): boolean {
  return findEmail(before?.toString('utf8') ?? '') !== undefined && findEmail(after.toString('utf8')) === undefined;
}

function withoutDocuments({ problems, translations, signatures, changes, duplicates, questions }: Examined) {
  return { problems, translations, signatures, changes, duplicates, questions };
}

/** Whether the base has already what a file would become. */
function isDone({ path, kind, after }: ProposedFile, base: Base): boolean {
  const now = base.contentOf(path);
  return kind === 'removed' ? now === undefined : after !== undefined && now?.bytes?.equals(after) === true;
}

/** A text in other letters than its folder says, whose folder is known. */
function isMovable({ rule, hint }: Problem): boolean {
  return rule === 'translation-script' && hint.startsWith('Move it to translations/');
}

/** Of a signature that is new. What is added to one that is there may be a maintainer's own request. */
function isOwnVerification({ rule, file }: Problem, files: readonly ProposedFile[]): boolean {
  return rule === 'verified-by-signer' && files.some(({ path, isNew }) => path === file && isNew);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function isTooLarge(files: readonly ProposedFile[]): boolean {
  // Of a document little is unpacked, and its pictures are not.
  const isElsewhere = (path: string): boolean => path.startsWith('public/') || isDocumentPath(path);
  const bytes = files.reduce((sum, { path, size, after }) => sum + (isElsewhere(path) ? 0 : (size ?? after?.length ?? 0)), 0);
  return files.length > maxRequest.files || bytes > maxRequest.bytes;
}

/** Forges on which an account has a page at `host/name`: the well-known ones, and the campaign's own. */
function forgeHostsOf(base: Base): ReadonlySet<string> {
  const own = base.site?.repository?.url;
  return new Set([...wellKnownForges, ...(own === undefined ? [] : [new URL(own).host.replace(/^www\./, '')])]);
}
