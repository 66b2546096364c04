// What a change may touch: a change that adds or edits signatures leaves the engine, its automation and its packages alone.

import { execFileSync } from 'node:child_process';
import { campaignFolders } from '../core/files/kinds.ts';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';

/** Paths below root that differ between the base and the working tree, with what is not committed yet. Throws where git cannot tell. */
export function changedPaths(root: string, base: string): string[] {
  return pathsSince(root, base);
}

/** Of these, the files that the base does not have. Throws where git cannot tell. */
export function addedPaths(root: string, base: string): string[] {
  return pathsSince(root, base, '--diff-filter=A');
}

function pathsSince(root: string, base: string, ...filter: string[]): string[] {
  const git = (...args: string[]): string[] =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
      .split('\0')
      .filter((path) => path !== '');
  const mergeBase = git('merge-base', '--end-of-options', base, 'HEAD')[0]?.trim() ?? base;
  const changed = git('diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', ...filter, mergeBase, '--');
  const added = git('ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set([...changed, ...added])].sort();
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
