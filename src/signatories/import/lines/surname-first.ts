// Lists that put the family name first, “LAST, First”, and the account before the name, “@handle (Name)”: turned where the block does so.

import type { Question, RawEntry } from '../entry.ts';
import { examineName } from '../names/examine.ts';
import { canBePerson } from '../names/shape.ts';
import { classifyPart, type Part } from '../names/part.ts';
import { organisationEvidence } from '../names/organisation-words.ts';
import { wordsOf } from '../names/words.ts';
import { isCity } from './cities.ts';
import type { ParsedLine } from './parse.ts';

export interface TurnedLine {
  readonly line: ParsedLine;
  readonly names?: RawEntry['values'];
  readonly questions?: readonly Question[];
}

const isCapitals = (text: string): boolean => /^[\p{Lu}\p{M}\s.'’-]+$/u.test(text) && /\p{Lu}{2}/u.test(text);

/** One or two words, given names by their shape. */
function canBeGiven({ kind, text }: Part): boolean {
  return (
    kind === 'unknown' &&
    canBePerson(text) &&
    wordsOf(text).length <= 3 &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    organisationEvidence(text) === undefined &&
    !isCity(text)
  );
}

function isSurnameFirst({ separator, first, rest, examined }: ParsedLine): 'capitals' | 'plain' | undefined {
  const [given] = rest;
  if (separator !== ',' || !given || !canBeGiven(given) || examined.kind === 'organisation' || examined.kind === 'person') return undefined;
  if (isCapitals(first) && !isCapitals(given.text)) return 'capitals';
  return rest.length === 1 && wordsOf(first).length <= 2 ? 'plain' : undefined;
}

export function turnNames(lines: readonly ParsedLine[]): Map<ParsedLine, TurnedLine> {
  const shapes = new Map(lines.map((line) => [line, isSurnameFirst(line)]));
  const count = (shape: 'capitals' | 'plain', isSingle = false): number =>
    lines.filter((line) => shapes.get(line) === shape && (!isSingle || wordsOf(line.first).length === 1)).length;
  const [capitals, plain] = [count('capitals'), count('plain')];
  // Two words before the comma are the rule in lists of whole names, and the exception among family names.
  const isPlainUsual = plain + capitals >= 4 && plain + capitals >= lines.length * 0.8 && count('plain', true) >= plain * 0.7;
  const areCapitalsUsual = capitals >= 2 && capitals >= lines.length * 0.5;
  return new Map(
    lines.map((line) => {
      const shape = shapes.get(line);
      if (/^@[\w.-]+$/u.test(line.first)) return [line, handleFirst(line)];
      if (shape === undefined) return [line, signedFor(line) ?? { line }];
      const isUsual = isPlainUsual || (shape === 'capitals' && areCapitalsUsual);
      if (!isUsual) {
        const isOdd = shape === 'capitals' || wordsOf(line.first).length === 1;
        if (!isOdd) return [line, { line }];
        return [
          line,
          { ...turned(line), questions: [{ about: 'name', message: `Is “${line.rest[0]?.text ?? ''} ${line.first}” the name?` }] },
        ];
      }
      return [line, turned(line)];
    }),
  );
}

function turned(line: ParsedLine): TurnedLine {
  const [given, ...rest] = line.rest;
  const name = `${given?.text ?? ''} ${line.first}`;
  return { line: { ...line, rest, examined: examineName(name) }, names: { firstName: given?.text ?? '', lastName: line.first } };
}

/** “on behalf of Sample Foundation, Sam Sample”: asked about, and proposed as a person there. */
function signedFor(line: ParsedLine): TurnedLine | undefined {
  const whom =
    /^(?:on behalf of|for and on behalf of|im namen (?:von|der|des)|im auftrag (?:von|der|des)|au nom d[eu]|en nombre de|em nome d[eao]|a nome di|namens)\s+(.+)$/iu.exec(
      line.first,
    )?.[1];
  const [named, ...rest] = line.rest;
  if (whom === undefined || !named || !canBePerson(named.text)) return undefined;
  const message = `“${line.text.slice(0, 80)}” names somebody and whom they sign for. Who signs?`;
  return {
    line: { ...line, first: named.text, rest: [classifyPart(whom), ...rest], examined: examineName(named.text) },
    questions: [{ about: 'kind', message }],
  };
}

/** “@vera (Vera Example)” */
function handleFirst(line: ParsedLine): TurnedLine {
  const handle = classifyPart(line.first);
  const [aside, ...asides] = line.asides;
  const [cell, ...rest] = line.rest;
  const named = aside ?? cell;
  if (named?.kind !== 'unknown' || !canBePerson(named.text)) return { line };
  const others = aside ? { asides, rest: [...line.rest, handle] } : { asides: line.asides, rest: [...rest, handle] };
  return { line: { ...line, ...others, first: named.text, examined: examineName(named.text) } };
}
