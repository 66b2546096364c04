// What the table does not have: inputs that were tried against the code and did something that they must not do, or might have.

import { expect } from 'vitest';
import { languageOf, nameOfLanguage } from '../../src/core/languages/language.ts';
import { body, file, type HostileInput, letter, row, signature, type Variant } from './campaigns.ts';

const list = 'signatories/a/many.list.yaml';
const page = 'content/pages/about.mdx';
const mdx = (name: string, text: string, problems: readonly string[], more: Partial<Variant> = {}): Variant =>
  file(
    name,
    page,
    `---\ntitle: About\n---\n\n${text}\n`,
    problems.map((problem) => `${page}:${problem}`),
    more,
  );
const count = (length: number, line: (index: number) => string): string => Array.from({ length }, (_, index) => line(index)).join('');

const opening = '*a **b '.repeat(20);
const closing = ' b** a*'.repeat(20);

export const furtherInputs: readonly HostileInput[] = [
  // Each of these took minutes when the work grew with the square of the input. Nothing here measures time; a test that hangs fails.
  ...row(
    0,
    letter(
      '120,000 blank lines in front matter',
      `---\ntitle: A letter\nlanguage: en\nstatus: open\n${'\n'.repeat(120_000)}---\n\nPlease listen.\n`,
      [],
    ),
    letter('120,000 blank lines after an error in front matter', `---\ntitle: @letter\n${'\n'.repeat(120_000)}---\n\nPlease listen.\n`, [
      '2:8 yaml-syntax',
    ]),
    body('A line of 200,000 asterisks', '*'.repeat(200_000), []),
    file('A name of two million signs that an e-mail address may have', list, `- name: ${'a%'.repeat(1_000_000)}\n`, [
      `${list}:1:9 invalid-value`,
    ]),
    file(
      '30,000 namesakes',
      list,
      count(30_000, (index) => `- {name: Bo, role: r${index}, key: k${index}}\n`),
      [],
    ),
    file(
      '40,000 unknown keys',
      list,
      `- name: Bo\n${count(40_000, (index) => `  a${index}: x\n`)}`,
      Array.from({ length: 40_000 }, (_, index) => `${list}:${index + 2}:3 unknown-key`),
    ),
    file(
      '5,000 countries that do not exist',
      list,
      count(5_000, (index) => `- {name: Bo ${index}, country: zz${index}}\n`),
      Array.from({ length: 5_000 }, (_, index) => `${list}:${index + 1}:${24 + String(index).length} invalid-country`),
    ),
    mdx('An expression of 200,000 spaces', `{${' '.repeat(200_000)}}`, []),
    file('A list of 50,000 errors', list, '- ]\n'.repeat(50_000), [`${list}:1:3 yaml-syntax`]),
    file('A list of 50,000 anchors', list, '- &a x\n'.repeat(50_000), [`${list}:1:3 yaml-alias`]),

    body('Emphasis within emphasis, 40 levels', `${opening}x${closing}`, ['7:113 markdown-nesting']),
    body('A comment that ends at once for a browser', '<!--> <script>alert(1)</script> -->', ['7:1 markdown-html']),
    body('A comment that ends a little later', '<!---> <script>alert(1)</script> -->', ['7:1 markdown-html']),
    body('A footnote with a handler in its name', 'Text.[^"onload=x]\n\n[^"onload=x]: A note.', []),
    body('Headings with the names of globals', '## constructor\n\n## location\n\n[up](#location)', []),
    body('A code block with a handler in its language', '```js"onload="alert(1)\n<script>\n```', []),
    body(
      'A link with a handler behind its address',
      '[x](https://example.org/"onmouseover="alert(1)) [y](https://example.org/ "onmouseover=1")',
      [],
    ),
    body('A picture of the campaign by a definition', '![it][x]\n\n[x]: /p.svg', [], {
      files: {
        'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n![it][x]\n\n[x]: /p.svg\n',
        'translations/fr/a.md': null,
        'public/p.svg': '<svg/>',
      },
    }),
    body('A picture of an anchor', '## Here\n\n![it][x]\n\n[x]: #here', ['9:1 markdown-image']),
    body('Tasks, tables, strikethrough', '- [x] a\n- [ ] b\n\n| a |\n|:-:|\n| ~~b~~ |', ['7:1 markdown-leftover']),
    body('An address that GitHub would link', 'See www.example.org/"><b and http://example.org/x', []),
    body('A mark right after a tag, which would become one sign with it', '*x*\u0338y', []),

    body('An address becomes a link by itself, in the second paragraph', 'Text.\n\nSee https\\://evil.example","x or so.', [
      '9:1 markdown-link',
    ]),

    mdx('MDX with an import', "import fs from 'node:fs'", ['5:1 mdx-code']),
    mdx('MDX with an export', 'export const x = 1', ['5:1 mdx-code']),
    mdx('MDX with an expression', 'Text {7*7}.', ['5:6 mdx-code']),
    mdx('MDX with an expression between comments', '{/* a */ 7 /* b */}', ['5:1 mdx-code']),
    mdx('MDX with a comment', '{/* a note */}\n\nText.', []),
    mdx('MDX with attributes that are code', '<LetterList {...props} />', ['5:1 mdx-component']),
    mdx('MDX with an attribute whose value is code', '<SignatoryCount letter={process.env.HOME} />', [
      '5:1 mdx-component',
      '5:1 mdx-component',
    ]),
    mdx('MDX with a handler', '<LetterList onClick="alert(1)" />', ['5:1 mdx-component']),
    mdx('MDX with something inside a component', '<LetterList>text</LetterList>', ['5:1 mdx-component']),
    mdx('MDX with HTML', 'Text <b>x</b>.', ['5:6 mdx-component']),
    mdx('MDX with a script', '<script src="https://evil.example/x.js" />', ['5:1 mdx-component']),
    mdx('MDX with a component that objects have', '<constructor />', ['5:1 mdx-component']),
    mdx('MDX with a part of a component', '<LetterList.constructor />', ['5:1 mdx-component']),
    mdx('MDX with a fragment', '<></>', ['5:1 mdx-component']),
    mdx('MDX with a link that runs', '[x](javascript:alert(1))', ['5:1 markdown-link']),
    mdx('MDX with a remote picture', '![x](https://evil.example/t.png)', ['5:1 markdown-image']),
    mdx('MDX with a letter that does not exist', '<SignatoryCount letter="b" />', ['5:1 mdx-component']),
    mdx('MDX with a letter', '<SignatoryCount letter="a" />', []),

    {
      name: 'Things with the names of what every object has',
      files: {
        'letters/constructor.md': '---\ntitle: Constructor\nlanguage: en\nstatus: open\n---\n\nText.\n',
        'translations/fr/constructor.md': '---\ntitle: Constructeur\nrevision: 1\n---\n\nTexte.\n',
        'signatories/constructor/constructor.yaml': 'name: constructor\nhandle: constructor\n',
        'signatories/constructor/valueOf.yaml': 'name: __proto__\n',
      },
      problems: [],
    },
    {
      name: 'A language with an extension',
      files: {
        'translations/en-x-easy/a.md': '---\ntitle: A letter\nrevision: 1\n---\n\nListen.\n',
        'translations/en-x-easy/ui.yaml': 'strings:\n  signatories:\n    count:\n      one: one\n      other: "{count}"\n',
      },
      problems: [],
      holds: ({ languages }) => {
        for (const tag of languages) expect(nameOfLanguage(tag, languageOf('en-x-easy'))).not.toBe('');
      },
    },
    signature('A key without a value below a key that does not exist', 'name: Eve\nslug:\n  - x:\n', ['2:1 unknown-key']),
    signature('An alias that begins a name', 'name: *Star*\n', ['1:7 yaml-alias']),
    signature('An anchor that begins a role', 'name: Eve\nrole: & daughter\n', ['2:7 yaml-alias']),
    signature('A key that is a list', '? [a]\n: x\nname: Eve\n', ['1:3 yaml-syntax']),
    signature('A key that is nothing', ': x\nname: Eve\n', ['1:1 unknown-key']),
    signature('A key after a space that is none', 'name: Eve\n\u00a0role: x\n', ['2:1 unknown-key']),
    signature('A directive in the middle', 'name: Eve\n%YAML 1.1\n', ['2:1 yaml-syntax']),
    signature('Front matter with a language in a signature', '---js\nname: Eve\n', ['1:1 yaml-syntax']),
    signature('A name in many lines', 'name: |\n  Eve\n  # Adam\n', [], {
      holds: ({ letters }) => expect(letters[0]?.signatories.map(({ name }) => name)).toContain('Eve # Adam'),
    }),
    signature('Lines that end as on Windows', 'name: Eve\r\nrole: x\r\n', ['1:10 text-line-endings']),
    signature('The markers of a merge', '<<<<<<< ours\nname: Eve\n=======\nname: Bo\n>>>>>>> theirs\n', ['1:1 text-merge-marker']),
    signature('A handle that is a path', 'name: Eve\nhandle: ../../evil\n', ['2:9 invalid-value']),
    file('A file that nobody knows', 'signatories/a/eve.json', '{}', ['signatories/a/eve.json:1:1 file-extension']),
    file('A signature under a letter that does not exist', 'signatories/b/eve.yaml', 'name: Eve\n', [
      'signatories/b/eve.yaml:1:1 unknown-letter',
    ]),
    file('A folder of the name of a file that is ignored', 'signatories/a/README.md/eve.yaml', 'name: Eve\n', [
      'signatories/a/README.md:1:1 file-name',
    ]),
    file('A folder of a name that repositories ignore', 'public/.gitkeep/x.svg', '<svg/>', []),
  ),
].map((input) => ({ ...input, id: `further ${input.id.slice(1)}` }));
