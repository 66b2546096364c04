// What was merged, in words for a terminal.

import stringWidth from 'string-width';
import type { MergeReport, Review } from '../../review/review.ts';
import { isolated } from '../status/columns.ts';
import { nameOf } from './groups.ts';

export function mergeText(report: MergeReport, review: Review): string {
  const { isDryRun, isPushed, merged, batch, fixed, closed = [], left, tip, notes } = report;
  const squashed = report.squashed.filter((number) => !closed.includes(number));
  const count = `${merged.length.toLocaleString('en')} request${merged.length === 1 ? '' : 's'}`;
  const branch = isolated(review.branch);
  const done = isDryRun
    ? `${count} would be merged into ${branch}. Nothing was changed.`
    : merged.length === 0
      ? 'Nothing was merged.'
      : `${count} merged into ${branch}${isPushed ? ' and pushed' : ''}${tip === undefined ? '' : ` (${tip.slice(0, 12)})`}.`;
  const lines = [
    done,
    ...(merged.length > 0 ? [`  ${ranges(merged, review)}`] : []),
    ...namesOf(merged, review),
    ...fixed.map(
      ({ number, what }) => `  ${nameOf(number, review)} ${isDryRun ? 'would be fixed' : 'fixed'}: ${isolated(what.join(', '))}`,
    ),
    ...(squashed.length > 0
      ? [
          `As one commit each${isDryRun ? '' : ', so the forge shows them as open. Close them, and say that they are in'}: ${ranges(squashed, review)}`,
        ]
      : []),
    ...(left.length > 0 ? ['Not merged:'] : []),
    ...left.map(({ number, why }) => `  ${nameOf(number, review)}  ${isolated(why)}`),
    ...notes.map((note) => isolated(note)),
    ...(batch === undefined ? [] : [`To take all of it back: npx undersigned review undo ${batch}${isPushed ? ' --push' : ''}`]),
    ...(!isDryRun && !isPushed && merged.length > 0
      ? ['Nothing was pushed. Look at it (git log --first-parent), and push it: npx undersigned review --merge --push']
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Every one of them: what is ready is right, and whether it is kind only a reader can say. */
function namesOf(merged: readonly number[], review: Review): string[] {
  const numbers = new Set(merged);
  const names = review.requests
    .filter(({ number }) => numbers.has(number))
    .flatMap(({ number, verdict }) => {
      const added = verdict.signatures.map(({ facts }) => isolated(facts.name));
      const all = [...added, ...verdict.changes.removed.map(({ name }) => `${isolated(name)} (removed)`)];
      const more = all.length > maxNames ? ` and ${all.length - maxNames} more` : '';
      return all.length === 0 ? [] : [`${nameOf(number, review)} ${all.slice(0, maxNames).join(', ')}${more}`];
    });
  if (names.length === 0) return [];
  return ['Read the names once more. They are right by the rules, and no rule knows whether they are meant well:', ...wrapped(names)];
}

/** Of one request. */
const maxNames = 20;
/** Columns that a line has. */
const width = 100;

function wrapped(parts: readonly string[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && stringWidth(line) + stringWidth(part) + 3 > width) {
      lines.push(`  ${line}`);
      line = '';
    }
    line += line === '' ? part : ` · ${part}`;
  }
  return [...lines, `  ${line}`];
}

/** #3-#40, #42: no longer than a few lines. */
export function ranges(numbers: readonly number[], review: Pick<Review, 'style'>): string {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    let end = at;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end++;
    const [first, last] = [numbers[at] ?? 0, numbers[end] ?? 0];
    parts.push(first === last ? nameOf(first, review) : `${nameOf(first, review)}-${last}`);
    at = end + 1;
  }
  return parts.length > 40 ? `${parts.slice(0, 40).join(', ')}, …` : parts.join(', ');
}
