// Names as they may be printed: what cannot be seen is made visible, but for what names need.

import { flag, visible } from './characters.ts';

const needed = new RegExp(`([\\u200c\\u200d]+|${flag})`, 'u');

/** As `visible`, for a name or a sentence with names: joiners that their writing needs stay, and so do flags. */
export function visibleName(text: string): string {
  return text
    .split(needed)
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join('');
}
