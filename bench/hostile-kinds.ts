// Requests that want to keep a review from its end: by time, memory, size, number, depth, names, kinds of entries and history.

import { deflateRawSync } from 'node:zlib';
import type { Content } from './fast-import.ts';
import { caseKinds, type Signed } from './hostile-cases.ts';

export interface HostileKind {
  readonly about: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly message?: string;
  /** Commits that come before, each without a change. */
  readonly commitsBefore?: number;
  /** What the commits before it change. */
  readonly before?: readonly Readonly<Record<string, Content>>[];
}

const kibibyte = 1024;

/** A piece again and again, up to a size in bytes of ASCII. */
function filled(piece: string, bytes: number): string {
  return piece.repeat(Math.floor(bytes / piece.length));
}

function translation(tag: string, body: string, id: string): Readonly<Record<string, string>> {
  return { [`translations/${tag}/${id}.md`]: `---\ntitle: A title\nrevision: 1\n---\n\n${body}\n` };
}

function many(count: number, file: (at: number) => Readonly<Record<string, Content>>): Record<string, Content> {
  return Object.assign({}, ...Array.from({ length: count }, (_, at) => file(at))) as Record<string, Content>;
}

const link = (target: string): Content => ({ mode: '120000', bytes: target });
const submodule: Content = { mode: '160000', oid: '1234567890123456789012345678901234567890' };

/** A document of one part that holds so many bytes, and says that it holds a hundred. */
function lyingDocument(bytes: number): Buffer {
  const name = Buffer.from('word/document.xml');
  const packed = deflateRawSync(Buffer.alloc(bytes), { level: 9 });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const listed = Buffer.alloc(46);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE(8, 10);
  listed.writeUInt32LE(packed.length, 20);
  listed.writeUInt32LE(100, 24);
  listed.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, listed, name, end]);
}

