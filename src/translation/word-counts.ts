// Words of an original by what became of them in a language, and the shares that follow.

/** Words of the original by what became of them; together they are all of its words. */
export interface WordCounts {
  readonly current: number;
  /** The original says something else by now. */
  readonly changed: number;
  readonly missing: number;
  /** Put into the language by a machine and read by no one: not done. */
  readonly machine: number;
}

export const noWords: WordCounts = { current: 0, changed: 0, missing: 0, machine: 0 };

/** 0 to 1: how much of the words is right and was read, or at least written, by a person. Nothing to translate is all done. */
export function shareDone({ current, changed, missing, machine }: WordCounts): number {
  const total = current + changed + missing + machine;
  return total === 0 ? 1 : current / total;
}

/** Whole per cents that never say 0 or 100 of what is a little more or a little less. */
export function percentOf(share: number): number {
  if (share <= 0) return 0;
  return share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)));
}

export function addWords(a: WordCounts, b: WordCounts): WordCounts {
  return {
    current: a.current + b.current,
    changed: a.changed + b.changed,
    missing: a.missing + b.missing,
    machine: a.machine + b.machine,
  };
}

export function totalOf({ current, changed, missing, machine }: WordCounts): number {
  return current + changed + missing + machine;
}
