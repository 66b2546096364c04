// The first line of `_headers`, by which a later build knows that a folder is its own.

export const headersMark = '# Written by Undersigned';
