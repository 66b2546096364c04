// Comments in files of signatures are public in the repository: they hold no private details. Folders are not called like files.

import { expect, test } from 'vitest';
import { checkFile, type Surroundings } from '../../src/core/check-file.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { makeCampaign } from '../support/campaign.ts';

const around: Surroundings = { root: '', publicFiles: new Set(), letterIds: new Set(['a']), basePath: '' };
const problemsOf = (path: string, text: string) =>
  checkFile(path, Buffer.from(text), around).map(({ rule, line, column }) => `${rule} ${line}:${column}`);

test('private details in comments are errors, at their place', () => {
  for (const [text, problem] of [
    ['name: Mia Moe\n# mia@mailhost.example\n', 'email-address 2:3'],
    ['# call me: +49 30 1234567\nname: Mia Moe\n', 'private-detail 1:12'],
    ['# mia (at) mailhost (dot) example\n\n\nname: Mia Moe\n', 'email-address 1:3'],
    ['name: Mia Moe\nstatement: | # mia@mailhost.example\n  Text.\n', 'email-address 2:16'],
    ['name: Mia Moe\n    # Musterstraße 12, 12345 Berlin\n', 'private-detail 2:7'],
    ['{ # mia@mailhost.example\n  name: Mia Moe }\n', 'email-address 1:5'],
  ] as const)
    expect(problemsOf('signatories/a/mia.yaml', text), text).toContain(problem);
  expect(problemsOf('signatories/a/x.list.yaml', '# mia@mailhost.example\n- key: a1\n  name: Mia Moe\n')).toEqual(['email-address 1:3']);
});

test('other comments are left alone', () => {
  for (const text of [
    '# signed in 2026\nname: Mia Moe\n',
    'name: Mia Moe\n#\n',
    '# ask @mia\nname: Mia Moe\nlink: https://mia.example/#a\n',
  ])
    expect(problemsOf('signatories/a/mia.yaml', text), text).toEqual([]);
});

test('a folder that is called like a file is refused, on disk', () => {
  for (const folder of [
    'signatories/a/MIA.yaml',
    'signatories/a/x/all.list.YAML',
    'signatories/a/README.md',
    'letters/b.md',
    'translations/fr/b.md',
  ]) {
    const { problems } = loadCampaign(makeCampaign({ [`${folder}/mia.yaml`]: 'name: Mia Moe\n' }));
    expect(
      problems.map(({ file, rule }) => `${rule} ${file}`),
      folder,
    ).toContain(`file-name ${folder}`);
  }
  const { problems } = loadCampaign(makeCampaign({ 'public/data.json/a.txt': 'x\n', 'signatories/a/v1.2/mia.yaml': 'name: Mia Moe\n' }));
  expect(problems).toEqual([]);
});
