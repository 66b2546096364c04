// Fixes a campaign's files where there is one correct fix: plans for all of them, leaves out names that would meet, then writes.

import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sizeLimits } from '../core/files/kinds.ts';
import { misplacedTranslation } from '../core/files/misplaced.ts';
import { readFileBytes } from '../core/files/read.ts';
import { type CampaignFile, listFiles } from '../core/files/tree.ts';
import { compareText, type Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';
import { NotWritten, removeEmptyFolders, replaceFile } from '../core/write.ts';
import { type Places, placesIn } from './places.ts';
import { lastRevisionIn } from './last-revision.ts';
import { formerNamesAt, inFormerFolders } from './former-place.ts';
import type { FixSurroundings } from './fix-text.ts';
import { maxBytes } from './names.ts';
import { addressOf, type Fixed, type Plan, planFix } from './plan.ts';

export type { Fixed } from './plan.ts';

/** A file that would have been renamed if another had not was in the way. */
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

/**
 * Fixes the files that problems are about. Touches none outside content/, letters/, translations/ and signatories/, follows no link,
 * and overwrites no other file. What two files would be called alike is left to a person.
 */
export function fixCampaign(
  root: string,
  problems: readonly Problem[],
  { isDryRun = false, isWanted = () => true }: FixOptions = {},
): FixResult {
  const files = listFiles(root, new Report());
  const letterIds = new Set(files.flatMap(({ place }) => (place.kind === 'letter' ? [place.id] : [])));
  const former = formerNamesAt(root, letterIds);
  const surroundings: FixSurroundings = {
    root,
    former,
    publicFiles: new Set(files.flatMap(({ place }) => (place.kind === 'asset' ? [place.id] : []))),
    letterIds,
    basePath: '',
    revisionOf: (letter) => lastRevisionIn(readFileBytes(root, `letters/${letter}.revisions.yaml`, sizeLimits.revisions)),
    originalOf: (letter) => readFileBytes(root, `letters/${letter}.md`, sizeLimits.letter)?.toString('utf8'),
  };
  const arrived = inFormerFolders(
    problems,
    files.map(({ path }) => path),
    former,
  );
  const named = [...new Set([...problems.flatMap((problem) => [problem.file, ...besideIn(problem, files)]), ...arrived])]
    .flatMap((path) => filesAt(root, path, surroundings.letterIds))
    .filter(isWanted);
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

/** Of a folder that is called by no language, everything in it: the problem is told once. */
function besideIn({ rule, file }: Problem, files: readonly CampaignFile[]): string[] {
  const folder = rule === 'invalid-language' ? /^translations\/[^/]+\//.exec(file)?.[0] : undefined;
  return folder === undefined ? [] : files.flatMap(({ path }) => (path.startsWith(folder) ? [path] : []));
}

/** The file at a path or, where a folder has a name that keeps it from being read, the files below it. */
function filesAt(root: string, path: string, letters: ReadonlySet<string>): string[] {
  if (!/^(?:content|letters|translations|signatories)\//.test(path) && !misplacedTranslation(path, letters)) return [];
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

function planFor(root: string, file: string, surroundings: FixSurroundings): Plan | undefined {
  const limit = maxBytes(file);
  const original = limit === undefined ? undefined : readFileBytes(root, file, limit);
  return original && planFix(file, original, surroundings);
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
