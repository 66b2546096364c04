// What a review makes of people who try again, of many requests of one hand, of requests nobody can tell to be open, and of what is left over.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { undersigned } from '../support/cli.ts';
import { signerOf } from './hostile-requests.ts';
import { git, newFolder, type Row, reviewed } from './remotes.ts';
import { type Change, once, remoteWith, together } from './small-remote.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-tries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signs = (who: string, file: string, text: string): Change => [who, { [`signatories/a/${file}`]: text }];
const beside = together();
const verdictsOf = (rows: readonly Row[]): string[] => rows.map(({ verdict }) => verdict);

const tries: readonly (readonly [about: string, changes: readonly Change[], verdicts: readonly string[]])[] = [
  ['the ending', [signs('Eve', 'eve-fox', 'name: Eve Fox\n'), signs('Eve', 'eve-fox.yaml', 'name: Eve Fox\n')], ['replaced', 'ready']],
  [
    'the scheme of a link',
    [
      signs('Gil', 'gil-hay.yaml', 'name: Gil Hay\nlink: gil.example\n'),
      signs('Gil', 'gil-hay.yaml', 'name: Gil Hay\nlink: https://gil.example\n'),
    ],
    ['replaced', 'ready'],
  ],
  [
    'the name of the file',
    [signs('Ida', 'ida.yaml', 'name: Ida Moss\n'), signs('Ida', 'id/ida-moss.yaml', 'name: Ida Moss\n')],
    ['replaced', 'ready'],
  ],
  [
    'twice',
    [
      signs('Ole', 'ole.yml', 'name: Ole Brandt\n'),
      signs('Ole', 'ole', 'name: Ole Brandt\n'),
      signs('Ole', 'ole.yaml', 'name: Ole Brandt\n'),
    ],
    ['replaced', 'replaced', 'ready'],
  ],
  [
    'after what nobody can read',
    [signs('Pia', 'pia-hart.yaml', 'I sign, Pia Hart\n'), signs('Pia', 'pia.yaml', 'name: Pia Hart\n')],
    ['replaced', 'ready'],
  ],
  [
    'after an empty file',
    [signs('Rui', 'Rui Melo.yml', ''), signs('Rui', 'rui-melo.yaml', 'name: Rui Melo\nlink: rui.example\n')],
    ['replaced', 'invalid'],
  ],
  // It may have been meant for somebody else.
  [
    'after what nobody can read, in a file of another name',
    [signs('Tor', 'zoe-lind.yaml', 'I sign\n'), signs('Tor', 'tor-eide.yaml', 'name: Tor Eide\n')],
    ['invalid', 'ready'],
  ],
  ['worse than before', [signs('Una', 'una.yaml', 'name: Una Crewe\n'), signs('Una', 'una-2.yaml', 'nom: Una\n')], ['ready', 'invalid']],
  // An address in a commit proves nothing: other words of the same hand are for a person.
  [
    'with another link',
    [signs('Jon', 'jon.yaml', 'name: Jon Purdy\n'), signs('Jon', 'jon.yaml', 'name: Jon Purdy\nlink: https://casino.example\n')],
    ['likely-duplicate', 'likely-duplicate'],
  ],
  [
    'by somebody else',
    [signs('Kit', 'kit.yaml', 'name: Kit Vogel\n'), signs('Mal', 'kit-vogel.yaml', 'name: Kit Vogel\n')],
    ['likely-duplicate', 'likely-duplicate'],
  ],
  [
    'for somebody else',
    [signs('Sam', 'sam-rudd.yaml', 'name: Sam Rudd\n'), signs('Sam', 'tess-ward.yaml', 'name: Tess Ward\n')],
    ['ready', 'ready'],
  ],
];
test.each(tries.map(([about, changes, expected]) => [about, expected, beside(changes)] as const))(
  'who tries again: %s',
  async (_, expected, rows) => {
    expect(verdictsOf(await rows())).toEqual(expected);
  },
);

const idOf = (name: string): string => name.toLowerCase().replaceAll('ı', 'i').replace(' ', '-');
const sign = (names: readonly string[], handOf: (name: string) => string, more: (name: string) => string = () => '') =>
  beside(names.map((name) => signs(handOf(name), `${idOf(name)}.yaml`, `name: ${name}\n${more(name)}`)));

