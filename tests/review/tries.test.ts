// What a review makes of people who try again, of many requests of one hand, of requests nobody can tell to be open, and of what is left over.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { undersigned } from '../support/cli.ts';
import { git, newFolder, reviewed } from './remotes.ts';
import { type Change, remoteWith } from './small-remote.ts';

const signs = (who: string, file: string, text: string): Change => [who, { [`signatories/a/${file}`]: text }];
const verdicts = async (tries: readonly Change[]): Promise<string[]> =>
  (await reviewed(remoteWith([], tries))).requests.map(({ verdict }) => verdict);

test.each([
  ['the ending', [signs('Eve', 'eve-fox', 'name: Eve Fox\n'), signs('Eve', 'eve-fox.yaml', 'name: Eve Fox\n')], ['replaced', 'ready']],
  [
    'the scheme of a link',
    [
      signs('Eve', 'eve-fox.yaml', 'name: Eve Fox\nlink: eve.example\n'),
      signs('Eve', 'eve-fox.yaml', 'name: Eve Fox\nlink: https://eve.example\n'),
    ],
    ['replaced', 'ready'],
  ],
  [
    'the name of the file',
    [signs('Eve', 'eve.yaml', 'name: Eve Fox\n'), signs('Eve', 'ev/eve-fox.yaml', 'name: Eve Fox\n')],
    ['replaced', 'ready'],
  ],
  [
    'twice',
    [signs('Eve', 'eve.yml', 'name: Eve Fox\n'), signs('Eve', 'eve', 'name: Eve Fox\n'), signs('Eve', 'eve.yaml', 'name: Eve Fox\n')],
    ['replaced', 'replaced', 'ready'],
  ],
  ['worse than before', [signs('Eve', 'eve.yaml', 'name: Eve Fox\n'), signs('Eve', 'eve-2.yaml', 'nom: Eve\n')], ['ready', 'invalid']],
  // An address in a commit proves nothing: other words of the same hand are for a person.
  [
    'with another link',
    [signs('Eve', 'eve.yaml', 'name: Eve Fox\n'), signs('Eve', 'eve.yaml', 'name: Eve Fox\nlink: https://casino.example\n')],
    ['likely-duplicate', 'likely-duplicate'],
  ],
  [
    'by somebody else',
    [signs('Eve', 'eve.yaml', 'name: Eve Fox\n'), signs('Mal', 'eve-fox.yaml', 'name: Eve Fox\n')],
    ['likely-duplicate', 'likely-duplicate'],
  ],
  [
    'for somebody else',
    [signs('Eve', 'eve-fox.yaml', 'name: Eve Fox\n'), signs('Eve', 'gil-hay.yaml', 'name: Gil Hay\n')],
    ['ready', 'ready'],
  ],
] as const)('who tries again: %s', async (_, tries, expected) => {
  expect(await verdicts(tries)).toEqual(expected);
});

const four = ['Ann Lee', 'Bo Chen', 'Cy Dall', 'Di Eames'];
const fileOf = (name: string): string => `${name.toLowerCase().replace(' ', '-')}.yaml`;

test('an automation that makes requests of issues is no hand of its own, and nobody is taken for another by a missing address', async () => {
  const by = (who: string): Change[] =>
    four.map((name) => signs(who, fileOf(name), `name: ${name}\nhandle: ${fileOf(name).replace('.yaml', '')}\n`));
  expect(await verdicts(by('Bot'))).toEqual(Array(4).fill('ready'));
  expect(await verdicts(four.map((name) => signs('', fileOf(name), `name: ${name}\n`)))).toEqual(Array(4).fill('ready'));
});

test('three of one hand are ready, four are not', async () => {
  const by = (names: readonly string[]): Change[] => names.map((name) => signs('King', fileOf(name), `name: ${name}\n`));
  expect(await verdicts(by(four.slice(0, 3)))).toEqual(['ready', 'ready', 'ready']);
  expect(await verdicts(by(four))).toEqual(Array(4).fill('doubtful'));
  expect(await verdicts(four.map((name) => signs(name.slice(0, 2), fileOf(name), `name: ${name}\n`)))).toEqual(Array(4).fill('ready'));
});

test.each([
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
])('what is left over is asked about: %s', async (line, question) => {
  const { requests } = await reviewed(remoteWith([], [signs('Eve', 'eve-fox.yaml', `name: Eve Fox\n${line}\n`)]));
  expect(requests.map(({ verdict, questions }) => [verdict, questions.join(' ')])).toEqual([
    ['doubtful', expect.stringContaining(question)],
  ]);
});

test.each([
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
])('and what is not, is not: %s', async (line) => {
  expect(await verdicts([signs('Eve', 'eve-fox.yaml', `name: Eve Fox\n${line}\n`)])).toEqual(['ready']);
});

