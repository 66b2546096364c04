// Likely duplicates for a terminal: score and reasons, the two signatures below each other, what to type.

import { styleText } from 'node:util';
import type { Signatory } from '../../core/model.ts';
import { visible } from '../../core/text/characters.ts';
import { describeObjection, describeReason } from '../../signatories/duplicates/words-for-people.ts';
import type { TextOptions } from '../text.ts';
import { distinctCommand, type LetterDuplicates, placeOf, sameCommand } from './pairs.ts';

export function duplicatesText(letters: readonly LetterDuplicates[], { colour }: TextOptions): string {
  type Style = Parameters<typeof styleText>[0];
  const paint = (style: Style, text: string): string => (colour ? styleText(style, text, { validateStream: false }) : text);
  const pairs = letters.flatMap(({ letter, duplicates }) =>
    duplicates.map((duplicate) => {
      const { score, reasons, objections, signatories } = duplicate;
      const but = objections.length > 0 ? `; but ${objections.map(describeObjection).join(', ')}` : '';
      const lines = [
        `${paint('bold', score.toFixed(2))} ${letter}: ${reasons.map(describeReason).join(', ')}${but}`,
        ...signatories.map((signatory) => `    ${describe(signatory)}\n      ${paint('dim', visible(placeOf(signatory)))}`),
        `    One? ${paint('dim', sameCommand(letter, ...signatories))} (the first stays)`,
        `    Two? ${paint('dim', distinctCommand(letter, duplicate))}`,
      ];
      return `${lines.join('\n')}\n`;
    }),
  );
  return [...pairs, `${summary(letters)}\n`].join('\n');
}

function describe({ name, kind, role, affiliation, country, region, link, handle }: Signatory): string {
  const facts = [kind === 'organisation' ? kind : undefined, role, affiliation, country ?? region, link, handle];
  const said = facts.filter((fact) => fact !== undefined).map(visible);
  return [visible(name), ...said].join(' · ');
}

function summary(letters: readonly LetterDuplicates[]): string {
  const count = letters.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
  const looked = letters.reduce((sum, { signatures }) => sum + signatures, 0);
  const among = `among ${looked.toLocaleString('en')} signature${looked === 1 ? '' : 's'}`;
  if (count === 0) return `No likely duplicates ${among}.`;
  return `${count.toLocaleString('en')} likely duplicate${count === 1 ? '' : 's'} ${among}. Nothing was changed: a person decides.`;
}
