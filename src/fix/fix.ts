// Mends a campaign's files where there is one right answer: plans for all of them, leaves out names that would meet, then writes.

import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Surroundings } from '../core/check-file.ts';
import { checkFile } from '../core/check-file.ts';
import { placeOf, sizeLimits } from '../core/files/kinds.ts';
import { readFileBytes } from '../core/files/read.ts';
import { listFiles } from '../core/files/tree.ts';
import { compareText, type Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';
import { NotWritten, removeEmptyFolders, replaceFile } from '../core/write.ts';
import { isReadable, stepOf } from './judge.ts';
import { mendText } from './mend-text.ts';
import { rightPath } from './names.ts';
import { type Places, placesIn } from './places.ts';

export interface Fixed {
  /** Path from the root before it was mended. */
  readonly file: string;
  /** Where it lies now, for a file that was renamed. */
  readonly newFile?: string;
  /** What was done, as clauses. */
  readonly what: readonly string[];
}

/** A file that would have been renamed if another had not stood in the way. */
export interface Kept {
  readonly file: string;
  readonly why: string;
}

export interface FixResult {
  readonly fixed: readonly Fixed[];
  readonly kept: readonly Kept[];
}

export interface FixOptions {
  /** Only says what would be done. */
  readonly isDryRun?: boolean;
  /** Leaves out files that it answers false for. A folder’s problem is about all files in it, and not all of them may be meant. */
  readonly isWanted?: (path: string) => boolean;
}

interface Plan extends Fixed {
  readonly target: string;
  readonly bytes: Buffer;
}

/**
 * Mends the files that problems are about. Touches none outside content/, letters/, translations/ and signatories/, follows no link,
 * and overwrites no other file. What two files would be called alike is left to a person.
 */
export function fixCampaign(
  root: string,
  problems: readonly Problem[],
  { isDryRun = false, isWanted = () => true }: FixOptions = {},
): FixResult {
  const files = listFiles(root, new Report());
  const surroundings: Surroundings = {
    root,
    publicFiles: new Set(files.flatMap(({ place }) => (place.kind === 'asset' ? [place.id] : []))),
    letterIds: new Set(files.flatMap(({ place }) => (place.kind === 'letter' ? [place.id] : []))),
    basePath: '',
  };
  const named = [...new Set(problems.map(({ file }) => file))].flatMap((path) => filesAt(root, path)).filter(isWanted);
  const plans = named.sort(compareText).flatMap((path) => planFor(root, path, surroundings) ?? []);
  const { possible, kept } = withoutMeetings(plans, placesIn(root, files));
  const fixed: Fixed[] = [];
  for (const plan of possible) {
    const refused = isDryRun ? undefined : write(root, plan);
    if (refused === undefined) fixed.push({ file: plan.file, ...(plan.target !== plan.file && { newFile: plan.target }), what: plan.what });
    else kept.push({ file: plan.file, why: refused });
  }
  return { fixed, kept: kept.sort((a, b) => compareText(a.file, b.file)) };
}

/** The file at a path or, where a folder has a name that keeps it from being read, the files below it. */
function filesAt(root: string, path: string): string[] {
  if (!/^(?:content|letters|translations|signatories)\//.test(path)) return [];
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stats?.isFile()) return [path];
  return stats?.isDirectory() && path.startsWith('signatories/') && path.split('/').length > 2 ? filesBelow(root, path, 8) : [];
}

/** None at all where a folder holds another repository. */
function filesBelow(root: string, folder: string, depth: number): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  if (depth === 0 || entries.some(({ name }) => name === '.git')) return [];
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path, depth - 1) : entry.isFile() ? [path] : [];
  });
}

/** What to do with one file, by itself; undefined where there is nothing. */
function planFor(root: string, file: string, surroundings: Surroundings): Plan | undefined {
  const right = rightPath(file);
  const place = placeOf(right.path);
  if ('rule' in place) return undefined;
  const original = readFileBytes(root, file, sizeLimits[place.kind]);
  if (!original) return undefined;
  const { bytes, what, problems } = mendText(right.path, original, surroundings);
  if (right.path === file) return what.length > 0 ? { file, target: file, bytes, what } : undefined;
  if (!checkFile(file, original, surroundings).some(({ rule }) => stepOf(rule) === 0)) return undefined;
  if (problems.some(({ rule }) => stepOf(rule) === 0) || !(right.isSure || isSignature(problems))) return undefined;
  return { file, target: right.path, bytes, what: [...right.what, ...what] };
}

/** Whether a file without the ending of a signature is one: a mapping with a name in it. */
function isSignature(problems: readonly Problem[]): boolean {
  return isReadable(problems) && !problems.some(({ rule, message }) => rule === 'missing-key' && message.startsWith('“name”'));
}

/** Which of two files may have a name is for a person to say, so neither gets it. */
function withoutMeetings(plans: readonly Plan[], places: Places): { possible: Plan[]; kept: Kept[] } {
  const wanted = Map.groupBy(
    plans.filter(({ file, target }) => target !== file),
    ({ target }) => addressOf(target),
  );
  const possible: Plan[] = [];
  const kept: Kept[] = [];
  for (const plan of plans) {
    const { file, target } = plan;
    if (file === target) {
      possible.push(plan);
      continue;
    }
    const rival = wanted.get(addressOf(target))?.find((other) => other.file !== file);
    const obstacle = places.findObstacle(file, target);
    if (obstacle !== undefined) kept.push({ file, why: `It would be called ${target}, and there is ${obstacle} already.` });
    else if (rival) kept.push({ file, why: `It would be called ${target}, and so would ${rival.file}.` });
    else possible.push(plan);
  }
  return { possible, kept };
}

/** What no two files may share: a path without case, and for signatures the letter and the name of the file. */
function addressOf(path: string): string {
  const place = placeOf(path);
  const isSigned = !('rule' in place) && (place.kind === 'signature' || place.kind === 'signature-list');
  return (isSigned ? `${place.letter}/${place.id}` : path).toLowerCase();
}

/** Why it was not written, or undefined. */
function write(root: string, { file, target, bytes }: Plan): string | undefined {
  try {
    replaceFile(root, file, target, bytes);
    if (file !== target) removeEmptyFolders(root, file);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof NotWritten) return (error as Error).message;
    if (code === undefined) throw error;
    return `It could not be written (${code}).`;
  }
}
