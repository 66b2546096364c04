// The regular expressions of src that take more than linear time, with the length of what they are used on; and the ones that are only
// built when they are needed, with examples.

export interface Exception {
  readonly file: string;
  /** How its source begins. */
  readonly starts: string;
  /** The longest text that it is used on, in characters. */
  readonly bound: number;
  readonly why: string;
}

/** Whether all places of an expression are among the exceptions. */
export function isException({ source, places }: { readonly source: string; readonly places: readonly string[] }): boolean {
  return places.every((place) => exceptionFor(source, place) !== undefined);
}

export function exceptionFor(source: string, place: string): Exception | undefined {
  return exceptions.find(({ file, starts }) => place.split(':')[0] === file && source.startsWith(starts));
}

export const exceptions: readonly Exception[] = [
  { file: 'src/core/files/misplaced.ts', starts: '(?:\\.(?:md|', bound: 300, why: 'Longer paths are left alone before.' },
  { file: 'src/core/languages/meant.ts', starts: 'https?:\\S+|', bound: 4000, why: 'Used on the beginning of a text.' },
  { file: 'src/fix/fixes/translation-head.ts', starts: '^\\s*(?:# +', bound: 1000, why: 'Used on the beginning of a text.' },
  { file: 'src/fix/fixes/translation-head.ts', starts: '^title:', bound: 1000, why: 'Used on the beginning of the front matter.' },
  { file: 'src/fix/translation-place.ts', starts: '<!--.*?-->', bound: 8192, why: 'Used on the first 8 KiB of a file.' },
  { file: 'src/core/languages/other-letters.ts', starts: '<!--.*?-->', bound: 8192, why: 'Used on the first 8 KiB of a text.' },
  { file: 'src/cli/import/column-map.ts', starts: '(?<!(?<!', bound: 10_000, why: 'The own command line of whoever imports.' },
  {
    file: 'src/core/text/private-details.ts',
    starts: '(?:tel|tél|',
    bound: 40,
    why: 'Used on the 40 characters before a number.',
  },
  {
    file: 'src/core/text/private-details.ts',
    starts: '(?:isbn|issn|',
    bound: 40,
    why: 'Used on the 40 characters before a number.',
  },
  {
    file: 'src/core/text/private-details.ts',
    starts: ' at .* dot ',
    bound: 500,
    why: 'Used on what hiddenEmail found, whose parts have bounds.',
  },
  {
    file: 'src/core/text/private-details.ts',
    starts: String.raw`^\S*[.\d_]\S* `,
    bound: 500,
    why: 'Used on what hiddenEmail found, whose parts have bounds.',
  },
  {
    file: 'src/core/text/without-private-details.ts',
    starts: '(?:(?:my|our|the|meine?',
    bound: 200,
    why: 'Used on the 200 characters before a detail (maxLead).',
  },
  {
    file: 'src/core/text/without-private-details.ts',
    starts: '(?:(?:my|our|meine?',
    bound: 200,
    why: 'Used on the 200 characters before a detail (maxLead).',
  },
  {
    file: 'src/fix/names.ts',
    starts: '[ .,]+(?:ya?ml',
    bound: 255,
    why: 'Used on names of files of at most 255 characters (maxNameLength).',
  },
  {
    file: 'src/fix/names.ts',
    starts: String.raw`(?:\.(?:md|`,
    bound: 255,
    why: 'Used on names of files of at most 255 characters (maxNameLength).',
  },
  {
    file: 'src/outputs/data/csv.ts',
    starts: String.raw`[;|\t\r\n](?=`,
    bound: 1_000,
    why: 'Used on a field of a signature, none of which is longer.',
  },
  {
    file: 'src/signatories/import/consent/answers.ts',
    starts: '^([^,.;:!()',
    bound: 160,
    why: 'Used on answers of at most 160 characters (maxLength).',
  },
  {
    file: 'src/signatories/import/consent/withholding.ts',
    starts: '(?<!',
    bound: 2_000,
    why: 'Too large for recheck; used on at most 2,000 characters (maxLength).',
  },
  {
    file: 'src/signatories/import/lines/columns.ts',
    starts: '^https?:|@',
    bound: 1_000,
    why: 'Used on a part of a line of at most 1,000 characters (maxLineLength).',
  },
  {
    file: 'src/signatories/import/names/heading.ts',
    starts: String.raw`\b(?:sign(?:ed`,
    bound: 1_000,
    why: 'Used on a heading above a list.',
  },
  { file: 'src/signatories/import/lines/links.ts', starts: String.raw`^(?:www\.)?`, bound: 253, why: 'Used on the name of a host.' },
  {
    file: 'src/signatories/import/lines/surname-first.ts',
    starts: '^(?:on behalf',
    bound: 1_000,
    why: 'Used on a part of a line of at most 1,000 characters (maxLineLength).',
  },
  {
    file: 'src/signatories/import/lines/tidy.ts',
    starts: String.raw`\[([^\][]{1,200})`,
    bound: 20_000,
    why: 'Used on a line of at most 20,000 characters (maxPeopleLine), and its parts have bounds.',
  },
  {
    file: 'src/signatories/import/lines/tidy.ts',
    starts: String.raw`(?<!\s[–—|:-]`,
    bound: 1_000,
    why: 'Used on a line of at most 1,000 characters (maxLineLength).',
  },
  {
    file: 'src/signatories/import/names/examine.ts',
    starts: String.raw`\S+@`,
    bound: 400,
    why: 'Used on a name of at most 400 characters (maxNameLength).',
  },
  {
    file: 'src/signatories/import/names/examine.ts',
    starts: String.raw`\p{Ll}{4,}`,
    bound: 400,
    why: 'Used on a name of at most 400 characters (maxNameLength).',
  },
  {
    file: 'src/signatories/import/names/no-signature.ts',
    starts: '^',
    bound: 400,
    why: 'Used on a name of at most 400 characters (maxNameLength).',
  },
  {
    file: 'src/signatories/import/names/part.ts',
    starts: '^',
    bound: 1_000,
    why: 'Used on a part of a line of at most 1,000 characters (maxLineLength).',
  },
  {
    file: 'src/signatories/import/names/placeholders.ts',
    starts: '^',
    bound: 400,
    why: 'Used on a name of at most 400 characters (maxNameLength).',
  },
  {
    file: 'src/signatories/import/names/placeholders.ts',
    starts: String.raw`[\s#(nNo`,
    bound: 400,
    why: 'Used on a name of at most 400 characters (maxNameLength).',
  },
  {
    file: 'src/signatories/import/names/work-part.ts',
    starts: '^(.{2,80}?)',
    bound: 1_000,
    why: 'Used on a part of a line of at most 1,000 characters (maxLineLength).',
  },
  {
    file: 'src/signatories/import/source/document-text.ts',
    starts: 'text-decoration',
    bound: 2_000,
    why: 'Used on at most 2,000 characters of a style (styleOf).',
  },
  {
    file: 'src/signatories/import/source/document-text.ts',
    starts: String.raw`\{\{`,
    bound: 1_000,
    why: 'Used on a line of a document, and its parts have bounds.',
  },
  {
    file: 'src/signatories/import/source/encoding.ts',
    starts: '<meta',
    bound: 65_536,
    why: 'Used on the first 64 KiB of a file, and its parts have bounds.',
  },
  {
    file: 'src/signatories/import/source/passed-rows.ts',
    starts: '^(?:(?:grand',
    bound: 200,
    why: 'Used on cells of at most 200 characters (rowKind).',
  },
  { file: 'src/signatories/import/table.ts', starts: '^([^,]{1,60})', bound: 400, why: 'Its parts have bounds.' },
  {
    file: 'src/signatories/import/columns.ts',
    starts: '(?:on behalf of',
    bound: 100_000,
    why: 'recheck comes to no answer. Used on a header, and its one repeated part has a bound.',
  },
  {
    file: 'src/signatories/import/consent/answers.ts',
    starts: '(?:only|just)',
    bound: 160,
    why: 'recheck comes to no answer. Used on answers of at most 160 characters (maxLength).',
  },
  {
    file: 'src/signatories/import/consent/header.ts',
    starts: '(?:(?:and|that',
    bound: 100_000,
    why: 'recheck comes to no answer. Used on a header.',
  },
  {
    file: 'src/signatories/import/headers.ts',
    starts: '^.{3,}?[.?:]?',
    bound: 100_000,
    why: 'recheck comes to no answer. Used on a header.',
  },
  {
    file: 'src/signatories/import/names/clean.ts',
    starts: String.raw`(?:\s*(?:\\|<br`,
    bound: 400,
    why: 'recheck comes to no answer. Used on a name of at most 400 characters (maxNameLength).',
  },
  {
    file: 'src/core/text/private-details.ts',
    starts: String.raw`(?<![\p{L}\p{N}])(?:(?:(?:\p{Lu}`,
    bound: 262_144,
    why: 'recheck comes to no answer. All of its repeated parts have bounds.',
  },
  {
    file: 'src/signatories/import/names/organisation-words.ts',
    starts: '',
    bound: 400,
    why: 'recheck comes to no answer. Used on a name of at most 400 characters (maxNameLength).',
  },
  {
    file: 'src/review/commits/earlier-text.ts',
    starts: String.raw`^\s*(?:-\s+)?["']?`,
    bound: 262_144,
    why: 'recheck comes to no answer. Tried at the beginning of a line only, and its name has a bound.',
  },
  {
    file: 'src/core/translation/pairing/features.ts',
    starts: '([^/?#]{4,})',
    bound: 2000,
    why: 'Used on addresses of at most 2,000 characters.',
  },
];

