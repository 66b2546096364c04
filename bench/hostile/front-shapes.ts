// Front matter of texts that is slow by its shape: lists without an end, keys that have to be guessed, values that are looked through.

const counted = (size: number, piece: (number: number) => string): string => {
  let text = '';
  for (let number = 0; Buffer.byteLength(text) < size; number++) text += piece(number);
  return text;
};
const repeated = (text: string, size: number): string => text.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(text))));

/** Behind the fields that have to be there, of about so many bytes. What a kind of text does not have is an unknown field of it. */
export const frontShapes: Readonly<Record<string, (size: number) => string>> = {
  'fields that nobody knows': (size) => counted(size, (number) => `key${number}: x\n`),
  'fields that are nearly known': (size) => counted(size, (number) => `translator${number}s: x\n`),
  'one field again and again': (size) => repeated('summary: x\n', size),
  'a summary of letters': (size) => `summary: ${'a'.repeat(size)}\n`,
  'a summary of addresses': (size) => `summary: "${repeated('a@b.example www.a.example ', size)}"\n`,
  'a summary of marks': (size) => `summary: "${repeated('a\u0301\u0302\u0303', size)}"\n`,
  'a summary of telephone numbers': (size) => `summary: "${repeated('+49 30 1234567 ', size)}"\n`,
  translators: (size) => `translators:\n${counted(size, (number) => `  - Ann Lee ${number}\n`)}`,
  'translators of one name': (size) => `translators:\n${repeated('  - Ann Lee\n', size)}`,
  reviews: (size) => `reviewed:\n${counted(size, (number) => `  - {name: Ann ${number}, date: 2026-01-01}\n`)}`,
  'reviews with links': (size) => `reviewed:\n${repeated('  - {name: Ann, date: 2026-01-01, link: "https://a.example/"}\n', size)}`,
  demands: (size) => `demands:\n${counted(size, (number) => `  - {addressee: The council ${number}, asks: [Listen, Act]}\n`)}`,
  'one demand of asks': (size) => `demands:\n  - addressee: The council\n    asks:\n${repeated('      - Listen *a_*a_\n', size)}`,
  drafters: (size) => `drafters:\n${counted(size, (number) => `  - {name: Ann ${number}, link: "https://a.example/${number}"}\n`)}`,
  sources: (size) => `sources:\n${counted(size, (number) => `  - {id: s${number}, url: "https://a.example/${number}", title: A}\n`)}`,
  'sources of one id': (size) => `sources:\n${repeated('  - {id: s, url: "https://a.example/", title: A}\n', size)}`,
  milestones: (size) => `milestones:\n${counted(size, (number) => `  - {date: 2026-01-01, count: ${number}, source: s${number}}\n`)}`,
  related: (size) => `related:\n${counted(size, (number) => `  - {letter: l${number}, relation: related}\n`)}`,
  topics: (size) => `topics:\n${counted(size, (number) => `  - Topic ${number}\n`)}`,
  'lists in lists': (size) => `topics: ${repeated('[', size)}\n`,
  'a folded summary': (size) => `summary: >\n${repeated('  a\n', size)}`,
  'comments of telephone numbers': (size) => counted(size, (number) => `# +49 30 1234${number}\n`),
};
