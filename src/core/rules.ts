// The catalogue of rules: every id that a problem can carry, how severe it is, and what it asks in one line.
// Each has a page with a wrong and a right example in docs/problems/.

export type Severity = 'error' | 'warning';

export interface Rule {
  readonly severity: Severity;
  /** What the rule asks, as a sentence without a full stop. */
  readonly asks: string;
  /** Whether it is about several files at once, so that a change of one can break another that it did not touch. */
  readonly isAcrossFiles: boolean;
}

const error = (asks: string): Rule => ({ severity: 'error', asks, isAcrossFiles: false });
const warning = (asks: string): Rule => ({ severity: 'warning', asks, isAcrossFiles: false });
const across = (rule: Rule): Rule => ({ ...rule, isAcrossFiles: true });

export const rules = {
  // Files: what may lie where, and what it may be called.
  'site-missing': across(error('A campaign has a file content/site.yaml')),
  'file-type': error('Everything in a campaign is an ordinary file: no links, no other repositories'),
  'file-name': error('File names use ASCII letters, digits, hyphens, dots and underscores'),
  'file-name-reserved': error('File names work on every system'),
  'file-collision': across(error('No two files differ only in case or lie in two folders under one name')),
  'file-extension': error('Texts end in .md, lists and signatures in .yaml'),
  'file-place': error('Every file lies in a folder that the campaign knows'),
  'file-size': error('Files stay below the size for their kind'),
  'file-empty': error('A file has something in it'),
  'not-examined': across(error('Every file can be examined to its end')),

  // Text: bytes and characters.
  'text-encoding': error('Files are UTF-8'),
  'text-byte-order-mark': error('Files begin without a byte order mark'),
  'text-line-endings': warning('Lines end with LF'),
  'text-control-character': error('Text has no control characters'),
  'text-bidi-control': error('Text has no characters that turn the direction of what follows'),
  'text-invisible-character': error('Text has no characters that nobody can see'),
  'text-combining-marks': error('Letters carry no more marks than writing needs'),
  'text-normalization': error('Text is in Unicode normal form NFC'),
  'text-replacement-character': error('Text has no U+FFFD, the trace of a broken conversion'),
  'text-merge-marker': error('Text has no merge markers'),
  'text-no-glyph': warning('Letters and names use characters that some installed font has'),

  // Front matter: the front matter of a text.
  'front-matter-missing': error('A text begins with --- on its first line'),
  'front-matter-language': error('Front matter is YAML'),
  'front-matter-unclosed': error('Front matter ends with a line ---'),
  'front-matter-fence': error('A line of front matter does not begin with --- and more'),

  // YAML.
  'yaml-syntax': error('YAML can be read'),
  'yaml-quotes': error('Quotation marks inside quotation marks are doubled or of the other kind'),
  'yaml-comment-in-value': error('A value with # in it is quoted'),
  'yaml-colon-in-value': error('A value with a colon and a space in it is quoted'),
  'yaml-tab': error('YAML is indented with spaces'),
  'yaml-alias': error('YAML has no anchors, aliases or merge keys'),
  'yaml-tag': error('YAML has no tags'),
  'yaml-directive': error('YAML has no directives'),
  'yaml-documents': error('A file holds one YAML document'),
  'yaml-duplicate-key': error('A key stands once'),
  'yaml-nesting': error('YAML is nested no deeper than 32 levels'),
  'yaml-not-a-mapping': error('A file is a list of "key: value" lines'),

  // Fields.
  'unknown-key': error('Only known keys are used'),
  'missing-key': error('Required keys are there'),
  'invalid-value': error('Values have the shape their field asks for'),
  'invalid-date': error('Dates are days of the calendar, written 2026-11-22'),
  'invalid-country': error('Countries are ISO 3166-1 alpha-2 codes'),
  'invalid-language': error('Languages are canonical BCP 47 tags'),
  'invalid-link': error('Links are full http or https addresses'),
  'invalid-identifier': error('Identifiers of people and organisations are copied right'),
  'email-address': error('Signatures hold no e-mail addresses'),
  'private-detail': error('Signatures hold no telephone numbers and no street addresses'),

  'list-key-missing': warning('Rows of a list have keys, which stay when other rows go'),

  // Markdown and MDX.
  'markdown-html': error('Texts hold no HTML'),
  'markdown-link': across(error('Links in texts lead to web pages, e-mail addresses or headings')),
  'markdown-anchor': error('A link to a heading leads to a heading that exists'),
  'markdown-image': across(error('Pictures lie in the campaign’s public folder')),
  'markdown-heading': error('Headings in a text begin at the second level'),
  'markdown-nesting': error('Texts are nested no deeper than 32 levels'),
  'markdown-too-complex': error('A text can be read in reasonable time'),
  'markdown-expansion': error('What becomes of a text is no more than some times as long as the text'),
  'markdown-list': error('Numbered lists are typed 1. 2. 3.'),
  'markdown-emphasis': warning('Marks of bold text make text bold'),
  'markdown-leftover': warning('Texts have no marks that only other programs understand'),
  'mdx-syntax': error('MDX can be read'),
  'mdx-code': error('MDX pages use components, not code'),
  'mdx-component': across(error('MDX pages use components that exist, with the attributes they take')),
  'foreign-component': across(error('A translated page has no components but those of its page')),
  'missing-component': across(warning('A translated page has all components of its page')),

  // The campaign as a whole.
  'look-contrast': warning('The colours of a campaign can be read as they are'),
  'look-styles': across(error('Styles of a campaign name what is stable and load nothing but its pictures')),
  'look-unknown': warning('Styles of a campaign are such as browsers know'),
  'reserved-name': across(error('No letter, page or public file has the address of a file of the site')),
  'unknown-letter': across(error('Translations, signatures and references belong to a letter that exists')),
  'unknown-page': across(error('Translated pages and news belong to a page or news that exists')),
  'logo-file': error('Logos are small pictures of the public folder that do nothing but be seen'),
  'video-file': error('Videos of letters, with captions and pictures, lie in the public folder'),
  'unknown-source': error('A fact names a source that is listed'),
  'unknown-revision': across(error('A translation or signature names a revision that exists')),
  'goal-order': error('Goals that follow each other grow'),
  'featured-statement': warning('A signature that is featured says something, and few are'),
  'deadline-passed': warning('A letter is open only until the last day for signatures'),
  'revision-record': error('Recorded revisions are a sound history'),
  'revision-history': error('Recorded revisions are added to and never edited'),
  'revision-unrecorded': warning('A published letter is recorded before its text is changed'),
  'revision-text': across(error('A published letter says what its last recorded revision says')),
  'lock-record': across(error('The lock of a translation names passages and revisions that exist')),
  'translation-unaligned': across(warning('Somebody has looked at which passage of a translation follows which of the original')),
  'translation-place': error('A translation lies in the folder of its language, under the name of its letter'),
  'translation-of-original': across(error('A letter is not translated into its own language')),
  'translation-demands': across(error('A translation has as many demands as the original')),
  'translation-passages': across(warning('A translation has the passages of the letter, and no others')),
  'translation-headings': across(error('Headings of a translation have the levels of the original')),
  'translation-target': across(error('A translation links to no file or heading that the original does not link to')),
  'translation-facts': across(warning('Facts that are translated are those of the original')),
  'translation-structure': across(warning('A translation has the list items and pictures of the original')),
  'translation-links': across(warning('A translation has the links of the original')),
  'translation-numbers': across(warning('A translation has the numbers of the original')),
  'translation-identical': across(warning('No passage of a translation is left in the language of the original')),
  'translation-script': across(warning('A translation is written in the script of its language')),
  'translation-emphasis': across(warning('A translated passage has as much bold text as its original')),
  'translation-doubled-word': across(warning('No word stands twice in a row')),
  'translation-length': across(warning('A passage is about as long as translations of it usually are')),
  'names-taken-down': across(error('A letter whose names were taken down has no signatures')),
  'same-signatory': error('Nobody signs twice'),
  'confusable-signatory': warning('Two names do not look the same'),
  'likely-duplicate': warning('A new signature is not there already under a name that is written differently'),
  'verified-by-signer': warning('A signature does not come with its own verification'),
  'withdrawn-signatory': error('Nobody who withdrew comes back by accident'),
  'maybe-withdrawn': warning('A new signature is not that of somebody who withdrew, in another spelling'),
  'unknown-signatory': across(warning('What was decided about signatories names some that are there')),
  'interface-key': error('Interface strings are those that the site uses'),
  'interface-plural': error('A counted string has the plural categories of its language'),
  'interface-placeholder': error('Interface strings keep their placeholders'),
  'interface-length': error('Interface strings are as short as their places ask'),

  // What a change may touch.
  'change-conflict': error('A change can be merged into what it changes'),
  'change-history': warning('The commits of a change bring only what is left at its end'),
  'fewer-names': error('A change takes no more names off a list than the campaign allows, apart from those who withdrew'),
  'change-revision': warning('A changed translation names the revision that its words follow'),
  'change-mixed': error('A change that adds signatures touches nothing but texts and signatures'),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
