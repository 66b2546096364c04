// The folder that a build writes to: guarded against being anything else, and replaced only by a finished site.

import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { campaignFolders } from '../core/files/kinds.ts';
import { engineRoot, engineSources, packageFolders } from '../core/engine.ts';
import { headersMark } from '../integrations/headers-mark.ts';

/** A reason why nothing may be written to a folder. */
export class OutFolderError extends Error {}

/** What an earlier build has written: how a file of it begins. */
export interface OwnMark {
  readonly file: string;
  readonly begins: string;
}

const siteMark: OwnMark = { file: '_headers', begins: headersMark };

/** Refuses folders that hold something other than an earlier build. */
export function guardOutFolder(out: string, root: string, { file, begins }: OwnMark = siteMark): void {
  const target = resolve(out);
  const protectedFolders = [
    root,
    engineRoot,
    ...campaignFolders.map((folder) => join(root, folder)),
    engineSources,
    ...packageFolders(),
    ...['node_modules', '.git'].map((folder) => join(engineRoot, folder)),
  ];
  for (const folder of protectedFolders) {
    if (contains(target, folder))
      throw new OutFolderError(
        `${out} holds the campaign or the software itself, and building replaces the whole folder. Name another one with --out.`,
      );
  }
  for (const folder of campaignFolders)
    if (contains(join(root, folder), target))
      throw new OutFolderError(`${out} lies inside the campaign’s folder ${folder}. Name another one with --out.`);
  if (!existsSync(target)) return;
  const entries = readdirSync(target);
  if (entries.length === 0) return;
  const marked = join(target, file);
  const isOurs = existsSync(marked) && readFileSync(marked, 'utf8').startsWith(begins);
  if (!isOurs)
    throw new OutFolderError(
      `${out} is not empty and was not written by an earlier build, so it is left alone. Empty it, or name another folder with --out.`,
    );
}

/** Whether `inner` is `outer` or lies in it. */
export function contains(outer: string, inner: string): boolean {
  const path = relative(real(outer), real(inner));
  return path === '' || !(path.startsWith('..') || resolve(path) === path);
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/** The folder itself where a link leads to one: it is filled, and the link stays. Throws OutFolderError for a link to nothing. */
export function followLink(out: string): string {
  const target = resolve(out);
  if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
  if (existsSync(target)) return realpathSync(target);
  throw new OutFolderError(
    `${out} is a link to ${readlinkSync(target)}, and nothing is there. Make that folder, or name another one with --out.`,
  );
}

/** Makes the folder that the target lies in. Said before a long build, not after it. */
export function makeParent(out: string): string {
  const parent = dirname(resolve(out));
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(parent, constants.W_OK);
  } catch {
    throw new OutFolderError(`Nothing can be written to ${parent}. Name another folder with --out.`);
  }
  return parent;
}

/** Whether two folders lie on two file systems: what is made in one would be copied to get to the other. */
export function isElsewhere(one: string, other: string): boolean {
  return statSync(one).dev !== statSync(other).dev;
}

/** Made anew, with the rights that folders usually have: those that are for one process only let no server read what is in them. */
export function emptyFolder(path: string): string {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return path;
}

/** Moves a folder to an empty one, across file systems too. */
export function moveFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Puts the finished site in the place of the last one, which stays until the new one is there. */
export function publish(staging: string, out: string): void {
  const target = resolve(out);
  const old = `${staging}-old`;
  if (existsSync(target)) {
    try {
      renameSync(target, old);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
      fill(target, staging);
      return;
    }
  }
  try {
    renameSync(staging, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  try {
    rmSync(old, { recursive: true, force: true });
  } catch {
    // The new site is there; what is left of the old one, a later build removes.
  }
}

/** Where a disk is mounted nothing can be put in its place: the new files come over the old ones, and then go those that are left. */
function fill(target: string, staging: string): void {
  cpSync(staging, target, { recursive: true, force: true });
  for (const path of readdirSync(target, { recursive: true, encoding: 'utf8' }).sort().reverse())
    if (!existsSync(join(staging, path))) rmSync(join(target, path), { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
}
