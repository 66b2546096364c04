// A fork follows a release: the software's files come from there, the campaign's stay, and what the fork changed itself is merged or a conflict.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visible } from '../../core/text/characters.ts';
import { Git, GitError } from '../../review/git/git.ts';
import { notesBetween, unreleasedNotes } from '../../upgrade/changelog.ts';
import { forkBase, textAt } from '../../upgrade/fork/base.ts';
import { type ForkMerge, markMerge, mergeSoftware } from '../../upgrade/fork/merge.ts';
import { fetchTarget, type Target } from '../../upgrade/fork/target.ts';
import { type ExitCode, type Io, UsageError } from '../command.ts';
import { answerOf } from '../starter/install.ts';
import { committed } from './commit.ts';
import { notesReport } from './words.ts';
import type { Wishes } from './package.ts';
import { builtBy, isSound } from './look.ts';
import { firstLine } from './release.ts';
import { refuseDirty } from './refuse-dirty.ts';

export interface ForkWishes extends Wishes {
  readonly from: string | undefined;
  readonly since: string | undefined;
}

export async function upgradeFork(root: string, wishes: ForkWishes, io: Io): Promise<ExitCode> {
  const git = new Git(root);
  await refuseDirty(git);
  if ((await git.place()).prefix !== '')
    throw new UsageError('This fork lies in a folder of another repository. Its releases have to be merged there.');
  const target = await targetOf(git, wishes, io);
  const { isAncestor, base } = await basedOn(git, target, wishes.since, io);
  if (isAncestor) {
    io.out(`${target.name} is in this fork already, and nothing is newer.\n`);
    return 0;
  }
  const versions = await Promise.all([base, target.commit].map(async (commit) => versionIn(await textAt(git, commit, 'package.json'))));
  const place = `(${visible(target.name)}, ${target.commit.slice(0, 12)})`;
  const later = await git.text(['rev-list', '--count', `${base}..${target.commit}`]);
  io.out(
    versions[0] === versions[1]
      ? `Undersigned ${versions[0]}, as it is ${later} ${later === '1' ? 'commit' : 'commits'} later ${place}\n\n`
      : `Undersigned ${versions[0]} → ${versions[1]} ${place}\n\n`,
  );
  const [before, now] = await Promise.all([base, target.commit].map((commit) => textAt(git, commit, 'CHANGELOG.md')));
  io.out(
    notesReport(
      [...notesBetween(now ?? '', versions[0] ?? '', versions[1] ?? ''), ...unreleasedNotes(before ?? '', now ?? '')],
      'CHANGELOG.md',
    ),
  );
  if (wishes.isDryRun) {
    const { merge, task } = await tried(git, base, target);
    io.out(mergeReport(merge, Number.POSITIVE_INFINITY));
    if (merge.conflicts.length === 0 && task !== undefined)
      io.out(`Packages: others are needed, so “npm ${task}” follows${task === 'install' ? ', and package-lock.json is made anew' : ''}.\n`);
    io.out('\nNothing was changed. Without --dry-run the check follows, and what changes in dist/.\n');
    return 0;
  }

  const program = join(root, 'src/cli/undersigned.js');
  const built = wishes.builds ? await builtBy(program, root, io) : undefined;
  const merge = await mergeSoftware(git, base, target.commit, target.name);
  const message = `Undersigned ${versions[1]} (${versions[0]} before)`;
  await markMerge(git, target.commit, message);
  io.out(mergeReport(merge, 20));
  if (merge.conflicts.length > 0) {
    io.out(
      '\nPut these right as git marks them, “git add” each, then: npm ci && npx undersigned check && git commit\nTo have everything as it was: git merge --abort\n',
    );
    return 1;
  }
  if (!(await installed(git, root, target, io))) return 1;
  const passes = await isSound(program, root, built, wishes.builds, io);
  if (wishes.commits && passes) return committed(root, message, io) ? 0 : 1;
  io.out(
    '\nNothing was committed. Look at it with “git diff --cached”, then: git commit\nTo have everything as it was: git merge --abort && npm ci\n',
  );
  return passes ? 0 : 1;
}

async function targetOf(git: Git, { from, to }: ForkWishes, io: Io): Promise<Target> {
  const remotes = (await git.text(['remote'])).split('\n');
  const remote = from ?? (remotes.includes('upstream') ? 'upstream' : undefined);
  if (remote === undefined)
    throw new UsageError('Where is the repository that was forked? Say it once: git remote add upstream ADDRESS. Or with --from ADDRESS.');
  if (remote.startsWith('-')) throw new UsageError(`“${visible(remote)}” is no name of a remote and no address.`);
  io.err(`Fetching from ${visible(remote)} …\n`);
  try {
    const target = await fetchTarget(git, remote, to);
    if (target) return target;
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(`git could not fetch from ${visible(remote)}: ${visible(error.message)}`);
    throw error;
  }
  throw new UsageError(`${visible(remote)} has no ${visible(to ?? 'release')}.`);
}

