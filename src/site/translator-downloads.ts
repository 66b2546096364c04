// Which files a translator of a letter can download and fill in.

import type { Letter } from '../core/model.ts';

export interface TranslatorDownloads {
  /** A document with the original and the translation side by side. */
  readonly hasColumns: boolean;
  /** The text of a new file, where there is no translation yet. */
  readonly hasScaffold: boolean;
}

export function translatorDownloads({ original, editions }: Letter, tag: string): TranslatorDownloads {
  return { hasColumns: tag !== original.language, hasScaffold: !editions.has(tag) };
}
