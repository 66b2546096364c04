// How many people one line names: “A, role, x; B, role, y” are two. Where that is not plain, it is asked.

import { canBePerson } from '../names/examine.ts';
import { classifyPart } from '../names/part.ts';

export interface PersonText {
  readonly text: string;
  /** What is not certain about it. */
  readonly question: string | undefined;
}

/** More are no list of people in a line. */
const maxPeople = 200;

export function peopleIn(line: string): PersonText[] {
  const parts = splitOutsideBrackets(line, ';');
  if (parts.length < 2) return [{ text: line, question: runOn(line) }];
  if (parts.length > maxPeople) return [{ text: line.slice(0, 300), question: 'This line holds more than a list of people does.' }];
  const people: PersonText[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    // “Ada; Example, professor”: a semicolon inside a name, it seems.
    if (next !== undefined && /^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(part) && /^\p{Lu}[\p{L}\p{M}’'-]*,/u.test(next)) {
      const text = `${part} ${next}`;
      people.push({ text, question: `Is “${part}; ${next.split(',')[0]}” one person? A semicolon stands inside the name.` });
      at++;
    } else people.push({ text: part, question: runOn(part) });
  }
  return people;
}

/** “A, role, x, B, role, y”: a later part that is a name with a role behind it. */
function runOn(text: string): string | undefined {
  const cells = splitOutsideBrackets(text, ',');
  if (cells.length < 5 || cells.length > 40) return undefined;
  for (let at = 2; at < cells.length - 1; at++) {
    const [cell = '', next = ''] = [cells[at], cells[at + 1]];
    if (cell.split(' ').length > 1 && canBePerson(cell) && classifyPart(cell).kind === 'unknown' && classifyPart(next).kind === 'role')
      return `Do several people run together here? “${cell}” could be another name.`;
  }
  return undefined;
}

/** Read from the end: what a closing bracket follows, before an opening one, is in brackets. Linear, whatever a stranger sends. */
function splitOutsideBrackets(text: string, separator: string): string[] {
  const parts: string[] = [];
  let end = text.length;
  let isInside = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at];
    if (character === ')') isInside = true;
    else if (character === '(') isInside = false;
    else if (character === separator && !isInside) {
      parts.push(text.slice(at + 1, end).trim());
      end = at;
    }
  }
  parts.push(text.slice(0, end).trim());
  return parts.reverse().filter((part) => part !== '');
}
