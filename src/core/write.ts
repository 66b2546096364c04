// The only writer: puts a campaign's file in place of what was there, whole or not at all, follows no link and overwrites no other file.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Folders whose files may be written. What lies in public/ is copied as it is and no one's text. */
const writable = new Set(['content', 'letters', 'signatories', 'translations']);

/** Why nothing was written, in the words of a volunteer. The file on disk is as it was. */
export class NotWritten extends Error {}

/**
 * Puts bytes in the place of an existing file, which gets the path `to`. Both paths are relative to the root, with `/`. The new file is
 * complete under its name before the old one goes, so that a power cut leaves one of them or both.
 */
export function replaceFile(root: string, from: string, to: string, bytes: Buffer): void {
  // A text that someone put beside the folders of a campaign is moved into them; nothing else out there is touched.
  const before = ordinaryFile(root, from, from !== to && /\.(?:md|markdown|mdown|txt)$/i.test(from));
  checkFolders(root, to, true);
  const temporary = `${to.slice(0, to.lastIndexOf('/') + 1)}.undersigned-${randomBytes(6).toString('hex')}.tmp`;
  const [oldPath, newPath, temporaryPath] = [from, to, temporary].map((path) => join(root, path)) as [string, string, string];
  try {
    writeWhole(temporaryPath, bytes, before.mode & 0o777);
    if (from === to || isSameFile(newPath, before)) {
      renameSync(temporaryPath, oldPath);
      // On a system without case a new spelling of the name is the same file.
      if (from !== to) renameSync(oldPath, newPath);
      return;
    }
    placeNew(temporaryPath, newPath, to);
    unlinkSync(oldPath);
  } finally {
    removeIfThere(temporaryPath);
  }
}

/**
 * Writes a file that is not there yet; its folders are made. `checked` keeps those that were looked at, where many files are written at once.
 * Throws NotWritten where something has that name, also a link.
 */
export function addFile(root: string, path: string, text: string, checked?: Set<string>): void {
  checkFolders(root, path, true, { checked });
  try {
    const descriptor = openSync(
      join(root, path),
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0),
      0o666,
    );
    try {
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new NotWritten(`${path} is there already and was left as it is.`);
    throw error;
  }
}

/**
 * As addFile, and the file is there whole or not at all, also where the power fails. Costs a few more calls for each file. What is left of a run
 * that was ended lies beside the folders of the campaign, where nothing is read.
 */
export function addWholeFile(root: string, path: string, text: string, checked?: Set<string>): void {
  checkFolders(root, path, true, { checked });
  const temporary = join(root, `.undersigned-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeWhole(temporary, Buffer.from(text), 0o644);
    placeNew(temporary, join(root, path), path);
  } finally {
    removeIfThere(temporary);
  }
}

/** Gives a folder another name, in one step. Both paths are relative to the root. Throws NotWritten where something has that name. */
export function moveFolder(root: string, from: string, to: string): void {
  for (const path of [from, to]) checkFolders(root, `${path}/x`, false, { isLastMissing: path === to });
  if (lstatSync(join(root, to), { throwIfNoEntry: false })) throw new NotWritten(`${to} is there already and was left as it is.`);
  renameSync(join(root, from), join(root, to));
}

/** Writes a file whether it is there or not. Throws NotWritten where a link or a folder has that name. */
export function putFile(root: string, path: string, text: string): void {
  if (lstatSync(join(root, path), { throwIfNoEntry: false })) replaceFile(root, path, path, Buffer.from(text));
  else addFile(root, path, text);
}

/** Removes folders from the one a file lay in upwards, as long as they are empty and lie below the two upper levels. */
export function removeEmptyFolders(root: string, path: string): void {
  const segments = path.split('/');
  for (let depth = segments.length - 1; depth > 2; depth--) {
    try {
      rmdirSync(join(root, ...segments.slice(0, depth)));
    } catch {
      return;
    }
  }
}

/** A hard link fails where the name is taken; a rename would overwrite. Where there are no hard links the name is looked at first. */
function placeNew(temporaryPath: string, newPath: string, to: string): void {
  try {
    linkSync(temporaryPath, newPath);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || lstatSync(newPath, { throwIfNoEntry: false })) throw new NotWritten(`${to} is there already.`);
    renameSync(temporaryPath, newPath);
  }
}

function writeWhole(path: string, bytes: Buffer, mode: number): void {
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0), mode);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function ordinaryFile(root: string, path: string, isAnywhere = false): Stats {
  checkFolders(root, path, false, { isAnywhere });
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new NotWritten(`${path} is no ordinary file.`);
  return stats;
}

/** Every folder on the way is a folder and no link; a missing one is made where `make` says so. */
function checkFolders(
  root: string,
  path: string,
  make: boolean,
  {
    isAnywhere = false,
    isLastMissing = false,
    checked,
  }: { readonly isAnywhere?: boolean; readonly isLastMissing?: boolean; readonly checked?: Set<string> | undefined } = {},
): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (checked?.has(folder)) return;
  const folders = path.split('/').slice(0, -1);
  const isOurs = isAnywhere ? folders.every((name) => !name.startsWith('.')) : writable.has(folders[0] ?? '');
  if (!isOurs || folders.some((name) => name === '' || name === '.' || name === '..' || name === '.git'))
    throw new NotWritten(`${path} lies in no folder that may be written to.`);
  let current = root;
  for (const name of isLastMissing ? folders.slice(0, -1) : folders) {
    current = join(current, name);
    const stats = lstatSync(current, { throwIfNoEntry: false });
    if (!stats && make) mkdirSync(current);
    else if (!stats?.isDirectory()) throw new NotWritten(`${path} lies behind a link or something that is no folder.`);
  }
  checked?.add(folder);
}

function isSameFile(path: string, { dev, ino }: Stats): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.nlink === 1 && stats.dev === dev && stats.ino === ino;
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It has become the file itself.
  }
}
