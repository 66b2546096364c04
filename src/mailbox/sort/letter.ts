// Which letter a message is about: the path that the sign page writes, the title in its subject, or the only one that can be signed.

import { chooseLetter, isSignable, type SignableLetter } from '../../automation/sign/letters.ts';

export interface LetterChoice {
  readonly letters: readonly SignableLetter[];
  /** The one that was named when the command was given. */
  readonly only: string | undefined;
}

export type FoundLetter =
  | { readonly is: 'found'; readonly letter: SignableLetter; readonly language: string | undefined }
  /** None is meant for certain, or it takes no signatures. */
  | { readonly is: 'unknown' }
  | { readonly is: 'closed'; readonly letter: SignableLetter };

export function letterOf(path: string | undefined, subject: string, { letters, only }: LetterChoice): FoundLetter {
  const open = letters.filter((letter) => letter.facts.status !== 'draft');
  const named = path === undefined ? undefined : chooseLetter(path, open);
  const titled = subject === '' ? undefined : chooseLetter(subject, open);
  const choice = named ?? titled;
  const signable = open.filter(isSignable);
  const alone =
    only === undefined ? (signable.length === 1 && path === undefined ? signable[0] : undefined) : open.find(({ id }) => id === only);
  const letter = choice?.letter ?? alone;
  if (!letter) return { is: 'unknown' };
  if (!isSignable(letter) || letter.facts.namesTakenDown !== undefined) return { is: 'closed', letter };
  return { is: 'found', letter, language: titled?.language ?? choice?.language };
}
