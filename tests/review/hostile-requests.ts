// A hundred requests that want something else than to sign: what each changes.

import type { Content } from '../../bench/fast-import.ts';

export const letter = 'a';
export const ann = `signatories/${letter}/ann.yaml`;
export const escapes = '\u001b[2J\u001b[31m';
const link = (target: string): Content => ({ mode: '120000', bytes: target });
const module = (oid: string): Content => ({ mode: '160000', oid });

/** The campaign of the base, before and after it has moved on. */
export const base: Readonly<Record<string, Content>> = {
  'content/site.yaml': 'name: Hostile\nurl: https://campaign.example\ndefaultLanguage: en\n',
  [`content/signatories/${letter}.yaml`]: 'distinct:\n  - signatories: [ann, cem]\n',
  [`letters/${letter}.md`]: '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
  'letters/closed.md': '---\ntitle: A closed letter\nlanguage: en\nstatus: closed\n---\n\nPlease listen.\n',
  'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\nÉcoutez, s’il vous plaît.\n',
  'package.json': '{ "private": true }\n',
  '.gitattributes': '*.yaml text\n',
  '.github/workflows/check.yml': 'on: pull_request\n',
  [ann]: 'name: Ann Lee\nlink: https://ann.example\n',
  [`signatories/${letter}/bob.yaml`]: 'name: Bob Ober\ncountry: AT\n',
  [`signatories/${letter}/cem.yaml`]: 'name: Cem Demir\nlink: https://cem.example\n',
  [`signatories/${letter}/deep/dora.yaml`]: 'name: Dora Diaz\ncountry: ES\n',
};

export type Files = Readonly<Record<string, Content>>;

export interface Signer {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly text: string;
  signature(text: string, file?: string): Files;
  /** With another name. */
  named(name: string): Files;
  /** What no one would have anything against. */
  readonly own: Files;
}

const given = ['Mara', 'Oskar', 'Priya', 'Quentin', 'Ruth', 'Selim', 'Tove', 'Umberto', 'Wanda', 'Yusuf', 'Zelda', 'Igor'];
const family = [
  'Abendroth',
  'Bellweather',
  'Castellano',
  'Dvorak',
  'Eisenhower',
  'Fitzgibbon',
  'Grzelak',
  'Hummel',
  'Iturbide',
  'Jokinen',
  'Kuznetsov',
  'Lindqvist',
  'Mbeki',
  'Nakagawa',
];

/** Someone else for each request, so that none is held back only because another is like it. */
export function signerOf(number: number): Signer {
  const name = `${given[number % given.length]} ${family[Math.floor(number / given.length) % family.length]}`;
  const id = `${name.toLowerCase().replace(' ', '-')}-${number}`;
  const file = `signatories/${letter}/${id}.yaml`;
  const signature = (text: string, path = file): Files => ({ [path]: text });
  const text = `name: ${name}\nlink: https://example.org/people/${number}\n`;
  return {
    id,
    name,
    file,
    text,
    own: signature(text),
    signature,
    named: (words) => signature(`name: ${words}\nlink: https://example.org/people/${number}\n`),
  };
}
const many = (count: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`signatories/${letter}/many/n${at}.yaml`, `name: Number ${at} Many\n`]));

