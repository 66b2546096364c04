// Records and lists of words that are slow by their shape: signatures, settings, decisions, revisions, locks and the words of the interface.

const repeated = (text: string, size: number): string => text.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(text))));
const counted = (size: number, piece: (number: number) => string): string => {
  let text = '';
  for (let number = 0; Buffer.byteLength(text) < size; number++) text += piece(number);
  return text;
};

type Text = (size: number) => string;

/** By the name of a kind and what is special: the text of the file, of about so many bytes. */
export const recordShapes: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  signature: {
    'a statement of letters': (size) => `name: Ann Lee\nstatement: ${'a'.repeat(size)}\n`,
    'a name of capitals and hyphens': (size) => `name: ${repeated('A-', size)}\n`,
    'a role of initials': (size) => `name: Ann Lee\nrole: ${repeated('A. ', size)}\n`,
    'keys that nobody knows': (size) => `name: Ann Lee\n${counted(size, (number) => `k${number}: x\n`)}`,
    'keys that are nearly known': (size) => `name: Ann Lee\n${counted(size, (number) => `affiliatio${number}n: x\n`)}`,
    'one name again and again': (size) => repeated('name: Ann Lee\n', size),
    'quotation marks that do not end': (size) => `name: ${repeated('"a" ', size)}\n`,
    apostrophes: (size) => `name: '${repeated("a'b ", size)}\n`,
    'brackets that open': (size) => `name: ${'['.repeat(size)}\n`,
    'a folded text': (size) => `name: >\n${repeated('  a\n', size)}`,
    'a text of hidden signs': (size) => `name: Ann${repeated('\u200b', size)} Lee\n`,
    'a link of dots': (size) => `name: Ann Lee\nlink: https://${repeated('a.', size)}example/\n`,
    'an address in words': (size) => `name: Ann Lee\nstatement: ${repeated('a at b dot ', size)}\n`,
    streets: (size) => `name: Ann Lee\nstatement: ${repeated('1 Aa Aa Aa ', size)}\n`,
    colons: (size) => `name: ${repeated('a: ', size)}\n`,
    'number signs': (size) => `name: Ann Lee\nrole: ${repeated('a #1 ', size)}\n`,
  },
  'site.yaml': {
    'keys that nobody knows': (size) => counted(size, (number) => `key${number}: x\n`),
    'keys that are nearly known': (size) => counted(size, (number) => `defaultLanguag${number}e: en\n`),
    'a name of letters': (size) => `name: ${'a'.repeat(size)}\n`,
    'an address of folders': (size) => `name: A\ndefaultLanguage: en\nurl: https://a.example/${repeated('a/', size)}\n`,
    'translators that are trusted': (size) =>
      `name: A\nurl: https://a.example\ndefaultLanguage: en\nreview:\n  trustedTranslators:\n${counted(size, (number) => `    - {account: a${number}, languages: [en]}\n`)}`,
    'languages that are none': (size) =>
      `name: A\nurl: https://a.example\ndefaultLanguage: en\nreview:\n  trustedTranslators:\n    - account: a\n      languages: [${repeated('x9, ', size)}en]\n`,
    'one language of subtags': (size) => `name: A\nurl: https://a.example\ndefaultLanguage: en${repeated('-aaaaa', size)}\n`,
    'a colour that is none': (size) => `name: A\nurl: https://a.example\ndefaultLanguage: en\nlook:\n  accent: "#${'a'.repeat(size)}"\n`,
    comments: (size) => repeated('# a\n', size),
    'an e-mail address of dots': (size) => `name: A\ncontact:\n  email: ${repeated('a.', size)}a@example.org\n`,
  },
  decisions: {
    'pairs that are two': (size) => `distinct:\n${counted(size, (number) => `  - [a${number}, b${number}]\n`)}`,
    'one pair again and again': (size) => `distinct:\n${repeated('  - [a, b]\n', size)}`,
    'hashes that are none': (size) => `withdrawn:\n  salt: ${'0'.repeat(32)}\n  entries:\n${repeated('    - x\n', size)}`,
    'one hash again and again': (size) =>
      `withdrawn:\n  salt: ${'0'.repeat(32)}\n  entries:\n${repeated(`    - ${'0'.repeat(64)}\n`, size)}`,
    'keys that nobody knows': (size) => counted(size, (number) => `key${number}: x\n`),
    'a salt without an end': (size) => `withdrawn:\n  salt: ${'0'.repeat(size)}\n  entries: []\n`,
    'long ids': (size) => `distinct:\n${repeated(`  - [${'a'.repeat(500)}, b]\n`, size)}`,
    'one list of many': (size) => `distinct:\n  - [${counted(size, (number) => `a${number}, `)}z]\n`,
    'names in other scripts': (size) => `distinct:\n${repeated('  - [王, 小]\n', size)}`,
    'lists in lists': (size) => `distinct:\n  - ${repeated('- ', Math.min(size, 200))}a\n${repeated('# a\n', size)}`,
  },
  revisions: {
    'keys that nobody knows': (size) => `revisions:\n${counted(size, (number) => `  - key${number}: x\n`)}`,
    'dates that are none': (size) =>
      `revisions:\n${counted(size, (number) => `  - revision: ${number + 1}\n    date: x\n    blocks: []\n`)}`,
    'one revision again and again': (size) => `revisions:\n${repeated('  - revision: 1\n    date: 2026-01-01\n    blocks: []\n', size)}`,
    'one passage of words': (size) => passageOf(repeated('word ', size)),
    'one passage of emphasis': (size) => passageOf(repeated('*a_', size)),
    'one passage of brackets': (size) => passageOf(repeated('[a](', size)),
    'passages of emphasis': (size) =>
      `${revisionHead}${counted(size, (number) => `${passage(number)}        text: ${JSON.stringify('*a_'.repeat(200))}\n`)}`,
    'passages of one name': (size) => `${revisionHead}${repeated(`${passage(1)}        text: A.\n`, size)}`,
    'a note without an end': (size) => `revisions:\n  - revision: 1\n    date: 2026-01-01\n    note: ${'a'.repeat(size)}\n    blocks: []\n`,
    'keys that are nearly known': (size) =>
      `revisions:\n${counted(size, (number) => `  - revisio${number}n: 1\n    dat${number}e: 2026-01-01\n`)}`,
  },
  lock: {
    'keys that nobody knows': (size) => `blocks:\n${counted(size, (number) => `  - key${number}: x\n`)}`,
    'entries without an end': (size) => `blocks:\n  - original: [${counted(size, (number) => `b${number}, `)}z]\n    translation: []\n`,
    'hashes without an end': (size) => `blocks:\n  - original: [b1]\n    translation: [v1:${'0'.repeat(size)}]\n`,
    'one hash in all entries': (size) =>
      `blocks:\n${counted(size, (number) => `  - original: [b${number}]\n    translation: [v1:${'0'.repeat(32)}]\n`)}`,
    reviews: (size) => `reviewed:\n${counted(size, (number) => `  - name: A${number}\n    date: 2026-01-01\n`)}`,
    comments: (size) => repeated('# a\n', size),
    'keys of two letters': (size) => counted(size, (number) => `k${number % 100}: x\n`),
    'one key again and again': (size) => repeated('blocks: []\n', size),
    'quotation marks that do not end': (size) => `blocks: ${repeated('"a" ', size)}\n`,
    'names that are nearly known': (size) => `blocks:\n${repeated('  - orignal: [b1]\n    translaton: []\n', size)}`,
  },
  'ui.yaml': {
    'forms that no language has': (size) => `strings:\n  nav:\n    skip:\n${counted(size, (number) => `      form${number}: x\n`)}`,
    'groups in groups': (size) => `strings:\n${counted(size, (number) => `  nav${number}:\n    skip: x\n`)}`,
    'one string again and again': (size) => `strings:\n  nav:\n${repeated('    skip: x\n', size)}`,
    'strings of other scripts': (size) => `strings:\n  nav:\n    skip: ${repeated('жa ', size)}\n`,
    'strings of marks': (size) => `strings:\n  nav:\n    skip: ${repeated('a\u0301\u0302\u0303', size)}\n`,
    'keys of dots': (size) => counted(size, (number) => `${'a.'.repeat(20)}${number}: x\n`),
  },
};

const revisionHead = 'revisions:\n  - revision: 1\n    date: 2026-01-01\n    blocks:\n';
const passage = (number: number): string => `      - id: b${number}\n        kind: paragraph\n        hash: v1:${'0'.repeat(32)}\n`;
const passageOf = (text: string): string => `${revisionHead}${passage(1)}        text: ${JSON.stringify(text)}\n`;
