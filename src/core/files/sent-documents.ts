// Documents of word processors and translators' programs that lie where a translation belongs: what they are, and how their text is taken in.

const office = 'translate LANG LETTER --from FILE';

const kinds: Readonly<Record<string, readonly [name: string, command: string | undefined]>> = {
  docx: ['a Word document', office],
  odt: ['an OpenDocument text', office],
  html: ['a web page', office],
  htm: ['a web page', office],
  zip: ['an archive', office],
  po: ['a PO file', 'import-po FILE --language LANG'],
  xliff: ['an XLIFF file', office],
  xlf: ['an XLIFF file', office],
  doc: ['a document of an old Word', undefined],
  docm: ['a Word document with macros', undefined],
  rtf: ['a rich text document', undefined],
  pages: ['a Pages document', undefined],
};

/** Where other things lie: `po` is for files that Weblate and the like keep in the repository. */
const elsewhere = /^(?:po|public|signatories|content|src|docs|tests|scripts|bench|node_modules)$/i;
/** Those that are written for nothing else than to be read by people; a page, an archive or a text may be anything. */
const surely = /\.(?:docx|odt|doc|docm|rtf|pages)$/i;
const documents = /\.(?:docx|odt|html?|zip|po|xliff|xlf|doc|docm|rtf|pages)$/i;

/** Whether a file is a document that may be a translation, by its ending and by where it lies. A plain text is read as Markdown, too. */
export function isDocumentPath(path: string): boolean {
  return documents.test(path) && isWhereTranslationsCome(path);
}

/** Whether it is told as one wherever it lies, without its path saying a language and a letter. */
export function isSurelyDocument(path: string): boolean {
  return surely.test(path) && isWhereTranslationsCome(path);
}

export function isPlainText(path: string): boolean {
  return /\.txt$/i.test(path) && isWhereTranslationsCome(path) && !/^translations\/[^/]+\/(?:pages|updates)\//.test(path);
}

function isWhereTranslationsCome(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return (
    path.length <= 300 && folders.length <= 4 && !folders.some((folder) => folder.startsWith('.')) && !elsewhere.test(folders[0] ?? '')
  );
}

export interface SentDocument {
  readonly message: string;
  readonly hint: string;
  readonly hintInEditor: string;
}

/** Undefined for other files. `language`: the name of the folder that it lies in, or what else says the language. */
export function sentDocument(
  name: string,
  language: string,
  { path = `translations/${language}/${name}`, letter: known }: { readonly path?: string; readonly letter?: string | undefined } = {},
): SentDocument | undefined {
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot + 1).toLowerCase();
  const [what, command] = (Object.hasOwn(kinds, ending) ? kinds[ending] : undefined) ?? [];
  if (what === undefined || dot < 1) return undefined;
  const stem = name.slice(0, dot);
  const letter = known ?? (/^[a-z0-9][a-z0-9-]*$/.test(stem) && path.split('/').length === 3 ? stem : 'LETTER');
  // A name that a shell or a terminal may take for something else is not repeated.
  const file = /^[\w./-]+$/.test(path) ? path : /^[\p{L}\p{N} ._()/-]+$/u.test(path) ? `"${path}"` : 'FILE';
  const run = command?.replace('LANG', language).replace('LETTER', letter).replace('FILE', file);
  return {
    message: `This is ${what}, and a translation is a text that ends in .md${run === undefined ? '' : '; the campaign can take its text in'}.`,
    hint:
      run === undefined
        ? `Save it as .docx or .odt. Then a maintainer can take its text in: npx undersigned translate ${language} ${letter} --from FILE`
        : `A maintainer can take its text in: npx undersigned ${run}. Then remove this file.`,
    hintInEditor:
      run === undefined
        ? 'Save it as .docx or .odt and put that in its place, or paste its text into a file that ends in .md.'
        : 'You can leave it here: a maintainer takes the text out of it. Or paste the text into a file that ends in .md.',
  };
}
