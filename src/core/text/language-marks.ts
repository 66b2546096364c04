// Marks in the text of an index around what is in another language than the text around it, in characters that are shown nowhere.

/** “Language tag” of Unicode, which nothing else uses any more; the letters of the tag follow it as tag characters. */
const begin = 0xe0001;
const end = '\u{E007F}';
const tagCharacters = 0xe0000;
const mark = /(\u{E0001}[\u{E0020}-\u{E007E}]*|\u{E007F})/u;

/** What begins a part. `tag` is one of BCP 47: letters, digits and hyphens. */
export function beginOf(tag: string): string {
  return String.fromCodePoint(begin, ...[...tag].map((letter) => tagCharacters + (letter.codePointAt(0) ?? 0)));
}

/** What ends the part that began last. */
export const endOfPart = end;

export function withoutMarks(text: string): string {
  return text
    .split(mark)
    .filter((_, index) => index % 2 === 0)
    .join('');
}

export interface Run {
  /** A tag of BCP 47; undefined is the language around. */
  readonly lang: string | undefined;
  readonly text: string;
}

/** The text without its marks, cut where the language changes. `open` is what began before it, outermost first. */
export function byLanguage(text: string, open: readonly string[] = []): Run[] {
  const stack = [...open];
  const runs: Run[] = [];
  for (const [index, piece] of text.split(mark).entries())
    if (index % 2 === 1) follow(stack, piece);
    else if (piece !== '') runs.push({ lang: stack.at(-1), text: piece });
  return runs;
}

/** What has begun in a text and has not ended, outermost first. */
export function openAfter(text: string): string[] {
  const stack: string[] = [];
  for (const [index, piece] of text.split(mark).entries()) if (index % 2 === 1) follow(stack, piece);
  return stack;
}

function follow(stack: string[], piece: string): void {
  if (piece === end) stack.pop();
  else
    stack.push(
      [...piece]
        .slice(1)
        .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - tagCharacters))
        .join(''),
    );
}
