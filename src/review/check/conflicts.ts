// Conflicts between a change and what happened on the base since: the same lines, or a file in the place of a folder.

import { isInCampaign } from '../../core/files/listed.ts';
import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import type { Base } from '../base/base.ts';
import { foldersAbove } from '../folders.ts';
import type { ProposedFile } from '../proposal.ts';

export function reportConflicts(
  files: readonly ProposedFile[],
  conflicts: readonly string[],
  base: Base,
  revision: string,
  report: Report,
): void {
  for (const path of new Set([...conflicts, ...inPlaceOfFolders(files, base)])) report.take([conflictProblem(path, `“${revision}”`)]);
}

/** `by`: what has changed the same, as the subject of a sentence. */
export function conflictProblem(path: string, by: string): Problem {
  const report = new Report();
  report.add('change-conflict', path, {
    message: `${by[0]?.toUpperCase()}${by.slice(1)} has changed this file, too, since the change began, and the two cannot be merged.`,
    hint: `Merge ${by} into the change, keep what is right of both, and check again.`,
  });
  return report.sorted()[0] as Problem;
}

/** Added files where the base has a folder, or below a path where it has a file. */
function inPlaceOfFolders(files: readonly ProposedFile[], base: Base): string[] {
  const removed = new Set(files.flatMap(({ path, kind }) => (kind === 'removed' ? [path] : [])));
  const added = files.filter(({ path, isNew, kind }) => isNew && kind !== 'removed' && isInCampaign(path));
  const isBlocked = (path: string): boolean => foldersAbove(path).some((folder) => base.entries.has(folder) && !removed.has(folder));
  const isFolder = folderTest(base, removed);
  return added.flatMap(({ path }) => (isBlocked(path) || isFolder(path) ? [path] : []));
}

/** Answers for few paths without looking through all files for each. */
function folderTest(base: Base, removed: ReadonlySet<string>): (path: string) => boolean {
  let folders: Set<string> | undefined;
  return (path) => {
    if (!folders) {
      folders = new Set();
      for (const entry of base.entries.paths())
        if (!removed.has(entry))
          for (let slash = entry.lastIndexOf('/'); slash > 0; slash = entry.lastIndexOf('/', slash - 1)) {
            const folder = entry.slice(0, slash);
            if (folders.has(folder)) break;
            folders.add(folder);
          }
    }
    return folders.has(path);
  };
}
