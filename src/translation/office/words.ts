// What of a document did not come along, and what was taken so because the letter has it: as people say it.

import { visible } from '../../core/text/characters.ts';
import type { Loss, Losses } from './document.ts';

/** One clause for each kind: “2 pictures, for example “a map” (pictures come from the original)”. */
export function lossWords(losses: Losses): string[] {
  return losses
    .all()
    .map(
      ({ loss, count, example }) =>
        `${count} ${count === 1 ? loss : plural(loss)}${example === undefined ? '' : `, for example “${visible(example)}”`}${remarks[loss] ?? ''}`,
    );
}

function plural(loss: Loss): string {
  if (loss === 'hidden text') return 'hidden texts';
  if (loss === 'text box') return 'text boxes';
  if (loss === 'table of contents') return 'lines of a table of contents';
  if (loss === 'header or footer') return 'headers or footers';
  return `${loss}s`;
}

const remarks: Partial<Record<Loss, string>> = {
  picture: ' (pictures come from the original)',
  'tracked deletion': ' (what was deleted is gone)',
  'tracked insertion': ' (what was inserted is kept)',
  'text box': ' (its text is kept, where it is anchored)',
  link: ' (its words are kept)',
};
