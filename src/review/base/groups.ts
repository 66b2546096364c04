// Finds things by a key that several may share. The first few are looked for one by one; anyone who asks more often gets an index.

/** So many times all things are looked through before it pays to sort them. */
const maxScans = 6;

export class Groups<Thing extends object | string> {
  readonly #all: (key: string | undefined) => Iterable<Thing>;
  readonly #keyOf: (thing: Thing) => string | undefined;
  #scans = 0;
  /** Nearly every key has one thing, which is kept without a list around it. */
  #index: Map<string, Thing | Thing[]> | undefined;

  /** `all`: what there is at the time, without what certainly has another key than this one; `keyOf`: undefined for what has no key. */
  constructor(all: (key: string | undefined) => Iterable<Thing>, keyOf: (thing: Thing) => string | undefined) {
    this.#all = all;
    this.#keyOf = keyOf;
  }

  of(key: string): readonly Thing[] {
    if (!this.#index && this.#scans++ < maxScans) {
      const found: Thing[] = [];
      for (const thing of this.#all(key)) if (this.#keyOf(thing) === key) found.push(thing);
      return found;
    }
    const there = this.#sorted().get(key);
    return there === undefined ? [] : Array.isArray(there) ? there : [there];
  }

  /** Called for everything that is added. */
  add(thing: Thing): void {
    if (this.#index) put(this.#index, this.#keyOf(thing), thing);
  }

  /** Called for everything that is removed. */
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
      for (const thing of this.#all(undefined)) put(this.#index, this.#keyOf(thing), thing);
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
