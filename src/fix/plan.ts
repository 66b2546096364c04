// What to do with one file, on its own: its right name, and what it should hold.

import { checkFile } from '../core/check-file.ts';
import { placeOf } from '../core/files/kinds.ts';
import { misplacedSignature } from '../core/files/misplaced-signature.ts';
import type { Problem } from '../core/problem.ts';
import { isReadable, stepOf } from './judge.ts';
import { formerPlace } from './former-place.ts';
import { type FixSurroundings, fixText } from './fix-text.ts';
import { type RightPath, rightPath } from './names.ts';
import { translationPath } from './translation-place.ts';

export interface Fixed {
  /** Path from the root before it was fixed. */
  readonly file: string;
  /** Where it lies now, for a file that was renamed. */
  readonly newFile?: string;
  /** What was done, as clauses. */
  readonly what: readonly string[];
}

export interface Plan extends Fixed {
  /** Where it is to lie; the same as before where its name is right. */
  readonly target: string;
  readonly bytes: Buffer;
}

/** Undefined where there is nothing to do, or nothing that is certain. Reads nothing from disk, and does not know which names are taken. */
export function planFix(file: string, original: Buffer, surroundings: FixSurroundings): Plan | undefined {
  const place =
    formerPlace(file, surroundings.former) ??
    translationPath(file, original, surroundings.letterIds) ??
    signaturePlace(file, original, surroundings.letterIds);
  if (place) return planMove(file, original, place, surroundings);
  const right = rightPath(file);
  if ('rule' in placeOf(right.path)) return undefined;
  const { bytes, what, problems } = fixText(right.path, original, surroundings);
  if (right.path === file) return what.length > 0 ? { file, target: file, bytes, what } : undefined;
  if (!checkFile(file, original, surroundings).some(({ rule }) => stepOf(rule) === 0)) return undefined;
  if (problems.some(({ rule }) => stepOf(rule) === 0) || !(right.isSure || isSignature(problems))) return undefined;
  return { file, target: right.path, bytes, what: [...right.what, ...what] };
}

/** Of a signature that lies elsewhere, in a campaign where one letter can be meant; under its right name. */
function signaturePlace(file: string, original: Buffer, letters: ReadonlySet<string>): RightPath | undefined {
  const found = misplacedSignature(file, original.toString('utf8'), letters);
  if (!found) return undefined;
  const { path, what } = rightPath(found.target);
  return { path, what: [`it lies among the signatures under “${found.letter}”`, ...what], isSure: true };
}

/** Of a translation or a signature that lies elsewhere. What cannot be read there is left where it is. */
function planMove(file: string, original: Buffer, { path, what }: RightPath, surroundings: FixSurroundings): Plan | undefined {
  const fixed = fixText(path, original, surroundings);
  if (fixed.problems.some(({ rule }) => stepOf(rule) === 0)) return undefined;
  return { file, target: path, bytes: fixed.bytes, what: [...what, ...fixed.what] };
}

/** Whether a file without the ending of a signature is one: a mapping with a name in it. */
function isSignature(problems: readonly Problem[]): boolean {
  return isReadable(problems) && !problems.some(({ rule, message }) => rule === 'missing-key' && message.startsWith('“name”'));
}

/** What no two files may share: a path without case, and for signatures the letter and the name of the file. */
export function addressOf(path: string): string {
  const place = placeOf(path);
  const isSigned = !('rule' in place) && (place.kind === 'signature' || place.kind === 'signature-list');
  return (isSigned ? `${place.letter}/${place.id}` : path).toLowerCase();
}