const byBot = sign(
  ['Ann Lee', 'Bo Chen', 'Cy Dall', 'Di Eames'],
  () => 'Bot',
  (name) => `handle: ${idOf(name)}\n`,
);
const withoutAddress = sign(['Abel Krantz', 'Berta Quist', 'Carlo Zorn', 'Dilek Aksoy'], () => '');
test('an automation that makes requests of issues is no hand of its own, and nobody is taken for another by a missing address', async () => {
  expect(verdictsOf(await byBot())).toEqual(Array(4).fill('ready'));
  expect(verdictsOf(await withoutAddress())).toEqual(Array(4).fill('ready'));
});

const threeOfOne = sign(['Emil Frisch', 'Fiona Gould', 'Goran Hlavac'], () => 'King');
const fourOfOne = sign(['Hedda Ibsen', 'Iskra Jovanova', 'Jules Kerjean', 'Karim Lahlou'], () => 'Queen');
const fourByThemselves = sign(['Lotte Munk', 'Matteo Nicolosi', 'Nadia Orlov', 'Pavel Roth'], (name) => name.slice(0, 2));
test('three of one hand are ready, four are not', async () => {
  expect(verdictsOf(await threeOfOne())).toEqual(['ready', 'ready', 'ready']);
  expect(verdictsOf(await fourOfOne())).toEqual(Array(4).fill('doubtful'));
  expect(verdictsOf(await fourByThemselves())).toEqual(Array(4).fill('ready'));
});

const withAddresses = once(async () => {
  const root = remoteWith(
    [],
    [
      signs('Una', 'una-roth.yaml', 'name: Una Roth\nlink: una@roth.example\n'),
      signs('Jon', 'jon-purdy.yml', 'name: Jon Purdy\nLink: mailto:jon@purdy.example\nrole: Baker\n'),
      signs('Kit', 'kit-vogel.yaml', 'name: Kit Vogel\nlink: "#"\n'),
      signs('Mal', 'mal-ito.yaml', 'name: Mal Ito\nnote: write to mal@ito.example\n'),
    ],
  );
  const review = await reviewed(root, ['--merge', '--fix', '--only', '1-4']);
  return { root, ...review, names: git(root, 'grep', '-h', '.', '--', 'signatories').split('\n') };
});
test('an address in place of a link is fixed away, and comes into no commit; one in a sentence is its author’s to take out', async () => {
  const { root, requests, merge, names } = await withAddresses();
  expect(verdictsOf(requests)).toEqual(['invalid', 'invalid', 'invalid', 'invalid']);
  expect(merge?.merged).toEqual([1, 2, 3]);
  expect(names.filter((line) => !line.startsWith('received: '))).toEqual([
    'name: Jon Purdy',
    'role: Baker',
    'name: Kit Vogel',
    'name: Una Roth',
  ]);
  expect(git(root, 'log', '--format=%an', '-p', 'main', '--', 'signatories')).not.toMatch(/una@roth|jon@purdy/);
  expect(git(root, 'log', '--format=%an', 'main')).toMatch(/^Una$/m);
});

let strangers = 0;
/** Somebody else signs, with a line more. */
const withLine = (line: string) => {
  const { id, name } = signerOf(strangers++);
  return beside([signs(id, `${id}.yaml`, `name: ${name}\n${line}\n`)]);
};

const leftOver = [
  ['link: https://gitlab.com/evehttps://gitlab.com/eve', 'two addresses'],
  ['link: https://www.eve.examplewww.eve.example', 'two addresses'],
  ['link: https://gitlab.con/eve', 'Was gitlab.com meant?'],
  ['link: https://githb.com/eve', 'Was github.com meant?'],
  ['link: https://eve.comm', 'eve.comm'],
  ['link: https://github.com/your-username', 'of an example'],
  ['role: "Baker, [Town]"', '“[”'],
  ['affiliation: "Bakers (Hill"', '“(”'],
  ['role: "**Baker**"', '“**”'],
  ['role: "*Baker"', '“*”'],
  ['role: "# Baker"', '“#”'],
  ['affiliation: "Union {{city}}"', '“{”'],
] as const;
test.each(leftOver.map(([line, question]) => [line, question, withLine(line)] as const))(
  'what is left over is asked about: %s',
  async (_, question, rows) => {
    expect((await rows()).map(({ verdict, questions }) => [verdict, questions.join(' ')])).toEqual([
      ['doubtful', expect.stringContaining(question)],
    ]);
  },
);

