// What a search has found: how much, and piece by piece what is shown of it.

export interface Finding {
  readonly count: number;
  /** Whether there is more than could be counted: then the page asks for more letters. */
  readonly isPart: boolean;
  /** The next results as items of a list; none when all were given. */
  next(): Promise<HTMLLIElement[]>;
}

export interface Finder {
  /** Loads what every search begins with; worth calling when someone is about to type. */
  prepare(): void;
  /** Rejects where the index cannot be had, or where a later call made this one pointless. */
  find(query: string): Promise<Finding>;
}

/** Results in steps of some size, made into items when they are asked for. */
export function inSteps<Result>(
  results: readonly Result[],
  size: number,
  itemsOf: (batch: readonly Result[]) => Promise<HTMLLIElement[]>,
): Finding['next'] {
  let given = 0;
  return () => {
    const batch = results.slice(given, given + size);
    given += batch.length;
    return itemsOf(batch);
  };
}
