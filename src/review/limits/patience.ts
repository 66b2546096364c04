// How long a request is waited for. In their first turn all small ones get what they need; whatever takes longer comes again when all others
// had theirs, and shares a part of the time that the review takes with the large ones.

import { firstSeconds, firstSecondsPerKibibyte, maxShareOfSlow, maxSmallBytes, quickSeconds } from './limits.ts';

export class Patience {
  readonly #maxSeconds: number;
  readonly #elapsed: () => number;
  #spent = 0;

  /** `maxSeconds`: for one request, of the processor. `elapsed`: seconds since the review began. */
  constructor(maxSeconds: number, elapsed: () => number) {
    this.#maxSeconds = maxSeconds;
    this.#elapsed = elapsed;
  }

  /** In seconds, for a request that brings so many bytes; 0 where it has to wait. `waiting`: large ones that had no turn yet, this one included. */
  inFirstTurn(bytes: number, waiting: number): number {
    if (bytes <= maxSmallBytes) return Math.min(this.#maxSeconds, firstSeconds + (bytes / 1024) * firstSecondsPerKibibyte);
    // Most need less than their share, and leave it to the others.
    return this.#within((this.#left() * 2) / waiting);
  }

  /** In seconds; 0 where no time is left. Each gets half of what there is. */
  inSecondTurn(): number {
    return this.#within(this.#left() / 2);
  }

  /** A request took so many seconds, whatever came of it. */
  spend(seconds: number): void {
    this.#spent += Math.max(0, seconds - quickSeconds);
  }

  #left(): number {
    return Math.max(this.#maxSeconds, (this.#elapsed() - this.#spent) * maxShareOfSlow) - this.#spent;
  }

  #within(seconds: number): number {
    return this.#left() < quickSeconds ? 0 : Math.min(this.#maxSeconds, Math.max(firstSeconds, seconds));
  }
}