const nothingLeft = [
  'link: https://web.archive.org/web/2020/https://eve.example/',
  'link: https://eve.example/?to=https://www.eve.example',
  'link: https://github.io',
  'role: Baker (retired)',
  'affiliation: "Verein »Brot« e. V."',
  'role: "R&D, C++ and C#"',
  'role: Studierende*r',
  'affiliation: "Künstler*innenrat 12"',
  'role: "Founder | Director"',
  'link: https://commons.wikimedia.org/wiki/User:Eve',
  'link: https://wikimedia.org/eve',
];
test.each(nothingLeft.map((line) => [line, withLine(line)] as const))('and what is not, is not: %s', async (_, rows) => {
  expect(verdictsOf(await rows())).toEqual(['ready']);
});

const misplaced = [
  ['Eve Fox', 'eve-fox.yaml', 'eve-fox.yaml'],
  ['Gil Hay', 'signatories/gil-hay.yaml', 'gil-hay.yaml'],
  ['Ida Moss', 'signatories/Ida Moss.yml', 'Ida-Moss.yaml'],
  ['Ole Brandt', 'signatures/a/ole-brandt.yaml', 'ole-brandt.yaml'],
  ['Una Crewe', 'a/una-crewe.yaml', 'una-crewe.yaml'],
  ['Jon Purdy', 'letters/a/jon-purdy.yaml', 'jon-purdy.yaml'],
  ['Kit Vogel', 'Signatures/kit-vogel.yml', 'kit-vogel.yaml'],
] as const;
const putRight = once(async () => {
  const root = remoteWith(
    [],
    misplaced.map(([name, path]) => [idOf(name), { [path]: `name: ${name}\nrole: Baker\n` }]),
  );
  const { requests, merge } = await reviewed(root, ['--merge', '--fix', '--only', `1-${misplaced.length}`]);
  const names = git(root, 'grep', '^name: ', '--', ':!content').split('\n');
  return { requests, merge, names, check: undersigned(['check', '--root', root]) };
});
test.each(misplaced.map(([name, path, target], index) => [path, `signatories/a/${target}`, name, index + 1] as const))(
  'a signature at %s is fixed into place, and merged there',
  async (_, target, name, number) => {
    const { requests, merge, names, check } = await putRight();
    const own = requests.find((request) => request.number === number);
    expect([own?.verdict, own?.isFixable]).toEqual(['invalid', true]);
    expect(merge?.merged).toContain(number);
    expect(names.filter((line) => line.endsWith(`:name: ${name}`))).toEqual([`${target}:name: ${name}`]);
    expect(check.code).toBe(0);
  },
);

const otherMatters = [
  ['compose.yaml', 'name: campaign\nservices:\n  web:\n    image: evil\n'],
  ['.github/dependabot.yml', 'name: Asta Bruun\n'],
  ['.forgejo/eve.yaml', 'name: Clio Dorn\n'],
  ['src/eve.yaml', 'name: Enno Falk\n'],
  ['Signatories/a/eve.yaml', 'name: Greta Hoxha\n'],
  ['LETTERS/a/eve.yaml', 'name: Ilse Jansma\n'],
  ['b/eve.yaml', 'name: Knut Lorenz\n'],
  ['eve.yaml', 'name: &a Milo Novak\nrole: *a\n'],
  ['eve.txt', 'name: Olga Petrov\n'],
] as const;
test.each(otherMatters.map(([path, content], index) => [path, beside([[`reader-${index}`, { [path]: content }]])] as const))(
  'what is none, or means something else, stays a matter for who reads code: %s',
  async (_, rows) => {
    expect(verdictsOf(await rows())).toEqual(['engine']);
  },
);

test('what nobody can tell to be open is not merged unless it is named, and --except leaves out', async () => {
  const names = ['Eve Fox', 'Gil Hay', 'Ida Moss', 'Ole Brandt'];
  const root = remoteWith(
    [],
    names.map((name) => signs(idOf(name), `${idOf(name)}.yaml`, `name: ${name}\n`)),
  );
  const tip = git(root, 'rev-parse', 'main');
  // As a person runs it: reviewed() says --all-open where it merges.
  const refused = undersigned(['review', '--merge', '--push', '--root', root]);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/one that was closed must not be merged.*--only.*--all-open/s)]);
  expect(git(root, 'rev-parse', 'main')).toBe(tip);
  expect((await reviewed(root, ['--merge', '--only', '1-3', '--except', '1,3'])).merge?.merged).toEqual([2]);
  const { merge, assumptions } = await reviewed(root, ['--merge', '--except', '3', '--all-open']);
  expect(merge?.merged).toEqual([1, 4]);
  expect(assumptions.join(' ')).toContain('1 request is left out (--except).');
});

