// What the examination of one pull request may take, so that no request keeps the others from their verdicts.

const kibibyte = 1024;

/** In seconds of the processor, where no one says otherwise. A signature takes some milliseconds, and the largest request that is read one or two seconds. */
export const maxSeconds = 5;

/**
 * Of the time that a review has taken: what all slow requests together may add to it. Someone may open hundreds of them, and anyone who
 * reviews does not wait five seconds for each.
 */
export const maxShareOfSlow = 0.15;

/** In seconds of the processor: what examining a request takes without counting as slow. */
export const quickSeconds = 0.1;

/** A request that brings no more than this comes before the larger ones, and always gets some time. A letter of ten thousand words. In bytes. */
export const maxSmallBytes = 64 * kibibyte;

/** In seconds of the processor, for a small request although all time for slow ones is used up: a hundred times what it needs. */
export const minSeconds = 1;

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
