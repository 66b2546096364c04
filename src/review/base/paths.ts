// What the path of a signature says: which letter it signs, and under which id.

const signed = 'signatories/';

/** The folder that was asked for last, with its slash, and its name: files of one letter follow each other a hundred thousand times. */
let lastFolder = signed;
let lastLetter: string | undefined;

/** The folder below signatories/ that a path lies in. */
export function letterOf(path: string): string | undefined {
  if (lastLetter !== undefined && path.startsWith(lastFolder)) return lastLetter;
  const slash = path.startsWith(signed) ? path.indexOf('/', signed.length) : -1;
  if (slash === -1) return undefined;
  lastLetter = path.slice(signed.length, slash);
  lastFolder = path.slice(0, slash + 1);
  return lastLetter;
}

/** What comes next behind all paths of a folder, which ends with a slash: that is the unit in front of “0”. */
export function behind(folder: string): string {
  return `${folder.slice(0, -1)}0`;
}

/** What no two signature files may share: letter and id, in lower case. By the same endings as core/files/kinds.ts. */
export function idKeyOf(path: string): string | undefined {
  const letter = letterOf(path);
  if (letter === undefined || !path.endsWith('.yaml')) return undefined;
  const id = path.slice(path.lastIndexOf('/') + 1, path.endsWith('.list.yaml') ? -'.list.yaml'.length : -'.yaml'.length);
  return `${letter}/${id.toLowerCase()}`;
}

/** In lower case nothing is shorter than it was, and only İ is longer: an i with a dot above it. */
function keepsLength(lower: string): boolean {
  return !lower.includes('\u0307');
}

/** True if the path certainly differs in lower case. */
export function hasOtherLowerCase(path: string, lower: string): boolean {
  return path.length !== lower.length && keepsLength(lower);
}

/** True if the path certainly has another key: where its id would have to begin there is no slash, whichever ending the file has. */
export function hasOtherId(path: string, key: string): boolean {
  const idLength = key.length - key.lastIndexOf('/') - 1;
  return (
    keepsLength(key) &&
    path.charCodeAt(path.length - '.yaml'.length - idLength - 1) !== slash &&
    path.charCodeAt(path.length - '.list.yaml'.length - idLength - 1) !== slash
  );
}

const slash = 0x2f;
