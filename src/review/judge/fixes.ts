// What `--fix` would make of a proposal: its files under their right names, with what they should hold, and documents as our Markdown.

import { placeOf } from '../../core/files/kinds.ts';
import { misplacedTranslation } from '../../core/files/misplaced.ts';
import { mayBeSignature } from '../../core/files/misplaced-signature.ts';
import type { Problem } from '../../core/problem.ts';
import { withoutHidden } from '../../core/text/without-invisible.ts';
import { lastRevisionIn } from '../../fix/last-revision.ts';
import { type FixSurroundings, fixText } from '../../fix/fix-text.ts';
import { rightPath } from '../../fix/names.ts';
import { withoutVerification } from '../../fix/own-verification.ts';
import { addressOf, type Plan, planFix } from '../../fix/plan.ts';
import type { Base } from '../base/base.ts';
import { idKeyOf } from '../base/paths.ts';
import { type TakenDocument, takeDocuments } from '../sent/take-in.ts';
import { checkProposed } from '../check/check-change.ts';
import type { TranslatedText } from '../translations/translated-text.ts';
import type { ProposedFile } from '../proposal.ts';

export interface FixedFiles {
  readonly files: readonly ProposedFile[];
  /** Also of files that the proposal has not, and that are made beside those that it has. */
  readonly plans: readonly FilePlan[];
}

export interface FilePlan extends Plan {
  /** What the base has at the target, where a document changes that. */
  readonly before?: Buffer | undefined;
  /** Whether a document is taken in by it. */
  readonly isTakenIn?: boolean;
}

export interface Fixes {
  /** Undefined where there is nothing to fix. */
  readonly fixed: FixedFiles | undefined;
  /** What a person has to look at or to answer about documents that were taken in or not. */
  readonly questions: readonly string[];
  /** Why documents are not taken in, by path. */
  readonly refused: ReadonlyMap<string, string>;
}

/**
 * A name that is taken, or that two files would get, is left alone. `date`: of what documents confirm. `isMerging`: also what only
 * maintainers may say of a signature goes.
 */
export function fixesOf(files: readonly ProposedFile[], base: Base, date: string, isMerging = false): Fixes {
  const documents = takeDocuments(files, base, date);
  const isDocument = new Set(documents.taken.map(({ path }) => path));
  const asTexts = fixedTexts(
    files.filter(({ path }) => !isDocument.has(path)),
    base,
    isMerging,
  );
  const { possible, meeting } = withoutMeetings(documents.taken, files, asTexts?.plans ?? [], base);
  const questions = [
    ...documents.questions,
    ...meeting.map(
      ({ path, files: [first] }) =>
        `${path} would become ${first?.path}, and something else lies there or becomes that. Which one is meant?`,
    ),
  ];
  const { refused } = documents;
  if (possible.length === 0)
    return {
      fixed: asTexts && { ...asTexts, files: [...asTexts.files, ...files.filter(({ path }) => isDocument.has(path))] },
      questions,
      refused,
    };
  const left = files.filter(({ path }) => isDocument.has(path) && !possible.some((one) => one.path === path));
  const plans = possible.flatMap((one) => plansFor(one, base));
  const made = plans.map(({ target, bytes, before }): ProposedFile => {
    return { path: target, kind: 'file', isNew: before === undefined, isExecutable: false, size: bytes.length, before, after: bytes };
  });
  const others = asTexts?.files ?? files.filter(({ path }) => !isDocument.has(path));
  return { fixed: { files: [...others, ...left, ...made], plans: [...(asTexts?.plans ?? []), ...plans] }, questions, refused };
}

/** The first file takes the document's place, and the others are made beside it. */
function plansFor({ path, files, what }: TakenDocument, base: Base): FilePlan[] {
  return files.map((one, index) => ({
    file: index === 0 ? path : one.path,
    target: one.path,
    what: index === 0 ? [what] : [],
    bytes: one.bytes,
    before: base.contentOf(one.path)?.bytes,
    isTakenIn: true,
  }));
}

