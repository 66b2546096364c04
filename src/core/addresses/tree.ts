// The addresses that a build of a campaign writes, as a tree of folders and files.

import { languagePaths, languageSlug, letterPaths, printPaths, rootPaths } from './paths.ts';

/** What a campaign has that becomes addresses: its languages by tag, the others by id. */
export interface Addressed {
  readonly languages: Iterable<string>;
  readonly letters: Iterable<string>;
  readonly pages: Iterable<string>;
  readonly updates: Iterable<string>;
}

/** A file of the site; `isJoined` where the campaign may bring one of the same name, which is then added to ours or taken instead. */
export interface SiteFile {
  readonly kind: 'file';
  readonly name: string;
  readonly isJoined: boolean;
}

export interface SiteFolder {
  readonly kind: 'folder';
  readonly name: string;
  /** Whether everything below it is the site's, whatever it is called. */
  readonly isWhole: boolean;
  /** By folded name. */
  readonly entries: Map<string, SiteFolder | SiteFile>;
}

/** Folders of languages, letters and pages are there once each and shared, so that a tree for 400 languages stays small. */
export function siteTree({ languages, letters, pages, updates }: Addressed): SiteFolder {
  const letterFolder = folder('');
  put(letterFolder, 'index.html');
  for (const path of Object.values(letterPaths)) putPath(letterFolder, path);
  for (const byPaper of Object.values(printPaths)) for (const path of Object.values(byPaper)) put(letterFolder, path);
  // How many pages a list has changes with every signature, and what they are called with what the signatories say of themselves.
  put(putFolder(letterFolder, letterPaths.signatories, true), 'index.html');

  const languageFolder = folder('');
  for (const id of letters) share(languageFolder, languagePaths.entry(id), letterFolder);
  for (const id of pages) putPath(languageFolder, languagePaths.entry(id));
  for (const id of updates) putPath(languageFolder, languagePaths.update(id));
  for (const path of Object.values(languagePaths)) if (typeof path === 'string') putPath(languageFolder, path);

  const root = folder('');
  for (const path of Object.values(rootPaths)) if (!path.endsWith('/')) putPath(root, path);
  for (const name of [rootPaths.assets, rootPaths.search, rootPaths.data, rootPaths.badges]) putFolder(root, name, true);
  for (const name of [rootPaths.headers, rootPaths.redirects, rootPaths.robots]) put(root, name, true);
  for (const tag of languages) share(root, `${languageSlug(tag)}/`, languageFolder);
  return root;
}

/** Names that are one on some system or host: in upper or lower case, composed or not, with or without percent signs. */
export function foldSegment(segment: string): string {
  let plain = segment;
  try {
    plain = decodeURIComponent(segment);
  } catch {
    // No percent sign of an address: it stays as it is.
  }
  return plain.normalize('NFC').toLowerCase();
}

function folder(name: string, isWhole = false): SiteFolder {
  return { kind: 'folder', name, isWhole, entries: new Map() };
}

/** A page in a folder, or a file. */
function putPath(root: SiteFolder, path: string): void {
  const segments = path.split('/');
  const last = segments.pop() ?? '';
  let at = root;
  for (const name of segments) at = putFolder(at, `${name}/`, false);
  put(at, last === '' ? 'index.html' : last);
}

function put(at: SiteFolder, name: string, isJoined = false): void {
  at.entries.set(foldSegment(name), { kind: 'file', name, isJoined });
}

function putFolder(at: SiteFolder, path: string, isWhole: boolean): SiteFolder {
  const name = path.slice(0, -1);
  const known = at.entries.get(foldSegment(name));
  if (known?.kind === 'folder' && known.isWhole === isWhole) return known;
  const made = folder(name, isWhole);
  at.entries.set(foldSegment(name), made);
  return made;
}

/** What is there already stays: a language cannot take the place of the data, nor a page that of a letter. */
function share(at: SiteFolder, path: string, shared: SiteFolder): void {
  const name = path.slice(0, -1);
  const key = foldSegment(name);
  if (!at.entries.has(key)) at.entries.set(key, { ...shared, name });
}
