// How large a source may be. Everything in one is hostile, and most formats have to be held in memory.

/** Formats that are read as a whole. CSV and folders are read piece by piece and may be larger. */
export const maxWholeBytes = 64 * 1024 * 1024;
/** Longer cells are a quotation mark that was never closed, or no text at all. */
export const maxCellLength = 100_000;
/** What a workbook may unpack to, all its parts together. */
export const maxUnpackedBytes = 512 * 1024 * 1024;
export const maxZipEntries = 10_000;
/** Columns of a table, sheets of a workbook. */
export const maxColumns = 1_000;
export const maxSheets = 200;
/** Rows of a sheet, and cells of a table of a document, with all that is repeated or spanned. */
export const maxRows = 1_000_000;
export const maxTableCells = 5_000_000;
/** The tree of a page takes a hundred times its length. */
export const maxPageLength = 16 * 1024 * 1024;
/** One signature of a folder. */
export const maxFolderFileBytes = 64 * 1024;
