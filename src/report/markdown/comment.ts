// The report as a comment on a pull request: how new signatures will appear, what is wrong, what can be mended, and the next step.

import type { Words } from '../../core/interface/words.ts';
import type { Problem } from '../../core/problem.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { inlineCode, inlineText } from './inline.ts';
import { signatureLines } from './signature.ts';

/** In characters. GitHub takes 65,536, GitLab and Forgejo more; nobody reads so much. */
const longest = 12_000;

export interface Comment {
  readonly problems: readonly Problem[];
  readonly signatures: readonly SignatureFacts[];
  readonly mends: readonly { readonly path: string; readonly newPath: string; readonly what: readonly string[] }[];
  /** Whether the mends leave no error. */
  readonly isMendable: boolean;
}

/** `english` is given where the words are a machine draft: what matters is said in both then. */
export function markdownReport({ problems, signatures, mends, isMendable }: Comment, words: Words, english?: Words): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const phrase = (key: string, count?: number): string =>
    [...new Set([words, ...(english ? [english] : [])].map((spoken) => inlineText(spoken.text(key, {}, count))))].join(' / ');
  const budget = { left: longest };
  const section = (key: string, items: readonly (readonly string[])[]): string[] => {
    if (items.length === 0) return [];
    const shown = withinBudget(items, budget);
    const more = items.length - shown.length;
    return [`**${phrase(key, items.length)}**`, '', ...shown.flat(), ...(more > 0 ? [`- ${phrase('change.more', more)}`] : []), ''];
  };
  const next =
    errors.length === 0 ? (warnings.length === 0 ? 'change.wait' : 'change.look') : isMendable ? 'change.mendable' : 'change.correct';
  return [
    ...section(
      'change.signatures',
      signatures.map((facts) => signatureLines(facts, words)),
    ),
    ...section('change.problems', errors.map(problemLines)),
    ...section('change.warnings', warnings.map(problemLines)),
    ...section('change.mends', mends.map(mendLines)),
    phrase(next),
    '',
  ].join('\n');
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

function problemLines({ file, line, column, rule, message, hint }: Problem): string[] {
  return [`- ${inlineCode(`${file}:${line}:${column}`)} ${inlineText(message)}`, `  ${inlineText(hint)} (${inlineCode(rule)})`];
}

function mendLines({ path, newPath, what }: Comment['mends'][number]): string[] {
  const name = path === newPath ? inlineCode(path) : `${inlineCode(path)} → ${inlineCode(newPath)}`;
  return [`- ${name}: ${inlineText(what.join('; '))}`];
}
