// What the request says that an import of a published list opens. No name and no word of the list: what is said here stays.

import type { Proposal } from '../../forge/forge.ts';
import type { QuestionAbout } from '../../signatories/import/entry.ts';
import { type Outcome, outcomes, type PlannedRow } from '../../signatories/import/plan.ts';
import { quoted } from '../markdown.ts';

export interface ImportedList {
  readonly title: string;
  readonly letter: string;
  readonly rows: readonly Pick<PlannedRow, 'where' | 'outcome' | 'questions'>[];
}

const asks: Readonly<Record<QuestionAbout, string>> = {
  signature: 'is it a signature?',
  name: 'what is the name?',
  kind: 'a person or an organisation?',
  consent: 'may they be named?',
  column: 'what does a column mean?',
  identity: 'is it somebody who is listed, or was?',
  text: 'is the text as it was meant?',
};

const words: Readonly<Record<Outcome, string>> = {
  new: 'new',
  present: 'already there',
  changed: 'already there, and the list now says something else',
  duplicate: 'twice in the list',
  held: 'held',
  leaves: 'listed, and the list now says no',
  unnamed: 'not to be named',
  withdrawn: 'withdrawn before',
  refused: 'refused',
};
/** Of each list. */
const mostHeld = 60;

/** `signatures`: how many are in the branch, by letter. */
export function importText(
  day: string,
  lists: readonly ImportedList[],
  signatures: ReadonlyMap<string, number>,
): Pick<Proposal, 'title' | 'body'> {
  return {
    title: `Signatures from published lists, ${day}`,
    body: [
      'Made from the lists that `imports` in `content/site.yaml` names: a commit for each new signature.',
      '',
      ...[...signatures].map(([letter, count]) => `- ${count} ${count === 1 ? 'signature' : 'signatures'} for \`${letter}\``),
      ...lists.flatMap(partOf),
      '',
      'Whoever should not be on the list is left out by removing their file from this branch. They are not proposed again while the branch is there; to have them left out for good, decide about the row as below.',
    ].join('\n'),
  };
}

function partOf({ title, letter, rows }: ImportedList): string[] {
  const counts = outcomes.flatMap((outcome) => {
    const count = rows.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${words[outcome]}`];
  });
  const held = rows.filter(({ outcome }) => outcome === 'held');
  const lines = held.slice(0, mostHeld).map(({ where, questions }) => {
    const about = [...new Set(questions.map((question) => asks[question.about]))];
    return `- ${quoted(where, 80)}: ${about.join(' ')}`;
  });
  return [
    '',
    `**${quoted(title, 200)}** → \`${letter}\`: ${counts.join(', ')}.`,
    ...(held.length === 0
      ? []
      : [
          '',
          'Held, and written nowhere: a person decides. Save the list, then `npx undersigned import FILE --letter ID --source-title TITLE --report html > held.html`; what is decided is remembered.',
          '',
          ...lines,
          ...(held.length > mostHeld ? [`- and ${held.length - mostHeld} more`] : []),
        ]),
  ];
}
