// A question with several boxes, whose ticked labels an export joins in one cell: one of them may be about being named.

import type { ColumnProfile } from '../profile.ts';
import type { Answer, ConsentColumn } from './answer.ts';
import { whatIsSaid } from './answers.ts';

/** As many boxes as a question has. */
const maxBoxes = 12;
/** More different combinations are free text. */
const maxCombinations = 40;

const boxesIn = (cell: string): string[] =>
  cell
    .split(/[,;|\n]\s*/u)
    .map((box) => box.trim())
    .filter((box) => box !== '');

/** Undefined where cells are not combinations of a few labels, or no label is about being named. */
export function readTicks({ answers, filled }: ColumnProfile): ConsentColumn | undefined {
  if (!answers || answers.size < 2 || answers.size > maxCombinations || filled === 0) return undefined;
  const combinations = [...answers.keys()].map(boxesIn);
  const boxes = new Set(combinations.flat());
  const isJoined = combinations.some((combination) => combination.length > 1);
  // Each label comes back in other combinations, or alone.
  if (!isJoined || boxes.size > maxBoxes || boxes.size > answers.size + 2) return undefined;
  // Labels come back: each combination shares one with another.
  const isShared = (box: string, at: number): boolean => combinations.some((other, index) => index !== at && other.includes(box));
  if (!combinations.some((combination, at) => combination.length > 1 && combination.some((box) => isShared(box, at)))) return undefined;
  // A plain yes or no is not a label: then commas divide sentences.
  if ([...boxes].some((box) => ['yes', 'no', 'blank'].includes(whatIsSaid(box)))) return undefined;
  const named = new Set([...boxes].filter((box) => whatIsSaid(box) === 'named'));
  const unnamed = new Set([...boxes].filter((box) => whatIsSaid(box) === 'unnamed'));
  if (named.size === 0 && unnamed.size === 0) return undefined;
  const read = (cell: string): Answer => {
    const own = boxesIn(cell);
    if (own.some((box) => unnamed.has(box))) return 'unnamed';
    if (own.some((box) => named.has(box))) return 'named';
    if (own.some((box) => !boxes.has(box))) return 'unclear';
    return named.size > 0 ? 'unnamed' : 'named';
  };
  const labels = [...named, ...unnamed].map((box) => `“${box.slice(0, 60)}”`).join(' and ');
  return {
    meaning: 'public',
    read,
    note: `holds the boxes that were ticked; ${labels} ${named.size + unnamed.size === 1 ? 'says' : 'say'} who may be named.`,
  };
}
