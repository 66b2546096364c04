// What signers get wrong in ways that have one right answer, as merging with --fix leaves it: who vouches for themselves, and who leaves out the letter's folder.

import { expect, test } from 'vitest';
import { withoutVerification } from '../../src/fix/own-verification.ts';
import { git, review } from '../review/remotes.ts';
import { remoteWith } from '../review/small-remote.ts';

const verified = 'verified:\n  by: Office\n  kind: account\n  date: 2026-05-01\n';

test('a signature that says by itself that it was verified is merged without saying so, or as it is where somebody names it', async () => {
  const root = remoteWith(
    [['Ida', { 'signatories/a/ida.yaml': 'name: Ida Falk\n' }]],
    [
      ['Uma', { 'signatories/a/um/uma-sund.yaml': `name: Uma Sund\ndate: 2026-05-01\n${verified}` }],
      ['Pia', { 'signatories/a/pi/pia-lind.yaml': `name: Pia Lind\n${verified}country: DK\ndate: 2026-05-01\n` }],
      ['Kai', { 'signatories/a/ka/kai-holm.yml': `Name: Kai Holm\ndate: 2026-05-01\n${verified}` }],
      ['Ida', { 'signatories/a/ida.yaml': `name: Ida Falk\n${verified}` }],
      ['Liv', { 'signatories/a/li/liv-berg.yaml': `name: Liv Berg\ndate: 2026-05-01\n${verified}` }],
    ],
  );
  const asked = (await review(root, ['--all'])).stdout;
  expect(asked).toMatch(
    /Can be fixed: 4[\s\S]*#1 {2}Uma Sund[\s\S]*itself says that “Uma Sund” is verified[\s\S]*it no longer says that it was verified/,
  );
  expect(asked).toMatch(/Edits of one’s own: 1/);
  await review(root, ['--merge', '--only', '5']);
  expect(git(root, 'show', 'main:signatories/a/li/liv-berg.yaml')).toContain('by: Office');
  const { stdout } = await review(root, ['--merge', '--fix', '--all-open', '--except', '5']);
  expect(stdout).toContain('3 requests merged');
  expect(git(root, 'show', 'main:signatories/a/um/uma-sund.yaml')).toBe('name: Uma Sund\ndate: 2026-05-01');
  expect(git(root, 'show', 'main:signatories/a/pi/pia-lind.yaml')).toBe('name: Pia Lind\ncountry: DK\ndate: 2026-05-01');
  expect(git(root, 'show', 'main:signatories/a/ka/kai-holm.yaml')).toBe('name: Kai Holm\ndate: 2026-05-01');
  expect(git(root, 'show', 'main:signatories/a/ida.yaml')).toBe('name: Ida Falk');
});

test('a signature in the folder of its first letters, without the folder of the letter, is put below the only letter', async () => {
  const root = remoteWith(
    [],
    [
      ['Ask', { 'signatories/as/ask-moe.yaml': 'name: Ask Moe\ndate: 2026-05-01\n' }],
      ['Bea', { 'signatories/be/bea-rud.yml': 'name: Bea Rud\ndate: 2026-05-01\n' }],
      ['Cal', { 'signatories/b/cal-lie.yaml': 'name: Cal Lie\n' }],
      ['Eli', { 'signatories/river/eli-dahl.yaml': 'name: Eli Dahl\n' }],
      ['Fin', { 'signatories/fi/fin-aas.yaml': 'name: Fin Aas\nmood: good\n' }],
    ],
  );
  const { stdout } = await review(root, ['--merge', '--fix', '--all-open']);
  expect(stdout).toContain('2 requests merged');
  expect(git(root, 'ls-tree', '-r', '--name-only', 'main', 'signatories')).toBe(
    'signatories/a/as/ask-moe.yaml\nsignatories/a/be/bea-rud.yaml',
  );
});

test('a letter that is called like the first letters of a name keeps its signatures', async () => {
  const letter = '---\ntitle: Another\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n';
  const root = remoteWith(
    [['Office', { 'letters/eu.md': letter, 'letters/a.md': null }]],
    [['Eun', { 'signatories/eu/eunice-ho.yaml': 'name: Eunice Ho\ndate: 2026-05-01\n' }]],
  );
  expect((await review(root, ['--merge', '--all-open'])).stdout).toContain('1 request merged');
  expect(git(root, 'ls-tree', '-r', '--name-only', 'main', 'signatories')).toBe('signatories/eu/eunice-ho.yaml');
});

test.each([
  ['name: A\nverified:\n  by: B\n', 'name: A\n'],
  ['name: A\n\nverified:\n    by: B\n    how: I rang\n      twice\n# the end\ncountry: DE\n', undefined],
  ['verified: {by: B, kind: email}\nname: A\n', 'name: A\n'],
  ['name: A\nverified: yes\nrole: Nurse # at night\n', 'name: A\nrole: Nurse # at night\n'],
  ['name: A\n"verified":\n  by: B', 'name: A\n'],
  ['{name: A, verified: {by: B}}\n', '{name: A, }\n'],
  ['name: A\n', undefined],
  ['name: &a A\nverified:\n  by: *a\n', undefined],
])('%j without its verification', (text, rest) => {
  const found = withoutVerification(text);
  if (rest === undefined && text.includes('# the end')) expect(found).toMatch(/^name: A\n\n(?:# the end\n)?country: DE\n$/);
  else expect(found).toBe(rest);
});
