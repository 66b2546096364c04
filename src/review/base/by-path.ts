// Things that have paths, found by them: very many that are there from the beginning, and few that are put or removed later.

interface WithPath {
  readonly path: string;
}

/** Things in the order of their paths, as UTF-16 units have it, each path once. They may be made only when they are asked for. */
export interface InOrder<Thing> {
  readonly length: number;
  pathAt(index: number): string;
  at(index: number): Thing;
}

/** `things` are in their order. */
export function inOrder<Thing extends WithPath>(things: readonly Thing[]): InOrder<Thing> {
  return { length: things.length, pathAt: (index) => at(things, index).path, at: (index) => at(things, index) };
}

function at<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things[index];
  if (thing === undefined) throw new RangeError(`There is no thing ${index} of ${things.length}.`);
  return thing;
}

export class ByPath<Thing extends WithPath> {
  /** A table of a hundred thousand paths takes longer to make than all that is looked up in it. */
  readonly #first: InOrder<Thing>;
  /** What was put since; undefined for what was removed. */
  readonly #since = new Map<string, Thing | undefined>();

  constructor(first: InOrder<Thing> = inOrder<Thing>([])) {
    this.#first = first;
  }

  get(path: string): Thing | undefined {
    if (this.#since.size > 0) {
      const since = this.#since.get(path);
      if (since !== undefined || this.#since.has(path)) return since;
    }
    const index = indexOf(path, this.#first);
    return index === undefined ? undefined : this.#first.at(index);
  }

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  /** Whether something lay in a folder from the beginning. */
  hadFolder(folder: string): boolean {
    const place = placeInOrder(`${folder}/`, this.#first);
    return place < this.#first.length && this.#first.pathAt(place).startsWith(`${folder}/`);
  }

  put(thing: Thing): void {
    this.#since.set(thing.path, thing);
  }

  remove(path: string): void {
    if (this.has(path)) this.#since.set(path, undefined);
  }

  /** Those that were there from the beginning come first. */
  *values(): Generator<Thing, void> {
    for (const index of this.#firstIndexes()) yield this.#first.at(index);
    yield* this.since();
  }

  paths(isWanted: (path: string) => boolean = () => true): string[] {
    const found: string[] = [];
    this.forFirst((index) => {
      const path = this.#first.pathAt(index);
      if (isWanted(path)) found.push(path);
    });
    for (const { path } of this.since()) if (isWanted(path)) found.push(path);
    return found;
  }

  /** Calls back with the numbers of those that were there from the beginning, and still are: for a hundred thousand quicker than to iterate. */
  forFirst(take: (index: number) => void): void {
    for (let index = 0; index < this.#first.length; index++) if (this.#isThere(index)) take(index);
  }

  /** Those that were put later. */
  *since(): Generator<Thing, void> {
    for (const thing of this.#since.values()) if (thing) yield thing;
  }

  *#firstIndexes(): Generator<number, void> {
    for (let index = 0; index < this.#first.length; index++) if (this.#isThere(index)) yield index;
  }

  #isThere(index: number): boolean {
    return this.#since.size === 0 || !this.#since.has(this.#first.pathAt(index));
  }
}

/** Where a path is; undefined where it is not. */
export function indexOf(path: string, things: InOrder<unknown>): number | undefined {
  const index = placeInOrder(path, things);
  return index < things.length && things.pathAt(index) === path ? index : undefined;
}

/** The number of the first thing that is not before a path. */
export function placeInOrder(path: string, things: InOrder<unknown>): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (things.pathAt(middle) < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
