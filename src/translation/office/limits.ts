// How large a document may be. Everything in one is hostile, and all of it is held in memory.

/** The file as it was sent: pictures make documents large, and are not unpacked. */
export const maxFileBytes = 64 * 1024 * 1024;
/** What is unpacked of it: text, styles, notes. A letter is 256 KiB at most, and its markup some ten times that. */
export const maxUnpackedBytes = 32 * 1024 * 1024;
export const maxEntries = 5_000;
/** Elements that lie in each other, and elements and attributes all together. */
export const maxDepth = 200;
export const maxNodes = 1_000_000;
/** The tree of a page takes a hundred times its length. */
export const maxPageLength = 8 * 1024 * 1024;
/** Plain text and Markdown, in UTF-16 code units. No letter is longer. */
export const maxTextLength = 1024 * 1024;
/** Words of a document, in UTF-16 code units: a letter is a file of 256 KiB at most. */
export const maxLetterLength = 256 * 1024;