async function basedOn(git: Git, target: Target, since: string | undefined, io: Io): Promise<{ isAncestor: boolean; base: string }> {
  if (since !== undefined) {
    try {
      return { isAncestor: false, base: await git.commitOf(since) };
    } catch {
      throw new UsageError(`There is no commit ${visible(since)} here. Fetch it first, or name another one.`);
    }
  }
  const base = await forkBase(git, target.commit);
  if (!base)
    throw new UsageError(
      'This fork and that repository have no history in common, and nothing in its first commit is like anything there. Name the commit it began with: --since REV.',
    );
  if (base.by === 'likeness')
    io.out(
      `There is no history in common. By its files this fork began with ${await git.text(['log', '-1', '--format=%h (%cs) %s', base.commit])}\n`,
    );
  return { isAncestor: base.by === 'history' && base.commit === target.commit, base: base.commit };
}

function versionIn(manifest: string): string {
  return /^ {2}"version": "([^"]+)"/m.exec(manifest)?.[1] ?? '0.0.0';
}

/** The merge in a working tree of its own, which is gone afterwards. */
async function tried(git: Git, base: string, { commit, name }: Target): Promise<{ merge: ForkMerge; task: InstallTask }> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-fork-'));
  const tree = join(folder, 'tree');
  try {
    await git.run(['worktree', 'add', '--quiet', '--detach', tree, 'HEAD']);
    const merge = await mergeSoftware(new Git(tree), base, commit, name);
    return { merge, task: merge.conflicts.length > 0 ? undefined : await installTask(git, tree, commit) };
  } finally {
    await git.run(['worktree', 'remove', '--force', tree], { accepts: [128] });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With packages of the fork's own the lock file is made anew, out of that of the release. Undefined where the packages are those that it has. */
type InstallTask = 'ci' | 'install' | undefined;

/** `tree`: the folder of the merged files. */
async function installTask(git: Git, tree: string, commit: string): Promise<InstallTask> {
  const [before, theirs] = [await packagesIn(git, 'HEAD'), await packagesIn(git, commit)];
  const now = packagesOf(...(['package.json', 'package-lock.json'].map((name) => fileText(join(tree, name))) as [string, string]));
  return now === before ? undefined : now === theirs ? 'ci' : 'install';
}

/** Packages are installed where the release has others. Says what to do where they cannot be. */
async function installed(git: Git, root: string, { commit }: Target, io: Io): Promise<boolean> {
  const task = await installTask(git, root, commit);
  if (task === undefined) return true;
  io.err(`npm ${task} …\n`);
  const { code, stderr } = answerOf('npm', [task, '--no-audit', '--no-fund', '--loglevel=error'], root, io);
  if (code === 0) {
    await git.run(['add', '--', 'package.json', 'package-lock.json']);
    return true;
  }
  io.out(
    `npm could not install the packages: ${visible(firstLine(stderr))}\nThe files are merged. Type “npm install”, “npx undersigned check” and “git commit”; or “git merge --abort”.\n`,
  );
  return false;
}

async function packagesIn(git: Git, commit: string): Promise<string> {
  return packagesOf(await textAt(git, commit, 'package.json'), await textAt(git, commit, 'package-lock.json'));
}

/** Everything that decides which packages are installed, and not the software's own version. */
function packagesOf(manifest: string, lock: string): string {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(manifest || '{}') as Record<string, unknown>;
  const { packages = {} } = JSON.parse(lock || '{}') as { packages?: Record<string, unknown> };
  return JSON.stringify([dependencies, devDependencies, optionalDependencies, Object.entries(packages).filter(([path]) => path !== '')]);
}

function fileText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** `most`: how many of the files that follow are named. */
function mergeReport({ changed, conflicts, stayAway }: ForkMerge, most: number): string {
  const lines = [
    `Files of the software: ${changed.length} follow the release. Your campaign’s are as they were.`,
    ...changed.slice(0, most).map((path) => `  ${visible(path)}`),
    ...(changed.length > most ? [`  and ${changed.length - most} more: git diff --cached --stat`] : []),
    ...stayAway.map((path) => `  ${visible(path)}: you removed it, and it stays away`),
    ...conflicts.map((path) => `  ${visible(path)}: conflict with what you changed`),
  ];
  return `${lines.join('\n')}\n`;
}
