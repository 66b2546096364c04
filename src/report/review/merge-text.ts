// What was merged, in words for a terminal.

import type { MergeReport, Review } from '../../review/review.ts';
import { isolated } from '../status/columns.ts';
import { nameOf } from './groups.ts';

export function mergeText({ isDryRun, isPushed, merged, batch, fixed, squashed, left, tip, notes }: MergeReport, review: Review): string {
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
