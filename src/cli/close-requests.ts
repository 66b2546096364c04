// Closes requests on the forge of which nothing is left to merge, each with a word to its author. Run again, nobody reads the same twice.

import { visible } from '../core/text/characters.ts';
import { ForgeError } from '../forge/client.ts';
import { bringsNothingNew } from '../review/judge/verdict.ts';
import type { ForgeAccess } from '../review/requests/ask.ts';
import type { Review } from '../review/review.ts';
import { nameOf } from '../report/review/groups.ts';
import { ranges } from '../report/review/merge-text.ts';
import { takenOver, thanks } from './request-words.ts';

/**
 * What their authors read, by number: of those that were taken over as one commit, those who are on the list already, and those that a newer
 * request of their author has replaced which is merged. `language`: the campaign's own.
 */
export function doneRequests({ requests, merge }: Review, language: string): Map<number, string> {
  const [merged, squashed] = [new Set(merge?.merged), new Set(merge?.squashed)];
  return new Map(
    requests.flatMap((request): [number, string][] => {
      const { number, verdict } = request;
      if (squashed.has(number)) return [[number, takenOver(request, language).text]];
      const isOver = bringsNothingNew(request.verdict) && (verdict.replacedBy === undefined || merged.has(verdict.replacedBy));
      return isOver && !merged.has(number) ? [[number, thanks(request, language).text]] : [];
    }),
  );
}

/** With a token that may write. The review says what was closed, and what could not be. */
export async function closeDone(review: Review, access: ForgeAccess, language: string): Promise<Review> {
  if (!review.merge) return review;
  const closed: number[] = [];
  const notes: string[] = [];
  for (const [number, text] of doneRequests(review, language)) {
    const answer = await answerAndClose(access, number, text);
    if (answer === isClosed) closed.push(number);
    else notes.push(`${nameOf(number, review)} ${answer}`);
  }
  const said = closed.length > 0 ? [`Thanked and closed: ${ranges(closed, review)}`] : [];
  return { ...review, merge: { ...review.merge, closed, notes: [...review.merge.notes, ...said, ...notes] } };
}

const isClosed = 'is answered and closed.';

/** What became of it, as the end of a sentence that begins with the request. */
export async function answerAndClose({ forge }: ForgeAccess, number: number, text: string): Promise<string> {
  try {
    const thread = { on: 'request', number } as const;
    const isSaid = (await forge.notes(thread)).some(({ body }) => body.trim() === text.trim());
    if (!isSaid && text.trim() !== '') await forge.addNote(thread, text);
    await forge.setRequestOpen(number, false);
    return isClosed;
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return `could not be answered and closed: ${visible(error.message)}`;
  }
}
