// Every kind of page of this repository's own site, with an address for each language: what tests and scripts go through.

export interface PageKind {
  readonly name: string;
  pathIn(slug: string): string;
  /** Whether there is one for all languages. */
  readonly isSingle?: boolean;
}

const record = 'ban-biometric-surveillance';
const letter = 'your-open-letter';
const below = (name: string, path: string): PageKind => ({ name, pathIn: (slug) => `${slug}/${path}` });

export const pageKinds: readonly PageKind[] = [
  { name: 'chooser', pathIn: () => '', isSingle: true },
  { name: 'page that does not exist', pathIn: () => 'nowhere/', isSingle: true },
  below('home', ''),
  below('letter', `${record}/`),
  below('open letter', `${letter}/`),
  below('signatories', `${record}/signatories/`),
  below('organisations', `${record}/signatories/organisations/`),
  below('signatories by country', `${record}/signatories/countries/`),
  below('facts', `${record}/about/`),
  below('facts of an open letter', `${letter}/about/`),
  below('sign', `${letter}/sign/`),
  below('sign page of a record', `${record}/sign/`),
  below('page for a frame', `${letter}/embed/`),
  below('page of a record for a frame', `${record}/embed/`),
  below('search', 'search/'),
  below('search with results', 'search/?q=2021'),
  below('translations', 'translations/'),
  below('campaign page', 'about/'),
  below('news', 'updates/2026-11-22-first-letters/'),
];

/** A Latin, an Arabic, an Indic and a Han page: left to right and right to left, short words and none. */
export const looked = ['en', 'ar', 'hi', 'ja'] as const;
export const sizes = { phone: { width: 320, height: 640 }, desk: { width: 1280, height: 800 } } as const;
export const schemes = ['light', 'dark'] as const;

/** Each kind in each language, those for all languages once. */
export function pagesIn(languages: readonly string[]): { readonly kind: PageKind; readonly language: string; readonly path: string }[] {
  return pageKinds.flatMap((kind) =>
    (kind.isSingle ? languages.filter((language) => language === 'en') : languages).map((language) => ({
      kind,
      language,
      path: kind.pathIn(language),
    })),
  );
}
