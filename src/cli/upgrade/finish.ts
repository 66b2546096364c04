// The second half of an upgrade, which the new version does: the files around the campaign, the check, what changes in dist/, and the commit.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineManifest, engineSources } from '../../core/engine.ts';
import { Git } from '../../review/git/git.ts';
import { type Generated, generated } from '../../starter/generated.ts';
import type { StartRecord } from '../../starter/record.ts';
import { addressOf } from '../../upgrade/address.ts';
import type { BuiltSite } from '../../upgrade/built.ts';
import { upgradedManifest } from '../../upgrade/parts.ts';
import { applyRefresh, type FileChange, planRefresh } from '../../upgrade/refresh.ts';
import { type ExitCode, type Io, UsageError } from '../command.ts';
import { committed } from './commit.ts';
import { isSound } from './look.ts';
import { filesReport } from './words.ts';

/** What the version before noted, as JSON. */
export interface Before {
  readonly from: string;
  readonly record: StartRecord | undefined;
  readonly base: Generated | undefined;
  /** Undefined where nothing is compared. */
  readonly built: BuiltSite | undefined;
  /** The package itself, where it lies in the campaign. */
  readonly tarball: string | undefined;
  readonly commits: boolean;
  readonly builds: boolean;
  /** What installs again what a lock file says. */
  readonly again: string;
}

export async function finish(root: string, file: string, io: Io): Promise<ExitCode> {
  let before: Before;
  try {
    before = JSON.parse(readFileSync(file, 'utf8')) as Before;
  } catch {
    throw new UsageError('--finish is what upgrade itself says to the version that it has installed. Type “undersigned upgrade”.');
  }
  const { version } = engineManifest();
  const changes = await refresh(root, before, version);
  io.out(filesReport(changes));
  const passes = await isSound(join(engineSources, 'cli/undersigned.js'), root, before.built, before.builds, io);
  const isWhole = passes && changes.every(({ what }) => what !== 'rejected');
  if (before.commits && isWhole) {
    await stage(new Git(root), changes, before.tarball);
    return committed(root, `Undersigned ${version} (${before.from} before)`, io) ? 0 : 1;
  }
  io.out(lastWords(before, isWhole));
  return isWhole ? 0 : 1;
}

async function refresh(root: string, { record, base }: Before, version: string): Promise<readonly FileChange[]> {
  // What the files say of the site follows the site.
  const now = record && { ...record, version, url: addressOf(root) ?? record.url };
  const theirs = generated(now);
  if (!theirs || !now) return [];
  const changes = await planRefresh(root, base?.files, theirs.files);
  await applyRefresh(root, changes, (change) => rejectedLines(change, base?.files[change.path] ?? ''));
  const file = join(root, 'package.json');
  writeFileSync(file, upgradedManifest(readFileSync(file, 'utf8'), base?.parts, theirs.parts, now));
  return changes;
}

/** As `patch` would have it: how the new version's file differs from the one that the last version wrote. */
async function rejectedLines({ path, text = '' }: FileChange, base: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-rejected-'));
  try {
    writeFileSync(join(folder, 'before'), base);
    writeFileSync(join(folder, 'after'), text);
    const { stdout } = await new Git(folder).run(['diff', '--no-index', '--', 'before', 'after'], { accepts: [1] });
    const lines = stdout.toString('utf8').split('\n');
    return `--- a/${path}\n+++ b/${path}\n${lines.slice(lines.findIndex((line) => line.startsWith('@@'))).join('\n')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stage(git: Git, changes: readonly FileChange[], tarball: string | undefined): Promise<void> {
  const written = changes.filter(({ what }) => ['added', 'updated', 'merged'].includes(what)).map(({ path }) => path);
  await git.run(['add', '--update', '--', '.']);
  await git.run(['add', '--', 'package.json', ...written, ...(tarball ? [tarball] : [])]);
}

function lastWords({ again }: Before, isWhole: boolean): string {
  const undo = `To have everything as it was: git stash --include-untracked && ${again}\n`;
  if (!isWhole) return `\nNothing was committed. When it is put right: git add -A && git commit\n${undo}`;
  return `\nNothing was committed. Look at it with “git diff”, then: git add -A && git commit\n${undo}`;
}
