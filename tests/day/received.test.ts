// Merging records the day of the merge where a signature names none, in one commit of the maintainer, and only once.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { History } from '../../bench/fast-import.ts';
import { withReceived } from '../../src/signatories/received.ts';
import { clone, git, newFolder, reviewed } from '../review/remotes.ts';

const day = '2026-11-29';

test.each([
  ['at the end', 'name: Ada Example\n', 'name: Ada Example\nreceived: 2026-11-29\n'],
  ['where the schema has it', 'name: Ada Example\nstatement: Hello\n', 'name: Ada Example\nreceived: 2026-11-29\nstatement: Hello\n'],
  ['below a line without an end', 'name: Ada Example', 'name: Ada Example\nreceived: 2026-11-29\n'],
  [
    'with the line ends of the file',
    'name: Ada Example\r\nrevision: 1\r\n',
    'name: Ada Example\r\nreceived: 2026-11-29\r\nrevision: 1\r\n',
  ],
  ['behind a folded text', 'name: >-\n  Ada\n  Example\n', 'name: >-\n  Ada\n  Example\nreceived: 2026-11-29\n'],
  ['beside a text that looks like a field', 'name: Ada\nrole: |\n  note: x\n', 'name: Ada\nrole: |\n  note: x\nreceived: 2026-11-29\n'],
  ['before a mapping', 'name: Ada\nverified:\n  by: Bo\n', 'name: Ada\nreceived: 2026-11-29\nverified:\n  by: Bo\n'],
])('%s', (_, text, expected) => {
  expect(withReceived(text, day)).toBe(expected);
});

test.each([
  ['a day that somebody claims', 'name: Ada\ndate: 2020\n'],
  ['an earlier merge', 'name: Ada\nreceived: 2026-01-01\n'],
  ['flow style', '{name: Ada}\n'],
  ['the end of a document', 'name: Ada\n...\n'],
  ['a list', '- name: Ada\n'],
  ['no YAML', 'name: "Ada\n'],
  ['a file that would be too large', `name: Ada\nnote: ${'x'.repeat(4070)}\n`],
])('%s stays as it is', (_, text) => {
  expect(withReceived(text, day)).toBeUndefined();
});

const author = (name: string) => ({ name, email: `${name.toLowerCase()}@users.example` });

/** 1 and 2 name no day, 3 does, 4 brings a list, 5 changes who is there, 6 claims a day of a merge. */
function remote(): string {
  const path = join(newFolder(), 'remote.git');
  const history = new History(path);
  const files = {
    'content/site.yaml': 'name: Merged\nurl: https://campaign.example\ndefaultLanguage: en\n',
    'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
  };
  const root = history.commit({ ref: 'refs/heads/main', author: author('Office'), message: 'The campaign', files });
  const tip = history.commit({
    ...{ ref: 'refs/heads/main', author: author('Fay'), message: 'Sign', parents: [root] },
    files: { 'signatories/a/fay.yaml': 'name: Fay Example\n' },
  });
  const requests = [
    ['Ada', { 'signatories/a/ada.yaml': 'name: Ada Example\nrole: Nurse\nrevision: 1\n' }],
    ['Ben', { 'signatories/a/ben.yaml': 'name: Ben Sample\n' }],
    ['Cora', { 'signatories/a/cora.yaml': 'name: Cora Claim\ndate: 2026-01-02\n' }],
    ['Dan', { 'signatories/a/dan.list.yaml': '- name: Dan One\n- name: Dan Two\n' }],
    ['Fay', { 'signatories/a/fay.yaml': 'name: Fay Example\nrole: Baker\n' }],
    ['Gil', { 'signatories/a/gil.yaml': 'name: Gil Sample\nreceived: 2020-01-01\n' }],
  ] as const;
  for (const [at, [who, changes]] of requests.entries())
    history.commit({ ref: `refs/pull/${at + 1}/head`, author: author(who), message: 'Sign', parents: [tip], files: { ...changes } });
  history.end();
  return path;
}

test('one commit behind the merges adds the day and nothing else; a second run adds nothing', async () => {
  const root = clone(`file://${remote()}`);
  const { requests } = await reviewed(root);
  expect(requests.find(({ number }) => number === 6)?.questions.join()).toContain('which is recorded when it is merged');
  const { merge } = await reviewed(root, ['--merge', '--only', '1,2,3,4,5']);
  expect(merge?.merged).toEqual([1, 2, 3, 4, 5]);
  expect(merge?.notes.join()).toMatch(
    /^2 signatures name no day\. A commit of yours records that they were merged on \d{4}-\d{2}-\d{2}\.$/,
  );
  const [last = '', ...merges] = git(root, 'log', '--first-parent', '--format=%an: %s', '-6').split('\n');
  expect(last).toBe('Mia Maintainer: Record the day on which 2 signatures were merged');
  expect(merges.every((line) => line.startsWith('Mia Maintainer: Merge pull request #'))).toBe(true);

  const added = git(root, 'show', '--format=', '--unified=0', 'HEAD')
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line));
  expect(added).toEqual([expect.stringMatching(/^\+received: \d{4}-\d{2}-\d{2}$/), expect.stringMatching(/^\+received: /)]);
  expect(git(root, 'show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual(['signatories/a/ada.yaml', 'signatories/a/ben.yaml']);
  expect(readFileSync(join(root, 'signatories/a/ada.yaml'), 'utf8')).toMatch(
    /^name: Ada Example\nrole: Nurse\nreceived: \S+\nrevision: 1\n$/,
  );
  // Who wrote the files is told by the commits of the requests.
  expect(git(root, 'log', '--diff-filter=A', '--format=%an', '--', 'signatories/a/ada.yaml')).toBe('Ada');
  expect(git(root, 'status', '--porcelain')).toBe('');

  const tip = git(root, 'rev-parse', 'main');
  const again = await reviewed(root, ['--merge', '--only', '1,2,3,4,5']);
  expect(again.merge?.merged).toEqual([]);
  expect(git(root, 'rev-parse', 'main')).toBe(tip);
});