/** Calls of `RegExp` that no module makes when it is loaded, by file. */
export const builtLater: Readonly<Record<string, readonly { source: string; flags: string }[]>> = {
  'src/core/fonts/packages.ts': [{ source: String.raw`\p{Script=Arabic}`, flags: 'u' }],
  'src/core/text/name-spelling.ts': [{ source: '["“”„«»「」『』]', flags: 'gu' }],
  'src/core/translation/checks/script.ts': [{ source: String.raw`[\p{scx=Zyyy}\p{scx=Arab}]`, flags: 'u' }],
  'src/integrations/serve-outputs.ts': [{ source: '^/letters/', flags: '' }],
  'src/renaming/language.ts': [{ source: String.raw`^language:\s*["']?de["']?\s*(?:#.*)?$`, flags: 'm' }],
  'src/renaming/letter.ts': [
    { source: String.raw`\]\([^)\s]{0,300}\bold(?:\.mdx?|/)`, flags: '' },
    { source: String.raw`(<(?:SignatoryCount|LetterLink)\b[^>]{0,300}\bletter=["'])old(?=["'])`, flags: 'g' },
    { source: String.raw`^[ -]*letter:\s*["']?old["']?\s*(?:#.*)?$`, flags: 'm' },
  ],
  'src/scripts/search/excerpt.ts': [{ source: String.raw`(\u0001[^\u0002]*\u0002)`, flags: '' }],
  'src/site/signing.ts': [{ source: String.raw`\p{sc=Arab}`, flags: 'u' }],
  'src/scripts/sign.ts': [{ source: String.raw`\p{sc=Arab}`, flags: 'u' }],
  'src/signatories/import/lines/tidy.ts': [
    { source: String.raw`\[([^\][]{1,200})\]\(\s*<?(https?:\/\/[^)\s>]{1,500})>?(?:\s+"[^"]{0,200}")?\s*\)`, flags: 'gu' },
  ],
  'src/signatories/signature-text.ts': [{ source: String.raw`\p{Cc}|\p{Cs}|[\u2028\u2029\ufeff\ufffe\uffff]`, flags: 'gu' }],
};