function withoutMeetings(
  taken: readonly TakenDocument[],
  files: readonly ProposedFile[],
  plans: readonly Plan[],
  base: Base,
): { possible: TakenDocument[]; meeting: TakenDocument[] } {
  const others = new Set([...files.map(({ path }) => path), ...plans.map(({ target }) => target)].map(addressOf));
  const wanted = Map.groupBy(
    taken.flatMap((one) => one.files.map(({ path }) => ({ one, address: addressOf(path) }))),
    ({ address }) => address,
  );
  const isMet = ({ path }: { path: string }): boolean =>
    others.has(addressOf(path)) ||
    (wanted.get(addressOf(path))?.length ?? 0) > 1 ||
    [...base.twins.of(path.toLowerCase())].some((twin) => twin !== path);
  const meeting = taken.filter((one) => one.files.some(isMet));
  return { possible: taken.filter((one) => !meeting.includes(one)), meeting };
}

function surroundingsIn(base: Base): FixSurroundings {
  return {
    root: base.root,
    ...base.surroundings,
    revisionOf: (letter) => lastRevisionIn(base.texts.get(`letters/${letter}.revisions.yaml`)),
    originalOf: (letter) => base.texts.get(`letters/${letter}.md`)?.toString('utf8'),
  };
}

/** Undefined where there is nothing to fix. */
function fixedTexts(files: readonly ProposedFile[], base: Base, isMerging: boolean): FixedFiles | undefined {
  const surroundings = surroundingsIn(base);
  const plans = new Map<string, Plan>();
  for (const { path, kind, isNew, after } of files) {
    const isOurs =
      /^(?:content|letters|translations|signatories)\//.test(path) ||
      misplacedTranslation(path, surroundings.letterIds) !== undefined ||
      mayBeSignature(path);
    if (kind !== 'file' || !after || !isOurs) continue;
    const fix = planFix(path, after, surroundings);
    const plan = isMerging && isNew ? withoutOwnVerification(path, after, fix) : fix;
    if (plan && (plan.target === path || isFree(plan, files, base))) plans.set(path, plan);
  }
  const wanted = Map.groupBy(plans.values(), ({ target }) => addressOf(target));
  for (const rivals of wanted.values())
    if (rivals.length > 1) for (const { file, target } of rivals) if (file !== target) plans.delete(file);
  if (plans.size === 0) return undefined;
  const fixed = files.map((file): ProposedFile => {
    const plan = plans.get(file.path);
    if (!plan) return file;
    const moved = plan.target !== file.path;
    return { ...file, path: plan.target, after: plan.bytes, size: plan.bytes.length, ...(moved && { isNew: true, before: undefined }) };
  });
  // The wrong name of a file that was there goes.
  const gone = files.flatMap((file): ProposedFile[] => {
    const plan = plans.get(file.path);
    return !plan || plan.target === file.path || file.isNew
      ? []
      : [{ ...file, kind: 'removed', after: undefined, size: 0, isExecutable: false }];
  });
  return { files: [...fixed, ...gone], plans: [...plans.values()] };
}

/** Of a new signature: who signs does not say that somebody has verified it. */
function withoutOwnVerification(file: string, after: Buffer, fix: Plan | undefined): Plan | undefined {
  const target = fix?.target ?? file;
  const place = placeOf(target);
  if ('rule' in place || place.kind !== 'signature') return fix;
  const rest = withoutVerification((fix?.bytes ?? after).toString('utf8'));
  if (rest === undefined) return fix;
  return { file, target, bytes: Buffer.from(rest), what: [...(fix?.what ?? []), 'it no longer says that it was verified'] };
}

export interface FixesForChange {
  readonly plans: readonly Plan[];
  /** Whether they leave no error. */
  readonly isFixable: boolean;
  readonly translations: readonly TranslatedText[];
  /** What is left for a person: what no fix mends, and what would be found once it is, or once the file has its right name. */
  readonly left: readonly Problem[];
}

