// What the path of a signature says: which letter it signs, and under which id.

const signed = 'signatories/';

/** The folder below signatories/ that a path lies in. */
export function letterOf(path: string): string | undefined {
  const slash = path.startsWith(signed) ? path.indexOf('/', signed.length) : -1;
  return slash === -1 ? undefined : path.slice(signed.length, slash);
}

/** What no two signature files may share: letter and id, in lower case. By the same endings as core/files/kinds.ts. */
export function idKeyOf(path: string): string | undefined {
  const letter = letterOf(path);
  if (letter === undefined || !path.endsWith('.yaml')) return undefined;
  const id = path.slice(path.lastIndexOf('/') + 1, path.endsWith('.list.yaml') ? -'.list.yaml'.length : -'.yaml'.length);
  return `${letter}/${id.toLowerCase()}`;
}
