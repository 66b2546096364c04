// Finds things by a key that several may share. The first few are looked for one by one; whoever asks more often gets an index.

/** So many times all things are looked through before it pays to sort them. */
const mostScans = 6;

export class Groups<Thing extends object | string> {
  readonly #all: () => Iterable<Thing>;
  readonly #keyOf: (thing: Thing) => string | undefined;
  readonly #hasOther: (thing: Thing, key: string) => boolean;
  #scans = 0;
  /** Nearly every key has one thing, which is kept without a list around it. */
  #index: Map<string, Thing | Thing[]> | undefined;

  /** `all`: what there is at the time; `keyOf`: undefined for what has no key; `hasOther`: whether a glance tells that it has another. */
  constructor(
    all: () => Iterable<Thing>,
    keyOf: (thing: Thing) => string | undefined,
    hasOther: (thing: Thing, key: string) => boolean = () => false,
  ) {
    this.#all = all;
    this.#keyOf = keyOf;
    this.#hasOther = hasOther;
  }

  /** Whether there is an index, and it has to be told of what is added. */
  get isSorted(): boolean {
    return this.#index !== undefined;
  }

  of(key: string): readonly Thing[] {
    if (!this.#index && this.#scans++ < mostScans) {
      const found: Thing[] = [];
      for (const thing of this.#all()) if (!this.#hasOther(thing, key) && this.#keyOf(thing) === key) found.push(thing);
      return found;
    }
    const there = this.#sorted().get(key);
    return there === undefined ? [] : Array.isArray(there) ? there : [there];
  }

  /** To be told of whatever is added to all there is. */
  add(thing: Thing): void {
    if (this.#index) put(this.#index, this.#keyOf(thing), thing);
  }

  /** To be told of whatever is taken away. */
  remove(thing: Thing): void {
    const key = this.#keyOf(thing);
    const there = key === undefined ? undefined : this.#index?.get(key);
    if (key === undefined || there === undefined) return;
    const rest = Array.isArray(there) ? there.filter((other) => other !== thing) : [];
    if (rest.length > 0) this.#index?.set(key, rest);
    else this.#index?.delete(key);
  }

  #sorted(): Map<string, Thing | Thing[]> {
    if (!this.#index) {
      this.#index = new Map();
      for (const thing of this.#all()) put(this.#index, this.#keyOf(thing), thing);
    }
    return this.#index;
  }
}

function put<Thing>(index: Map<string, Thing | Thing[]>, key: string | undefined, thing: Thing): void {
  if (key === undefined) return;
  const there = index.get(key);
  if (there === undefined) index.set(key, thing);
  else if (Array.isArray(there)) there.push(thing);
  else index.set(key, [there, thing]);
}
