// Words for the commits that broke a campaign, and for taking them back.

import { visible } from '../core/text/characters.ts';
import type { BreakingCommit, BrokenSince } from '../review/broken-since.ts';
import { textReport } from './text.ts';

export function brokenSinceText({ commits, breaking, before }: BrokenSince, since: string): string {
  const all = `${commits.toLocaleString('en')} commit${commits === 1 ? '' : 's'} since ${visible(since)}`;
  if (breaking.length === 0 && before.length === 0) return `Nothing is wrong with what is committed (${all}).\n`;
  const there =
    before.length > 0
      ? `${before.length} error${before.length === 1 ? ' was' : 's were'} there at ${visible(since)} already. Name an earlier commit to learn since when.\n\n${textReport(before, { colour: false })}`
      : '';
  return [...breaking.map(wordsFor), ...(there === '' ? [] : [there])].join('\n');
}

function wordsFor({ commit, day, author, subject, isMerge, problems, revert }: BreakingCommit): string {
  const id = commit.slice(0, 10);
  const command = `git revert ${isMerge ? '--mainline 1 ' : ''}${id}`;
  const remedy = {
    clean: `Take it back: ${command}\nWith it, all else that this commit brought goes as well. Where that is too much, fix the file.`,
    errors: `Taking it back (${command}) is not enough: something that came later needs it. Fix the files.`,
    conflict: `It cannot be taken back on its own, since the same files were changed later. Fix the files.`,
  }[revert];
  return `Commit ${id} of ${day} by ${visible(author)} broke it: ${visible(subject)}\n\n${textReport(problems, { colour: false })}\n${remedy}\n`;
}
