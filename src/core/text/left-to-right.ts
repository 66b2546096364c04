// Pieces of a right-to-left text that are read from left to right: telephone numbers, versions, dates, paths, addresses, C++.
// Digits and signs have no strong direction of their own, so that they would turn round (UAX #9).

export interface Piece {
  readonly text: string;
  readonly isLeftToRight: boolean;
}

/** Signs and letters of ASCII, with single spaces between them; a comma or a colon ends what belongs together. */
const run = /[\x21-\x7e§€£](?:[\x21-\x7e§€£]{0,200}(?<![,;:!?]) (?=[\x21-\x7e§€£]))*[\x21-\x7e§€£]{0,200}/g;
const hasLetter = /[A-Za-z0-9]/;
/** What would turn round: numbers beside numbers, and signs at the edges of words. */
const risky = /\d[ ()/:.-]{1,3}\d|[^A-Za-z0-9\s.,:'"()[\]{}!?;-]|[A-Za-z]-\d|\d-[A-Za-z]|\d\(|(?:^|\s)[.-]{1,2}[A-Za-z]/;
const decimal = /^\d+[.,:]\d+$/;

/** The whole text, in pieces. */
export function directionPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(run)) {
    const [start, length] = trimmed(match[0]);
    const found = match[0].slice(start, start + length);
    if (!hasLetter.test(found) || !risky.test(found) || decimal.test(found)) continue;
    const at = match.index + start;
    if (at > end) pieces.push({ text: text.slice(end, at), isLeftToRight: false });
    pieces.push({ text: found, isLeftToRight: true });
    end = at + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isLeftToRight: false });
  return pieces;
}

/** Without the punctuation of the sentence around it: brackets that have no other half inside, quotation marks, full stops. */
function trimmed(found: string): [start: number, length: number] {
  let [start, end] = [0, found.length];
  for (let isChanged = true; isChanged && start < end; ) {
    isChanged = false;
    const inner = found.slice(start, end);
    const first = inner[0] ?? '';
    const last = inner.at(-1) ?? '';
    if (/["'\s)\]}]/.test(first) || (/[([{<]/.test(first) && !closes(inner, first))) {
      start++;
      isChanged = true;
    } else if (/["'.,:;!?\s([{]/.test(last) || (/[)\]}>]/.test(last) && !opens(inner, last))) {
      end--;
      isChanged = true;
    }
  }
  return [start, end - start];
}

const halves: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function closes(text: string, opening: string): boolean {
  return text.includes(halves[opening] ?? opening, 1);
}

function opens(text: string, closing: string): boolean {
  const opening = Object.keys(halves).find((one) => halves[one] === closing) ?? closing;
  return text.split(opening).length >= text.split(closing).length;
}

const [leftToRight, pop] = ['\u2066', '\u2069'];

/** For outputs that know no markup: the pieces between marks that isolate them. */
export function isolatedPieces(text: string): string {
  return directionPieces(text)
    .map((piece) => (piece.isLeftToRight ? leftToRight + piece.text + pop : piece.text))
    .join('');
}