test('a clone that has only a part of the objects is refused with the remedy, which works', async () => {
  const whole = remoteWith([], [signs('Eve', 'eve-fox.yaml', 'name: Eve Fox\n')]);
  const address = git(whole, 'remote', 'get-url', 'origin');
  git(new URL(address).pathname, 'config', 'uploadpack.allowFilter', 'true');
  const folder = newFolder();
  git(folder, 'clone', '--quiet', '--filter=blob:none', address, 'part');
  const part = join(folder, 'part');
  await expect(reviewed(part)).rejects.toThrow(/only a part of the files.*git fetch --refetch/);
  git(part, 'config', '--unset', 'remote.origin.partialclonefilter');
  git(part, 'config', '--unset', 'remote.origin.promisor');
  git(part, 'fetch', '--quiet', '--refetch');
  expect((await reviewed(part)).requests.map(({ verdict }) => verdict)).toEqual(['ready']);
});

const onList: readonly (readonly [name: string, file: string, content: string, verdict: string])[] = [
  ['Ann Lee', 'an-lee.yml', 'name: Ann Lee\nlink: https://ann-lee.example\n', 'signed'],
  ['Bo Chen', 'bo-chen-2.yaml', 'name: BO CHEN\nlink: https://bo-chen.example/\n', 'signed'],
  ['Cy Dall', 'cy', 'name: Cy  Dall\nlink: https://cy-dall.example\nkind: person\n', 'signed'],
  // Something more, another link, or no link to know her by.
  ['Hedda Ibsen', 'hedda-2.yaml', 'name: Hedda Ibsen\nlink: https://hedda-ibsen.example\nrole: Baker\n', 'likely-duplicate'],
  ['Karim Lahlou', 'karim-2.yaml', 'name: Karim Lahlou\nlink: https://other.example\n', 'likely-duplicate'],
  ['Lotte Munk', 'lotte-2.yaml', 'name: Lotte Munk\n', 'likely-duplicate'],
  ['Una Roth', 'unada.yaml', 'name: Unada Rothmann\nlink: https://una-roth.example\n', 'ready'],
  // Under the same name of the file, which both have added.
  ['Emil Frisch', 'emil-frisch.yaml', 'name: emil frisch\nlink: https://emil-frisch.example\n', 'signed'],
  ['Goran Hlavac', 'goran-hlavac.yaml', 'name: "Goran Hlavac"\n', 'signed'],
  ['Iskra Jovanova', 'iskra-jovanova.yaml', 'name: Iskra Jovanova\nlink: https://iskra-jovanova.example\n', 'empty'],
  ['Kadir Kırca', 'kadir-2.yaml', 'name: KADİR KIRCA\nlink: https://kadir-kirca.example\n', 'signed'],
  ['Nadia Orlov', 'nadia-orlov.yaml', 'name: Nadia Orlov\nrole: Welder\n', 'conflict'],
];
const withList = once(async () => {
  const listed = onList.map(([name]) => signs(idOf(name), `${idOf(name)}.yaml`, `name: ${name}\nlink: https://${idOf(name)}.example\n`));
  const root = remoteWith([], [...listed, ...onList.map(([name, file, content]) => signs(idOf(name), file, content))], '', folder);
  await reviewed(root, ['--merge', '--only', `1-${listed.length}`]);
  git(root, 'fetch', '--quiet', 'origin', 'refs/pull/*:refs/theirs/*');
  return { root, ...(await reviewed(root)) };
});
test.each(onList.map(([, file, content, verdict], index) => [file, content, verdict, onList.length + index + 1] as const))(
  'who is on the list: %s with %j is %s',
  async (_, __, expected, number) => {
    const { root, requests } = await withList();
    expect(requests.find((request) => request.number === number)?.verdict).toBe(expected);
    git(root, 'checkout', '--quiet', '-B', 'theirs', `refs/theirs/${number}/head`);
    const { stdout } = undersigned(['check', '--base', 'main', '--format', 'markdown', '--root', root]);
    if (expected === 'signed' || expected === 'empty')
      expect(stdout).toBe('Thank you. This signature is already on the list; there is nothing more to do.\n');
    else expect(stdout).not.toContain('already on the list; there is nothing more');
  },
);
