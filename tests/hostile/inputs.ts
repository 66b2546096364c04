// Forty things that strangers send, each with its variants, and exactly what must be reported for each: written down before it was run.

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Signatory } from '../../src/core/model.ts';
import {
  body,
  eve,
  file,
  fileName,
  type HostileInput,
  letter,
  letterFacts,
  letterFile,
  letterTitle,
  row,
  signature,
  translationFile,
  type Variant,
} from './campaigns.ts';

/** What a payload writes if anything ever runs it. */
export const ranMarker = join(tmpdir(), `undersigned-hostile-${process.pid}`);
/** The global that a payload sets if anything ever runs it. */
export const ranGlobal = 'undersignedHostileRan';
/** Text of a file that links lead to. It must turn up nowhere. */
export const secret = 'undersigned-hostile-secret';

const payload = [
  '{',
  `title: (globalThis.${ranGlobal} = true, process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ranMarker)}, 'ran'), 'x'),`,
  "language: 'en', status: 'open' }",
].join(' ');
/** A text whose front matter would run. */
export const running = (fence: string) => `${fence}\n${payload}\n---\n\nPlease listen.\n`;

const runs = (fence: string): Variant[] => [
  letter(`A letter begins with “${fence}”, and its front matter is a program`, running(fence), ['1:4 front-matter-language']),
  letter(`The same “${fence}” stands after a byte order mark`, `\ufeff${running(fence)}`, [
    '1:1 text-byte-order-mark',
    '1:4 front-matter-language',
  ]),
];

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

/** `a: &a […]`, `b: &b [*a, *a, …]`, …: twelve levels of nine would unfold to 9¹² words. */
const bomb = [...'abcdefghijkl'].map((key, level, keys) => {
  const item = level === 0 ? 'lol' : `*${keys[level - 1]}`;
  return `${key}: &${key} [${Array<string>(9).fill(item).join(', ')}]\n`;
});

/** The campaign's second signatory. */
const holdsEve =
  (expected: Partial<Signatory>): NonNullable<HostileInput['holds']> =>
  ({ letters }) => {
    const found = letters[0]?.signatories.find(({ file }) => file === eve);
    expect(found).toMatchObject(expected);
  };

/** A signature that passes, with the name that it must have. */
const named = (about: string, content: string, name: string) => signature(about, content, [], { holds: holdsEve({ name }) });

const dated = (about: string, date: string) => signature(about, `name: Eve\ndate: ${date}\n`, ['2:7 invalid-date']);
const linked = (about: string, link: string) => signature(about, `name: Eve\nlink: ${link}\n`, ['2:7 invalid-link']);

/** A path in place of which a link is put, leading to a file with the secret outside the campaign's folders. */
const link = (about: string, path: string, problems: readonly string[], target = 'secret.txt', more: Partial<Variant> = {}): Variant => ({
  name: about,
  files: { [path]: null },
  problems,
  ...more,
  prepare: (root) => {
    more.prepare?.(root);
    writeFileSync(join(root, 'secret.txt'), secret);
    mkdirSync(join(root, 'secrets'));
    writeFileSync(join(root, 'secrets/b.md'), secret);
    const at = join(root, path);
    mkdirSync(join(at, '..'), { recursive: true });
    symlinkSync(target.startsWith('/') ? target : join(root, target), at);
  },
});

/** A file of that many bytes that takes no room on the disk. */
const huge = (about: string, path: string, size: number): Variant => ({
  name: about,
  files: { [path]: '' },
  problems: [`${path}:1:1 file-size`],
  says: ['It was not read.', size.toLocaleString('en')],
  prepare: (root) => truncateSync(join(root, path), size),
});

const mib = 1024 * 1024;
const bob = 'signatories/a/bob.yaml';
const list = 'signatories/a/many.list.yaml';
const ui = 'translations/fr/ui.yaml';
/** Marks that compose with no letter and are ordered by no rule: any five stay five. */
const marks = '\u0316\u0317\u0318\u0319\u031c\u031d\u031e\u031f\u0320';
const nested = (depth: number) => `signatories/a/${'d'.repeat(50)}${`/${'d'.repeat(50)}`.repeat(depth - 1)}/eve.yaml`;

