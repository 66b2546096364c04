// Answers from options, or by asking: a wrong one on the terminal is asked for again, with why; a wrong option ends the command.

import { type Arguments, type Io, stringOption, UsageError } from '../command.ts';
import type { Ask } from '../sign-answers.ts';

export interface Question<Answer> {
  /** Taken where nothing is answered. */
  readonly usual?: string | undefined;
  /** Whether an empty answer is asked for again, where nothing is usual. */
  readonly isNeeded?: boolean;
  /** False where only the option counts. */
  readonly isAsked?: boolean;
  /** What an answer means. Throws UsageError, which says what is wrong with it. */
  readonly read?: (answer: string) => Answer;
}

/** By the name of the option; undefined where nobody said anything and nothing is usual. */
export function questions(
  args: Arguments,
  ask: Ask | undefined,
  io: Pick<Io, 'err'>,
): <Answer = string>(name: string, question: string, about?: Question<Answer>) => Promise<Answer | undefined> {
  return async <Answer>(name: string, question: string, about: Question<Answer> = {}): Promise<Answer | undefined> => {
    const { usual, isNeeded = false, isAsked = true, read = (answer: string): Answer => answer as Answer } = about;
    const given = stringOption(args, name)?.trim();
    if (given) return read(given);
    if (!ask || !isAsked) return usual === undefined ? undefined : read(usual);
    for (;;) {
      const answer = (await ask(`${question}${usual === undefined ? '' : ` [${usual}]`} `)).trim() || usual;
      if (answer === undefined && isNeeded) io.err('This needs an answer.\n');
      else
        try {
          return answer === undefined ? undefined : read(answer);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          io.err(`${error.message}\n`);
        }
    }
  };
}
