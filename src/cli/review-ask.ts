// undersigned review ask NUMBER: asks those who know the language of a request to look at it, by a comment on the forge where there is a token.

import { visible } from '../core/text/characters.ts';
import { ForgeError } from '../forge/client.ts';
import { wordsIn } from '../automation/words.ts';
import { nameOf } from '../report/review/groups.ts';
import { askComment } from '../report/review/ask-comment.ts';
import { Git } from '../review/git/git.ts';
import { forgeAccess } from '../review/requests/ask.ts';
import { findRemote } from '../review/requests/remote.ts';
import { openRepository } from '../review/repository.ts';
import type { Review } from '../review/review.ts';
import { siteRepository } from '../review/site-repository.ts';
import { type ExitCode, type Io, UsageError } from './command.ts';

export interface Asking {
  readonly root: string;
  readonly remote: string;
  readonly number: number;
  /** Only prints. */
  readonly isDryRun: boolean;
}

export async function askAbout(review: Review, { root, remote, number, isDryRun }: Asking, io: Io): Promise<ExitCode> {
  const request = review.requests.find((one) => one.number === number);
  if (!request) throw new UsageError(`There is no open request ${number}.`);
  const host = review.page === undefined ? undefined : new URL(review.page).host;
  const comment = askComment(request.verdict.translations, { wordsIn, host, author: request.author.name });
  if (comment === undefined)
    throw new UsageError(
      `Nobody is known here who could be asked about ${nameOf(number, review)}: it changes no translation, or nobody is named who has translated or reviewed that language.`,
    );
  const access = isDryRun ? undefined : await accessTo(root, remote, io);
  if (!access) {
    io.out(lines(comment));
    return 0;
  }
  try {
    await access.forge.addNote({ on: 'request', number }, comment);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    throw new UsageError(`${access.page.hostname} did not take the comment: ${visible(error.message)}. --dry-run prints it.`);
  }
  io.out(`Asked at ${nameOf(number, review)}:\n${lines(comment)}`);
  return 0;
}

async function accessTo(root: string, name: string, io: Io) {
  const repository = await openRepository(new Git(root));
  const site = await siteRepository(repository);
  return forgeAccess(await findRemote(repository.git, name, site?.forge), io.env ?? {});
}

function lines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
