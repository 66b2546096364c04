// How large the map of the world is.

/** Columns and rows of dots; everything is measured in the distance of two of them. */
export const worldSize = { width: 156, height: 70 } as const;
