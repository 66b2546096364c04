// Requests whose last state is one good signature, and whose commits hold more; and honest ones that took several commits.

import { type Content, git, History, type Person } from '../../bench/fast-import.ts';

export type Files = Readonly<Record<string, Content>>;

export const campaign: Files = {
  'content/site.yaml': 'name: Commits\nurl: https://campaign.example\ndefaultLanguage: en\n',
  'letters/river.md': '---\ntitle: The river\nlanguage: en\nstatus: open\n---\n\nLeave the river as it is.\n',
  'translations/de/river.md': '---\ntitle: Der Fluss\nrevision: 1\n---\n\nLasst den Fluss, wie er ist.\n',
  'README.md': '# Commits\n',
  'public/logo.png': 'not yet a picture\n',
};
export const nora = 'signatories/river/nora-quist.yaml';
export const noraText = 'name: Nora Quist\nlink: https://nora.example\ncountry: SE\n';

/** What a request may build on. */
export interface Repository {
  readonly history: History;
  /** Marks of the base: its beginning, and its tip. */
  readonly begin: number;
  readonly tip: number;
  readonly ref: string;
  readonly signer: Signer;
  /** A commit of the signer; `parents` is the tip where it is left out. */
  commit(files: Files, more?: { parents?: readonly number[]; message?: string; author?: Person }): number;
}

export interface Signer {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly person: Person;
  readonly own: Files;
}

export interface MadeRequest {
  readonly about: string;
  readonly make: (repository: Repository) => void;
  /** What the reason has to name. */
  readonly reason?: RegExp;
}

const given = ['Abel', 'Berit', 'Casimir', 'Dagny', 'Eskil', 'Frida', 'Gorm', 'Hedda', 'Ivar', 'Jorun'];
const family = ['Almqvist', 'Bergstrand', 'Cederholm', 'Dalgaard', 'Ekenberg', 'Forsgren', 'Granlund', 'Hjelmstad', 'Isaksen'];

export function signerOf(at: number): Signer {
  const name = `${given[at % given.length]} ${family[Math.floor(at / given.length) % family.length]}`;
  const id = name.toLowerCase().replace(' ', '-');
  const file = `signatories/river/${id}.yaml`;
  const text = `name: ${name}\nrole: Teacher\naffiliation: School number ${at}\ncountry: NO\n`;
  return { name, file, text, own: { [file]: text }, person: { name, email: `${id}@users.example` } };
}

const office: Person = { name: 'Office', email: 'office@campaign.example' };

/** Makes the bare repository; the number of each request is its place, from 1. */
export function makeCommitRequests(directory: string, requests: readonly MadeRequest[]): void {
  const history = new History(directory);
  const main = 'refs/heads/main';
  const begin = history.commit({ ref: main, author: office, message: 'The campaign', files: campaign });
  const signed = history.commit({
    ref: main,
    author: { name: 'Nora Quist', email: 'nora@users.example' },
    message: 'Sign',
    parents: [begin],
    files: { [nora]: noraText },
  });
  const tip = history.commit({ ref: main, author: office, message: 'News', parents: [signed], files: { 'README.md': '# Commits 2\n' } });
  for (const [at, { make }] of requests.entries()) {
    const ref = `refs/pull/${at + 1}/head`;
    const signer = signerOf(at);
    make({
      history,
      begin: signed,
      tip,
      ref,
      signer,
      commit: (files, { parents = [tip], message = 'Sign', author = signer.person } = {}) =>
        history.commit({ ref, author, message, parents, files }),
    });
  }
  history.end();
  git(directory, ['fsck', '--strict', '--no-dangling']);
}

/** First this, then that what is left is one signature. */
const first =
  (files: (signer: Signer) => Files, back: (signer: Signer) => Files = () => ({})): MadeRequest['make'] =>
  ({ commit, signer }) =>
    void commit({ ...back(signer), ...signer.own }, { parents: [commit(files(signer))] });
