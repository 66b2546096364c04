// How long a request is waited for. All slow ones share a part of the time that the review takes: each gets half of what is left of it.

import { maxShareOfSlow, maxSmallBytes, minSeconds, quickSeconds } from './limits.ts';

export class Patience {
  readonly #maxSeconds: number;
  readonly #elapsed: () => number;
  #spent = 0;

  /** `maxSeconds`: for one request, of the processor. `elapsed`: seconds since the review began. */
  constructor(maxSeconds: number, elapsed: () => number) {
    this.#maxSeconds = maxSeconds;
    this.#elapsed = elapsed;
  }

  /** In seconds, for a request that brings so many bytes; 0 where it is too large for what is left. */
  secondsFor(bytes: number): number {
    const all = Math.max(this.#maxSeconds, (this.#elapsed() - this.#spent) * maxShareOfSlow);
    const half = (all - this.#spent) / 2;
    if (bytes > maxSmallBytes) return half < quickSeconds ? 0 : Math.min(this.#maxSeconds, half);
    return Math.min(this.#maxSeconds, Math.max(minSeconds, half));
  }

  /** A request took so many seconds, whatever came of it. */
  spend(seconds: number): void {
    this.#spent += Math.max(0, seconds - quickSeconds);
  }
}
