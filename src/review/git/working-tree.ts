// What the working tree changes since a commit, with what is not committed yet and what git has not heard of.

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Git, GitError } from './git.ts';
import { type RawChange, rawDiffOptions, readRawDiff } from './raw-diff.ts';

/** When the long work may begin, where it has to wait for something else; and who is told that it has begun. */
export interface Pace {
  readonly isReady?: Promise<unknown>;
  readonly onBusy?: (() => void) | undefined;
}

/** `git` runs at the top of the repository. Ids after the change are zeros where git would have to read a file to know them. */
export async function workingTreeChanges(git: Git, commit: string, { isReady, onBusy }: Pace = {}): Promise<RawChange[]> {
  const [env] = await Promise.all([withoutFilters(git), isReady]);
  const answers = Promise.all([
    git.parts(['diff', ...rawDiffOptions, '--ignore-submodules=dirty', '--end-of-options', commit, '--'], { env }),
    git.parts(['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  onBusy?.();
  const [diff, others] = await answers;
  const nested = new NestedRepositories(git.directory);
  const unknown = new Set(others.map((path) => nested.above(path) ?? path));
  return [...readRawDiff(diff), ...[...unknown].map((path) => untracked(git.directory, path))];
}

/** Folders with a `.git` of their own. Of one that is no sound repository git lists the files, which a check of the folder does not read. */
class NestedRepositories {
  readonly #top: string;
  readonly #known = new Map<string, boolean>();

  constructor(top: string) {
    this.#top = top;
  }

  /** The uppermost such folder above a path, with a slash at its end. */
  above(path: string): string | undefined {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end + 1);
      let isNested = this.#known.get(folder);
      if (isNested === undefined) {
        isNested = lstatSync(join(this.#top, folder, '.git'), { throwIfNoEntry: false }) !== undefined;
        this.#known.set(folder, isNested);
      }
      if (isNested) return folder;
    }
    return undefined;
  }
}

function untracked(top: string, path: string): RawChange {
  const stats = lstatSync(join(top, path), { throwIfNoEntry: false });
  // A repository of its own is named with a slash at its end.
  const mode = path.endsWith('/') || stats?.isDirectory() ? '160000' : stats?.isSymbolicLink() ? '120000' : fileMode(stats?.mode ?? 0);
  return { path: path.replace(/\/$/, ''), modes: ['000000', mode], oids: [zeros, zeros] };
}

function fileMode(mode: number): string {
  return (mode & 0o111) === 0 ? '100644' : '100755';
}

const zeros = '0'.repeat(40);

/**
 * Settings under which no filter runs: attributes in the change could name one that this machine has (git-lfs, say), and git would start it
 * on a file of the change.
 */
async function withoutFilters(git: Git): Promise<Record<string, string>> {
  let names: string[];
  try {
    names = await git.parts(['config', '--null', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|smudge|process|required)$']);
  } catch (error) {
    // There are none.
    if (error instanceof GitError && error.code === 1) return {};
    throw error;
  }
  const settings = names.map((name) => [name, name.endsWith('.required') ? 'false' : ''] as const);
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([name, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, name],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]);
}
