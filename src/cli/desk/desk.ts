// The desk: a review that is served as a page, what is decided on it, and what the page may ask for. One thing after the other.

import { z } from 'zod';
import { visible } from '../../core/text/characters.ts';
import { deskHtml, deskPolicy } from '../../report/desk/page.ts';
import { Git, GitError } from '../../review/git/git.ts';
import { openRepository } from '../../review/repository.ts';
import { forgeAccess } from '../../review/requests/ask.ts';
import type { Remote } from '../../review/requests/remote.ts';
import { ReviewError } from '../../review/review-error.ts';
import { type ReviewOptions, runReview } from '../../review/run.ts';
import type { ReviewedRequest } from '../../review/sort/reviewed.ts';
import { UsageError } from '../command.ts';
import { Decisions } from './decisions.ts';
import { finish } from './finish.ts';
import type { Routes } from './server.ts';
import { KeptDecisions } from './kept-decisions.ts';
import { kindWord, takenOver, thanks } from '../request-words.ts';

const asked = z.strictObject({
  numbers: z.array(z.int().positive().max(999_999_999)).min(1).max(10_000),
  is: z.enum(['approved', 'closed', 'held', 'refused', 'none']),
  reason: z.string().max(1000).optional(),
  word: z.string().max(2000).optional(),
});

export interface DeskOptions {
  readonly options: Omit<ReviewOptions, 'merge'>;
  readonly remote: Remote;
  /** The campaign's own language. */
  readonly language: string;
  /** Writes to the terminal what the page gets to read. */
  readonly log: (text: string) => void;
}

export async function openDesk({ options, remote, language, log }: DeskOptions): Promise<Routes> {
  const access = forgeAccess(remote, options.environment);
  const { inside } = await openRepository(new Git(options.root));
  const decisions = new Decisions(options, new KeptDecisions(inside.directory, remote.namespace));
  let review = await runReview({ ...options, merge: undefined });
  decisions.take(review);
  let last: Promise<unknown> = Promise.resolve();
  /** Two who decide at once, or one who does not wait, come one after the other. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  const wordFor = (request: ReviewedRequest) => kindWord(request, language);
  const requestAt = (number: number): ReviewedRequest | undefined => review.requests.find((one) => one.number === number);

  const complete = async (say: (text: string) => void): Promise<void> => {
    const refused = new Map(
      review.requests
        .filter(({ number }) => decisions.all.get(number)?.is === 'refused')
        .map((request) => [request.number, decisions.words.get(request.number) ?? wordFor(request).text]),
    );
    const wordIn = (said: typeof thanks) => (number: number) => {
      const request = requestAt(number);
      return request ? said(request, language).text : '';
    };
    const steps = stepsAsLines(say);
    try {
      await finish({
        options: { ...options, steps },
        review,
        approved: decisions.those('approved'),
        closed: decisions.those('closed'),
        refused,
        thanks: wordIn(thanks),
        takenOver: wordIn(takenOver),
        access,
        say,
      });
      const next = await runReview({ ...options, steps, merge: undefined });
      decisions.take(next);
      review = next;
    } catch (error) {
      say(`${messageOf(error)}\n`);
    }
  };

  return {
    page: () => ({ html: deskHtml({ review, decisions: decisions.all, wordFor, hasForge: access !== undefined }), policy: deskPolicy }),
    asked: async (path, body, say) => {
      if (path === 'finish') {
        const both = (text: string): void => {
          log(text);
          say(text);
        };
        await inTurn(() => complete(both));
        return { status: 200, json: {} };
      }
      if (path !== 'decide') return undefined;
      const given = asked.safeParse(body);
      if (!given.success) return { status: 400, json: { error: 'The desk does not understand this.' } };
      try {
        await inTurn(() => decisions.decide(given.data, review));
      } catch (error) {
        return { status: 409, json: { error: messageOf(error) } };
      }
      const now = (number: number) => ({ number, ...(decisions.all.get(number) ?? { is: 'none', said: '' }) });
      return { status: 200, json: { decisions: given.data.numbers.map(now) } };
    },
  };
}

function stepsAsLines(say: (text: string) => void): ReviewOptions['steps'] {
  return {
    begin: (what) => {
      say(`${visible(what)} …\n`);
      return { of: () => {}, count: () => {}, end: () => {} };
    },
    say: (sentence) => say(`${visible(sentence)}\n`),
  };
}

/** What went wrong, in words for a person. What is a fault of ours is thrown on. */
function messageOf(error: unknown): string {
  if (error instanceof ReviewError || error instanceof GitError || error instanceof UsageError) return visible(error.message);
  throw error;
}
