// What a change may touch: a change that adds or edits signatures leaves the engine, its automation and its packages alone.

import { campaignFolders } from '../core/files/kinds.ts';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';

export type ChangedKind = 'file' | 'link' | 'submodule' | 'removed';

export interface ChangedFile {
  /** Seen from the root; where the campaign is a folder of a repository, it may lead out of it: `../.github/workflows/check.yml`. */
  readonly path: string;
  /** What git would check out there: a link and a submodule are no files, also where this machine shows them as an empty folder. */
  readonly kind: ChangedKind;
  /** Whether the base does not have it. */
  readonly isNew: boolean;
}

/** Links and submodules that a change brings. The walk of the files sees them too, but for a submodule that was not fetched. */
export function checkKinds(files: readonly ChangedFile[]): readonly Problem[] {
  const report = new Report();
  for (const { path, kind } of files)
    if (kind === 'link' || kind === 'submodule')
      report.add('file-type', path, {
        message:
          kind === 'link'
            ? 'This is a symbolic link. What lies behind it was not opened.'
            : 'This is a repository of its own (a submodule).',
        hint: 'Replace it by an ordinary file.',
      });
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
    const isText = folders.includes(top) && top !== 'public' && !/\.(?:mdx|astro|css)$/.test(path) && path !== 'content/site.yaml';
    if (isText) continue;
    report.add('change-mixed', path, {
      message: 'A change that adds signatures may not touch this file: it belongs to the software or to the site as a whole.',
      hint: 'Propose the two in two changes. If you did not mean to touch this file, take it back to what it was.',
    });
  }
  return report.sorted();
}

/** By the modes of git's index (git-fast-import, "filemodify"). */
export function kindOfMode(mode: string): ChangedKind {
  return ({ '120000': 'link', '160000': 'submodule', '000000': 'removed' } as const)[mode] ?? 'file';
}
