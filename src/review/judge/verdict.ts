// What a proposal is judged to be, and everything that a person needs to know to decide about it.

import type { Problem } from '../../core/problem.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import type { Likeness } from '../../signatories/duplicates/likeness.ts';
import type { SignatureChanges } from '../../signatories/signature-changes.ts';
import type { TranslatedText } from '../translations/translated-text.ts';

/**
 * ready: adds one valid signature, and nothing else; or corrects a translation as the campaign trusts its author to.
 * doubtful: the same, and something about it is for a person to decide; `questions` says what.
 * several: adds more than one signature, all valid.
 * own-edit, edits-others, withdrawal: changes or removes signatures that are there; a withdrawal removes the author's own.
 * translation, text: changes translations; letters, pages and news.
 * decisions: changes what maintainers decided about a list.
 * engine: touches code, automation, the site as a whole, or anything that is not an ordinary text.
 * mixed: signatures and texts in one change.
 * conflict: git cannot merge it. empty: it changes nothing.
 * invalid: has problems; `isFixable` says whether `check --fix` fixes them all.
 * likely-duplicate: who it adds is probably there already, or in another open proposal.
 * signed: who it adds is on the list already, with all that it says.
 * replaced: its author has proposed the same signature once more, later.
 * held, refused: a maintainer has said so (set-aside).
 */
export type VerdictKind =
  | 'ready'
  | 'doubtful'
  | 'several'
  | 'own-edit'
  | 'edits-others'
  | 'withdrawal'
  | 'translation'
  | 'text'
  | 'decisions'
  | 'engine'
  | 'mixed'
  | 'conflict'
  | 'empty'
  | 'invalid'
  | 'likely-duplicate'
  | 'replaced'
  | 'signed'
  | 'held'
  | 'refused';

/** Someone who has looked may merge these by their numbers. Software and conflicts are never merged by us. */
export const mergedByNumber: ReadonlySet<VerdictKind> = new Set<VerdictKind>([
  'doubtful',
  'several',
  'own-edit',
  'edits-others',
  'withdrawal',
  'translation',
  'text',
  'decisions',
  'mixed',
  'empty',
  'likely-duplicate',
  'replaced',
]);

/** What it brings is there, or comes with a newer request of its author: it is closed with thanks, and nobody loses anything. */
export function bringsNothingNew({ kind }: Pick<Verdict, 'kind'>): boolean {
  return kind === 'signed' || kind === 'empty' || kind === 'replaced';
}

export interface ProposedSignature {
  /** From the campaign's root. */
  readonly path: string;
  readonly letter: string;
  readonly id: string;
  /** Its row in a list file, from 0. */
  readonly row: number | undefined;
  readonly facts: SignatureFacts;
}

/** Someone whom a new signature may be. */
export interface LikelyDuplicate extends Likeness {
  /** The new signature. */
  readonly path: string;
  /** The one that is there, or that an accepted proposal brings. */
  readonly other: { readonly path: string; readonly id: string; readonly name: string };
  /** The proposal that brings the other; undefined where the base has it. */
  readonly proposal?: number | undefined;
  /** Whether the check refuses the two together. */
  readonly isCertain: boolean;
}

/** What `--fix` would do to one file. */
export interface Fix {
  /** Of a file that is made beside those of the proposal: the same as newPath. */
  readonly path: string;
  /** The same where its name is right. */
  readonly newPath: string;
  /** What was done, as clauses. */
  readonly what: readonly string[];
  readonly bytes: Buffer;
  /** What the base has at the new path, where a document changes that. */
  readonly before?: Buffer | undefined;
  /** Whether it takes in a document. */
  readonly isTakenIn?: boolean | undefined;
  /** Whether it takes an e-mail address away. */
  readonly isOfPrivate?: boolean | undefined;
}

/** What is ready, once there is a doubt. `doubted`: of a signature. */
export function doubtedKind(kind: VerdictKind, { translations }: Pick<Verdict, 'translations'>, doubted: VerdictKind): VerdictKind {
  return kind === 'ready' ? (translations.length > 0 ? 'translation' : doubted) : kind;
}

/** Whether a fix takes something away that must not stay in the history: what is fixed is taken over as one commit then, without its own. */
export function fixesAwayPrivate({ isFixable, fixes }: Verdict): boolean {
  return isFixable && fixes.some(({ isOfPrivate }) => isOfPrivate);
}

export interface Verdict {
  readonly number: number;
  readonly kind: VerdictKind;
  /** Of the change and of what it breaks, in their order. */
  readonly problems: readonly Problem[];
  /** Whether `check --fix` fixes every error. False where there is none. */
  readonly isFixable: boolean;
  /** What it would be then. `signatures`, `duplicates` and `questions` are those of the fixed state. */
  readonly whenFixed: VerdictKind | undefined;
  /**
   * What both would be if only what is left at its end was merged, as one commit. Undefined where its commits bring nothing else, or no one
   * has looked at them.
   */
  readonly asOneCommit: { readonly kind: VerdictKind; readonly whenFixed: VerdictKind | undefined } | undefined;
  readonly fixes: readonly Fix[];
  /** The request with which its author has sent it again, where it is replaced. */
  readonly replacedBy?: number | undefined;
  /** New and changed signatures as they will appear. */
  readonly signatures: readonly ProposedSignature[];
  /** Whose signatures it adds, removes and rewrites. */
  readonly changes: SignatureChanges;
  readonly duplicates: readonly LikelyDuplicate[];
  /** What it does to texts, originals first. */
  readonly translations: readonly TranslatedText[];
  /** What a person has to decide, as sentences in English. None where it is ready. */
  readonly questions: readonly string[];
  /** What else is worth knowing, as sentences in English. */
  readonly notes: readonly string[];
}

/** Of a proposal of which nothing is known yet. */
export function blankVerdict(number: number): Verdict {
  return {
    number,
    kind: 'empty',
    problems: [],
    isFixable: false,
    whenFixed: undefined,
    asOneCommit: undefined,
    fixes: [],
    signatures: [],
    changes: { added: [], removed: [], rewritten: [] },
    duplicates: [],
    translations: [],
    questions: [],
    notes: [],
  };
}

/** A verdict with one more question, and the kinds that it has then. */
export function withDoubt(verdict: Verdict, question: string, weaker: (kind: VerdictKind) => VerdictKind): Verdict {
  const { kind, whenFixed, questions } = verdict;
  return {
    ...verdict,
    kind: weaker(kind),
    whenFixed: whenFixed && weaker(whenFixed),
    questions: questions.includes(question) ? questions : [...questions, question],
  };
}
