// Letters and signs of which each becomes the same whatever is beside it: what is made of a name for comparison can be told letter by letter.

import { foldName } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';
import { withoutMarks } from './plain.ts';

const isLetterOrSign = /^[\p{L}\p{N}\p{P}\p{S}]$/u;
/** A mark joins the letter before it, and so do the parts of syllables of Hangul. */
const beginsAlone = /^[^\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
/** A capital sigma at the end of a word becomes another small letter than elsewhere. */
export const sigma = 'Σ';

const lone = 1;
const notLone = 2;
/** By UTF-16 unit; 0 where no one has asked yet. */
const kinds = new Uint8Array(0x10000);

/** Whether a UTF-16 unit is one of them, as printable ASCII is. */
export function isLone(code: number): boolean {
  return (kinds[code] || kindOf(code)) === lone;
}

function kindOf(code: number): number {
  const kind = isOfMany(code) || isLoneByItself(code) ? lone : notLone;
  kinds[code] = kind;
  return kind;
}

/** Thousands of letters that are all lone: those of Han and the syllables of Hangul. */
function isOfMany(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}

export function isLoneByItself(code: number): boolean {
  const character = String.fromCharCode(code);
  const isPlain = code >= 0x20 && code < 0x7f;
  const looks = skeletonOf(character);
  const isAlone = (): boolean => [character, foldName(character), looks, withoutMarks(looks)].every((text) => beginsAlone.test(text));
  return isPlain || (isLetterOrSign.test(character) && character !== sigma && isAlone());
}

/** What names begin with as they are compared, by the unit that they begin with: `compared` makes the form that is compared. */
export class Beginnings {
  readonly #compared: (text: string) => string;
  /** 0 where no one has asked yet. */
  readonly #units = new Uint16Array(0x10000);

  constructor(compared: (text: string) => string) {
    this.#compared = compared;
  }

  /** Whether a name becomes something else than `other` for certain. Where its first two letters are lone, nothing behind them changes the first. */
  areOther(name: string, other: string): boolean {
    const first = name.charCodeAt(0);
    if (first === space || !isLone(first) || !isLone(name.charCodeAt(1))) return false;
    const unit = this.#units[first] || this.#unitOf(first);
    return unit !== other.charCodeAt(0);
  }

  #unitOf(first: number): number {
    const unit = this.#compared(String.fromCharCode(first)).charCodeAt(0);
    this.#units[first] = unit;
    return unit;
  }
}

const space = 0x20;
