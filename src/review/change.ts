// What a change may touch: a change that adds or edits signatures leaves the engine, its automation and its packages alone.

import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { campaignFolders } from '../core/files/kinds.ts';
import { compareText, type Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';

export interface ChangedFile {
  /** Seen from the root; where the campaign is a folder of a repository, it may lead out of it: `../.github/workflows/check.yml`. */
  readonly path: string;
  /** What git would check out there: a link and a submodule are no files, also where this machine shows them as an empty folder. */
  readonly kind: 'file' | 'link' | 'submodule' | 'removed';
  /** Whether the base does not have it. */
  readonly isNew: boolean;
}

/** Modes of git's index (git-fast-import, "filemodify"). */
const kinds: Readonly<Record<string, ChangedFile['kind']>> = { '120000': 'link', '160000': 'submodule', '000000': 'removed' };

/** What differs between the base and the working tree, with what is not committed yet, in the order of paths. Throws where git cannot tell. */
export function changedFiles(root: string, base: string): ChangedFile[] {
  const git = (...args: string[]): string[] =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
      .split('\0')
      .filter((path) => path !== '');
  const mergeBase = mergeBaseOf(root, base);
  const prefix = git('rev-parse', '--show-prefix')[0]?.replace(/\n$/, '') ?? '';
  const found = new Map<string, Omit<ChangedFile, 'path'>>();
  // “:100644 120000 1234… 5678… T”, then the path.
  const raw = git('diff', '--raw', '--no-renames', '--no-ext-diff', '--no-relative', '-z', mergeBase, '--');
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [before, after] = raw[index]?.split(' ') ?? [];
    found.set(raw[index + 1] ?? '', { kind: kinds[after ?? ''] ?? 'file', isNew: before === ':000000' });
  }
  for (const path of git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/'))
    found.set(path, { kind: 'file', isNew: true });
  return [...found]
    .map(([path, change]) => ({ path: posix.relative(prefix, path), ...change }))
    .sort((a, b) => compareText(a.path, b.path));
}

/** The commit that a change started from. Throws where git does not know `base`. */
function mergeBaseOf(root: string, base: string): string {
  const answer = execFileSync('git', ['merge-base', '--end-of-options', base, 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return answer.trim() || base;
}

/** What a file held before the change, as bytes; undefined where it was not there. The path is seen from the root. */
export function fileBefore(root: string, base: string, path: string): Buffer | undefined {
  try {
    return execFileSync('git', ['cat-file', 'blob', `${mergeBaseOf(root, base)}:./${path}`], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** The paths of what changed. */
export function changedPaths(root: string, base: string): string[] {
  return changedFiles(root, base).map(({ path }) => path);
}

/** Of these, the files that the base does not have. */
export function addedPaths(root: string, base: string): string[] {
  return changedFiles(root, base)
    .filter(({ isNew }) => isNew)
    .map(({ path }) => path);
}

/** Links and submodules that a change brings. The walk of the files sees them too, but for a submodule that was not fetched. */
export function checkKinds(files: readonly ChangedFile[]): readonly Problem[] {
  const report = new Report();
  for (const { path, kind } of files)
    if (kind === 'link' || kind === 'submodule')
      report.add(
        'file-type',
        path,
        undefined,
        kind === 'link' ? 'This is a symbolic link. What lies behind it was not opened.' : 'This is a repository of its own (a submodule).',
        'Replace it by an ordinary file.',
      );
  return report.sorted();
}

/** Problems of a change as such, whatever its files say. */
export function checkChange(paths: readonly string[]): readonly Problem[] {
  const report = new Report();
  const signs = paths.some((path) => path.startsWith('signatories/'));
  if (!signs) return [];
  const folders: readonly string[] = campaignFolders;
  for (const path of paths) {
    const top = path.split('/', 1)[0] ?? '';
    const isText = folders.includes(top) && top !== 'public' && !path.endsWith('.mdx') && path !== 'content/site.yaml';
    if (isText) continue;
    report.add(
      'change-mixed',
      path,
      undefined,
      'A change that adds signatures may not touch this file: it belongs to the software or to the site as a whole.',
      'Propose the two in two changes. If you did not mean to touch this file, take it back to what it was.',
    );
  }
  return report.sorted();
}
