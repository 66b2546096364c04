// “Ada Example: I swim in this river.”, “山田花子：賛同します。”: a name, a colon, and what somebody says, where most lines are so.

import { isKnownPerson } from '../names/person.ts';
import { canBePerson } from '../names/shape.ts';
import { wordsOf } from '../names/words.ts';
import type { TidyLine } from './tidy.ts';

const minLines = 3;
const maxName = 80;
const ended = /[.!?。！？…]["”’」』)）]*$/u;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

interface Said {
  readonly name: string;
  readonly statement: string;
}

/** Words that end as sentences do, more than a role or a place has. */
function isSentence(text: string): boolean {
  return ended.test(text) && (wordsOf(text).length >= 4 || (unspaced.test(text) && text.length >= 6));
}

function saidIn({ text }: TidyLine): Said | undefined {
  const colon = text.search(/[:：]/u);
  if (colon < 1) return undefined;
  const [name, statement] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  const [first = ''] = name.split(/[,(，（]/u);
  return statement !== '' && name.length <= maxName && canBePerson(first.trim()) && isSentence(statement) ? { name, statement } : undefined;
}

/** The same lines, those with a statement without it in their text. What is said of somebody is looked for in the whole line as before. */
export function withStatements(lines: readonly (TidyLine | undefined)[]): (TidyLine | undefined)[] {
  const found = lines.map((line) => line && saidIn(line));
  const all = lines.filter((line) => line !== undefined).length;
  const said = found.filter((one) => one !== undefined);
  const known = said.filter(({ name }) => isKnownPerson(name.split(/[,(，（]/u, 1)[0]?.trim() ?? '')).length;
  if (said.length < minLines || said.length < all * 0.6 || known < said.length * 0.4) return [...lines];
  return lines.map((line, index) => {
    const one = found[index];
    return line && one ? { ...line, text: one.name, statement: one.statement } : line;
  });
}
