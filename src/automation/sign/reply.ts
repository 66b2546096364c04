// What is said to someone who signs by an issue, and which labels the issue gets.

import type { Action } from '../action.ts';
import type { Issue } from '../../forge/forge.ts';
import type { Label } from '../../forge/labels.ts';
import { quoted } from '../markdown.ts';
import { linkIn, wordsIn } from '../words.ts';
import { isSignable, type SignableLetter } from './letters.ts';
import type { SignPlan } from './plan.ts';

export interface ReplyFacts {
  readonly issue: Issue;
  readonly plan: SignPlan;
  readonly language: string | undefined;
  readonly letters: readonly SignableLetter[];
  /** Whether the issue holds an e-mail address, which everyone can read there. */
  readonly hasEmail: boolean;
  /** The page of the request that was made. */
  readonly requestUrl: string | undefined;
}

export function replyTo({ issue, plan, language, letters, hasEmail, requestUrl }: ReplyFacts): readonly Action[] {
  const words = wordsIn(language);
  const parts: string[] = [];
  switch (plan.outcome) {
    case 'new':
      parts.push(words.text('automation.signThanks', { link: linkIn(requestUrl ?? '') }));
      if (plan.doubts.length > 0) parts.push(words.text('automation.signLeftOut'), list(plan.doubts));
      break;
    case 'fix':
      parts.push(words.text('automation.signFix'), list([plan.why, ...plan.doubts]));
      break;
    case 'which letter':
      parts.push(words.text('automation.signLetter'), list(openTitles(letters)));
      break;
    case 'takes none':
      parts.push(
        words.text(plan.status === 'paused' || plan.status === 'closed' ? `status.${plan.status}Notice` : 'status.archivedNotice'),
      );
      break;
    case 'there already':
      parts.push(words.text('automation.signPresent'));
      break;
    case 'by hand':
      parts.push(words.text('automation.signByHand'));
      break;
  }
  if (hasEmail) parts.push(words.text('sign.errorEmail'));
  const thread = { on: 'issue', number: issue.number } as const;
  return [
    labelled(issue, plan.outcome === 'by hand' ? ['signature', 'by hand'] : ['signature']),
    { do: 'say', thread, kind: 'sign', value: '', text: parts.join('\n\n') },
  ];
}

/** The labels that the issue lacks. */
export function labelled({ number, labels }: Issue, wanted: readonly Label[]): Action {
  return { do: 'label', thread: { on: 'issue', number }, add: wanted.filter((label) => !labels.includes(label)), remove: [] };
}

function openTitles(letters: readonly SignableLetter[]): string[] {
  return letters
    .filter(isSignable)
    .flatMap(({ id, editions }) => [...editions.values()][0]?.title ?? id)
    .slice(0, 20);
}

function list(texts: readonly string[]): string {
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => `- ${quoted(text)}`)
    .join('\n');
}
