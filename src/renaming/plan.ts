// What a renaming does, step by step: shown before anything is done, and each step whole or not at all, so that a second run goes on where
// a first one was stopped.

import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../core/files/tree.ts';
import { Report } from '../core/report.ts';
import { moveFolder, putFile, removeEmptyFolders, replaceFile } from '../core/write.ts';

export type Step =
  | { readonly kind: 'move-folder'; readonly from: string; readonly to: string; readonly files: number }
  /** `bytes`: what it holds then; as before where that is left out. */
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly text?: string }
  | { readonly kind: 'edit'; readonly path: string; readonly what: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string };

/** In the order in which they are done. */
export type Plan = readonly Step[];

/** Why something cannot be renamed so, and what to do instead. Nothing was changed. */
export class NotRenamed extends Error {}

export function carryOut(root: string, plan: Plan): void {
  for (const step of plan) {
    if (step.kind === 'move-folder') moveFolder(root, step.from, step.to);
    else if (step.kind === 'edit') putFile(root, step.path, step.text);
    else if (step.kind === 'remove') rmSync(join(root, step.path));
    else {
      replaceFile(root, step.from, step.to, step.text === undefined ? readFileSync(join(root, step.from)) : Buffer.from(step.text));
      removeEmptyFolders(root, step.from);
    }
  }
}

/** Moves a folder as a whole, or its files where the other is there already. Throws NotRenamed where two files would be one. */
export function moveFolderSteps(root: string, from: string, to: string): Step[] {
  if (!isThere(root, from)) return [];
  const files = pathsIn(root, from);
  if (!isThere(root, to)) return [{ kind: 'move-folder', from, to, files: files.length }];
  return files.flatMap((path) => moveSteps(root, path, `${to}${path.slice(from.length)}`));
}

export function moveSteps(root: string, from: string, to: string): Step[] {
  if (!isThere(root, from)) return [];
  if (!isThere(root, to)) return [{ kind: 'move', from, to }];
  // A power cut between the two halves of a move leaves both.
  if (readFileSync(join(root, from)).equals(readFileSync(join(root, to)))) return [{ kind: 'remove', path: from }];
  throw new NotRenamed(`${from} would become ${to}, which is there already and says something else. Remove one of the two first.`);
}

export function isThere(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** Files of the campaign below a folder. */
function pathsIn(root: string, folder: string): string[] {
  const [top = ''] = folder.split('/');
  return listFiles(root, new Report(), [top]).flatMap(({ path }) => (path.startsWith(`${folder}/`) ? [path] : []));
}
