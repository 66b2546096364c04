// Where a new signature lies: one place for every road by which a name comes in. Runs in browsers too.

/** The folder that the signatures of a letter lie in. Folders below it are free: what lies directly in it is valid as well. */
export function signatureFolder(letter: string): string {
  return `signatories/${letter}/`;
}

/**
 * Where the signature of an id is written: `signatories/a/an/ann-lee.yaml`. Folders stay small, in which git and forges are fast, and the
 * same person twice meets in one file. What is for a name that has no letters of ASCII, `name-4f2k9…`, is spread as well.
 */
export function signaturePath(letter: string, id: string): string {
  return `${signatureFolder(letter)}${id
    .replace(/^name-(?=.)/, '')
    .slice(0, 2)
    .replace('-', '')}/${id}.yaml`;
}

/** Where a signature goes whose id changes: beside the old file, unless that lies where new ones are written. */
export function renamedPath(letter: string, file: string, id: string, newId: string): string {
  return file === signaturePath(letter, id) ? signaturePath(letter, newId) : `${file.slice(0, file.lastIndexOf('/') + 1)}${newId}.yaml`;
}
