// How much of earlier texts is looked at for one change.

export class EarlierTextBudget {
  #bytes = 2 * 1024 * 1024;
  /** It checks a text again and again. */
  #fixes = 4;

  takeBytes(count: number): boolean {
    this.#bytes -= count;
    return this.#bytes >= 0;
  }

  takeFix(): boolean {
    return this.#fixes-- > 0;
  }
}
