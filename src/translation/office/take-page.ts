// A document that someone sent → the file of the translation of a page, or of a piece of news. These have no revisions.

import { checkFile } from '../../core/check-file.ts';
import type { PageOriginals } from '../page-files.ts';
import type { OfficeDocument } from './document.ts';
import { type TakenIn, takeIn } from './take-in.ts';

export function takePage(
  document: OfficeDocument,
  { letter, surroundings, pathIn }: PageOriginals,
  { language, translators }: { readonly language: string; readonly translators: readonly string[] },
): TakenIn {
  const taken = takeIn(document, letter, { language, revision: 1, translators, surroundings });
  const path = pathIn(language);
  const text = document.text === undefined ? taken.text.replace('\nrevision: 1\n', '\n') : taken.text;
  const problems = checkFile(path, Buffer.from(text), surroundings);
  return { ...taken, path, text, lock: undefined, likelierRevision: undefined, problems };
}
