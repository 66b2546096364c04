// By what the folder of a part is known.

export const manifestName = 'undersigned-part.json';

/** How a manifest begins. */
export const manifestMark = '{"format":"undersigned part 1",';
