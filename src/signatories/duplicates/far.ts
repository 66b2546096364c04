// Names in scripts far behind the European alphabets, known at once: whatever is made of them for comparison, no European letter is in it.

import { foldName } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';

/** Begins with a letter and holds none but those of far scripts, into which no leaving out of marks leads. */
export const isOfFarScripts = /^(?=\p{L})[ \u0590-\u1dff\u2e80-\ud7ff]*$/u;
const isLetterOrMark = /^[\p{L}\p{M}]$/u;
const isLetter = /^\p{L}$/u;

const near = 1;
const far = 2;
const farLetter = 3;
/** By UTF-16 code unit; 0 where no one has asked yet. */
const kinds = new Uint8Array(0x10000);

/**
 * Whether a name is of far scripts alone, and so is what it looks like (UTS #39) and its folded form: an alef looks like an l, so a name with one
 * is none of these. False says nothing.
 */
export function isFarName(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code === 0x20 && at > 0) continue;
    const kind = kinds[code] || kindOf(code);
    if (kind === near || (at === 0 && kind !== farLetter)) return false;
  }
  return name !== '';
}

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  const looks = skeletonOf(character);
  const folded = foldName(character);
  const isInside = isLetterOrMark.test(character) && [looks, folded].every((text) => isOfFarScripts.test(`\u4e00${text}`));
  const isFirst = [character, looks.charAt(0), folded.charAt(0)].every((text) => isLetter.test(text));
  const kind = !isOfFarScripts.test(`\u4e00${character}`) || !isInside ? near : isFirst ? farLetter : far;
  kinds[code] = kind;
  return kind;
}

/** Whether what is made of a name for comparison differs from such a text for certain, since one is European and the other is not. */
export function isFarFrom(name: string, text: string): boolean {
  return isEuropean.test(text) && isFarName(name);
}

const isEuropean = /^[ -\u024f]/;
