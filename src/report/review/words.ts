// What is said of one request: the signature in a line, what it touches, why it is not ready.

import type { RuleId } from '../../core/rules.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { type LikelyDuplicate, mergedByNumber, type VerdictKind } from '../../review/judge/verdict.ts';
import type { Review } from '../../review/review.ts';
import type { ReviewedRequest } from '../../review/sort/reviewed.ts';
import { describeObjection, describeReason } from '../../signatories/duplicates/words-for-people.ts';
import { shownMarks, shownTexts } from '../../signatories/field-facts.ts';
import { changeLines } from '../signature-changes.ts';
import { nameOf } from './groups.ts';
import { headingOf } from './texts.ts';

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** Where they are, as the site says it in English. */
export function placeOf({ country, region }: SignatureFacts): string | undefined {
  if (country === undefined) return region;
  try {
    return countries.of(country);
  } catch {
    return country;
  }
}

/** What is behind the name: role and affiliation, and where. */
export function detailsOf(facts: SignatureFacts): string[] {
  return [
    facts.kind === 'organisation' ? 'organisation' : undefined,
    facts.formerName === undefined ? undefined : `formerly ${facts.formerName}`,
    shownTexts(facts).join(', ') || undefined,
    ...shownMarks(facts).map(({ english }) => english),
    placeOf(facts),
  ].filter((part) => part !== undefined);
}

/** Whom or what a request is about, in a line. */
export function subjectOf({ verdict, files, title }: ReviewedRequest): string {
  const { signatures, translations } = verdict;
  const [first, ...others] = signatures;
  if (first) {
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return [first.facts.name, ...detailsOf(first.facts)].join(' · ') + more;
  }
  const [removed, ...alsoRemoved] = verdict.changes.removed;
  if (removed) {
    const more = alsoRemoved.length > 0 ? ` and ${alsoRemoved.length} more` : '';
    return `${[removed.name, ...detailsOf(removed)].join(' · ')}${more} (removed)`;
  }
  if (translations.length > 0) {
    const texts = translations.slice(0, maxTexts).map(headingOf).join('; ');
    return `${othersOf({ files, verdict })}${texts}${translations.length > maxTexts ? ` and ${translations.length - maxTexts} more texts` : ''}`;
  }
  const [file, ...rest] = files;
  if (file) return `${file.path}${rest.length > 0 ? ` and ${rest.length} more files` : ''}${file.after ? '' : ' (removed)'}`;
  return title;
}

/** So many are named in a line. */
const maxTexts = 4;

/** What hides behind texts comes first: files that are neither texts nor what is recorded beside them. */
function othersOf({ files, verdict }: Pick<ReviewedRequest, 'files' | 'verdict'>): string {
  // What is to be moved goes by the name that it will have.
  const known = [...verdict.translations, ...verdict.fixes].map(({ path }) => path);
  const others = files.filter(({ path }) => !known.some((one) => path.endsWith(one)) && !/\.(?:lock|revisions)\.yaml$/.test(path));
  const [first] = others;
  if (!first) return '';
  return `${first.after ? (first.before ? 'changes' : 'adds') : 'removes'} ${first.path}${others.length > 1 ? ` and ${others.length - 1} more files that are no texts` : ''}; `;
}

/** What is shown with the passages of a text, or is nobody's business before it is merged. */
const toldWithTexts: ReadonlySet<RuleId> = new Set(['translation-unaligned', 'translation-passages', 'translation-identical']);

/** Why a person has to look at it, the weightiest first. */
export function reasonsOf({ verdict, people }: ReviewedRequest, review: Pick<Review, 'style'>): string[] {
  // What is listed as a question or as a likely duplicate is listed once.
  const problems = verdict.problems
    .filter(
      ({ rule, message }) =>
        rule !== 'likely-duplicate' && !toldWithTexts.has(rule) && !verdict.questions.some((question) => question.endsWith(message)),
    )
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  return [
    ...changeLines(verdict.changes),
    ...verdict.questions,
    ...verdict.duplicates.map((duplicate) => duplicateText(duplicate, review)),
    ...problems,
    // What is recorded beside a text goes with it, and is not told by itself.
    ...verdict.fixes
      .filter(({ what }) => what.length > 0)
      .map(
        ({ path, newPath, what, isTakenIn }) =>
          `--fix would ${isTakenIn ? 'take in' : 'fix'} ${path}: ${what.join(', ')}${newPath === path ? '' : `; it becomes ${newPath}`}.`,
      ),
    ...verdict.notes,
    ...(verdict.asOneCommit && canBeSquashed(verdict.asOneCommit.kind)
      ? ['--squash merges only what is left of it, as one commit of its author.']
      : []),
    ...(people > 1 ? [`${people} people wrote its commits.`] : []),
  ];
}

/** Of what is ready the command says it, and of nothing there is nothing to squash. */
const canBeSquashed = (kind: VerdictKind): boolean => kind !== 'empty' && mergedByNumber.has(kind);

function duplicateText({ other, proposal, reasons, objections }: LikelyDuplicate, review: Pick<Review, 'style'>): string {
  const where = proposal === undefined ? other.path : `request ${nameOf(proposal, review)}`;
  const but = objections.length > 0 ? `; but ${objections.map(describeObjection).join(', ')}` : '';
  return `“${other.name}” in ${where}: ${reasons.map(describeReason).join(', ')}${but}.`;
}

/** Whom the forge or the commits name. Addresses are no one's business here. */
export function authorOf({ author }: ReviewedRequest): string {
  return author.handle ? `@${author.handle}` : author.name;
}
