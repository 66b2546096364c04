// What the examination of one pull request may take, so that no request keeps the others from their verdicts.

const kibibyte = 1024;

/** In seconds of the processor, where no one says otherwise. A signature takes some milliseconds, and the largest request that is read one or two seconds. */
export const maxSeconds = 5;

/**
 * Of the time that a review has taken: what all slow requests together may add to it. Someone may open hundreds of them, and anyone who
 * reviews does not wait five seconds for each.
 */
export const maxShareOfSlow = 0.1;

/** A request that brings no more than this comes before the larger ones, and always gets some time. A letter of ten thousand words. In bytes. */
export const maxSmallBytes = 64 * kibibyte;

/**
 * In seconds of the processor: what examining an honest request may take, more than a translation of so many bytes needs where the process is
 * still cold (measured on translations of 10 to 27 KB: 0.2 to 0.65 s). Every small one gets it in its first turn, as long as there are not many
 * that come to no end, and whoever needs no more takes nothing from the others.
 */
export const usual: Allowance = { seconds: 0.5, perKibibyte: 0.01 };

/**
 * In seconds of the processor: what every small request gets in its first turn, also where those that come to no end have used up all there
 * is. What the first text of a review needs, for which nothing is compiled yet (0.3 s), and what most
 * translations do. Whoever needs more waits until all others had a turn.
 */
export const least: Allowance = { seconds: 0.4, perKibibyte: 0.004 };

/** Whoever has less left gives no one a turn. In seconds of the processor. */
export const leastTurn = 0.1;

/** Seconds for any request, and more for each kibibyte that it brings. */
export interface Allowance {
  readonly seconds: number;
  readonly perKibibyte: number;
}

/** In seconds of the processor: what a process is given beyond its time, to come to a point at which it can be interrupted, before it is ended. */
export const graceSeconds = 2;

/** A request with more signatures is compared with those of other requests, and they are not with its own. */
export const maxCompared = 200;

/** Signatures of all requests that bring several. Those above it have to be reviewed by themselves: nobody holds millions at once. */
export const maxSignatures = { compared: 20_000, held: 200_000 };

/** Heap of the process that examines. A hundred thousand signatures and the largest request take a third of it. In MiB. */
export const maxHeapMegabytes = 1536;

/** A process that takes more is ended when its work is done, and does not wait for other work. The engine alone takes half of it. In bytes. */
export const maxMemoryAtRest = 256 * kibibyte * 1024;

/** In seconds, until the campaign itself is read, which may have a million files. */
export const maxSecondsToStart = 600;

/** A request with more is not read through: no person's signature or translation has so much. */
export const maxRequest = { files: 500, bytes: 1024 * kibibyte };

/** Of each list in a verdict. A file can be made to have a hundred thousand problems; a person reads the first ones. */
export const maxListed = 200;

/** A request with more errors is not tried to be mended: no one sends so many, and a fix is tried on the whole file, again and again. */
export const maxErrorsToFix = 1000;

/** What git may take to merge one request, in seconds. */
export const maxSecondsToMerge = 20;