/** Requests of one commit that grows from the tip of the base. */
export const plainRequests = ({ file, text, name, id, signature, named }: Signer): readonly (readonly [string, Files])[] => [
  ['a signature that is a link to another', { [file]: link('ann.yaml') }],
  ['a link to the machine’s passwords', { [file]: link('/etc/passwd') }],
  ['a link to the environment of a process', { [file]: link('/proc/self/environ') }],
  ['a link out of the repository', { [file]: link('../../../../outside') }],
  ['a link in place of a folder', { 'signatories/b': link('a'), ...signature(text, `signatories/c/${id}.yaml`) }],
  ['a link beside a signature', { ...signature(text), 'signatories/a/README.md': link('/etc/passwd') }],
  ['a link in public/', { ...signature(text), 'public/x.html': link('/etc/passwd') }],
  ['a submodule', { [`signatories/a/${id}`]: module('1234567890123456789012345678901234567890') }],
  ['a submodule called like a signature', { [file]: module('1234567890123456789012345678901234567890') }],
  [
    'a submodule with its address',
    {
      ext: module('1234567890123456789012345678901234567890'),
      '.gitmodules': '[submodule "x"]\n\tpath = ext\n\turl = https://evil.example/x.git\n',
    },
  ],
  ['an address of a submodule that is an option', { '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = -u./payload\n' }],
  ['.gitmodules that is a link', { ...signature(text), '.gitmodules': link('/etc/passwd') }],
  ['attributes with a filter', { ...signature(text), '.gitattributes': '* filter=canary diff=canary merge=canary text\n' }],
  [
    'attributes in the folder of signatures',
    { ...signature(text), 'signatories/a/.gitattributes': '* filter=canary diff=canary merge=canary\n' },
  ],
  ['nothing but attributes', { 'signatories/.gitattributes': '* filter=canary\n' }],
  ['attributes below a letter', { 'signatories/a/x/.gitattributes': '* merge=canary\n' }],
  ['an ignore file', { 'signatories/a/.gitignore': '*\n' }],
  ['a mailmap', { ...signature(text), '.mailmap': 'Bob <bob@example.org> <ann@users.example>\n' }],
  ['a workflow', { '.github/workflows/evil.yml': 'on: push\n' }],
  ['a signature with a workflow', { ...signature(text), '.github/workflows/check.yml': 'on: pull_request_target\n' }],
  ['owners of code', { ...signature(text), '.github/CODEOWNERS': '* @eve\n' }],
  ['an issue form', { ...signature(text), '.github/ISSUE_TEMPLATE/x.yml': 'name: x\n' }],
  ['a workflow of Forgejo', { ...signature(text), '.forgejo/workflows/x.yml': 'on: push\n' }],
  ['a pipeline of GitLab', { ...signature(text), '.gitlab-ci.yml': 'x:\n  script: touch /tmp/x\n' }],
  ['scripts of the package', { ...signature(text), 'package.json': '{ "scripts": { "prepare": "touch /tmp/x" } }\n' }],
  ['a lock file', { ...signature(text), 'package-lock.json': '{}\n' }],
  ['a configuration of npm', { ...signature(text), '.npmrc': 'registry=https://evil.example\n' }],
  ['software', { ...signature(text), 'src/cli/main.ts': 'process.exit(0);\n' }],
  ['a configuration of Astro', { ...signature(text), 'astro.config.mjs': 'export default {};\n' }],
  ['a file at the top', { ...signature(text), Makefile: 'all:\n' }],
  ['settings of the site', { ...signature(text), 'content/site.yaml': 'name: Eve\nurl: https://evil.example\ndefaultLanguage: en\n' }],
  ['a page with code', { [`content/pages/${id}.mdx`]: '---\ntitle: E\n---\n\n{process.exit()}\n' }],
  ['a script in public/', { [`public/${id}.html`]: '<script>alert(1)</script>\n' }],
  ['redirects', { ...signature(text), 'public/_redirects': '/* https://evil.example\n' }],
  ['what maintainers decided, undone', { [`content/signatories/${letter}.yaml`]: null }],
  [
    'what maintainers decided, with a signature',
    { ...signature(text), [`content/signatories/${letter}.yaml`]: 'distinct:\n  - signatories: [ann, bob]\n' },
  ],
  ['a text of the letter', { [`letters/${letter}.md`]: '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nDo not listen.\n' }],
  ['a signature under a closed letter', signature(text, `signatories/closed/${id}.yaml`)],
  ['a signature under no letter', signature(text, `signatories/nowhere/${id}.yaml`)],
  ['a signature outside the folders', signature(text, `signatures/a/${id}.yaml`)],
  ['a twin without case', signature(text, 'signatories/a/ANN.yaml')],
  ['two twins of its own', { ...signature(text), ...signature('name: Eva Mallory\n', `signatories/a/${id.toUpperCase()}.yaml`) }],
  ['a folder that is another’s twin', signature(text, `Signatories/a/${id}.yaml`)],
  ['a folder of a letter that is a twin', signature(text, `signatories/A/${id}.yaml`)],
  ['an id that is taken in another folder', signature(text, 'signatories/a/other/ann.yaml')],
  [
    'a file name in two normal forms',
    { ...signature(text, 'signatories/a/jos\u00e9.yaml'), ...signature(text, 'signatories/a/jose\u0301.yaml') },
  ],
  ['a file name with nothing to see in it', signature(text, `signatories/a/${id}\u200b.yaml`)],
  ['a file name that turns around', signature(text, 'signatories/a/\u202eevil.yaml')],
  ['a file name with a line end and a command', signature(text, 'signatories/a/x\n::error file=x::y.yaml')],
  ['a file name with an escape', signature(text, `signatories/a/${escapes}.yaml`)],
  ['a file name with a quotation mark and a backslash', signature(text, 'signatories/a/"\\x.yaml')],
  ['a file name that is an option', signature(text, '--output=x')],
  ['a folder that is an option', signature(text, 'signatories/a/-rf/--exec=x.yaml')],
  ['a file name with a command', signature(text, 'signatories/a/$(touch x).yaml')],
  ['a device of Windows', signature(text, 'signatories/a/con.yaml')],
  ['a device of Windows as a folder', signature(text, `signatories/a/aux/${id}.yaml`)],
  ['a stream of Windows', signature(text, 'signatories/a/ann.yaml:x.yaml')],
  ['a dot at the end', signature(text, `${file}.`)],
  ['a space at the end', signature(text, `${file} `)],
  ['a path with backslashes', signature(text, `signatories\\a\\${id}.yaml`)],
  ['a path of a thousand characters', signature(text, `signatories/a/${'x'.repeat(200)}/${'y'.repeat(200)}/${'z'.repeat(200)}/e.yaml`)],
  ['two hundred folders', signature(text, `signatories/a/${'d/'.repeat(200)}e.yaml`)],
  ['a thousand signatures', many(1000)],
  ['more files than anybody counts', many(2500)],
  [
    'a list of signatures',
    signature(`${Array.from({ length: 300 }, (_, at) => `- name: Row ${at} Listed\n`).join('')}`, 'signatories/a/x.list.yaml'),
  ],
  ['an executable file', { [file]: { mode: '100755', bytes: text } }],
  ['a signature of five megabytes', signature(`${text}statement: ${'x'.repeat(5_000_000)}\n`)],
  ['zeros that pack well', { ...signature(text), 'public/zeros.bin': Buffer.alloc(24_000_000) }],
  ['a NUL in the file', signature(`name: ${name}\u0000x\n`)],
  ['an escape in the name', named(`"${name} ${escapes}"`)],
  ['an escape that YAML makes', named(`"${name} \\x1b[31m"`)],
  ['a bell and a title of the window', named('"\\x1b]0;owned\\x07"')],
  ['a name that turns around', named(`${name} \u202ex`)],
  ['bytes that are no UTF-8', { [file]: Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xff, 0xfe]) }],
  ['an alias bomb', signature(`a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n`)],
  ['a function of YAML', signature('name: !!js/function "function () { return 1 }"\n')],
  ['the name twice', signature(`${text}name: Ann\n`)],
  ['five thousand brackets', signature(`name: ${'['.repeat(5000)}\n`)],
  ['keys of the prototype', signature(`${text}__proto__: x\n`)],
  ['an address in a field', signature(`${text}role: write to eve@example.org\n`)],
  ['a link that runs', signature(`name: ${name}\nlink: javascript:alert(1)\n`)],
  ['a link with a password', signature(`name: ${name}\nlink: https://eve:secret@example.org\n`)],
  ['an initiator', signature(`${text}initiator: true\n`)],
  ['a verification of one’s own', signature(`${text}verified:\n  kind: account\n  by: Campaign\n  date: 2026-01-01\n`)],
  ['an import that was none', signature(`${text}source:\n  title: A list\n`)],
  ['a day that is to come', signature(`${text}date: 2999-01-01\n`)],
  ['somebody who has signed', signature('name: Ann Lee\nlink: https://ann.example\n')],
  ['a name that looks like another', named('Аnn Lее')],
  ['another’s signature, changed', signature('name: Ann Lee\nlink: https://evil.example\n', ann)],
  ['another’s signature, removed', { [ann]: null }],
  ['another’s signature, as a link', { [ann]: link('/etc/passwd') }],
  ['another’s signature, executable', { [ann]: { mode: '100755', bytes: base[ann] as string } }],
  ['another’s signature, renamed', { [ann]: null, ...signature(base[ann] as string, file) }],
  [
    'all signatures, removed',
    Object.fromEntries(
      Object.keys(base)
        .filter((path) => path.startsWith('signatories/'))
        .map((path) => [path, null]),
    ),
  ],
  ['a folder in place of a signature', { [ann]: null, [`${ann}/${id}.yaml`]: text }],
  ['a signature in place of a folder', { 'signatories/a/deep/dora.yaml': null, 'signatories/a/deep': text }],
  [
    'a signature in place of everything',
    {
      ...Object.fromEntries(
        Object.keys(base)
          .filter((path) => path.startsWith('signatories/'))
          .map((path) => [path, null]),
      ),
      signatories: text,
    },
  ],
  ['a signature with another in one file', signature(`${text}---\nname: Ann Lee\n`)],
  ['words of a merge that was not finished', signature('<<<<<<< HEAD\nname: Eve\n=======\nname: Ann\n>>>>>>> x\n')],
  ['an address as an advertisement', named('Buy at https://evil.example')],
  ['a name without letters', named('"!!!"')],
  ['nothing', {}],
];
