// Reads what `git diff --raw -z` and its relatives say: mode and id before and after, and the path.

export interface RawChange {
  /** From the top of the repository. */
  readonly path: string;
  /** 000000 where the side has nothing there. */
  readonly modes: readonly [before: string, after: string];
  /** Zeros where nothing is there, or where it is in the working tree and git has not looked into it. */
  readonly oids: readonly [before: string, after: string];
}

/** `header`: `:100644 120000 1234… 5678… T` */
export function rawChange(header: string, path: string): RawChange {
  const [, before, after, oldId, newId] = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(header) ?? [];
  if (before === undefined || after === undefined || oldId === undefined || newId === undefined)
    throw new Error('git told of a difference in words that are not known');
  return { path, modes: [before, after], oids: [oldId, newId] };
}

/** Headers and paths in turn; renames are not asked for, so no part is a second path. */
export function readRawDiff(parts: readonly string[]): RawChange[] {
  return Array.from({ length: parts.length >> 1 }, (_, index) => rawChange(parts[2 * index] ?? '', parts[2 * index + 1] ?? ''));
}

/** What is asked of every diff: full ids, no renames, and no program or filter that attributes name. */
export const rawDiffOptions = ['--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-relative', '-z'] as const;
