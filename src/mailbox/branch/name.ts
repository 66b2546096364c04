// How branches with signatures from e-mails and lists are called. No slash: some forges take a branch for a part of an address.

export const mailPrefix = 'signatures-by-mail-';
/** Of lists that are fetched. */
export const listPrefix = 'signatures-from-list-';
/** Of people who ask to be taken off: one branch for each, so that each is decided alone. */
export const withdrawalPrefix = 'withdrawal-by-mail-';
export const branchPrefixes = [mailPrefix, listPrefix, withdrawalPrefix] as const;

export type Rhythm = 'day' | 'hour';

/** `2026-11-30`, or `2026-11-30-14` in universal time: one request for each. */
export function branchName(now: Date, rhythm: Rhythm, prefix: string = mailPrefix): string {
  const text = now.toISOString();
  return `${prefix}${text.slice(0, 10)}${rhythm === 'hour' ? `-${text.slice(11, 13)}` : ''}`;
}

/** The name with a number behind it, where requests of that name are done with. */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}.${number}`)) number++;
  return `${name}.${number}`;
}
