// Where everything lies that a build writes. Pages, outputs and the check of public/ all take their paths from here.

/**
 * Below the site's root, without a slash before them. A folder ends with a slash; one that is called like a page has that page in it.
 * Astro makes the pages from the names in src/pages, and every build compares the two.
 */
export const rootPaths = {
  chooser: '',
  notFound: '404.html',
  style: 'look.css',
  /** Only where the campaign has styles of its own. */
  ownStyle: 'campaign.css',
  icon: 'icon.svg',
  checksums: 'SHA256SUMS',
  headers: '_headers',
  /** Only where something was renamed, or the campaign has one. */
  redirects: '_redirects',
  robots: 'robots.txt',
  sitemap: 'sitemap-index.xml',
  /** Scripts, styles and fonts, under names that change with what they hold. */
  assets: '_astro/',
  search: 'pagefind/',
  data: 'api/',
  badges: 'badge/',
} as const;

/** The parts of a sitemap are numbered; how many there are, the number of pages decides. */
export const sitemapPart = /^sitemap-\d{1,6}\.xml$/;

/** Below the folder of a language. */
export const languagePaths = {
  home: '',
  search: 'search/',
  translations: 'translations/',
  atomFeed: 'feed.xml',
  jsonFeed: 'feed.json',
  offlineCopy: 'offline.zip',
  /** A letter, or a page of the campaign: both lie directly below the language. */
  entry: (id: string) => `${id}/`,
  update: (id: string) => `updates/${id}/`,
} as const;

/** Below the folder of a letter in a language. */
export const letterPaths = {
  facts: 'about/',
  sign: 'sign/',
  /** What comes after signing, where a form is sent to an address of the letter’s own. */
  signed: 'signed/',
  embed: 'embed/',
  pdf: 'letter.pdf',
  card: 'card.png',
  /** An edition without a layout of ours. */
  text: 'letter.txt',
  word: 'letter.docx',
  /** What journalists need, where the letter says whom they ask. */
  pressKit: 'press.zip',
  /** What a translator fills in: a document with two columns, and a text where there is no translation yet. */
  columns: 'translation.docx',
  scaffold: 'translation.md',
  signatories: 'signatories/',
  /** Where the site has several letters. */
  atomFeed: 'feed.xml',
  jsonFeed: 'feed.json',
} as const;

/** Below the folder of a letter in a language, where the letter has them, by paper. */
export const printPaths = {
  poster: { a4: 'poster-a4.pdf', a3: 'poster-a3.pdf', 'us-letter': 'poster-us-letter.pdf' },
  sheet: { a4: 'sheet-a4.pdf', a3: 'sheet-a3.pdf', 'us-letter': 'sheet-us-letter.pdf' },
} as const;

/** The folder of a language is its tag in lower case. */
export function languageSlug(tag: string): string {
  return tag.toLowerCase();
}