const earlier = (text: (signer: Signer) => string): MadeRequest['make'] => first((signer) => ({ [signer.file]: text(signer) }));
const gone = (path: string, text: Content): MadeRequest['make'] =>
  first(
    () => ({ [path]: text }),
    () => ({ [path]: null }),
  );
const restored = (path: string, between: Content, text: Content = campaign[path] ?? ''): MadeRequest['make'] =>
  first(
    () => ({ [path]: between }),
    () => ({ [path]: text }),
  );

/** What belongs to others, touched and as it was again. */
const restoring: readonly MadeRequest[] = [
  { about: 'a signature that is gone for a while', make: restored(nora, null, noraText), reason: /nora-quist\.yaml \(removed/ },
  { about: 'a signature that is another for a while', make: restored(nora, 'name: Nora Quist\nlink: https://evil.example\n', noraText) },
  { about: 'a signature that is executable for a while', make: restored(nora, { mode: '100755', bytes: noraText }, noraText) },
  { about: 'a signature that is a link for a while', make: restored(nora, { mode: '120000', bytes: '/etc/passwd' }, noraText) },
  {
    about: 'a signature that is somewhere else for a while',
    make: first(
      () => ({ [nora]: null, 'signatories/river/n/nora-quist.yaml': noraText }),
      () => ({ [nora]: noraText, 'signatories/river/n/nora-quist.yaml': null }),
    ),
    reason: /nora-quist\.yaml/,
  },
  {
    about: 'the letter',
    make: restored('letters/river.md', '---\ntitle: The river\nlanguage: en\n---\n\nDrain it.\n'),
    reason: /letters\/river\.md/,
  },
  { about: 'a translation', make: restored('translations/de/river.md', null), reason: /translations\/de\/river\.md/ },
  { about: 'the settings of the site', make: restored('content/site.yaml', 'name: Mine\n'), reason: /content\/site\.yaml/ },
  { about: 'a picture', make: restored('public/logo.png', 'another one\n'), reason: /public\/logo\.png/ },
  {
    about: 'a signature that a merge with the base brings back',
    make: ({ commit, signer, begin, tip, history, ref }) => {
      const one = commit({ ...signer.own, [nora]: null }, { parents: [begin] });
      history.commit({ ref, author: signer.person, message: 'Merge', parents: [tip, one], files: signer.own });
    },
    reason: /nora-quist\.yaml/,
  },
];

/** Added, and taken away before the end. */
const adding: readonly MadeRequest[] = [
  { about: 'another signature', make: gone('signatories/river/vile-words.yaml', 'name: You are all vile\n'), reason: /vile-words/ },
  { about: 'a signature in a folder', make: gone('signatories/river/deep/down/pia-holm.yaml', 'name: Pia Holm\n'), reason: /pia-holm/ },
  {
    about: 'a signature under another letter',
    make: gone('signatories/hill/otto-brandt.yaml', 'name: Otto Brandt\n'),
    reason: /otto-brandt/,
  },
  {
    about: 'something that is no signature',
    make: gone('signatories/river/notes.yaml', 'password: correct horse battery staple\n'),
    reason: /notes/,
  },
  {
    about: 'a translation',
    make: gone('translations/es/river.md', '---\ntitle: El río\nrevision: 1\n---\n\nMuera el río.\n'),
    reason: /translations\/es/,
  },
  { about: 'a workflow', make: gone('.github/workflows/x.yml', 'on: push\n'), reason: /\.github\/workflows\/x\.yml/ },
  { about: 'a web page', make: gone('public/x.html', '<script>1</script>\n'), reason: /public\/x\.html/ },
  { about: 'two megabytes', make: gone('signatories/river/large.yaml', Buffer.alloc(2 * 1024 * 1024, 'x')), reason: /large/ },
  { about: 'a link', make: gone('signatories/river/link.yaml', { mode: '120000', bytes: '/etc/hosts' }), reason: /symbolic link/ },
  {
    about: 'a submodule',
    make: gone('signatories/river/module', { mode: '160000', oid: '1234567890123456789012345678901234567890' }),
    reason: /submodule/,
  },
];

/** An earlier text of the signature itself. */
const rewording: readonly MadeRequest[] = [
  { about: 'somebody else’s name', make: earlier(() => 'name: Her Majesty the Queen\n'), reason: /words that are gone/ },
  {
    about: 'a statement',
    make: earlier(({ text }) => `${text}statement: The mayor has taken money for this\n`),
    reason: /words that are gone/,
  },
  {
    about: 'an employer',
    make: earlier(({ text }) => text.replace(/affiliation: .*/, 'affiliation: Ministry of Defence')),
    reason: /words that are gone/,
  },
  {
    about: 'a long remark',
    make: earlier(({ text }) => `${text}# whoever reads this is a fool and a thief\n`),
    reason: /words that are gone/,
  },
  { about: 'bytes that are no text', make: first(({ file }) => ({ [file]: Buffer.from([0xff, 0xfe, 0x80, 0x0a]) })), reason: /no text/ },
  { about: 'more than a signature may have', make: earlier(({ text }) => `${text}# ${'x'.repeat(9000)}\n`), reason: /larger/ },
  {
    about: 'a file name with words',
    make: gone('signatories/river/down-with-everybody.yaml', 'name: Abel Almqvist\n'),
    reason: /down-with/,
  },
];

/** Where someone can be reached. */
const reaching: readonly MadeRequest[] = [
  {
    about: 'an e-mail address',
    make: earlier(({ text }) => `${text}statement: Write to me at me@home.example\n`),
    reason: /an e-mail address/,
  },
  { about: 'an e-mail address as a key', make: earlier(({ text }) => `${text}email: someone@home.example\n`), reason: /an e-mail address/ },
  {
    about: 'an e-mail address in words',
    make: earlier(({ text }) => `${text}# someone (at) home (dot) example\n`),
    reason: /an e-mail address/,
  },
  { about: 'a telephone number', make: earlier(({ text }) => `${text}# tel. +47 22 12 34 56\n`), reason: /a telephone number/ },
  { about: 'a street', make: earlier(({ text }) => text.replace('Teacher', 'Teacher, 17 Baker Street')), reason: /a street address/ },
  { about: 'an account', make: earlier(({ text }) => `${text}# DE89 3704 0044 0532 0130 00\n`), reason: /bank account/ },
  {
    about: 'an e-mail address in a message',
    make: ({ commit, signer }) => void commit(signer.own, { message: 'Sign\n\nWrite to someone@home.example' }),
    reason: /message .* an e-mail address/,
  },
  {
    about: 'a telephone number in the message of an earlier commit',
    make: ({ commit, signer }) =>
      void commit(signer.own, { parents: [commit({ [signer.file]: signer.text.trimEnd() }, { message: 'Call +47 22 12 34 56' })] }),
    reason: /message .* a telephone number/,
  },
  {
    about: 'somebody else’s address behind a message',
    make: ({ commit, signer }) => void commit(signer.own, { message: 'Sign\n\nCo-authored-by: Pia <pia@home.example>' }),
    reason: /message .* an e-mail address/,
  },
  {
    about: 'a message of 3,000 characters',
    make: ({ commit, signer }) => void commit(signer.own, { message: `Sign\n\n${'word '.repeat(600)}` }),
    reason: /3,0\d\d characters/,
  },
];

/** Histories that have nothing to do with the campaign's. */
const foreign: readonly MadeRequest[] = [
  {
    about: 'a merge that takes nothing of another history but its past',
    make: ({ commit, signer, tip }) => void commit(signer.own, { parents: [tip, commit({ 'secret/file.txt': 'x\n' }, { parents: [] })] }),
    reason: /secret\/file\.txt/,
  },
  {
    about: 'a merge of a past in two commits',
    make: ({ commit, signer, tip }) => {
      const root = commit({ 'signatories/river/ghost.yaml': 'name: A ghost in the past\n' }, { parents: [] });
      commit(signer.own, { parents: [tip, commit({ 'signatories/river/ghost.yaml': null }, { parents: [root] })] });
    },
    reason: /ghost/,
  },
  {
    about: 'a merge before the last commit',
    make: ({ commit, signer, tip }) => {
      const merge = commit({ [signer.file]: signer.text.trimEnd() }, { parents: [tip, commit({ 'a/b/c': 'x\n' }, { parents: [] })] });
      commit(signer.own, { parents: [merge] });
    },
    reason: /a\/b\/c/,
  },
  {
    about: 'an octopus',
    make: ({ commit, signer, tip }) =>
      void commit(signer.own, { parents: [tip, commit({ x: '1\n' }, { parents: [] }), commit({ y: '2\n' }, { parents: [] })] }),
    reason: /x \(.*y \(/,
  },
  {
    about: 'the campaign as a history of its own',
    make: ({ commit, signer, tip }) =>
      void commit(signer.own, { parents: [tip, commit({ ...campaign, 'README.md': '# Another\n' }, { parents: [] })] }),
    reason: /README\.md/,
  },
  {
    about: 'a merge with the base that says something else than both',
    make: ({ commit, signer, begin, tip }) => {
      const one = commit(signer.own, { parents: [begin] });
      const merge = commit({ ...signer.own, 'README.md': '# Ours\n' }, { parents: [tip, one], message: "Merge branch 'main'" });
      commit({ 'README.md': '# Commits 2\n' }, { parents: [merge] });
    },
    reason: /README\.md/,
  },
];

export const hostileCommits: readonly (readonly [kind: string, requests: readonly MadeRequest[]])[] = [
  ['others’ files, touched and restored', restoring],
  ['files that were added and removed again', adding],
  ['earlier texts of the signature', rewording],
  ['where somebody can be reached', reaching],
  ['foreign histories', foreign],
];

export const honestCommits: readonly MadeRequest[] = [
  { about: 'one commit', make: ({ commit, signer }) => void commit(signer.own) },
  { about: 'a typing error', make: earlier(({ text }) => text.replace('Teacher', 'Techer')) },
  { about: 'a remark', make: earlier(({ text }) => `${text}# not yet\n`) },
  { about: 'a key that means another', make: earlier(({ text }) => text.replace('affiliation:', 'organization:')) },
  { about: 'the name of the country', make: earlier(({ text }) => text.replace('NO', 'Norway')) },
  { about: 'a line that was missing', make: earlier(({ text }) => text.replace(/role: .*\n/, '')) },
  { about: 'quotation marks that were missing', make: earlier(({ text }) => text.replace('School number', "'School' number")) },
  {
    about: 'another ending',
    make: first(
      ({ file, text }) => ({ [file.replace('.yaml', '.yml')]: text }),
      ({ file }) => ({ [file.replace('.yaml', '.yml')]: null }),
    ),
  },
  {
    about: 'a file name with spaces and capitals',
    make: first(
      ({ name, text }) => ({ [`signatories/river/${name}.yaml`]: text }),
      ({ name }) => ({ [`signatories/river/${name}.yaml`]: null }),
    ),
  },
  {
    about: 'the base merged meanwhile',
    make: ({ commit, signer, begin, tip, history, ref }) => {
      const one = commit(signer.own, { parents: [begin] });
      history.commit({ ref, author: signer.person, message: "Merge branch 'main'", parents: [tip, one], files: signer.own });
    },
  },
  {
    about: 'the base merged into it, and corrected behind that',
    make: ({ commit, signer, begin, tip }) => {
      const one = commit({ [signer.file]: signer.text.replace('Teacher', 'Teachr') }, { parents: [begin] });
      const merge = commit({ 'README.md': '# Commits 2\n' }, { parents: [one, tip], message: 'Merge' });
      commit(signer.own, { parents: [merge] });
    },
  },
  {
    about: 'a message with addresses that git and forges put there',
    make: ({ commit, signer }) =>
      void commit(signer.own, {
        message: `Sign\n\nSigned-off-by: ${signer.name} <${signer.person.email}>\nCo-authored-by: Bot <12+bot@users.noreply.forge.example>`,
      }),
  },
];
