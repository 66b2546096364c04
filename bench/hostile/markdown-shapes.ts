// Bodies of texts that a Markdown parser may take long for: what has to be paired, looked back to, closed or taken for something else.

const repeated = (text: string, size: number): string => text.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(text))));

/** A body of about so many bytes. */
export const markdownShapes: Readonly<Record<string, (size: number) => string>> = {
  'emphasis that crosses': (size) => repeated('*a_*a_', size),
  'emphasis that never closes': (size) => repeated('**a ', size),
  'emphasis of three signs': (size) => repeated('***a** b* ', size),
  'signs of emphasis alone': (size) => repeated('*_ ', size),
  'emphasis, a paragraph each': (size) => repeated(`${'*a_'.repeat(300)}\n\n`, size),
  'brackets that open': (size) => repeated('[a ', size),
  'brackets of links without an end': (size) => repeated('[a](', size),
  'brackets of pictures': (size) => repeated('![a', size),
  'brackets in brackets': (size) => repeated(`${'['.repeat(60)}a${']'.repeat(60)} `, size),
  'links in links': (size) => repeated('[a [b](x) c](y) ', size),
  'code that never closes': (size) => {
    let text = '';
    for (let count = 1; text.length < size; count++) text += `${'`'.repeat(1 + (count % 400))}a `;
    return text;
  },
  'signs of code, ever more': (size) => {
    let text = '';
    for (let count = 1; text.length + count < size; count++) text += `${'`'.repeat(count)} `;
    return text;
  },
  'tags that never close': (size) => repeated('<a ', size),
  'comments that never close': (size) => repeated('<!-- a ', size),
  'instructions that never close': (size) => repeated('<? a ', size),
  'addresses in angle brackets': (size) => repeated('<a:', size),
  'e-mail addresses that are none': (size) => repeated('a@a.', size),
  'addresses that begin and begin': (size) => repeated('www.a_', size),
  'schemes alone': (size) => repeated('http://', size),
  'titles without an end': (size) => repeated('[a](b "c ', size),
  'definitions without an end': (size) => repeated('[a]: b "c\n', size),
  'notes in notes': (size) => repeated('[^a]: [^a] ', size),
  'strikes that cross': (size) => repeated('~a ~~b ', size),
  'cells of nothing': (size) => `|a|\n|-|\n${repeated('|', size)}`,
  'heads of tables': (size) => repeated('|a|b|\n', size),
  'a table of many columns': (size) => `${repeated('|a', size / 3)}\n${repeated('|-', size / 3)}\n${repeated('|b', size / 3)}`,
  'lines of a list that goes on': (size) => repeated('- a\n b\n', size),
  'lists that turn': (size) => repeated('- a\n+ b\n* c\n1. d\n1) e\n', size),
  'items without words': (size) => repeated('-\n', size),
  'lines of equal signs': (size) => repeated('a\n===\n', size),
  'one line of equal signs': (size) => `a\n${'='.repeat(size)}`,
  'lines that break': (size) => repeated('a\\\n', size),
  'spaces at the ends of lines': (size) => repeated(`a${' '.repeat(200)}\n`, size),
  'one line of spaces': (size) => `a${' '.repeat(size)}b`,
  backslashes: (size) => repeated('\\', size),
  'character references': (size) => repeated('&#x1f600;', size),
  'references that are none': (size) => repeated('&a', size),
  'fences in quotations': (size) => repeated('> ```\n', size),
  'quotations that turn into lists': (size) => repeated('> - > - a\n', size),
  'paragraphs of one letter': (size) => repeated('a\n\n', size),
  'letters with marks': (size) => repeated('a\u0301\u0302 ', size),
  'letters of other scripts': (size) => repeated('жa ', size),
};

/** What only MDX has. */
export const mdxShapes: Readonly<Record<string, (size: number) => string>> = {
  'braces that open': (size) => repeated('{', size),
  'braces in braces': (size) => repeated(`${'{'.repeat(30)}${'}'.repeat(30)} `, size),
  'expressions, a line each': (size) => repeated('{a}\n\n', size),
  'one expression': (size) => `{${repeated('a+', size)}a}`,
  'a comment that does not end': (size) => `{/* ${'a '.repeat(size / 2)}`,
  imports: (size) => repeated('import a from "b"\n\n', size),
  'exports that do not end': (size) => `export const a = [${repeated('[', size)}`,
  'elements that open': (size) => repeated('<A>', size),
  'elements in elements': (size) => repeated('<A><B>a</B></A> ', size),
  'one element of attributes': (size) => `<LetterLink ${repeated('a="b" ', size)}/>`,
  'attributes that are code': (size) => repeated('<A b={c} />\n\n', size),
  fragments: (size) => repeated('<></>', size),
  'closing elements alone': (size) => repeated('</A> ', size),
};
