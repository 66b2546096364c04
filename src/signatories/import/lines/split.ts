// A line → its cells: what separators outside brackets and quotation marks part. Linear, whatever a stranger sends.

export type Separator = '|' | ';' | '–' | ',' | '@';

const pairs = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
]);

interface Piece {
  readonly at: number;
  readonly length: number;
  readonly separator: Separator;
}

/** The separators of a text that are not within brackets or quotes. */
function separatorsIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  const closing: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === closing.at(-1)) closing.pop();
    else {
      const close = pairs.get(character);
      // One that is never closed opens nothing.
      if (close !== undefined && text.indexOf(close, at + 1) !== -1) closing.push(close);
      else if (closing.length === 0) {
        const piece = pieceAt(text, at);
        if (piece) {
          pieces.push(piece);
          at += piece.length - 1;
        }
      }
    }
  }
  return pieces;
}

function pieceAt(text: string, at: number): Piece | undefined {
  const character = text[at] ?? '';
  const piece = (separator: Separator, length = 1): Piece => ({ at, length, separator });
  if (character === '|' || character === '\t' || character === '｜') return piece('|');
  if (character === ';' || character === '；' || character === '؛') return piece(';');
  if (character === '、' || character === '፣' || character === '，' || character === '،') return piece(',');
  // In “1,000” it parts nothing.
  if (character === ',') return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '') ? undefined : piece(',');
  if (character !== ' ') return undefined;
  const next = text.slice(at, at + 5);
  const dash = /^ (?:[–—―-]|--|·|\/) /u.exec(next);
  if (dash) return piece('–', dash[0].length);
  // “Ada Example @ada”: the account begins a cell of its own.
  if (/^ @\w/u.test(next)) return piece(',');
  const place = /^ (?:@|at) /iu.exec(next);
  return place ? piece('@', place[0].length) : undefined;
}

export function separatorsOf(text: string): Set<Separator> {
  return new Set(separatorsIn(text).map(({ separator }) => separator));
}

/** The one that comes first. */
export function firstSeparator(text: string): Separator | undefined {
  return separatorsIn(text)[0]?.separator;
}

export function cellsOf(text: string, separator: Separator | undefined): string[] {
  if (separator === undefined) return [text.trim()];
  const cells: string[] = [];
  let from = 0;
  for (const piece of separatorsIn(text)) {
    if (piece.separator !== separator) continue;
    cells.push(text.slice(from, piece.at).trim());
    from = piece.at + piece.length;
  }
  cells.push(text.slice(from).trim());
  return cells.filter((cell) => cell !== '');
}
