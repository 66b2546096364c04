// Documents of word processors and translators' programs that lie where a translation belongs: what they are, and how their text is taken in.

const office = 'translate LANG LETTER --from FILE';

const kinds: Readonly<Record<string, readonly [name: string, command: string | undefined]>> = {
  docx: ['a Word document', office],
  odt: ['an OpenDocument text', office],
  html: ['a web page', office],
  htm: ['a web page', office],
  zip: ['an archive', office],
  po: ['a PO file', 'import-po FILE --language LANG'],
  doc: ['a document of an old Word', undefined],
  docm: ['a Word document with macros', undefined],
  rtf: ['a rich text document', undefined],
  pages: ['a Pages document', undefined],
};

export interface SentDocument {
  readonly message: string;
  readonly hint: string;
  readonly hintInEditor: string;
}

/** Undefined for other files. `language` is the folder's name. */
export function sentDocument(name: string, language: string): SentDocument | undefined {
  const dot = name.lastIndexOf('.');
  const [what, command] = kinds[name.slice(dot + 1).toLowerCase()] ?? [];
  if (what === undefined || dot < 1) return undefined;
  const stem = name.slice(0, dot);
  const letter = /^[a-z0-9][a-z0-9-]*$/.test(stem) ? stem : 'LETTER';
  const path = `translations/${language}/${name}`;
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
