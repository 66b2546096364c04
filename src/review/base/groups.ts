// Things by a key that several may share.

export class Groups<Thing> {
  readonly #all: () => Iterable<Thing>;
  readonly #keyOf: (thing: Thing) => string | undefined;
  /** Made when someone first asks. */
  #index: Map<string, Thing[]> | undefined;

  /** `all`: what there is at the time; `keyOf`: undefined for what has no key. */
  constructor(all: () => Iterable<Thing>, keyOf: (thing: Thing) => string | undefined) {
    this.#all = all;
    this.#keyOf = keyOf;
  }

  of(key: string): readonly Thing[] {
    if (!this.#index) {
      this.#index = new Map();
      for (const thing of this.#all()) this.add(thing);
    }
    return this.#index.get(key) ?? [];
  }

  /** Called for everything that is added. */
  add(thing: Thing): void {
    const key = this.#index && this.#keyOf(thing);
    if (key === undefined) return;
    const there = this.#index?.get(key);
    if (there) there.push(thing);
    else this.#index?.set(key, [thing]);
  }

  /** Called for everything that is removed. */
  remove(thing: Thing): void {
    const key = this.#index && this.#keyOf(thing);
    if (key === undefined) return;
    const rest = this.of(key).filter((other) => other !== thing);
    if (rest.length > 0) this.#index?.set(key, rest);
    else this.#index?.delete(key);
  }
}
