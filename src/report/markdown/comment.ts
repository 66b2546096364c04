// The report as a comment on a pull request: how new signatures will appear, what is wrong, what can be fixed, and the next step.

import type { Words } from '../../core/interface/words.ts';
import type { Problem } from '../../core/problem.ts';
import type { RuleId } from '../../core/rules.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import type { TranslatedText } from '../../review/translations/translated-text.ts';
import type { SignatureChanges } from '../../signatories/signature-changes.ts';
import { touchesOthers } from '../signature-changes.ts';
import { arrivedText, isOriginalToo, isUnfinished, isUntranslated, problemsToTell } from './arrived.ts';
import { changedSignatures } from './changed-signatures.ts';
import { inlineCode, inlinePhrase, inlineText } from './inline.ts';
import { signatureLines } from './signature.ts';

/** In characters. GitHub takes 65,536, GitLab and Forgejo more; no one reads so much. */
const maxLength = 12_000;

export interface Comment {
  /** Those that the fixes do not mend. */
  readonly problems: readonly Problem[];
  /** New and rewritten ones, as they will appear. */
  readonly signatures: readonly SignatureFacts[];
  /** Whose signatures the change removes and rewrites. */
  readonly changes?: SignatureChanges | undefined;
  /** Translations that are new or changed. */
  readonly texts?: readonly TranslatedText[];
  readonly fixes: readonly { readonly path: string; readonly newPath: string; readonly what: readonly string[] }[];
  /** Whether the fixes leave no error. */
  readonly isFixable: boolean;
  /** Whether the base has already all that the change brings. */
  readonly isThere?: boolean;
}

/** `english` is given where the words are a machine draft: what matters is said in both then. */
export function markdownReport(
  { problems, signatures, changes = noChanges, texts = [], fixes, isFixable, isThere = false }: Comment,
  words: Words,
  english?: Words,
): string {
  const told = problemsToTell(problems, texts, fixes);
  const errors = told.filter(({ severity }) => severity === 'error');
  const warnings = told.filter(({ severity }) => severity === 'warning');
  const spoken = [words, ...(english ? [english] : [])];
  const phrase = (key: string, count?: number): string =>
    [...new Set(spoken.map((one) => inlineText(one.text(key, {}, count))))].join(' / ');
  const budget = { left: maxLength };
  const section = (key: string, items: readonly (readonly string[])[]): string[] => {
    if (items.length === 0) return [];
    const shown = withinBudget(items, budget);
    const more = items.length - shown.length;
    return [`**${phrase(key, items.length)}**`, '', ...shown.flat(), ...(more > 0 ? [`- ${phrase('change.more', more)}`] : []), ''];
  };
  return [
    ...(isOriginalToo(texts) ? texts : texts.filter(({ isOriginal }) => !isOriginal))
      .slice(0, maxTexts)
      .flatMap((text) => arrivedLines(text, spoken)),
    ...section(
      'change.signatures',
      signatures.map((facts) => signatureLines(facts, words)),
    ),
    ...changedSignatures(changes, spoken),
    ...section(
      'change.problems',
      errors.map((problem) => problemLines(problem, words)),
    ),
    ...section(
      'change.warnings',
      warnings.map((problem) => problemLines(problem, words)),
    ),
    ...section('change.fixes', fixes.map(fixLines)),
    ...nextSteps(changes, { errors: errors.length, warnings: warnings.length, isFixable, isThere, texts }).map((key) => phrase(key)),
    '',
  ].join('\n');
}

/** Many languages in one change are a maintainer's. */
const maxTexts = 10;

/** No one has read the words of a machine draft, so that what matters is said in English, too. */
function arrivedLines(text: TranslatedText, spoken: readonly Words[]): string[] {
  const said = new Set(spoken.flatMap((words) => arrivedText(text, words) ?? []));
  return [...said].flatMap((one) => [one, '']);
}

const noChanges: SignatureChanges = { added: [], removed: [], rewritten: [] };

/** Who removes or rewrites what someone signed, or removes a text, is always asked, whatever else there is to do. */
function nextSteps(
  changes: SignatureChanges,
  found: { errors: number; warnings: number; isFixable: boolean; isThere: boolean; texts: readonly TranslatedText[] },
): string[] {
  const { added, removed, rewritten } = changes;
  const isWithdrawal = removed.length === 1 && added.length === 0 && rewritten.length === 0;
  const asked = touchesOthers(changes)
    ? [isWithdrawal ? 'change.withdrawal' : 'change.meant']
    : found.texts.some(({ isRemoved }) => isRemoved)
      ? ['change.meantText']
      : [];
  if (found.errors > 0) return [...asked, 'change.correct'];
  if (asked.length > 0) return asked;
  if (found.isFixable) return ['change.fixable'];
  if (found.texts.some(isUntranslated)) return ['change.correct'];
  if (found.isThere && found.warnings === 0) return ['change.present'];
  return [found.warnings > 0 || isOriginalToo(found.texts) || found.texts.some(isUnfinished) ? 'change.look' : 'change.wait'];
}

/** As many as fit, and one in any case. */
function withinBudget(items: readonly (readonly string[])[], budget: { left: number }): (readonly string[])[] {
  const shown: (readonly string[])[] = [];
  for (const lines of items) {
    const size = lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (shown.length > 0 && size > budget.left) break;
    budget.left -= size;
    shown.push(lines);
  }
  return shown;
}

/** What a translator compares, by the rule; what exactly is unlike is said in English. */
const compared: Partial<Record<RuleId, string>> = {
  'translation-numbers': 'whatNumbers',
  'translation-links': 'whatLinks',
  'translation-headings': 'whatHeadings',
  'translation-emphasis': 'whatMarks',
  'translation-structure': 'whatMarks',
};

function problemLines({ file, line, column, rule, message, hint, hintInEditor }: Problem, words: Words): string[] {
  // Who works in a web editor has no command to run.
  const todo = hintInEditor ?? hint;
  const own = inOwnWords(rule, words);
  return [`- ${inlineCode(`${file}:${line}:${column}`)} ${own}${inlineText(message)}`, `  ${inlineText(todo)} (${inlineCode(rule)})`];
}

/** With a blank behind it; empty where the words are English anyway. */
function inOwnWords(rule: RuleId, words: Words): string {
  const what = compared[rule];
  if (words.phrase('change.compare').language.tag === 'en' || (what === undefined && rule !== 'translation-length')) return '';
  const said = what === undefined ? words.text('change.complete') : words.text('change.compare', { what: words.text(`change.${what}`) });
  return `**${inlinePhrase(said)}** `;
}

function fixLines({ path, newPath, what }: Comment['fixes'][number]): string[] {
  const name = path === newPath ? inlineCode(path) : `${inlineCode(path)} → ${inlineCode(newPath)}`;
  return [`- ${name}: ${inlineText(what.join('; '))}`];
}
