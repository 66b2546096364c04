// Every road by which a name comes in leads to the same file, and who lies in a folder of an older campaign is found there.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeOf } from '../../src/core/files/kinds.ts';
import { checkName } from '../../src/core/files/names.ts';
import { Report } from '../../src/core/report.ts';
import { signatureId } from '../../src/signatories/file-name.ts';
import { renamedPath, signaturePath } from '../../src/signatories/signature-path.ts';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

test.each([
  ['Ann Lee', 'signatories/a/an/ann-lee.yaml'],
  ['O’Brien', 'signatories/a/o/o-brien.yaml'],
  ['X', 'signatories/a/x/x.yaml'],
  ['7 Days', 'signatories/a/7/7-days.yaml'],
  ['con', 'signatories/a/co/con-name.yaml'],
  ['Name', 'signatories/a/na/name.yaml'],
])('%s → %s', (name, path) => {
  expect(signaturePath('a', signatureId(name))).toBe(path);
});

test('names in scripts without letters of ASCII are spread over folders, which every system takes', () => {
  const report = new Report();
  const paths = ['山田花子', '佐藤健', '李娜', '王芳', 'مريم', 'ليلى حداد', 'สมชาย', '김민준', 'დავითი', 'Անի'].map((name) =>
    signaturePath('a', signatureId(name)),
  );
  for (const path of paths) {
    for (const segment of path.split('/').slice(2)) expect(checkName(segment, path, report)).toBe(true);
    expect(placeOf(path)).toMatchObject({ kind: 'signature', letter: 'a' });
  }
  expect(report.sorted()).toEqual([]);
  expect(new Set(paths.map((path) => path.split('/')[2])).size).toBeGreaterThan(5);
});

test('sign and import write the same file for the same name', () => {
  const [one, other] = [makeCampaign(), makeCampaign({ 'list.txt': 'Zoë Quill\n' })];
  expect(undersigned(['sign', '--root', one, '--name', 'Zoë Quill', '--yes']).code).toBe(0);
  expect(undersigned(['import', 'list.txt', '--letter', 'a', '--write', '--root', other], { cwd: other }).code).toBe(0);
  for (const root of [one, other])
    expect(readFileSync(join(root, 'signatories/a/zo/zoe-quill.yaml'), 'utf8')).toContain('name: Zoë Quill\n');
});

test('who lies in a flat file of an older campaign is found there, and a second file of that name is refused', () => {
  const root = makeCampaign({ 'signatories/a/zoe-quill.yaml': 'name: Zoë Quill\n', 'list.txt': 'Zoë Quill\n' });
  const imported = undersigned(['import', 'list.txt', '--letter', 'a', '--write', '--root', root], { cwd: root });
  expect(imported.stdout).toContain('signatories/a/zoe-quill.yaml');
  const signed = undersigned(['sign', '--root', root, '--name', 'Zoë Quill', '--yes']);
  expect(signed.stderr).toContain('seems to have signed already: signatories/a/zoe-quill.yaml');
  // Nothing distinguishes them.
  expect(signed.code).toBe(1);
  const namesake = undersigned(['sign', '--root', root, '--name', 'Zoë Quill', '--affiliation', 'Elsewhere', '--yes']);
  expect(namesake.stdout).toContain('Wrote signatories/a/zo/zoe-quill-2.yaml');
  // As the sign page, which does not know who is there, would propose it.
  const both = makeCampaign({
    'signatories/a/zoe-quill.yaml': 'name: Zoë Quill\n',
    'signatories/a/zo/zoe-quill.yaml': 'name: Zoë Quill\n',
  });
  expect(undersigned(['check', '--root', both]).stdout).toContain('file-collision');
});

test('a signature that is renamed moves to the folder of its new name, and stays where somebody put it', () => {
  expect(renamedPath('a', 'signatories/a/le/lea-one.yaml', 'lea-one', 'zoe-two')).toBe('signatories/a/zo/zoe-two.yaml');
  expect(renamedPath('a', 'signatories/a/lea-one.yaml', 'lea-one', 'zoe-two')).toBe('signatories/a/zoe-two.yaml');
  expect(renamedPath('a', 'signatories/a/people/lea-one.yaml', 'lea-one', 'zoe-two')).toBe('signatories/a/people/zoe-two.yaml');
});
