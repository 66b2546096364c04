// What the examination of one pull request may take, so that no request keeps the others from their verdicts.

const kibibyte = 1024;

/** In seconds of the processor, where no one says otherwise. A signature takes some milliseconds, and the largest request that is read one or two seconds. */
export const maxSeconds = 5;

/**
 * Of the time that a review has taken: what all slow requests together may add to it. Someone may open hundreds of them, and anyone who
 * reviews does not wait five seconds for each.
 */
export const maxShareOfSlow = 0.1;

/** In seconds of the processor: what examining a request takes without counting as slow. */
export const quickSeconds = 0.1;

/** A request that brings no more than this comes before the larger ones, and always gets some time. A letter of ten thousand words. In bytes. */
export const maxSmallBytes = 64 * kibibyte;

/**
 * In seconds of the processor, in its first turn: what every small request gets, whatever the others have used up, and a little more for
 * each kibibyte. Ten times what it needs. Whoever needs more waits until all others had their first turn.
 */
export const firstSeconds = 0.2;
export const firstSecondsPerKibibyte = 0.004;

/** In seconds of the processor: what a process is given beyond its time, to come to a point at which it can be interrupted, before it is ended. */
export const graceSeconds = 2;

/** A request with more signatures is compared with those of other requests, and they are not with its own. */
export const maxCompared = 200;

/** Signatures of all requests that bring several. Those above it have to be reviewed by themselves: nobody holds millions at once. */
export const maxSignatures = { compared: 20_000, held: 200_000 };

/** Heap of the process that examines. A hundred thousand signatures and the largest request take a third of it. In MiB. */
export const maxHeapMegabytes = 1536;

/** In seconds, until the campaign itself is read, which may have a million files. */
export const maxSecondsToStart = 600;

/** A request with more is not read through: no person's signature or translation has so much. */
export const maxRequest = { files: 500, bytes: 1024 * kibibyte };

/** Of each list in a verdict. A file can be made to have a hundred thousand problems; a person reads the first ones. */
export const maxListed = 200;

/** What git may take to merge one request, in seconds. */
export const maxSecondsToMerge = 20;
