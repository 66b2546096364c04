// Warns about new signatures of people who may have withdrawn, under a name that is written otherwise.

import type { Signatory } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';
import type { WithdrawnList } from '../core/withdrawn.ts';
import type { PlaceInSignature } from './place.ts';

/** Only asked of what is new: once a maintainer has let someone in, no one is asked again. The very name and link are an error elsewhere. */
export function checkMaybeWithdrawn(
  letter: string,
  signatories: readonly Signatory[],
  withdrawn: WithdrawnList,
  place: PlaceInSignature,
): Problem[] {
  const report = new Report();
  for (const signatory of signatories) {
    // A link of their own distinguishes them.
    if (signatory.link !== undefined || withdrawn.match(signatory)?.how !== 'spelling') continue;
    report.add('maybe-withdrawn', place(letter, signatory, 'name', 'value'), {
      message: `“${signatory.name}” may be somebody who has withdrawn from this letter, in another spelling.`,
      hint: 'Make sure that they want to be listed, or that it is somebody else, and add a link of theirs if there is one.',
    });
  }
  return report.sorted();
}

/**
 * As sentences in English: who has the name of somebody who has withdrawn, and is distinguished by a link alone. Whoever looks at the page
 * behind it can say whether it is another person; a machine that merges cannot.
 */
export function questionsAboutWithdrawn(signatories: readonly Signatory[], withdrawn: WithdrawnList): string[] {
  return signatories.flatMap((signatory) => {
    const how = signatory.link === undefined ? undefined : withdrawn.match(signatory)?.how;
    return how === 'name' || how === 'spelling'
      ? [
          `“${signatory.name}” has the name of somebody who has withdrawn from this letter, or one like it. Its link is all that says otherwise.`,
        ]
      : [];
  });
}
