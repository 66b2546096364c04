// Headers in two rows, as SurveyMonkey and Framaforms write them: a question, and below it the parts that people filled in.

import { type Cell, textOf } from './block.ts';
import { isFilled, isKnown } from './header-row.ts';

/** Whether a row names the parts of the headers above it: it is where they are blank, and leaves open what they say already. */
export function arePartsOf(below: readonly Cell[], headers: readonly Cell[]): boolean {
  if (!below.some(isFilled) || isFilled(below[0] ?? '')) return false;
  const isContinued = below.some((cell, column) => isFilled(cell) && !isFilled(headers[column] ?? ''));
  const isOpen = below.every((cell, column) => !isFilled(cell) || !isKnown(textOf(headers[column])));
  return isContinued && isOpen;
}

/** A question whose answers need no name of their own. */
const answer = /^(?:response|open-ended response|antwort|réponse|respuesta|resposta|risposta|antwoord)$/i;

/** The question goes on to the right as long as nothing else is above. */
export function withParts(headers: readonly Cell[], below: readonly Cell[]): string[] {
  let question = '';
  return Array.from({ length: Math.max(headers.length, below.length) }, (_, column) => {
    const [own, part] = [textOf(headers[column]).trim(), textOf(below[column]).trim()];
    if (own !== '') question = own;
    if (part === '' || answer.test(part)) return own;
    return isKnown(part) || question === '' ? part : `${question}: ${part}`;
  });
}
