// Names that go are counted, and told apart from those who withdrew; more than a campaign allows stop the check and the build.

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCampaign, minimal } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { commit, on } from '../memory/support.ts';

const names = [
  'Mara Probe',
  'Nils Muster',
  'Olga Demo',
  'Pia Test',
  'Quim Exemple',
  'Rosa Mostra',
  'Sven Prov',
  'Tess Sample',
  'Udo Beispiel',
];
const limited = (percent: number) => ({ 'content/site.yaml': `${minimal['content/site.yaml']}review:\n  maxNamesLost: ${percent}\n` });
const list = (some: readonly string[]) => some.map((name) => `- name: ${name}\n`).join('');

function campaign(files: Record<string, string> = {}): string {
  const root = makeCampaign({
    'signatories/a/may.list.yaml': list(names),
    'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: paused\n---\n\nPlease listen.\n',
    ...files,
  });
  commit(root, 'Begin');
  return root;
}
const checked = (root: string) => undersigned(['check', '--base', 'HEAD', '--root', root]);

test.each<[string, (root: string) => void, string]>([
  [
    'a list that was removed by accident',
    (root) => rmSync(join(root, 'signatories/a/may.list.yaml')),
    '1 of 10. Of those that are gone: of 9 nothing is remembered.',
  ],
  [
    'withdrawals alone',
    (root) => {
      on(root, 'withdraw', 'may-2', '--yes');
      on(root, 'withdraw', 'may-5', '--yes');
    },
    '8 of 10. Of those that are gone: 2 withdrew.',
  ],
  [
    'a duplicate that was merged',
    (root) => void on(root, 'same', 'may-1', 'may-2', '--yes'),
    '9 of 10. Of those that are gone: 1 is another name of somebody.',
  ],
  [
    'all of it together',
    (root) => {
      on(root, 'withdraw', 'may-9', '--yes');
      on(root, 'same', 'may-1', 'may-8', '--yes');
      writeFileSync(join(root, 'signatories/a/may.list.yaml'), list(names.slice(0, 4)));
    },
    '5 of 10. Of those that are gone: 1 withdrew, 1 is another name of somebody, of 3 nothing is remembered.',
  ],
])('%s', (_, change, said) => {
  const root = campaign();
  change(root);
  expect(checked(root).stdout).toContain(`Fewer names under “a” than at HEAD: ${said}`);
});

test('nothing is said where as many come as go, or where a name is only corrected', () => {
  const root = campaign(limited(1));
  writeFileSync(join(root, 'signatories/a/may.list.yaml'), list([...names.slice(1), 'Vera Vzorek']));
  expect(checked(root).stdout).not.toContain('Fewer names');
  const other = campaign(limited(1));
  on(other, 'rename', 'may-3', '--name', 'Olga Berg');
  expect(checked(other).stdout).not.toContain('Fewer names');
});

test.each([
  [5, 1, 1],
  [10, 1, 0],
  [30, 4, 1],
])('with a limit of %i %%, %i of ten who go unexplained end with %i', (percent, gone, code) => {
  const root = campaign(limited(percent));
  writeFileSync(join(root, 'signatories/a/may.list.yaml'), list(names.slice(gone)));
  const { stdout, code: ended } = checked(root);
  expect(ended).toBe(code);
  expect(stdout.includes('letters/a.md:1:1 fewer-names')).toBe(code === 1);
});

test('who withdrew does not count against the limit', () => {
  const root = campaign(limited(1));
  for (const id of ['may-9', 'may-8', 'may-7', 'ann']) on(root, 'withdraw', id, '--yes');
  expect(checked(root)).toMatchObject({ code: 0 });
});

test('a build says how many names are gone since the last one, and is stopped above the limit', () => {
  const root = campaign(limited(20));
  const build = (...args: string[]) => undersigned(['build', '--root', root, ...args]);
  expect(build().stdout).not.toContain('Fewer names');
  writeFileSync(join(root, 'signatories/a/may.list.yaml'), list(names.slice(1)));
  expect(build()).toMatchObject({ code: 0 });
  writeFileSync(join(root, 'signatories/a/may.list.yaml'), list(names.slice(6)));
  const stopped = build();
  expect(stopped.code).toBe(1);
  expect(stopped.stdout).toContain('Fewer names under “a” than in the last build: 4 of 9.');
  expect(stopped.stdout).toContain('Nothing was built');
  expect(build('--allow-fewer').code).toBe(0);
  expect(build().stdout).not.toContain('Fewer names');
});
