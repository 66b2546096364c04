// A part of a campaign's documents, by the paths of their files.

import type { Documents } from '../assemble.ts';

/** In the order in which they build upon each other; what has no document comes last. */
export function documentsOf(documents: Documents): string[] {
  const { site, styles, letters, pages, updates, revisions, decisions, interfaces, translatedSites } = documents;
  const { locks, translatedPages, translatedUpdates } = documents;
  const ordered = [
    ...(site ? [site] : []),
    ...[
      styles,
      letters,
      pages,
      updates,
      revisions,
      decisions,
      interfaces,
      translatedSites,
      locks,
      translatedPages,
      translatedUpdates,
    ].flat(),
    ...documents.translations,
    ...documents.signatures,
  ];
  return [...new Set([...ordered.map(({ file }) => file.path), ...documents.files.map(({ path }) => path)])];
}

export function withFiles(documents: Documents, paths: ReadonlySet<string>): Documents {
  const of = <Item extends { readonly file: { readonly path: string } }>(list: readonly Item[]): Item[] =>
    list.filter(({ file }) => paths.has(file.path));
  const { root, files, site } = documents;
  return {
    root,
    files: files.filter(({ path }) => paths.has(path)),
    site: site && paths.has(site.file.path) ? site : undefined,
    styles: of(documents.styles),
    letters: of(documents.letters),
    revisions: of(documents.revisions),
    translations: of(documents.translations),
    locks: of(documents.locks),
    pages: of(documents.pages),
    translatedPages: of(documents.translatedPages),
    updates: of(documents.updates),
    translatedUpdates: of(documents.translatedUpdates),
    interfaces: of(documents.interfaces),
    translatedSites: of(documents.translatedSites),
    signatures: of(documents.signatures),
    decisions: of(documents.decisions),
  };
}
