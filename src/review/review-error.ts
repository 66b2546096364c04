// Why requests could not be read or merged, in the words of a volunteer; nothing was changed.

export class ReviewError extends Error {}