test.each([
  ['eve-fox.yaml', 'signatories/a/eve-fox.yaml'],
  ['signatories/eve-fox.yaml', 'signatories/a/eve-fox.yaml'],
  ['signatories/Eve Fox.yml', 'signatories/a/Eve-Fox.yaml'],
  ['signatures/a/eve-fox.yaml', 'signatories/a/eve-fox.yaml'],
  ['a/eve-fox.yaml', 'signatories/a/eve-fox.yaml'],
  ['letters/a/eve-fox.yaml', 'signatories/a/eve-fox.yaml'],
  ['Signatures/eve-fox.yml', 'signatories/a/eve-fox.yaml'],
])('a signature at %s is fixed into place, and merged there', async (path, target) => {
  const root = remoteWith([], [['Eve', { [path]: 'name: Eve Fox\nrole: Baker\n' }]]);
  const { requests, merge } = await reviewed(root, ['--merge', '--fix', '--only', '1']);
  expect(requests.map(({ verdict, isFixable }) => [verdict, isFixable])).toEqual([['invalid', true]]);
  expect(merge?.merged).toEqual([1]);
  expect(git(root, 'ls-files', '--', ':!content', ':!letters/a.md')).toBe(target);
  expect(undersigned(['check', '--root', root]).code).toBe(0);
});

test.each([
  ['compose.yaml', 'name: campaign\nservices:\n  web:\n    image: evil\n'],
  ['.github/dependabot.yml', 'name: Eve Fox\n'],
  ['.forgejo/eve.yaml', 'name: Eve Fox\n'],
  ['src/eve.yaml', 'name: Eve Fox\n'],
  ['Signatories/a/eve.yaml', 'name: Eve Fox\n'],
  ['LETTERS/a/eve.yaml', 'name: Eve Fox\n'],
  ['b/eve.yaml', 'name: Eve Fox\n'],
  ['eve.yaml', 'name: &a Eve Fox\nrole: *a\n'],
  ['eve.txt', 'name: Eve Fox\n'],
])('what is none, or means something else, stays a matter for who reads code: %s', async (path, content) => {
  expect(await verdicts([['Eve', { [path]: content }]])).toEqual(['engine']);
});

test('what nobody can tell to be open is not merged unless it is named, and --except leaves out', async () => {
  const names = ['eve', 'gil', 'ida'];
  const make = (): string =>
    remoteWith(
      [],
      names.map((name) => signs(name, `${name}-fox.yaml`, `name: ${name[0]?.toUpperCase()}${name.slice(1)} Fox\n`)),
    );
  const root = make();
  const tip = git(root, 'rev-parse', 'main');
  // As a person runs it: reviewed() says --all-open where it merges.
  const refused = undersigned(['review', '--merge', '--push', '--root', root]);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/one that was closed must not be merged.*--only.*--all-open/s)]);
  expect(git(root, 'rev-parse', 'main')).toBe(tip);
  const { merge, assumptions } = await reviewed(root, ['--merge', '--except', '2', '--all-open']);
  expect(merge?.merged).toEqual([1, 3]);
  expect(assumptions.join(' ')).toContain('1 request is left out (--except).');
  expect((await reviewed(make(), ['--merge', '--only', '1-3', '--except', '1,3'])).merge?.merged).toEqual([2]);
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

const listed = 'name: Ann Lee\nlink: https://ann.example\n';
test.each([
  ['an-lee.yml', listed, 'signed'],
  ['ann-lee-2.yaml', 'name: ANN LEE\nlink: https://ann.example/\n', 'signed'],
  ['ann', 'name: Ann  Lee\nlink: https://ann.example\nkind: person\n', 'signed'],
  // Something more, another link, or no link to know her by.
  ['ann-2.yaml', `${listed}role: Baker\n`, 'likely-duplicate'],
  ['ann-2.yaml', 'name: Ann Lee\nlink: https://other.example\n', 'likely-duplicate'],
  ['ann-2.yaml', 'name: Ann Lee\n', 'likely-duplicate'],
  ['anna.yaml', 'name: Anna Leesmann\nlink: https://ann.example\n', 'ready'],
])('who is on the list: %s with %j is %s', async (file, content, expected) => {
  const root = remoteWith([], [signs('Ann', 'ann-lee.yaml', listed), signs('Ann', file, content)]);
  await reviewed(root, ['--merge', '--only', '1']);
  const { requests } = await reviewed(root);
  expect(requests.map(({ verdict }) => verdict)).toEqual([expected]);
  git(root, 'fetch', '--quiet', 'origin', 'refs/pull/2/head');
  git(root, 'checkout', '--quiet', '-b', 'theirs', 'main');
  git(root, 'merge', '--quiet', 'FETCH_HEAD');
  const { stdout } = undersigned(['check', '--base', 'main', '--format', 'markdown', '--root', root]);
  if (expected === 'signed') expect(stdout).toBe('Thank you. This signature is already on the list; there is nothing more to do.\n');
  else expect(stdout).not.toContain('already on the list; there is nothing more');
});
