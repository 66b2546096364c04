// The answer to a request: which labels it gets and what is said to its author, from what the forge knows and what the check left.

import type { Action } from './action.ts';
import { kindsOfChange, languageOfChange } from './changed-files.ts';
import type { ChangeRequest } from '../forge/forge.ts';
import { checkLabels, type Label } from '../forge/labels.ts';
import { withoutMarkers } from './marker.ts';
import type { Verdict } from './verdict.ts';
import { linkIn, wordsIn } from './words.ts';

export interface Checked {
  readonly request: ChangeRequest;
  /** From the forge; undefined where there are more than it lists. */
  readonly paths: readonly string[] | undefined;
  /** From the job without rights; a text where it left none that can be read. */
  readonly verdict: Verdict | string;
  /** Page of the run with the whole report. */
  readonly runUrl: string | undefined;
}

export interface Answer {
  readonly actions: readonly Action[];
  /** Why nothing is done. */
  readonly why?: string;
}

/**
 * A change of the automation can make its own run say anything. So where a request touches more than the campaign’s files, what its
 * run left is not believed: it gets its label from the forge’s list of files, and a text of ours.
 */
export function answerTo({ request, paths, verdict, runUrl }: Checked): Answer {
  if (!request.isOpen) return { actions: [], why: 'the request is closed' };
  const kinds = kindsOfChange(paths);
  const words = wordsIn(languageOfChange(paths));
  if (kinds.has('engine')) return { actions: actionsFor(request, new Set<Label>(kinds), request.head, words.text('automation.software')) };
  if (typeof verdict === 'string') return { actions: [], why: verdict };
  if (verdict.head !== request.head) return { actions: [], why: 'the verdict is about another commit than the one at the head now' };
  const wanted = new Set<Label>(kinds);
  wanted.add(verdict.errors > 0 || verdict.isTooLarge ? 'check: problems' : 'check: passed');
  if (verdict.rules.includes('likely-duplicate')) wanted.add('likely duplicate');
  const said = withoutMarkers(verdict.comment.trim());
  const details = runUrl === undefined ? '' : words.text('automation.details', { link: linkIn(runUrl) });
  // A report that was too long for a comment is left out of the verdict; then the link to the run has to do.
  const text = verdict.isTooLarge || `${said}${details}` === '' ? words.text('automation.large') : said;
  return { actions: actionsFor(request, wanted, request.head, [text, details].filter((part) => part !== '').join('\n\n')) };
}

function actionsFor(request: ChangeRequest, wanted: ReadonlySet<Label>, value: string, text: string): Action[] {
  const thread = { on: 'request', number: request.number } as const;
  const has = new Set(request.labels);
  return [
    {
      do: 'label',
      thread,
      add: [...wanted].filter((label) => !has.has(label)),
      remove: checkLabels.filter((label) => has.has(label) && !wanted.has(label)),
    },
    { do: 'say', thread, kind: 'check', value, text },
  ];
}
