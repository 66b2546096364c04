// How many were on each letter's list at the end of a day, as the branch had it then.

import { formerNames } from '../core/addresses/former.ts';
import type { Letter } from '../core/model.ts';
import { listTree } from './git/tree.ts';
import { loadBase } from './base/load.ts';
import { startBase } from './base/start.ts';
import { type Git, GitError } from './git/git.ts';

export interface ListOnDay {
  readonly all: number;
  readonly people: number;
  readonly organisations: number;
}

export interface ListsOnDay {
  /** The last commit of the branch on or before the day, by the clock of whoever made it, in universal time. */
  readonly commit: string;
  readonly day: string;
  readonly byLetter: ReadonlyMap<string, ListOnDay>;
}

/** Undefined where there is no repository, or nothing in it is as old. */
export async function listsOnDay(git: Git, day: string, letters: readonly Letter[]): Promise<ListsOnDay | undefined> {
  try {
    const commit = await git.text(['rev-list', '-1', '--first-parent', `--before=${day}T23:59:59Z`, 'HEAD']);
    if (commit === '') return undefined;
    const made = await git.text(['show', '-s', '--format=%cs', commit]);
    const base = await loadBase(startBase(git, await listTree(git, commit)));
    const former = formerNames(letters, undefined);
    const byLetter = new Map<string, ListOnDay>();
    for (const folder of base.signedFolders()) {
      let [all, organisations] = [0, 0];
      for (const { kind } of base.signed(folder).signatories()) {
        all++;
        if (kind === 'organisation') organisations++;
      }
      byLetter.set(former.letters.get(folder) ?? folder, { all, people: all - organisations, organisations });
    }
    return { commit, day: made, byLetter };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
