// What a change may touch: a change that adds or edits signatures leaves the engine, its automation and its packages alone.

import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { campaignFolders } from '../core/files/kinds.ts';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';

/**
 * Paths, seen from the root, that differ between the base and the working tree, with what is not committed yet. Where the campaign is a
 * folder of a repository, they lead out of it too: `../.github/workflows/check.yml`. Throws where git cannot tell.
 */
export function changedPaths(root: string, base: string): string[] {
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
  const changed = git('diff', '--name-only', '--no-renames', '--no-ext-diff', '--no-relative', '-z', mergeBase, '--');
  const added = git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/');
  const prefix = git('rev-parse', '--show-prefix')[0]?.replace(/\n$/, '') ?? '';
  return [...new Set([...changed, ...added].map((path) => posix.relative(prefix, path)))].sort();
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
