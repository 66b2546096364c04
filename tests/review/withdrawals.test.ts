// A withdrawal that comes as a pull request is remembered like one by command: no import brings the person back.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Content, History } from '../../bench/fast-import.ts';
import { personHashes } from '../../src/core/withdrawn.ts';
import { undersigned } from '../support/cli.ts';
import { clone, git, newFolder, reviewed } from './remotes.ts';
import { remoteWith } from './small-remote.ts';

const author = (name: string) => ({ name, email: `${name.toLowerCase()}@users.example` });

test('merging withdrawals adds one record, without a name, in a commit behind the merges', async () => {
  const made = join(newFolder(), 'made.git');
  const history = new History(made);
  const commit = (ref: string, who: string, files: Record<string, Content | null>, parents: number[] = []): number =>
    history.commit({ ref, author: author(who), message: 'Change', parents, files });
  const main = 'refs/heads/main';
  const root = commit(main, 'Office', {
    'content/site.yaml': 'name: Merged\nurl: https://campaign.example\ndefaultLanguage: en\n',
    'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
    'signatories/a/bo.yaml': 'name: Bo Chen\n',
  });
  const withAnn = commit(main, 'Ann', { 'signatories/a/ann-lee.yaml': 'name: Ann Lee\nlink: https://ann.example\n' }, [root]);
  const tip = commit(main, 'Cem', { 'signatories/a/cem.yaml': 'name: Cem Demo\n' }, [withAnn]);
  commit('refs/pull/1/head', 'Ann', { 'signatories/a/ann-lee.yaml': null }, [tip]);
  commit('refs/pull/2/head', 'Cem', { 'signatories/a/cem.yaml': null }, [tip]);
  commit('refs/pull/3/head', 'Dina', { 'signatories/a/dina.yaml': 'name: Dina Probe\ndate: 2026-11-01\n' }, [tip]);
  history.end();
  const path = clone(`file://${made}`);
  const { merge } = await reviewed(path, ['--merge', '--only', '1,2,3']);
  expect(merge?.merged).toEqual([1, 2, 3]);
  expect(git(path, 'log', '-1', '--format=%s')).toBe('Remember 2 withdrawals');
  const added = git(path, 'show', '--name-only', '--format=', 'HEAD').trim();
  expect(added).toMatch(/^content\/signatories\/a\/\d{4}-\d\d-\d\d-withdrawn-[0-9a-f]{8}\.yaml$/);
  expect(readFileSync(join(path, added), 'utf8')).not.toMatch(/ann|cem|lee|demo/i);
  writeFileSync(join(path, 'list.csv'), 'Name\nAnn Lee\n"Lee, Ann"\nCem Demo\nBo Chen\nEva Test\n');
  const { stdout, stderr } = undersigned(['import', 'list.csv', '--letter', 'a', '--report', 'json'], { cwd: path });
  expect(stderr).toBe('');
  const { rows } = JSON.parse(stdout) as { rows: { outcome: string }[] };
  expect(rows.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'present', 'new']);
  expect(merge?.notes.join()).toContain('2 people withdrew');
});

test('nobody comes back by a link, or by another spelling, without a person looking', async () => {
  const salt = '00112233445566778899aabbccddeeff';
  const entries = personHashes(salt, { name: 'Lina Marx' }).map((entry) => `    - ${entry}\n`);
  const memory = { 'content/signatories/a.yaml': `withdrawn:\n  salt: ${salt}\n  entries:\n${entries.join('')}` };
  const returning = [
    ['one', 'name: Lina Marx\nlink: https://somewhere.example/\n', /Its link is all/],
    ['two', 'name: Marx, Lina\nlink: https://somewhere.example/\n', /Its link is all/],
    ['three', 'name: Dr. Lína Marx\nlink: https://somewhere.example/\n', /Its link is all/],
    ['four', 'name: L1na Marx\nlink: https://somewhere.example/\n', /Its link is all/],
    ['five', 'name: Lina Rnarx\n', /another spelling/],
    ['six', 'name: Lіnа Mаrx\nhandle: lina\n', /another spelling/],
  ] as const;
  for (const [who, text, reason] of returning) {
    const { requests } = await reviewed(remoteWith([['Office', memory]], [[who, { 'signatories/a/lina-marx.yaml': text }]]));
    expect(requests[0]?.verdict, text).toBe('doubtful');
    expect(requests[0]?.questions.join(), text).toMatch(reason);
  }
  const others = remoteWith(
    [['Office', memory]],
    [['Lino', { 'signatories/a/lino-marks.yaml': 'name: Lino Marks\nlink: https://marks.example/\n' }]],
  );
  expect((await reviewed(others)).requests[0]?.verdict).toBe('ready');
});