/** What Markdown readers have been slow at, in a text of the largest size. */
const slowTexts: readonly (readonly [about: string, body: string])[] = [
  ['emphasis that never closes', filled('*a_', 240 * kibibyte)],
  ['brackets that never close', filled('[', 240 * kibibyte)],
  ['pictures that never close', filled('![', 240 * kibibyte)],
  ['links in links', filled('[a](', 240 * kibibyte)],
  ['angle brackets', filled('<a ', 240 * kibibyte)],
  ['comments that never close', filled('<!-- ', 240 * kibibyte)],
  ['backticks of every number', Array.from({ length: 680 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
  ['quotations in quotations', filled('>', 240 * kibibyte)],
  ['lists in lists', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
  ['entities', filled('&#x41;&amp', 240 * kibibyte)],
  ['definitions that refer to each other', Array.from({ length: 6000 }, (_, at) => `[r${at}]: /x "${at}"\n\n[r${at}]`).join('\n\n')],
  ['one note that is referred to often', `${filled('x[^1] ', 200 * kibibyte)}\n\n[^1]: ${filled('word ', 20 * kibibyte)}`],
  ['notes in notes', Array.from({ length: 4000 }, (_, at) => `[^n${at}]: See [^n${at + 1}].`).join('\n\n')],
  [
    'a table of many columns',
    `${filled('|a', 20 * kibibyte)}|\n${filled('|-', 20 * kibibyte)}|\n${filled(`${filled('|b', 4 * kibibyte)}|\n`, 100 * kibibyte)}`,
  ],
  ['headings alone', filled('# \n\n', 200 * kibibyte)],
  ['autolinks', filled('www.a.b_', 200 * kibibyte)],
];

/** Texts that are small enough to come before the large ones, and to be given their time whatever the others have used up. */
const smallSlowTexts = slowTexts.map(([about, body]) => [`${about}, small`, body.slice(0, 60 * kibibyte)] as const);

/** Names that differ from each other, as no person has them: of three letters each. */
function names(from: number, count: number, row: (name: string) => string): string {
  const letters = (number: number): string =>
    Array.from({ length: 6 }, (_, at) => String.fromCharCode(97 + (Math.floor(number / 26 ** at) % 26))).join('');
  return Array.from({ length: count }, (_, at) => row(`Q${letters(from + at)} Z${letters((from + at) * 7)}`)).join('');
}

/** `letter`: the id of one that is open. `signed`: a signature below it. */
export function hostileKinds(letter: string, signed: Signed): HostileKind[] {
  const translated = (tag: string, body: string) => translation(tag, body, letter);
  const signature = (id: string, text: string) => ({ [`signatories/${letter}/${id}.yaml`]: text });
  const slow = slowTexts.map(([about, body], at): HostileKind => ({ about, files: translated(`en-x-h${at}`, body) }));
  const smallSlow = smallSlowTexts.map(([about, body], at): HostileKind => ({ about, files: translated(`en-x-l${at}`, body) }));
  return [
    ...caseKinds(letter, signed),
    ...slow,
    ...smallSlow,
    ...Array.from({ length: 12 }, (_, at): HostileKind => {
      const list = names(at * 4000, 2400, (name) => `- name: ${name}\n`);
      return { about: `two thousand names, ${at}`, files: { [`signatories/${letter}/many-${at}.list.yaml`]: list } };
    }),
    {
      about: 'twenty thousand names',
      files: { [`signatories/${letter}/vast.list.yaml`]: names(100_000, 20_000, (name) => `- name: ${name}\n`) },
    },
    { about: 'a comment of four kilobytes', files: signature('talker-one', `name: Talker One\n# ${filled('word ', 3900)}\n`) },
    { about: 'forty slow texts', files: many(40, (at) => translated(`en-x-m${at}`, filled('*b_*b_', 24 * kibibyte))) },
    {
      about: 'forty sound texts of the largest size together',
      files: many(40, (at) => translated(`en-x-s${at}`, filled('A sound sentence of a text.\n\n', 24 * kibibyte))),
    },
    {
      about: 'a revision of quotation marks',
      files: {
        [`letters/${letter}.revisions.yaml`]: `- revision: 1\n  date: 2026-01-01\n  summary: First\n  text: |\n    ${filled('>', 40 * kibibyte)}\n`,
      },
    },
    {
      about: 'a revision that is a list in lists',
      files: {
        [`letters/${letter}.revisions.yaml`]: `- revision: 1\n  date: 2026-01-01\n  summary: First\n  text: |\n    ${filled('- ', 40 * kibibyte)}\n`,
      },
    },
    ...['pt_BR', 'x-foo', 'i-klingon', 'root', 'en--US', 'a'.repeat(90)].map((tag) => ({
      about: `a folder ${tag.slice(0, 20)}`,
      files: translated(tag, 'A text.'),
    })),
    { about: 'a file name of many endings', files: { [`signatories/${letter}/x${'.yml.yaml'.repeat(12)}z`]: 'name: X Y\n' } },
    { about: 'a file name of hyphens', files: { [`signatories/${letter}/${'-'.repeat(180)}.yaml`]: 'name: X Y\n' } },
    {
      about: 'names of one letter',
      files: signature('long-one', `name: ${filled('a. ', 180)}\nrole: ${filled('a, ', 1500)}\nstatement: ${filled('!a', 1800)}\n`),
    },
    { about: 'five hundred times one person', files: many(500, (at) => signature(`same-${at}`, 'name: Same Person\n')) },
    { about: 'a list of one person', files: { [`signatories/${letter}/one.list.yaml`]: filled('- name: Same Listed\n', 250 * kibibyte) } },
    {
      about: 'a list of rows with a wrong key',
      files: { [`signatories/${letter}/web.list.yaml`]: filled('- name: Row Listed\n  web: x\n', 250 * kibibyte) },
    },
    {
      about: 'a list of rows with ten problems',
      files: {
        [`signatories/${letter}/bad.list.yaml`]: filled(
          '- {a: 1, b: 2, c: 3, d: 4, e: 5, country: zz, link: x, date: y}\n',
          250 * kibibyte,
        ),
      },
    },
    { about: 'flow in flow', files: signature('flow', `name: ${filled('[', 4000)}\n`) },
    {
      about: 'aliases',
      files: signature('alias', `a: &a [x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nname: *c\n`),
    },
    {
      about: 'an interface of unknown keys',
      files: { 'translations/en-x-ui/ui.yaml': Array.from({ length: 12_000 }, (_, at) => `key${at}: a\n`).join('') },
    },
    ...[0, 1, 2].map(
      (at): HostileKind => ({
        about: `a document that holds more than it says, ${at}`,
        files: { [`translations/en-x-d${at}/${letter}.docx`]: lyingDocument(200_000_000) },
      }),
    ),
    { about: 'a page of braces', files: { 'content/pages/braces.mdx': `---\ntitle: X\n---\n\n${filled('{', 200 * kibibyte)}\n` } },
    { about: 'a page of tags', files: { 'content/pages/tags.mdx': `---\ntitle: X\n---\n\n${filled('<a>', 200 * kibibyte)}\n` } },
    { about: 'more files than are counted', files: many(2500, (at) => signature(`n${at}`, `name: Number ${at} Many\n`)) },
    { about: 'nearly as many files as are counted', files: many(1990, (at) => signature(`m/n${at}`, `name: Number ${at} Many\n`)) },
    {
      about: 'sixty folders in each other, a hundred times',
      files: many(100, (at) => ({ [`signatories/${letter}/${'d/'.repeat(60)}${at}.yaml`]: 'name: Deep One\n' })),
    },
    { about: 'two hundred folders', files: { [`signatories/${letter}/${'d/'.repeat(200)}e.yaml`]: 'name: Deep One\n' } },
    { about: 'a link to a device', files: { [`signatories/${letter}/zero.yaml`]: link('/dev/zero') } },
    { about: 'a link in the place of all signatures', files: { signatories: link('/dev/zero') } },
    { about: 'a submodule in the place of all signatures', files: { signatories: submodule } },
    { about: 'a submodule in the place of a text', files: { [`letters/${letter}.md`]: submodule } },
    { about: 'a text of ten megabytes', files: translated('en-x-ten', filled('word ', 10 * kibibyte * kibibyte)) },
    { about: 'a signature of ten megabytes', files: signature('ten', `name: Ten\nstatement: ${filled('x', 10 * kibibyte * kibibyte)}\n`) },
    {
      about: 'a drawing of ten megabytes',
      files: { 'public/ten.svg': `<svg xmlns="http://www.w3.org/2000/svg">${filled('<g a="', 10 * kibibyte * kibibyte)}` },
    },
    { about: 'zeros that pack well', files: { 'public/zeros.bin': Buffer.alloc(24_000_000) } },
    {
      about: 'a message of words that close issues',
      files: signature('message-writer', 'name: Message Writer\n'),
      message: `${filled('fix a/', 900 * kibibyte)} closes #1`,
    },
    { about: 'ten thousand commits', files: signature('long-history', 'name: Long History\n'), commitsBefore: 10_000 },
    {
      about: 'a file name with every odd character',
      files: { [`signatories/${letter}/\u001b[2J\n::error::"'\\$(x)\u202e.yaml`]: 'name: Odd One\n' },
    },
    {
      about: 'a settings file of one value',
      files: { 'content/site.yaml': `name: ${filled('x', 60 * kibibyte)}\nurl: https://campaign.example\ndefaultLanguage: en\n` },
    },
  ];
}
