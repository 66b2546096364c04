// How long a request is waited for. In their first turn all small ones get what they need; whatever takes longer comes again when all others
// had theirs, and shares a part of the time that the review takes with the large ones.

import { type Allowance, least, leastTurn, maxShareOfSlow, maxSmallBytes, usual } from './limits.ts';

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
    if (bytes <= maxSmallBytes) return Math.min(this.#maxSeconds, allowed(this.#left() < leastTurn ? least : usual, bytes));
    // Most need less than their share, and leave it to the others.
    return this.#within((this.#left() * 2) / waiting);
  }

  /** In seconds; 0 where no time is left. Each gets half of what there is. */
  inSecondTurn(): number {
    return this.#within(this.#left() / 2);
  }

  /**
   * A request that brings so many bytes took so many seconds. Where it came to a verdict, only what an honest one does not take counts: a
   * campaign that has many translations is examined to its end. `isGivenUp`: it came to none; of a large one all of it counts then, since
   * fifty of them would otherwise take half a second each for nothing.
   */
  spend(seconds: number, { bytes, isGivenUp }: { readonly bytes: number; readonly isGivenUp: boolean }): void {
    this.#spent += Math.max(0, seconds - freeOf(bytes, isGivenUp));
  }

  #left(): number {
    return Math.max(this.#maxSeconds, (this.#elapsed() - this.#spent) * maxShareOfSlow) - this.#spent;
  }

  #within(seconds: number): number {
    return this.#left() < leastTurn ? 0 : Math.min(this.#maxSeconds, Math.max(usual.seconds, seconds));
  }
}

function freeOf(bytes: number, isGivenUp: boolean): number {
  if (bytes <= maxSmallBytes) return allowed(isGivenUp ? least : usual, bytes);
  return isGivenUp ? 0 : allowed(least, maxSmallBytes);
}

function allowed({ seconds, perKibibyte }: Allowance, bytes: number): number {
  return seconds + (bytes / 1024) * perKibibyte;
}
