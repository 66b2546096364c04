// How branches with signatures from e-mails are called. No slash: some forges take a branch for a part of an address.

export const branchPrefix = 'signatures-by-mail-';

export type Rhythm = 'day' | 'hour';

/** `2026-11-30`, or `2026-11-30-14` in universal time: one request for each. */
export function branchName(now: Date, rhythm: Rhythm): string {
  const text = now.toISOString();
  return `${branchPrefix}${text.slice(0, 10)}${rhythm === 'hour' ? `-${text.slice(11, 13)}` : ''}`;
}

/** The name with a number behind it, where requests of that name are done with. */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}.${number}`)) number++;
  return `${name}.${number}`;
}
