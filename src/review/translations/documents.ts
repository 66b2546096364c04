// The documents of two states of a campaign by path: before a change, and with it.

import type { Documents } from '../../core/assemble.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { Base } from '../base/base.ts';

/** Undefined where nothing is, or what is there cannot be read. */
export type DocumentAt = (path: string) => unknown;

export function documentsBefore(base: Base): DocumentAt {
  return (path) => {
    const place = placeOf(path);
    const bytes = base.texts.get(path);
    return bytes && !('rule' in place) ? base.document({ path, place, size: bytes.length }).document : undefined;
  };
}

export function documentsAfter(documents: Documents): DocumentAt {
  const { letters, revisions, translations, locks, pages, translatedPages, updates, translatedUpdates } = documents;
  const { interfaces, translatedSites, site } = documents;
  const texts = [letters, revisions, translations, locks, pages, translatedPages, updates, translatedUpdates].flat();
  const all = [...texts, ...interfaces, ...translatedSites, ...(site ? [site] : [])];
  const byPath = new Map<string, unknown>(all.map((document) => [document.file.path, document]));
  return (path) => byPath.get(path);
}
