// The keys of the rows of a list: what a row is called by when others go.

/** Without a hyphen, so that the name of the list ends where the key begins. */
export const rowKeyPattern = /^[a-z0-9]{1,40}$/;

const keyLine = /^key: +(["']?)([a-z0-9]{1,40})\1$/;

/** `paper-2`: the key of a row or, where it has none, its number, which changes when one above it goes. */
export function idOfRow(list: string, row: number, key: string | undefined): string {
  return `${list}-${key ?? row + 1}`;
}

/** The key that a row begins with, as tools write it: `key: "2"` in its first line. */
export function keyIn(firstLine: string | undefined): string | undefined {
  return firstLine === undefined ? undefined : keyLine.exec(firstLine)?.[2];
}
