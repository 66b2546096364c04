// check --since: which commits broke the campaign.

import { visible } from '../core/text/characters.ts';
import { brokenSinceText } from '../report/broken-since.ts';
import { printableJson, problemJson } from '../report/json.ts';
import { brokenSince } from '../review/broken-since.ts';
import { Git, GitError } from '../review/git/git.ts';
import { ReviewError } from '../review/review-error.ts';
import { type ExitCode, type Io, UsageError } from './command.ts';
import { stepsOf } from './progress.ts';

export async function checkSince(root: string, since: string, format: 'text' | 'json', io: Io): Promise<ExitCode> {
  const step = stepsOf(io).begin('Checking commits', 'states');
  try {
    const found = await brokenSince(new Git(root), since, step.count);
    step.end();
    const commits = found.breaking.map(({ problems, ...one }) => ({ ...one, problems: problems.map(problemJson) }));
    if (format === 'json') io.out(`${printableJson({ commits, before: found.before.map(problemJson) })}\n`);
    else io.out(brokenSinceText(found, since));
    return found.breaking.length + found.before.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof ReviewError) throw new UsageError(visible(error.message));
    if (error instanceof GitError)
      throw new UsageError(`git could not tell what changed since “${visible(since)}”: ${visible(error.message)}`);
    throw error;
  }
}
