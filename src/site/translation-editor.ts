// The page of the forge on which a letter's translation is begun or edited.

import type { Campaign, Letter } from '../core/model.ts';
import { editFilePage, forgeName, forkPage, newFileForm, newFilePage } from '../forge/pages.ts';
import { scaffold, translationPath } from '../translation/scaffold.ts';

export interface TranslationEditor {
  /** From the campaign's root. */
  readonly path: string;
  /** Undefined where there is no repository, or nothing says what software it runs on. */
  readonly url: string | undefined;
  /** What people call the forge. */
  readonly forge: string | undefined;
  /** The page that makes a copy of the repository, for forges that want one first. */
  readonly fork: string | undefined;
  /** Whether it opens in a copy of one's own only, whose address nothing but a script can make. */
  readonly isInCopies: boolean;
  /** The text to begin with. */
  readonly text: string | undefined;
  /** Whether the address brings it. */
  readonly isFilled: boolean;
  readonly isNew: boolean;
}

export function translationEditor({ site }: Campaign, letter: Letter, tag: string): TranslationEditor {
  const { repository } = site;
  const edition = letter.editions.get(tag);
  const base = {
    forge: repository && forgeName(repository),
    fork: repository && forkPage(repository),
    isInCopies: repository !== undefined && newFileForm(repository)?.isInCopies === true,
    isFilled: false,
    isNew: edition === undefined,
  };
  if (edition) return { ...base, path: edition.file, url: repository && editFilePage(repository, edition.file), text: undefined };
  const path = translationPath(tag, letter.id);
  const text = scaffold(letter, tag);
  // What an address cannot hold as a whole may fit without the facts, which can be added later.
  const page =
    repository && firstFilled([text, scaffold(letter, tag, { hasFacts: false })].map((one) => newFilePage(repository, path, one)));
  return { ...base, path, url: page?.url, text, isFilled: page?.isFilled === true };
}

/** The first whose address brings its text; else the first. */
function firstFilled<Page extends { readonly isFilled: boolean }>(pages: readonly (Page | undefined)[]): Page | undefined {
  return pages.find((page) => page?.isFilled) ?? pages[0];
}