export const inputs: readonly HostileInput[] = [
  ...row(
    1,
    ...['---js', '--- js', '---JS', '---javascript', '---\tjs', '---coffee'].flatMap(runs),
    file('A translation asks to be run', translationFile, running('---js'), [`${translationFile}:1:4 front-matter-language`]),
    file('A page asks to be run', 'content/pages/about.md', running('---js'), ['content/pages/about.md:1:4 front-matter-language']),
    file('An MDX page asks to be run', 'content/pages/about.mdx', running('---js'), ['content/pages/about.mdx:1:4 front-matter-language']),
    file('News ask to be run', 'content/updates/2026-11-22-x.md', running('---js'), [
      'content/updates/2026-11-22-x.md:1:4 front-matter-language',
    ]),
  ),
  ...row(
    2,
    letter('Front matter is JSON', '---json\n{ "title": "A letter" }\n---\n\nPlease listen.\n', ['1:1 front-matter-language']),
    letter('Front matter is TOML', '+++\ntitle = "A letter"\n+++\n\nPlease listen.\n', ['1:1 front-matter-language']),
    letter('Front matter calls itself TOML', '---toml\ntitle = "A letter"\n---\n\nPlease listen.\n', ['1:1 front-matter-language']),
    letter('The file begins with a JSON object', '{ "title": "A letter" }\n\nPlease listen.\n', ['1:1 front-matter-language']),
  ),
  ...row(
    3,
    letter('The front matter does not end', '---\ntitle: A letter\nlanguage: en\nstatus: open\n\nPlease listen.\n', [
      '1:1 front-matter-unclosed',
    ]),
    letter('The file is nothing but an opening fence', '---', ['1:1 front-matter-unclosed']),
  ),
  ...row(
    4,
    letter('A space stands before the fence', ' ---\ntitle: A letter\n---\n\nPlease listen.\n', ['1:1 front-matter-missing']),
    letter('A blank line stands before the fence', '\n---\ntitle: A letter\n---\n\nPlease listen.\n', ['1:1 front-matter-missing']),
    letter('A tab stands before the fence', '\t---\ntitle: A letter\n---\n\nPlease listen.\n', ['1:1 front-matter-missing']),
    letter('A space stands after the fence', '--- \ntitle: A letter\n---\n\nPlease listen.\n', ['1:1 front-matter-missing']),
    letter('There is no front matter', 'Please listen.\n', ['1:1 front-matter-missing']),
  ),
  ...row(
    5,
    letter('A line of front matter begins with four hyphens', '---\ntitle: A letter\n---- still\nlanguage: en\n---\n\nPlease listen.\n', [
      '3:1 front-matter-fence',
    ]),
    letter('A line of front matter is four hyphens', '---\ntitle: A letter\n----\nlanguage: en\n---\n\nPlease listen.\n', [
      '3:1 front-matter-fence',
    ]),
    letter('A space stands after the closing fence', '---\ntitle: A letter\n--- \n\nPlease listen.\n', ['3:1 front-matter-fence']),
    letter('A language stands after the closing fence', `---\ntitle: A letter\n${running('---js')}`, ['3:1 front-matter-fence']),
  ),
  ...row(
    6,
    signature('A signature is a name and nothing else', 'Ann Lee\n', ['1:1 yaml-not-a-mapping']),
    signature('A signature is a name in quotes', '"Ann Lee"\n', ['1:1 yaml-not-a-mapping']),
    signature('A signature is a name below a comment', '# Please add me\nAnn Lee\n', ['1:1 yaml-not-a-mapping']),
    signature('A signature is a list', '- name: Ann Lee\n', ['1:1 yaml-not-a-mapping']),
    signature('A signature is a list in brackets', '[Ann, Lee]\n', ['1:1 yaml-not-a-mapping']),
    letter('Front matter is a text', '---\nA letter\n---\n\nPlease listen.\n', ['2:1 yaml-not-a-mapping']),
    letter('Front matter is a list', '---\n- title: A letter\n---\n\nPlease listen.\n', ['2:1 yaml-not-a-mapping']),
    file('A list of signatures is one signature', list, 'name: Ann Lee\n', [`${list}:1:1 yaml-not-a-mapping`]),
    file('The site is a text', 'content/site.yaml', 'Minimal\n', ['content/site.yaml:1:1 yaml-not-a-mapping']),
  ),
  // That the second reading finds the same is asserted for every input; these two are what gray-matter forgets.
  ...row(
    7,
    letter('A program is checked a second time', running('---js'), ['1:4 front-matter-language']),
    letterTitle('A broken front matter is checked a second time', "'O'Brien'", ['2:8 yaml-quotes']),
  ),
  ...row(
    8,
    signature('A signature is a bomb of twelve levels of aliases', bomb.join(''), ['1:4 yaml-alias']),
    letter('A front matter is such a bomb', `---\n${bomb.join('')}---\n\nPlease listen.\n`, ['2:4 yaml-alias']),
    file('A list of signatures is such a bomb', list, bomb.map((line) => `- ${line}`).join(''), [`${list}:1:6 yaml-alias`]),
    file('An interface is such a bomb', ui, bomb.join(''), [`${ui}:1:4 yaml-alias`]),
    file('The site is such a bomb', 'content/site.yaml', bomb.join(''), ['content/site.yaml:1:4 yaml-alias']),
  ),
  ...row(
    9,
    signature('A merge key takes over another mapping', 'base: &b\n  role: Doctor\nname: Eve\n<<: *b\n', ['1:7 yaml-alias']),
    signature('A merge key names an anchor that does not exist', 'name: Eve\n<<: *b\n', ['2:5 yaml-alias']),
    signature('A merge key holds a mapping itself', '<<: { name: Eve }\n', ['1:1 missing-key', '1:1 unknown-key']),
  ),
  ...row(
    10,
    signature('A tag makes a function', 'name: !!js/function "function () {}"\n', ['1:7 yaml-tag']),
    signature('A tag makes bytes', 'name: !!binary QW5u\n', ['1:7 yaml-tag']),
    signature('A tag of somebody’s own', 'name: !Foo Eve\n', ['1:7 yaml-tag']),
    signature('A tag with its whole address', 'name: !<tag:yaml.org,2002:js/function> Eve\n', ['1:7 yaml-tag']),
    signature('A tag without a name', 'name: ! Eve\n', ['1:7 yaml-tag']),
    signature('A tag that would do nothing', 'name: !!str Eve\n', ['1:7 yaml-tag']),
    signature('A tag on the whole signature', '!Foo\nname: Eve\n', ['1:1 yaml-tag']),
    signature('A tag on a key', '!Foo name: Eve\n', ['1:1 yaml-tag']),
    signature('A tag that starts a program of the system', 'name: !!python/object/apply:os.system ["id"]\n', ['1:7 yaml-tag']),
    letterTitle('A tag in front matter', '!!js/regexp /a/', ['2:8 yaml-tag']),
  ),
  ...row(
    11,
    signature('YAML 1.1 would make NO a “no”', '%YAML 1.1\n---\nname: Eve\ncountry: NO\n', ['1:1 yaml-directive']),
    signature('A directive gives tags another meaning', '%TAG ! tag:evil.example,2000:\n---\nname: Eve\n', ['1:1 yaml-directive']),
    signature('A directive that nobody knows', '%FOO bar\n---\nname: Eve\n', ['1:1 yaml-directive']),
    letter('A directive in front matter', '---\n%YAML 1.1\n---\n\nPlease listen.\n', ['2:1 yaml-directive']),
  ),
  ...row(
    12,
    signature('A name stands twice', 'name: Eve\nname: Ann\n', ['2:1 yaml-duplicate-key'], { says: ['line 1', 'line 2'] }),
    signature('The second name is in quotes', 'name: Eve\n"name": Ann\n', ['2:1 yaml-duplicate-key'], { says: ['line 1', 'line 2'] }),
    signature('The second name is written with an escape', 'name: Eve\n"\\u006eame": Ann\n', ['2:1 yaml-duplicate-key'], {
      says: ['line 1', 'line 2'],
    }),
    signature('Both names stand on one line', '{name: Eve, name: Ann}\n', ['1:13 yaml-duplicate-key']),
    signature('A nested key stands twice', 'name: Eve\nverified:\n  by: Ann\n  by: Bo\n', ['4:3 yaml-duplicate-key'], {
      says: ['line 3', 'line 4'],
    }),
    letterFacts('A title stands twice', 'title: Another letter\n', ['5:1 yaml-duplicate-key'], { says: ['line 2', 'line 5'] }),
  ),
  ...row(
    13,
    signature('Keys of every object, without a value', 'name: Eve\n__proto__:\nconstructor:\n', ['2:1 unknown-key', '3:1 unknown-key']),
    signature(
      'Keys of every object, with values',
      'name: Eve\n__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\n',
      ['2:1 unknown-key', '4:1 unknown-key'],
    ),
    signature('The same inside a field', 'name: Eve\nverified:\n  by: Ann\n  __proto__:\n    polluted: yes\n', ['4:3 unknown-key']),
    signature('Methods of every object', 'name: Eve\ntoString: x\nhasOwnProperty: x\n', ['2:1 unknown-key', '3:1 unknown-key']),
    letterFacts('In front matter', '__proto__:\n  polluted: yes\n', ['5:1 unknown-key']),
    file('Among the strings of an interface', ui, 'strings:\n  __proto__:\n    polluted: yes\n  constructor:\n    name: x\n', [
      `${ui}:3:5 interface-key`,
      `${ui}:5:5 interface-key`,
    ]),
  ),
  // Level 33 is one too many: brackets are counted where they open, dashes where they hold something.
  ...row(
    14,
    letterTitle('A title is 5,000 opening brackets', '['.repeat(5000), ['2:40 yaml-nesting']),
    letterTitle('A title is 5,000 opening braces', '{'.repeat(5000), ['2:40 yaml-nesting']),
    signature('A name is as many brackets as a signature may have', `name: ${'['.repeat(4000)}\n`, ['1:39 yaml-nesting']),
    file('A list of 5,000 lists', list, `${'- '.repeat(5000)}x\n`, [`${list}:1:67 yaml-nesting`]),
    body('A text is 5,000 opening brackets', '['.repeat(5000), ['7:1 markdown-nesting']),
    body('A text is 5,000 quotations in each other', '>'.repeat(5000), ['7:33 markdown-nesting']),
    body('A text is 5,000 lists in each other', `${'- '.repeat(5000)}x`, ['7:65 markdown-nesting']),
    body('33 lists are in each other by their indentation', Array.from({ length: 33 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'), [
      '39:65 markdown-nesting',
    ]),
    body('32 lists in each other are still read', Array.from({ length: 32 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'), []),
  ),
  ...row(
    15,
    signature('A line is indented with a tab', 'name: Eve\nverified:\n\tby: Ann\n', ['3:1 yaml-tab']),
    signature('A line is indented with a space and a tab', 'name: Eve\nverified:\n \tby: Ann\n', ['3:2 yaml-tab']),
    letterFacts('Front matter is indented with a tab', 'contact:\n\tname: Ann\n', ['6:1 yaml-tab']),
  ),
  ...row(16, named('A name has an apostrophe', "name: O'Brien\n", "O'Brien")),
  ...row(
    17,
    signature('A name with an apostrophe is in single quotes', "name: 'O'Brien'\n", ['1:7 yaml-quotes'], {
      says: ['Double the apostrophe or use double quotes', "'O''Brien'", '"O\'Brien"'],
    }),
    letterTitle('A title with an apostrophe is in single quotes', "'It's time'", ['2:8 yaml-quotes'], {
      says: ['Double the apostrophe or use double quotes'],
    }),
  ),
  ...row(
    18,
    signature('YAML would drop the end of a role', 'name: Eve\nrole: Prof #1\n', ['2:12 yaml-comment-in-value'], {
      says: ['Quote', '"Prof #1"'],
    }),
    signature('YAML would drop a whole role', 'name: Eve\nrole: #1 fan\n', ['2:7 yaml-comment-in-value'], { says: ['Quote', '"#1 fan"'] }),
    letterFacts('YAML would drop a hashtag', 'hashtags:\n  - #EndIt\n', ['6:5 yaml-comment-in-value'], { says: ['Quote', '"#EndIt"'] }),
  ),
  ...row(
    19,
    letterTitle('A title has a colon', 'Open letter: a plea', ['2:8 yaml-colon-in-value'], { says: ['Quote it', '"Open letter: a plea"'] }),
    signature('A role has a colon', 'name: Eve\nrole: Professor: law\n', ['2:7 yaml-colon-in-value'], { says: ['Quote it'] }),
  ),
  ...row(
    20,
    signature('Somebody from Norway', 'name: Eve\ncountry: NO\n', [], { holds: holdsEve({ country: 'NO' }) }),
    named('Somebody is called Null', 'name: Null\n', 'Null'),
    named('Somebody is called null', 'name: null\n', 'null'),
    named('Somebody is called like a hexadecimal number', 'name: 0x0467\n', '0x0467'),
    named('Somebody is called like an octal number', 'name: 0491\n', '0491'),
    named('Somebody is called like a time', 'name: 12:30:45\n', '12:30:45'),
    named('Somebody is called like a day that does not exist', 'name: 2021-02-30\n', '2021-02-30'),
    named('Somebody is called like a truth value', 'name: Yes\n', 'Yes'),
    named('Somebody is called like a number that is none', 'name: .NaN\n', '.NaN'),
    named('Somebody is called ~', 'name: ~\n', '~'),
  ),
  ...row(
    21,
    dated('30 February', '2021-02-30'),
    dated('A thirteenth month', '2021-13-01'),
    dated('A month zero', '2021-00-10'),
    dated('29 February of a year that has none', '1900-02-29'),
    dated('A date in another order', '30.01.2021'),
    dated('A date with a time', '2021-01-30T00:00:00Z'),
    letterFacts('A letter of 30 February', 'date: 2021-02-30\n', ['5:7 invalid-date']),
    signature('29 February of a leap year', 'name: Eve\ndate: 2000-02-29\n', [], { holds: holdsEve({ date: '2000-02-29' }) }),
  ),
  ...row(
    22,
    signature('A slug would take over somebody’s entry', 'name: Eve\nslug: ann\n', ['2:1 unknown-key'], { says: ['name, kind, role'] }),
    signature('A slug without a value', 'name: Eve\nslug:\n', ['2:1 unknown-key']),
    signature('A key is mistyped', 'name: Eve\ncontry: DE\n', ['2:1 unknown-key'], { says: ['Did you mean “country”?'] }),
    signature('A key is written in capitals', 'name: Eve\nROLE: Doctor\n', ['2:1 unknown-key'], { says: ['Did you mean “role”?'] }),
    signature('A nested key is mistyped', 'name: Eve\nverified:\n  by: Ann\n  hoow: by phone\n', ['4:3 unknown-key'], {
      says: ['Did you mean “how”?'],
    }),
    letterFacts('A letter chooses its layout', 'layout: ../../admin.astro\n', ['5:1 unknown-key']),
    file('A translation has a key of the original', translationFile, '---\ntitle: Une lettre\nrevision: 1\nstatus: open\n---\n\nTexte.\n', [
      `${translationFile}:4:1 unknown-key`,
    ]),
    file('A row of a list has an unknown key', list, '- name: Bo\n- name: Cy\n  slug: ann\n', [`${list}:3:3 unknown-key`]),
  ),
  ...row(
    23,
    signature('A second document', 'name: Eve\n---\nname: Bo\n', ['2:1 yaml-documents']),
    signature('A second document with nothing in it', 'name: Eve\n---\n', ['2:1 yaml-documents']),
    signature('An end of the document', 'name: Eve\n...\n', ['2:1 yaml-documents']),
    letter('A second document in front matter', '---\ntitle: A letter\n...\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n', [
      '3:1 yaml-documents',
    ]),
    signature('One document that says where it begins', '---\nname: Eve\n', []),
  ),
  ...row(
    24,
    signature('A signature is empty', '', ['1:1 file-empty']),
    signature('A signature is blank lines', '\n \n', ['1:1 file-empty']),
    signature('A signature is a comment', '# name: Eve\n', ['1:1 file-empty']),
    signature('A signature is a byte order mark', '\ufeff', ['1:1 file-empty', '1:1 text-byte-order-mark']),
    signature('A signature is a key', 'name:\n', ['1:1 missing-key']),
    letter('A letter is empty', '', ['1:1 file-empty']),
    letter('A front matter is empty', '---\n---\n\nPlease listen.\n', ['2:1 file-empty']),
    letter('A front matter is a comment', '---\n# title: A letter\n---\n\nPlease listen.\n', ['2:1 file-empty']),
    file('A list of signatures is a comment', list, '# nobody yet\n', [`${list}:1:1 file-empty`]),
  ),
  ...row(
    25,
    huge('A signature has 20 MB', eve, 20 * mib),
    huge('A signature has more bytes than fit into memory', eve, 16 * 1024 * mib),
    huge('A letter has 20 MB', letterFile, 20 * mib),
    huge('A list of signatures has 20 MB', list, 20 * mib),
    huge('The site has 20 MB', 'content/site.yaml', 20 * mib),
    huge('An interface has 20 MB', ui, 20 * mib),
    huge('A public file has 26 MB', 'public/film.webm', 26 * mib),
  ),
  ...row(
    26,
    signature('A byte that UTF-8 does not have', bytes('name: A', 0xff, 'nn\n'), ['1:8 text-encoding'], { says: ['Byte 7 (0xff)'] }),
    signature('It stands after a letter of two bytes', bytes('name: Zoë', 0xff, '\n'), ['1:10 text-encoding'], { says: ['Byte 10 '] }),
    signature('It stands after a sign of two UTF-16 units', bytes('name: 😀', 0xff, '\n'), ['1:9 text-encoding'], { says: ['Byte 10 '] }),
    signature('It stands in the second line', bytes('name: Eve\nrole: ', 0xff, '\n'), ['2:7 text-encoding'], { says: ['Byte 16 '] }),
    signature('It stands after a byte order mark', bytes('\ufeffname: A', 0xff, '\n'), ['1:8 text-encoding'], { says: ['Byte 10 '] }),
    signature('It stands after a replacement character', bytes('name: \ufffd', 0xff, '\n'), ['1:8 text-encoding'], { says: ['Byte 9 '] }),
    signature('Latin-1', bytes('name: Jos', 0xe9, '\n'), ['1:10 text-encoding'], { says: ['Byte 9 (0xe9)'] }),
    signature('A slash in two bytes', bytes('name: ', 0xc0, 0xaf, '\n'), ['1:7 text-encoding'], { says: ['Byte 6 (0xc0)'] }),
    signature('The file ends within a letter', bytes('name: Zo', 0xc3), ['1:9 text-encoding'], { says: ['Byte 8 (0xc3)'] }),
    signature('UTF-16, little end first', Buffer.from('\ufeffname: Eve\n', 'utf16le'), ['1:1 text-encoding'], {
      says: ['UTF-16 (byte 0)'],
    }),
    signature('UTF-16, big end first', Buffer.from('\ufeffname: Eve\n', 'utf16le').swap16(), ['1:1 text-encoding'], {
      says: ['UTF-16 (byte 0)'],
    }),
    signature('UTF-16 without a mark', Buffer.from('name: Eve\n', 'utf16le'), ['1:1 text-encoding'], { says: ['UTF-16 (byte 1)'] }),
    signature('UTF-16 without a mark, big end first', Buffer.from('name: Eve\n', 'utf16le').swap16(), ['1:1 text-encoding'], {
      says: ['UTF-16 (byte 0)'],
    }),
    signature('A byte order mark alone', '\ufeffname: Eve\n', ['1:1 text-byte-order-mark']),
    letter(
      'A letter in Latin-1',
      bytes('---\ntitle: R', 0xe9, 'forme\nlanguage: fr\nstatus: open\n---\n\nTexte.\n'),
      ['2:9 text-encoding'],
      {
        says: ['Byte 12 (0xe9)'],
      },
    ),
  ),
  ...row(
    27,
    signature('NUL', 'name: A\0nn\n', ['1:8 text-control-character'], { says: ['U+0000'] }),
    signature('ESC, which colours a terminal', 'name: A\u001b[31mnn\n', ['1:8 text-control-character'], { says: ['U+001B'] }),
    signature('CSI, the ESC of C1', 'name: A\u009b31mnn\n', ['1:8 text-control-character'], { says: ['U+009B'] }),
    signature('NEL, a line end of C1', 'name: A\u0085role: x\n', ['1:8 text-control-character'], { says: ['U+0085'] }),
    signature('DEL', 'name: A\u007fnn\n', ['1:8 text-control-character'], { says: ['U+007F'] }),
    signature('CR alone, which overwrites a line', 'name: A\rnn\n', ['1:8 text-control-character'], { says: ['U+000D'] }),
    signature('A code point that is no character', 'name: A\uffffnn\n', ['1:8 text-control-character'], { says: ['U+FFFF'] }),
    signature('Half of a pair in UTF-8', bytes('name: A', 0xed, 0xa0, 0x80, 'nn\n'), ['1:8 text-encoding'], { says: ['Byte 7', 'U+D800'] }),
    signature('NUL as an escape', 'name: "A\\0nn"\n', ['1:7 text-control-character'], { says: ['U+0000'] }),
    signature('ESC as an escape', 'name: "A\\e[31mnn"\n', ['1:7 text-control-character'], { says: ['U+001B'] }),
    signature('CSI as an escape', 'name: "A\\x9b31mnn"\n', ['1:7 text-control-character'], { says: ['U+009B'] }),
    signature('Half of a pair as an escape', 'name: "A\\ud800nn"\n', ['1:7 text-control-character'], { says: ['U+D800'] }),
    signature('A pair whose halves change places, as escapes', 'name: "\\ude00\\ud83d"\n', ['1:7 text-control-character'], {
      says: ['U+DE00'],
    }),
    named('A pair as escapes is one sign', 'name: "Eve \\ud83d\\ude00"\n', 'Eve 😀'),
    signature('An escape beyond Unicode', 'name: "\\U00110000"\n', ['1:8 yaml-syntax']),
    signature('NUL as an escape in a key', 'name: Eve\n"ro\\0le": x\n', ['2:1 text-control-character'], { says: ['U+0000'] }),
    body('ESC in a text', 'Please\nlisten\u001b[2J.', ['8:7 text-control-character'], { says: ['U+001B'] }),
    // Markdown itself puts U+FFFD in place of references to control characters.
    body('ESC as a character reference in a text', 'Please\nlisten &amp; hear&#x1b;[2J.', ['8:18 text-replacement-character'], {
      says: ['U+FFFD'],
    }),
    body('NUL as a character reference in a text', 'Please &#0; listen.', ['7:8 text-replacement-character'], { says: ['U+FFFD'] }),
  ),
  ...row(
    28,
    link('A signature is a link', eve, [`${eve}:1:1 file-type`]),
    link('A signature is a link to the environment of this process', eve, [`${eve}:1:1 file-type`], '/proc/self/environ'),
    link('A signature is a link to another one', eve, [`${eve}:1:1 file-type`], 'signatories/a/ann.yaml'),
    link('A signature is a link to nothing', eve, [`${eve}:1:1 file-type`], 'nothing'),
    link('A signature is a link to itself', eve, [`${eve}:1:1 file-type`], eve),
    link('A folder of signatures is a link', 'signatories/a/more', ['signatories/a/more:1:1 file-type'], 'secrets'),
    link('The letter is a link', letterFile, [`${letterFile}:1:1 file-type`]),
    link('The site is a link', 'content/site.yaml', ['content/site.yaml:1:1 file-type']),
    link('A language is a link', 'translations/de', ['translations/de:1:1 file-type'], 'secrets'),
    link('A public file is a link', 'public/logo.svg', ['public/logo.svg:1:1 file-type']),
    link('A public file that is otherwise ignored is a link', 'public/README.md', ['public/README.md:1:1 file-type']),
    link('The public folder is a link', 'public', ['public:1:1 file-type'], 'secrets'),
    link(
      'A folder of public files with a name of its own is a link',
      'public/.well-known',
      ['public/.well-known:1:1 file-type'],
      'secrets',
    ),
    {
      name: 'A signature is a pipe that never ends',
      files: {},
      problems: [`${eve}:1:1 file-type`],
      prepare: (root) => execFileSync('mkfifo', [join(root, eve)]),
      linuxOnly: true,
    },
    file('A folder is another repository', 'signatories/a/sub/.git', 'gitdir: ../../../.git/modules/sub\n', [
      'signatories/a/sub:1:1 file-type',
    ]),
    {
      name: 'The files of another repository are not looked at',
      files: { 'signatories/a/sub/.git/HEAD': 'ref: refs/heads/main\n', 'signatories/a/sub/bad.yaml': `${secret}: x\n` },
      problems: ['signatories/a/sub:1:1 file-type'],
    },
    file('The folder of letters is another repository', 'letters/.git', 'gitdir: elsewhere\n', ['letters:1:1 file-type']),
  ),
  ...row(
    29,
    file('Ann.yaml lies beside ann.yaml', 'signatories/a/Ann.yaml', 'name: Bo\n', ['signatories/a/ann.yaml:1:1 file-collision'], {
      says: ['signatories/a/Ann.yaml'],
      linuxOnly: true,
    }),
    file(
      'Two folders differ in case',
      'signatories/A/ann.yaml',
      'name: Bo\n',
      ['signatories/A/ann.yaml:1:1 unknown-letter', 'signatories/a/ann.yaml:1:1 file-collision'],
      {
        says: ['signatories/A/ann.yaml'],
        linuxOnly: true,
      },
    ),
    {
      name: 'Two folders below the letter differ in case',
      files: { 'signatories/a/X/eve.yaml': 'name: Eve\n', 'signatories/a/x/eve.yaml': 'name: Bo\n' },
      problems: ['signatories/a/x/eve.yaml:1:1 file-collision'],
      says: ['signatories/a/X/eve.yaml'],
      linuxOnly: true,
    },
    file(
      'A.md lies beside a.md',
      'letters/A.md',
      '---\ntitle: Another\nlanguage: en\nstatus: open\n---\n\nText.\n',
      ['letters/A.md:1:1 reserved-name', 'letters/a.md:1:1 file-collision'],
      { says: ['letters/a.md and letters/A.md'], linuxOnly: true },
    ),
    {
      name: 'Two public files differ in case',
      files: { 'public/Logo.svg': '<svg/>', 'public/logo.svg': '<svg/>' },
      problems: ['public/logo.svg:1:1 file-collision'],
      says: ['public/Logo.svg'],
      linuxOnly: true,
    },
    {
      name: 'One name lies in two folders',
      files: { 'signatories/a/one/eve.yaml': 'name: Eve\n', 'signatories/a/two/eve.yaml': 'name: Bo\n' },
      problems: ['signatories/a/two/eve.yaml:1:1 file-collision'],
      says: ['signatories/a/one/eve.yaml'],
    },
    {
      name: 'A file has the name of a row of a list',
      files: { [list]: '- name: Bo\n  key: 1\n- name: Cy\n  key: 2\n', 'signatories/a/many-2.yaml': 'name: Di\n' },
      problems: ['signatories/a/many-2.yaml:1:1 file-collision'],
      says: [list],
    },
  ),
  ...row(
    30,
    fileName('An accent in a file name, composed', 'signatories/a/jos\u00e9.yaml', 'file-name'),
    fileName('An accent in a file name, decomposed', 'signatories/a/jose\u0301.yaml', 'file-name', { linuxOnly: true }),
    {
      name: 'Both beside each other',
      files: { 'signatories/a/jos\u00e9.yaml': 'name: José\n', 'signatories/a/jose\u0301.yaml': 'name: Josefa\n' },
      problems: ['signatories/a/jose\u0301.yaml:1:1 file-name', 'signatories/a/jos\u00e9.yaml:1:1 file-name'],
      linuxOnly: true,
    },
    fileName('A zero-width space in a file name', 'signatories/a/ann\u200b.yaml', 'file-name', { says: ['<U+200B>'] }),
    fileName('A zero-width non-joiner in a file name', 'signatories/a/ann\u200c.yaml', 'file-name', { says: ['<U+200C>'] }),
    fileName('A zero-width joiner in a file name', 'signatories/a/ann\u200d.yaml', 'file-name', { says: ['<U+200D>'] }),
    fileName('A word joiner in a file name', 'signatories/a/ann\u2060.yaml', 'file-name', { says: ['<U+2060>'] }),
    fileName('A byte order mark in a file name', 'signatories/a/\ufeffann.yaml', 'file-name', { says: ['<U+FEFF>'] }),
    fileName('An override of direction in a file name', 'signatories/a/ann\u202elmay.yaml', 'file-name', { says: ['<U+202E>'] }),
    fileName('A tag character in a file name', 'signatories/a/ann\u{e0041}.yaml', 'file-name', { says: ['<U+E0041>'] }),
    fileName('Two dots in percent signs', 'signatories/a/%2e%2e.yaml', 'file-name'),
    fileName('A path in percent signs', 'signatories/a/%2e%2e%2fb.yaml', 'file-name'),
    fileName('Characters that end a path in an address', 'signatories/a/a#b?.yaml', 'file-name', { linuxOnly: true }),
    fileName('An exclamation mark', 'signatories/a/ann!.yaml', 'file-name'),
    file('A letter with an accent in its name', 'letters/\u00e9tat.md', 'x', ['letters/\u00e9tat.md:1:1 file-name']),
    file('A public file with an accent in its name', 'public/\u00e9tat.svg', '<svg/>', ['public/\u00e9tat.svg:1:1 file-name']),
    {
      name: 'A folder with a zero-width character in its name',
      files: { 'signatories/a/b\u200b/eve.yaml': 'name: Eve\n' },
      problems: ['signatories/a/b\u200b:1:1 file-name'],
      says: ['<U+200B>'],
    },
    {
      name: 'A file name that is no UTF-8',
      files: {},
      problems: ['signatories/a/\ufffd.yaml:1:1 file-name'],
      prepare: (root) =>
        writeFileSync(Buffer.concat([Buffer.from(join(root, 'signatories/a/')), Buffer.from([0xff]), Buffer.from('.yaml')]), 'name: Eve\n'),
      linuxOnly: true,
    },
  ),
  ...row(
    31,
    ...['con', 'CON', 'con.list', 'nul', 'com1', 'lpt9.old'].map((name) =>
      fileName('The name of a device', `signatories/a/${name}.yaml`, 'file-name-reserved'),
    ),
    file('A letter with the name of a device', 'letters/aux.md', 'x', ['letters/aux.md:1:1 file-name-reserved']),
    file('A public file with the name of a device', 'public/prn', 'x', ['public/prn:1:1 file-name-reserved']),
    {
      name: 'A folder with the name of a device',
      files: { 'signatories/a/con/eve.yaml': 'name: Eve\n' },
      problems: ['signatories/a/con:1:1 file-name-reserved'],
    },
    fileName('A dot at the end', 'signatories/a/x.', 'file-name-reserved', { linuxOnly: true }),
    ...[':', '\\', '*', '?', '"', '<', '>', '|', ' ', '$(id)', '`id`', ';id', '&', "'", '\t'].map((strange) =>
      fileName('A name that means something to a system or a shell', `signatories/a/a${strange}b.yaml`, 'file-name', { linuxOnly: true }),
    ),
    fileName('A name that begins like an option', 'signatories/a/-rf.yaml', 'file-name'),
    fileName('A hidden file', 'signatories/a/.hidden.yaml', 'file-name'),
    fileName('A name of 121 characters', `signatories/a/${'x'.repeat(116)}.yaml`, 'file-name', { says: ['120'] }),
    {
      name: 'A path of more than 240 characters',
      files: { [nested(5)]: 'name: Eve\n' },
      problems: [`${nested(5).slice(0, -'/eve.yaml'.length)}:1:1 file-name`],
      says: ['240'],
    },
  ),
  ...row(
    32,
    ...[
      ['a line feed', '\n', '<U+000A>'],
      ['a carriage return', '\r', '<U+000D>'],
      ['a line separator', '\u2028', '<U+2028>'],
      ['an erased screen', '\u001b[2J', '<U+001B>'],
      ['a line feed and a carriage return', '\r\n', '<U+000D><U+000A>'],
    ].map(([what = '', character = '', shown = '']) =>
      fileName(
        `A file name with ${what} and an annotation`,
        `signatories/a/x${character}::error file=package.json,line=1::Forged.yaml`,
        'file-name',
        {
          says: [shown],
          linuxOnly: true,
        },
      ),
    ),
    {
      name: 'A folder name with a line feed and an annotation',
      files: { 'signatories/a/x\n::error::Forged/eve.yaml': 'name: Eve\n' },
      problems: ['signatories/a/x\n::error::Forged:1:1 file-name'],
      says: ['<U+000A>'],
      linuxOnly: true,
    },
    file(
      'A public folder that only begins like .well-known',
      'public/.well-known\n::error::Forged',
      'x',
      ['public/.well-known\n::error::Forged:1:1 file-name'],
      {
        says: ['<U+000A>'],
        linuxOnly: true,
      },
    ),
    signature('Keys and values that would forge an annotation', 'name: Eve\n"\\n::error::Forged": "\\n::error::Forged"\n', [
      '2:1 unknown-key',
    ]),
  ),
  ...row(
    33,
    file('A letter in MDX', 'letters/evil.mdx', running('---'), ['letters/evil.mdx:1:1 file-extension']),
    file('A translation in MDX', 'translations/fr/evil.mdx', running('---'), ['translations/fr/evil.mdx:1:1 file-extension']),
    file('A translated page in MDX', 'translations/fr/pages/evil.mdx', running('---'), [
      'translations/fr/pages/evil.mdx:1:1 file-extension',
    ]),
    file('News in MDX', 'content/updates/2026-11-22-evil.mdx', running('---'), ['content/updates/2026-11-22-evil.mdx:1:1 file-extension']),
    file('A signature in MDX', 'signatories/a/evil.mdx', running('---'), ['signatories/a/evil.mdx:1:1 file-extension']),
    file('A public file in MDX', 'public/evil.mdx', running('---'), ['public/evil.mdx:1:1 file-extension']),
    file('MDX directly in content', 'content/evil.mdx', running('---'), ['content/evil.mdx:1:1 file-place']),
    file('A page in MDX with its ending in capitals', 'content/pages/evil.MDX', running('---'), [
      'content/pages/evil.MDX:1:1 file-extension',
    ]),
    file('A page in MDX', 'content/pages/about.mdx', '---\ntitle: About\n---\n\n<LetterList />\n', []),
  ),
  ...row(
    34,
    ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'].map((character) =>
      signature(`A name with ${codePoint(character)}`, `name: Ann ${character}eeL\n`, ['1:11 text-bidi-control'], {
        says: [codePoint(character)],
      }),
    ),
    signature('A name with U+202E as an escape', 'name: "Ann \\u202eeeL"\n', ['1:7 text-bidi-control'], { says: ['U+202E'] }),
    signature('A key with U+202E as an escape', 'name: Eve\n"\\u202eelor": x\n', ['2:1 text-bidi-control'], { says: ['U+202E'] }),
    letterTitle('A title with U+202E', 'A \u202eletter', ['2:10 text-bidi-control']),
    body('A text with U+2066', 'Please\n\u2066listen.', ['8:1 text-bidi-control']),
    body('A text with U+202E as a character reference', 'Please &#x202e;listen.', ['7:8 text-bidi-control'], { says: ['U+202E'] }),
    body('Alternative text with U+202E as a character reference', '![Please &#8238;look](/p.svg)', ['7:10 text-bidi-control'], {
      files: {
        [letterFile]: '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n![Please &#8238;look](/p.svg)\n',
        [translationFile]: null,
        'public/p.svg': '<svg/>',
      },
    }),
    signature('A zero-width space', 'name: Ann\u200bLee\n', ['1:10 text-invisible-character'], { says: ['U+200B'] }),
    signature('An Arabic letter mark', 'name: Ann\u061cLee\n', ['1:10 text-invisible-character'], { says: ['U+061C'] }),
    signature('A filler of Hangul as a name', 'name: \u3164\n', ['1:7 text-invisible-character'], { says: ['U+3164'] }),
    signature('A name of joiners that nobody can see', 'name: "\u200d\u200c"\n', ['1:7 text-invisible-character']),
    signature('A name that is the blank of Braille', 'name: \u2800\n', ['1:7 text-invisible-character']),
    body('A soft hyphen as a character reference', 'Please&shy;listen.', ['7:7 text-invisible-character'], { says: ['U+00AD'] }),
    named(
      'A Persian name with a zero-width non-joiner',
      'name: \u0639\u0644\u06cc\u200c\u0631\u0636\u0627\n',
      '\u0639\u0644\u06cc\u200c\u0631\u0636\u0627',
    ),
    named('A Sinhala name with a zero-width joiner', 'name: \u0dc1\u0dca\u200d\u0dbb\u0dd3\n', '\u0dc1\u0dca\u200d\u0dbb\u0dd3'),
    named('A family of emoji', 'name: Eve \u{1f468}\u200d\u{1f469}\u200d\u{1f467}\n', 'Eve \u{1f468}\u200d\u{1f469}\u200d\u{1f467}'),
  ),
  ...row(
    35,
    signature('Five marks on one letter', `name: Z${marks.slice(0, 5)}\n`, ['1:8 text-combining-marks']),
    signature('Nine marks on one letter', `name: Z${marks}\n`, ['1:8 text-combining-marks']),
    signature('Five marks with joiners between them', `name: Z${[...marks.slice(0, 5)].join('\u200c')}\n`, ['1:8 text-combining-marks']),
    signature('Five marks as escapes', 'name: "Z\\u0316\\u0317\\u0318\\u0319\\u031c"\n', ['1:7 text-combining-marks']),
    letterTitle('Five marks in a title', `Z${marks.slice(0, 5)}`, ['2:9 text-combining-marks']),
    body('Five marks in a text', `Z${marks.slice(0, 5)}`, ['7:2 text-combining-marks']),
    named('Four marks on one letter', `name: Z${marks.slice(0, 4)}\n`, `Z${marks.slice(0, 4)}`),
    named('A Vietnamese name', 'name: Nguy\u1ec5n Th\u1ecb \u1eedng\n', 'Nguy\u1ec5n Th\u1ecb \u1eedng'),
    named('A pointed Hebrew name', 'name: \u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd\n', '\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd'),
    // Keyboards write the dot of the shin before the vowel; NFC has them the other way round. It is read as NFC.
    named(
      'A pointed Hebrew name as keyboards write it',
      'name: \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd\n',
      '\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd',
    ),
    named(
      'A pointed Arabic name as keyboards write it',
      'name: \u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f\n',
      '\u0645\u064f\u062d\u064e\u0645\u064e\u0651\u062f',
    ),
    named('A Burmese name', 'name: \u1000\u103c\u103d\u1031\u102c\u1004\u1037\u103a\n', '\u1000\u103c\u103d\u1031\u102c\u1004\u1037\u103a'),
    named('A Thai name', 'name: \u0e19\u0e49\u0e33\u0e1d\u0e19\n', '\u0e19\u0e49\u0e33\u0e1d\u0e19'),
    signature('An accent apart from its letter', 'name: Jose\u0301\n', ['1:10 text-normalization']),
  ),
  ...row(
    36,
    file(
      'A Cyrillic А stands in a name that somebody else signed',
      'signatories/a/zed.yaml',
      'name: \u0410nn Lee\n',
      ['signatories/a/zed.yaml:1:7 confusable-signatory'],
      {
        says: ['“\u0410nn Lee”', '“Ann Lee”', 'signatories/a/ann.yaml'],
      },
    ),
    file('A Greek Α stands there', 'signatories/a/zed.yaml', 'name: \u0391nn Lee\n', ['signatories/a/zed.yaml:1:7 confusable-signatory'], {
      says: ['signatories/a/ann.yaml'],
    }),
    file(
      'It stands in the second row of a list',
      list,
      '- name: Bo\n  key: b\n- role: Doctor\n  name: \u0410nn Lee\n  key: a\n',
      [`${list}:4:9 confusable-signatory`],
      {
        says: ['signatories/a/ann.yaml'],
      },
    ),
    file('A name all in Cyrillic beside one in Latin', bob, 'name: \u0410\u043d\u043d\u0430 \u041b\u0438\n', []),
  ),
  ...row(
    37,
    {
      name: 'One person with one link in two files',
      files: {
        'signatories/a/ann.yaml': 'name: Ann Lee\nlink: https://ann.example/\n',
        [bob]: 'name: Ann Lee\nlink: http://www.ann.example\nrole: Doctor\n',
      },
      problems: [`${bob}:1:7 same-signatory`],
      says: ['signatories/a/ann.yaml', 'name and link'],
    },
    file('One person in two files, with nothing but the name', bob, 'name: ann  lee\n', [`${bob}:1:7 same-signatory`], {
      says: ['signatories/a/ann.yaml'],
    }),
    file('One name in full-width letters', bob, 'name: \uff21nn Lee\n', [`${bob}:1:7 same-signatory`], {
      says: ['signatories/a/ann.yaml'],
    }),
    file('One name with a joiner in it', bob, 'name: An\u200cn Lee\n', [`${bob}:1:7 same-signatory`], { says: ['signatories/a/ann.yaml'] }),
    file('One person in a list and in a file', list, '- name: Bo\n  key: b\n- name: Ann Lee\n  key: a\n', [`${list}:3:9 same-signatory`], {
      says: ['signatories/a/ann.yaml'],
    }),
    file(
      'One person in a list twice',
      list,
      '- name: Bo\n  key: a\n- name: Cy\n  key: b\n- name: Bo\n  key: c\n',
      [`${list}:5:9 same-signatory`],
      { says: [list] },
    ),
    file('A namesake with another affiliation', bob, 'name: Ann Lee\naffiliation: River Watch\n', []),
    {
      name: 'A namesake with another link',
      files: {
        'signatories/a/ann.yaml': 'name: Ann Lee\nlink: https://ann.example/\n',
        [bob]: 'name: Ann Lee\nlink: https://lee.example/\n',
      },
      problems: [],
    },
    {
      name: 'One person under two letters',
      files: {
        'letters/b.md': '---\ntitle: Another\nlanguage: en\nstatus: open\n---\n\nText.\n',
        'signatories/b/ann.yaml': 'name: Ann Lee\n',
      },
      problems: [],
    },
  ),
  // The whole of 38 is `inertCampaign` (inert.ts); here is each of its strings alone, as a name.
  ...row(
    38,
    ...[
      '<script>alert(1)</script>',
      '=HYPERLINK("https://evil.example","x")',
      '</script>',
      '](javascript:alert(1))',
      '{{7*7}}',
      '\u0024{1}',
    ].map((text) => named(`A name is ${text}`, `name: ${JSON.stringify(text)}\n`, text)),
  ),
  ...row(
    39,
    body('A script', '<script>alert(1)</script>', ['7:1 markdown-html']),
    body('Formatting in HTML, within a line', 'Please <b onclick="x()">listen</b>.', ['7:8 markdown-html', '7:31 markdown-html']),
    body('HTML after signs of two UTF-16 units', 'Zoë 😀 <b>listens', ['7:8 markdown-html']),
    body('HTML in the second paragraph', 'Please listen.\n\nOr <i>else.', ['9:4 markdown-html']),
    body('HTML in a list', '- Please\n- <i>listen', ['8:3 markdown-html']),
    body('HTML in a quotation', '> Please\n>\n> <i>listen', ['9:3 markdown-html']),
    body('HTML in a table', '| a | b |\n|---|---|\n| x | <b>y |', ['9:7 markdown-html']),
    body('HTML in a heading', '## Our <script>', ['7:8 markdown-html']),
    body('HTML in a footnote', 'Text.[^1]\n\n[^1]: A <b>note.', ['9:9 markdown-html']),
    body('A picture in HTML', '<img src=x onerror=alert(1)>', ['7:1 markdown-html']),
    body('A frame', '<iframe src="https://evil.example"></iframe>', ['7:1 markdown-html']),
    body('A style', '<style>body { display: none }</style>', ['7:1 markdown-html']),
    body('A drawing with a handler', '<svg onload="alert(1)">', ['7:1 markdown-html']),
    body('A comment that ends early', '<!-- a --> <script>alert(1)</script>', ['7:1 markdown-html']),
    body('An instruction, a declaration and a section', 'A <?php x ?> b <!DOCTYPE html> c <![CDATA[d]]>', [
      '7:3 markdown-html',
      '7:16 markdown-html',
      '7:34 markdown-html',
    ]),
    body('A comment for those who edit the text', '<!-- see the minutes -->\n\nPlease listen.', []),
    ...(
      [
        ['javascript:', 'javascript:alert(1)'],
        ['JaVaScRiPt:', 'JaVaScRiPt:alert(1)'],
        ['javascript: behind a character reference', 'javascript&#58;alert(1)'],
        ['javascript: that begins with a character reference', '&#106;avascript:alert(1)'],
        ['javascript: with a line feed in it', 'java&#10;script:alert(1)'],
        ['vbscript:', 'vbscript:msgbox(1)'],
        ['data:', 'data:text/html,hello'],
        ['file:', 'file:///etc/passwd'],
        ['ftp:', 'ftp://evil.example/'],
        ['another site without a scheme', '//evil.example'],
        ['another site behind a backslash', '/\\evil.example'],
        ['credentials', 'https://user:pass@example.org/'],
        ['a copy to somebody else', 'mailto:?bcc=eve@evil.example'],
        ['a copy to somebody else after an address', 'mailto:ann@example.org?bcc=eve@evil.example'],
        ['a copy behind a line end in the subject', 'mailto:ann@example.org?subject=x%0d%0abcc:eve@evil.example'],
        ['two addresses', 'mailto:ann@example.org,eve@evil.example'],
        ['no address at all', ''],
        ['a public file that does not exist', '/etc/passwd'],
        ['a file above the public folder', '/../content/site.yaml'],
      ] as const
    ).map(([about, url]) => body(`A link leads to ${about}`, `Please [listen](${url}).`, ['7:8 markdown-link'])),
    body('An address in angle brackets runs', 'Please <javascript:alert(1)>.', ['7:8 markdown-link']),
    body('A definition runs', 'Please [listen][x].\n\n[x]: javascript:alert(1)', ['9:1 markdown-link']),
    body('A definition that nothing uses runs', 'Please listen.\n\n[x]: javascript:alert(1)', ['9:1 markdown-link']),
    body('A link in a footnote runs', 'Text.[^1]\n\n[^1]: See [it](javascript:alert(1)).', ['9:11 markdown-link']),
    body('A link leads to a heading that is not there', 'See [there](#there).', ['7:5 markdown-anchor']),
    ...(
      [
        ['another site', 'https://evil.example/t.png'],
        ['another site without a scheme', '//evil.example/t.png'],
        ['data:', 'data:image/svg+xml,<svg/onload=1>'],
        ['a file that does not exist', '/t.png'],
        ['a file without a slash', 't.png'],
        ['a file above the public folder', '/../content/site.yaml'],
      ] as const
    ).map(([about, url]) => body(`A picture comes from ${about}`, `Look: ![it](${url})`, ['7:7 markdown-image'])),
    body('A definition makes a remote picture', 'Look: ![it][x]\n\n[x]: https://evil.example/t.png', ['7:7 markdown-image']),
    body('A definition makes a remote picture by its own name', 'Look: ![x]\n\n[x]: https://evil.example/t.png', ['7:7 markdown-image']),
    body('A link has a remote picture in it', 'Look: [![it](https://evil.example/t.png)](https://example.org/)', ['7:8 markdown-image']),
    file(
      'A translation has a script',
      translationFile,
      '---\ntitle: Une lettre\nrevision: 1\n---\n\nTexte.\n\n<script>alert(1)</script>\n',
      [`${translationFile}:8:1 markdown-html`],
    ),
    file('A page has a script', 'content/pages/about.md', '---\ntitle: About\n---\n\n<script>alert(1)</script>\n', [
      'content/pages/about.md:5:1 markdown-html',
    ]),
    file('News have a script', 'content/updates/2026-11-22-x.md', '---\ntitle: News\n---\n\n<script>alert(1)</script>\n', [
      'content/updates/2026-11-22-x.md:5:1 markdown-html',
    ]),
  ),
  ...row(
    40,
    ...['name', 'role', 'affiliation', 'sortName', 'statement', 'note'].map((field) =>
      field === 'name'
        ? signature('An e-mail address in a name', 'name: Eve eve@example.org\n', ['1:7 email-address'], { says: ['eve@example.org'] })
        : signature(
            `An e-mail address in “${field}”`,
            `name: Eve\n${field}: write to eve@example.org.\n`,
            [`2:${field.length + 3} email-address`],
            {
              says: ['eve@example.org'],
            },
          ),
    ),
    ...['by', 'how'].map((field) =>
      signature(
        `An e-mail address in “verified.${field}”`,
        `name: Eve\nverified:\n  ${field === 'by' ? '' : 'by: Ann\n  '}${field}: eve@example.org\n`,
        [field === 'by' ? '3:7 email-address' : '4:8 email-address'],
      ),
    ),
    signature('An e-mail address in “source.title”', 'name: Eve\nsource:\n  title: eve@example.org\n', ['3:10 email-address']),
    signature('An e-mail address in “source.url”', 'name: Eve\nsource:\n  title: A list\n  url: https://example.org/?m=eve@example.org\n', [
      '4:8 email-address',
    ]),
    signature('An e-mail address in a link', 'name: Eve\nlink: https://example.org/eve@example.org\n', ['2:7 email-address']),
    signature('A link that writes an e-mail', 'name: Eve\nlink: mailto:eve@example.org\n', ['2:7 email-address']),
    signature('An e-mail address as a handle', 'name: Eve\nhandle: eve@example.org\n', ['2:9 invalid-value']),
    signature(
      'An e-mail address in other scripts',
      'name: Eve\nrole: \u0905\u0928\u093f\u0924\u093e@\u0909\u0926\u093e\u0939\u0930\u0923.\u092d\u093e\u0930\u0924\n',
      ['2:7 email-address'],
    ),
    signature('An e-mail address with a full-width sign', 'name: Eve\nrole: eve\uff20example.org\n', ['2:7 email-address']),
    signature('An e-mail address with signs that few have', 'name: Eve\nrole: eve!@example.org\n', ['2:7 email-address']),
    file('An e-mail address in a list', list, '- name: Bo\n- name: Cy\n  role: cy@example.org\n', [`${list}:3:9 email-address`]),
    file(
      'An e-mail address of a translator',
      translationFile,
      '---\ntitle: Une lettre\nrevision: 1\ntranslators:\n  - Bo Chen <bo@example.org>\n---\n\nTexte.\n',
      [`${translationFile}:5:5 email-address`],
    ),
    file(
      'An e-mail address of a reviewer',
      translationFile,
      '---\ntitle: Une lettre\nrevision: 1\nreviewed:\n  - name: bo@example.org\n    date: 2026-11-22\n---\n\nTexte.\n',
      [`${translationFile}:5:11 email-address`],
    ),
    signature('A handle of the fediverse is no e-mail address', 'name: Eve\nrole: Writes as @eve@social.example\n', []),
    linked('A link without a scheme', 'example.org'),
    linked('A link without a scheme, with slashes', '//example.org'),
    linked('A link with credentials', 'https://user:pass@example.org/'),
    linked('A link with a user', 'https://user@example.org/'),
    linked('A link with empty credentials and a port', 'https://user:@example.org:8080/'),
    linked('ftp:', 'ftp://example.org/'),
    linked('javascript:', 'javascript:alert(1)'),
    linked('JavaScript: in other letters', 'JaVaScRiPt:alert(1)'),
    linked('javascript: with a line feed in it', '"java\\nscript:alert(1)"'),
    linked('javascript: with a tab in it', '"java\\tscript:alert(1)"'),
    linked('javascript: after a space', '" javascript:alert(1)"'),
    linked('data:', 'data:text/html,hello'),
    linked('vbscript:', 'vbscript:msgbox(1)'),
    linked('file:', 'file:///etc/passwd'),
    linked('blob:', 'blob:https://example.org/1'),
    linked('One slash', 'https:/example.org/'),
    linked('No slash', 'https:example.org'),
    linked('A backslash in place of slashes', 'https:\\\\example.org'),
    linked('The machine itself', 'http://localhost/'),
    linked('The machine itself by number', 'http://127.0.0.1/'),
    linked('The machine itself by another number', 'http://2130706433/'),
    linked('The machine itself by IPv6', 'http://[::1]/'),
    linked('A scheme and nothing else', 'https://'),
    linked('A port that does not exist', 'https://example.org:99999/'),
    letterFacts('A letter with a link that runs', 'original:\n  url: javascript:alert(1)\n', ['6:8 invalid-link']),
    letterFacts('A source of a letter that runs', 'sources:\n  - title: x\n    url: javascript:alert(1)\n', ['7:10 invalid-link']),
    file(
      'A reviewer’s link that runs',
      translationFile,
      '---\ntitle: Une lettre\nrevision: 1\nreviewed:\n  - name: Bo\n    date: 2026-11-22\n    link: javascript:alert(1)\n---\n\nTexte.\n',
      [`${translationFile}:7:11 invalid-link`],
    ),
    signature(
      'A link with quotation marks and brackets is only text',
      "name: Eve\nlink: 'https://example.org/\"><script>alert(1)</script>'\n",
      [],
      {
        holds: holdsEve({ link: 'https://example.org/"><script>alert(1)</script>' }),
      },
    ),
  ),
];

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
