// The number of the last recorded revision of a letter, without reading its passages.

/** `bytes`: its file of revisions; 1 where there is none. */
export function lastRevisionIn(bytes: Buffer | undefined): number {
  const numbers = bytes?.toString('utf8').matchAll(/^ {2}- revision: ["']?(\d{1,6})/gm) ?? [];
  return Math.max(1, ...[...numbers].map(([, number]) => Number(number)));
}
