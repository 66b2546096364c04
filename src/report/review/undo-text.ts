// What was taken back, in words for a terminal, and what its authors can do.

import type { UndoReport } from '../../review/undo/undo.ts';
import { isolated } from '../status/columns.ts';
import { nameOf } from './groups.ts';
import { ranges } from './merge-text.ts';

/** `answers`: what the forge said to opening requests again, by their numbers. */
export function undoText(report: UndoReport, answers: ReadonlyMap<number, string>): string {
  const { changes, undone, reopened, kept, withdrawals, branch, isDryRun, isPushed, tip, notes, remote } = report;
  const count = `${undone.length.toLocaleString('en')} request${undone.length === 1 ? '' : 's'}`;
  const isNothing = changes.length === 0;
  const done = isNothing
    ? `Nothing of it is left to take back${isPushed ? '; what was taken back is pushed' : ''}.`
    : isDryRun
      ? `${count} would be taken back from ${isolated(branch)}. Nothing was changed.`
      : `${count} taken back from ${isolated(branch)}${isPushed ? ', and pushed' : ''}${tip === undefined ? '' : ` (${tip.slice(0, 12)})`}.`;
  const merged = undone.filter((number) => !reopened.includes(number));
  const lines = [
    done,
    ...(undone.length > 0 ? [`  ${ranges(undone, report)}`] : []),
    ...(kept.length > 0 ? ['Kept:'] : []),
    ...kept.map(({ number, path, why }) => `  ${number === undefined ? '' : `${nameOf(number, report)}  `}${isolated(path)}: ${why}.`),
    ...(withdrawals.length > 0
      ? [`Signatures that were taken away stay away: ${ranges(withdrawals, report)}. docs/maintainers.md says how one comes back.`]
      : []),
    ...(merged.length > 0
      ? [
          `A forge opens no request again that it shows as merged: ${ranges(merged, report)}. Their authors push to the same branch; where the request is closed, they open a new one from it. Either is examined as if it had never been merged.`,
        ]
      : []),
    ...reopened.map((number) => `  ${nameOf(number, report)} ${answers.get(number) ?? openAgain(number, report)}`),
    ...notes.map(isolated),
    ...(!isDryRun && !isPushed && !isNothing
      ? [`Nothing was pushed. Look at it (git show), and push it: git push ${isolated(remote.name)} ${isolated(branch)}`]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function openAgain(number: number, { remote: { page }, style }: UndoReport): string {
  return page?.protocol === 'https:' ? `can be opened again: ${page.href}${style.pages}${number}` : 'can be opened again on the forge.';
}