/** What `check --fix` would do about a change with errors, and what it would leave. */
export function fixesFor(files: readonly ProposedFile[], problems: readonly Problem[], base: Base, date: string): FixesForChange {
  const hasErrors = problems.some(isError);
  const { fixed, refused } = hasErrors ? fixesOf(files, base, date) : { fixed: undefined, refused: new Map<string, string>() };
  const behindNames = hasErrors ? problemsBehindNames(files, fixed?.plans ?? [], base) : [];
  if (!fixed) return { plans: [], isFixable: false, translations: [], left: [...withReasons(problems, refused), ...behindNames] };
  const { problems: after, translations } = checkProposed(base, fixed.files);
  return {
    plans: fixed.plans.filter(({ what }) => what.length > 0),
    isFixable: !after.some(isError),
    translations,
    left: [...withReasons(leftOf(problems, after, fixed.plans), refused), ...behindNames],
  };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** Under the paths that the files have in the change: whoever made it knows no others. */
function leftOf(before: readonly Problem[], after: readonly Problem[], plans: readonly Plan[]): Problem[] {
  const pathBefore = new Map(plans.map(({ file, target }) => [target, file]));
  const found = after.map((problem): Problem => ({ ...problem, file: pathBefore.get(problem.file) ?? problem.file }));
  const isPlanned = new Set(plans.map(({ file }) => file));
  const key = ({ file, rule }: Problem): string => `${file}\n${rule}`;
  const [isLeft, wasThere] = [found, before].map((some) => new Set(some.map(key)));
  return [
    ...before.filter((problem) => !isPlanned.has(problem.file) || isLeft?.has(key(problem))),
    ...found.filter((problem) => isError(problem) && !wasThere?.has(key(problem))),
  ];
}

/** Whoever sent a document that is not taken in reads why, and not that they can leave it as it is. */
function withReasons(problems: readonly Problem[], refused: ReadonlyMap<string, string>): Problem[] {
  return problems.map((problem) => {
    const why = problem.rule === 'file-extension' || problem.rule === 'file-name' ? refused.get(problem.file) : undefined;
    return why === undefined ? problem : { ...problem, hintInEditor: why };
  });
}

/** Of files among the signatures that have no name of a signature: what is wrong in them is to be told in the same round. */
function problemsBehindNames(files: readonly ProposedFile[], plans: readonly Plan[], base: Base): Problem[] {
  const isPlanned = new Set(plans.map(({ file }) => file));
  const surroundings = surroundingsIn(base);
  return files.flatMap(({ path, kind, after }) => {
    if (kind !== 'file' || !after || isPlanned.has(path) || !path.startsWith('signatories/') || !('rule' in placeOf(path))) return [];
    const right = rightPath(path).path;
    if ('rule' in placeOf(right)) return [];
    return fixText(right, after, surroundings)
      .problems.filter(isError)
      .map((problem) => ({ ...problem, file: path }));
  });
}

/** Whoever copies a name from a page brings a few. */
const maxHidden = 16;

/** As sentences in English: what a fix takes out of a file stays in the commit that brought it, and in this case where no one sees it. */
export function questionsAboutHidden(plans: readonly Plan[], files: readonly ProposedFile[]): string[] {
  return plans.flatMap(({ file }) => {
    const text = files.find(({ path }) => path === file)?.after?.toString('utf8') ?? '';
    const hidden = [...text].length - [...withoutHidden(text)].length;
    return hidden > maxHidden ? [`${file} has ${hidden} characters that show nothing. They would stay in the history.`] : [];
  });
}

function isFree({ file, target }: Plan, files: readonly ProposedFile[], base: Base): boolean {
  const key = idKeyOf(target);
  const there = [...base.twins.of(target.toLowerCase()), ...(key === undefined ? [] : base.ids.of(key))];
  return there.every((path) => path === file) && files.every(({ path }) => path === file || addressOf(path) !== addressOf(target));
}
