// A withdrawal that comes as a pull request is remembered like one by command: no import brings the person back.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Content, History } from '../../bench/fast-import.ts';
import { personHashes } from '../../src/core/withdrawn.ts';
import { undersigned } from '../support/cli.ts';
import { clone, git, newFolder, reviewed } from './remotes.ts';
import { together } from './small-remote.ts';

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
  const gone = ['Lina Marx', 'Ole Brandt', 'Tove Ibsen', 'Finn Rudd', 'Pia Munk', 'Dina Krantz', 'Gerda Weiss'];
  const entries = gone.flatMap((name) => personHashes(salt, { name })).map((entry) => `    - ${entry}\n`);
  const memory = { 'content/signatories/a.yaml': `withdrawn:\n  salt: ${salt}\n  entries:\n${entries.join('')}` };
  const beside = together([['Office', memory]]);
  const sends = (id: string, text: string) => beside([[id, { [`signatories/a/${id}.yaml`]: text }]]);
  const returning = (
    [
      ['lina-marx', 'name: Lina Marx\nlink: https://somewhere.example/\n', /Its link is all/],
      ['ole-brandt', 'name: Brandt, Ole\nlink: https://elsewhere.example/\n', /Its link is all/],
      ['tove-ibsen', 'name: Dr. Tóve Ibsen\nlink: https://anywhere.example/\n', /Its link is all/],
      ['finn-rudd', 'name: F1nn Rudd\nlink: https://nowhere.example/\n', /Its link is all/],
      ['pia-munk', 'name: Pia Rnunk\n', /another spelling/],
      ['dina-krantz', 'name: Dіnа Krаntz\nhandle: dina\n', /another spelling/],
    ] as const
  ).map(([id, text, reason]) => ({ text, reason, rows: sends(id, text) }));
  const another = sends('gerdo-weisz', 'name: Gerdo Weisz\nlink: https://weisz.example/\n');
  for (const { text, reason, rows } of returning) {
    const [request] = await rows();
    expect(request?.verdict, text).toBe('doubtful');
    expect(request?.questions.join(), text).toMatch(reason);
  }
  expect((await another())[0]?.verdict).toBe('ready');
});
