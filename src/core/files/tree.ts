// Walks a campaign's folders: which files there are, without opening one and without following a link.

import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../problem.ts';
import type { Report } from '../report.ts';
import { campaignFolders, isIgnored, type Place, placeOf, sizeLimits } from './kinds.ts';
import { misplacedTranslation, reportPlace } from './misplaced.ts';
import { checkFolderName, checkName } from './names.ts';

export interface CampaignFile {
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly place: Place;
  /** In bytes. */
  readonly size: number;
}

/** An ordinary file that was found where files of a campaign may lie. */
export interface FoundFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** Lists the files of a campaign, or of some of its folders, in the order of their paths and reports those that cannot belong to one. */
export function listFiles(root: string, report: Report, folders: readonly string[] = campaignFolders): CampaignFile[] {
  const found: FoundFile[] = [];
  for (const folder of folders) {
    const stats = lstat(join(root, folder));
    if (!stats) continue;
    if (stats.isDirectory()) walk(root, folder, report, found);
    else reportType(folder, stats.isSymbolicLink() ? 'link' : 'other', report);
  }
  return placeFiles(found, report);
}

/** Sorts files to their places, and reports those that have none, are too large, or share a name with another. */
export function placeFiles(found: readonly FoundFile[], report: Report): CampaignFile[] {
  const paths = found.toSorted((a, b) => compareText(a.path, b.path));
  reportCollisions(
    paths.map(({ path }) => path),
    report,
  );
  const files: CampaignFile[] = [];
  const letters = new Set(paths.flatMap(({ path }) => /^letters\/([^/.]+)\.md$/.exec(path)?.[1] ?? []));
  const known = new Set(paths.flatMap(({ path }) => (path.startsWith('translations/') ? [path] : [])));
  for (const { path, size } of paths) {
    const elsewhere = mayLieElsewhere(path) ? misplacedTranslation(path, letters) : undefined;
    if (elsewhere) {
      reportPlace(path, elsewhere, known.has(elsewhere.target), report);
      continue;
    }
    const place = placeOf(path);
    if ('rule' in place) report.add(place.rule, path, place);
    else if (size > sizeLimits[place.kind]) reportSize(path, place, size, report);
    else files.push({ path, place, size });
  }
  return files;
}

function walk(root: string, folder: string, report: Report, found: FoundFile[]): void {
  const names = namesIn(root, folder, report);
  if (names.includes('.git')) {
    report.add('file-type', folder, {
      message: 'This folder is a repository of its own (a submodule). Its files are not looked at.',
      hint: 'Remove the submodule and add the files themselves.',
    });
    return;
  }
  for (const name of names) {
    const path = `${folder}/${name}`;
    // Names come first: one that is not UTF-8 cannot be asked about, and must not be passed over.
    if (!isIgnored(path) && name !== '.git' && !checkEntryName(name, path, report)) continue;
    const stats = lstat(join(root, path));
    if (!stats) continue;
    // Only a file is ignored for its name. A link of that name would be followed by whatever copies the folder.
    if (isIgnored(path) && stats.isFile()) continue;
    if (stats.isDirectory()) {
      if (checkFolderName(name, path, report)) walk(root, path, report, found);
    } else if (stats.isFile()) found.push({ path, size: stats.size });
    else reportType(path, stats.isSymbolicLink() ? 'link' : 'other', report);
  }
}

/** The name of a file or folder within its folder. Returns whether what it names may be looked at. */
export function checkEntryName(name: string, path: string, report: Report): boolean {
  // The public folder is copied as it is: hosts and web standards want names such as .well-known and _redirects there.
  return checkName(path.startsWith('public/') ? name.replace(/^[._](?=.)/, '') : name, path, report);
}

/** The names in a folder; none, with a problem reported, where it may not be read. */
function namesIn(root: string, folder: string, report: Report): string[] {
  try {
    return readdirSync(join(root, folder));
  } catch {
    report.add('file-type', folder, {
      message: 'This folder could not be opened.',
      hint: 'Check its permissions and run the check again.',
    });
    return [];
  }
}

function lstat(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** What is neither a file nor a folder. */
export function reportType(path: string, type: 'link' | 'other', report: Report): void {
  const what = type === 'link' ? 'a symbolic link' : 'not an ordinary file';
  report.add('file-type', path, {
    message: `This is ${what}. What lies behind it was not opened.`,
    hint: 'Replace it by an ordinary file.',
  });
}

function reportSize(path: string, place: Place, size: number, report: Report): void {
  const limit = sizeLimits[place.kind];
  report.add('file-size', path, {
    message: `The file has ${size.toLocaleString('en')} bytes; ${limit.toLocaleString('en')} are the most for this kind of file. It was not read.`,
    hint:
      place.kind === 'signature'
        ? 'A signature has a name and a few facts. Shorten it; a list of many signatures is a file that ends in .list.yaml.'
        : 'Shorten the file or split it.',
  });
}

/** Two names that are one on a system that does not distinguish case (Windows, macOS). */
function reportCollisions(paths: readonly string[], report: Report): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    else
      report.add('file-collision', path, {
        message: `${path} and ${other} differ only in upper and lower case. On Windows and macOS one would overwrite the other.`,
        hint: 'If both are the same signature, remove one. Otherwise rename one, for example with a number at its end.',
        also: [other],
      });
  }
}

/** Beside the letters, in a folder below them, or above the folders of the languages. */
function mayLieElsewhere(path: string): boolean {
  return path.endsWith('.md') && (path.startsWith('letters/') || (path.startsWith('translations/') && path.split('/').length === 2));
}
