// Values that share a key. Nearly every key has one value, which is kept without a list around it.

export class Groups<Value> {
  readonly #values = new Map<string, Value | Value[]>();

  add(key: string, value: Value): void {
    const there = this.#values.get(key);
    if (there === undefined) this.#values.set(key, value);
    else if (Array.isArray(there)) there.push(value);
    else this.#values.set(key, [there, value]);
  }

  remove(key: string, value: Value): void {
    const rest = this.of(key).filter((other) => other !== value);
    if (rest.length > 1) this.#values.set(key, rest);
    else if (rest[0] === undefined) this.#values.delete(key);
    else this.#values.set(key, rest[0]);
  }

  of(key: string): readonly Value[] {
    const there = this.#values.get(key);
    return there === undefined ? [] : Array.isArray(there) ? there : [there];
  }
}
