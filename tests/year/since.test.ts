// status --at says how many signatories there were on a day, and check --since which commit broke the campaign and how to take it back.

import { rmSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { join } from 'node:path';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { git } from '../memory/support.ts';

const letter = (facts = '', title = 'Open the pool') => `---\ntitle: ${title}\nlanguage: en\nstatus: open\n${facts}---\n\nIt is hot.\n`;
const on = (root: string, ...args: string[]) => undersigned([...args, '--root', root]);
const json = (root: string, ...args: string[]) => JSON.parse(on(root, ...args, '--format', 'json').stdout);

/** Commits all that is there, on a day. */
function commit(root: string, day: string, message = 'Work', who = 'Bo'): string {
  git(root, 'add', '-A');
  const at = `${day}T12:00:00Z`;
  git(
    root,
    '-c',
    `user.name=${who}`,
    '-c',
    `user.email=${who}@pool.example`,
    '-c',
    'core.editor=true',
    'commit',
    '-q',
    '--date',
    at,
    '-m',
    message,
  );
  // The day on which it came to the branch is that of the committer.
  git(
    root,
    '-c',
    'user.name=Bo',
    '-c',
    'user.email=bo@pool.example',
    'rebase',
    '-q',
    '--committer-date-is-author-date',
    'HEAD~1',
    '--force-rebase',
  );
  return git(root, 'rev-parse', 'HEAD').trim();
}

function begun(files: Record<string, string | null>, day = '2026-01-01'): string {
  const root = makeCampaign({ 'translations/fr/a.md': null, 'signatories/a/ann.yaml': null, ...files });
  git(root, 'init', '-q', '-b', 'main');
  git(
    root,
    '-c',
    'user.name=Bo',
    '-c',
    'user.email=bo@pool.example',
    'commit',
    '-q',
    '--allow-empty',
    '-m',
    'Nothing yet',
    '--date',
    '2025-12-31T00:00:00Z',
  );
  commit(root, day, 'Begin');
  return root;
}

describe('status --at', () => {
  const root = () => {
    const path = begun({
      'letters/a.md': letter(
        'milestones:\n  - date: 2026-02-02\n    count: 90\n    orMore: true\n    source: press\nsources:\n  - id: press\n    title: The evening paper\n',
      ),
      'letters/b.md': letter('', 'Open the park'),
      'letters/c.md': letter('', 'Secret').replace('open', 'draft'),
      'signatories/a/one.yaml': 'name: One Swimmer\ndate: 2025-12-20\n',
      'signatories/a/two.yaml': 'name: Two Swimmers\nkind: organisation\n',
    });
    writeFiles(path, {
      'signatories/a/hall.list.yaml':
        '- key: "1"\n  name: Third Swimmer\n  date: 2026-02\n- key: "2"\n  name: Fourth Swimmer\n  received: 2026-02-02\n',
      'signatories/b/x.yaml': 'name: Park Friend\ndate: 2026-02-03\n',
    });
    commit(path, '2026-02-02', 'Import');
    rmSync(join(path, 'signatories/a/one.yaml'));
    commit(path, '2026-03-03', 'Withdraw a signature');
    expect(on(path, 'rename', 'letter', 'a', 'pool', '--yes').code).toBe(0);
    commit(path, '2026-04-04', 'Rename');
    return path;
  };

  it('counts what the list had, and what the files say of the day, apart', () => {
    const path = root();
    const at = (day: string) => {
      const { commit: from, letters } = json(path, 'status', '--at', day);
      return {
        from: from?.day,
        letters: letters.map(({ id, listed, signed, undated }: Record<string, { all?: number }>) => [
          id,
          listed?.all,
          signed?.all,
          undated,
        ]),
      };
    };
    expect(at('2026-01-31')).toEqual({
      from: '2026-01-01',
      letters: [
        ['b', 0, 0, 0],
        ['pool', 2, 0, 1],
      ],
    });
    expect(at('2026-02-02')).toEqual({
      from: '2026-02-02',
      letters: [
        ['b', 1, 0, 0],
        ['pool', 4, 1, 1],
      ],
    });
    expect(at('2026-02-28')).toEqual({
      from: '2026-02-02',
      letters: [
        ['b', 1, 1, 0],
        ['pool', 4, 2, 1],
      ],
    });
    expect(at('2026-03-03').letters[1]).toEqual(['pool', 3, 2, 1]);
    expect(at('2026-04-05')).toEqual({
      from: '2026-04-04',
      letters: [
        ['b', 1, 1, 0],
        ['pool', 3, 2, 1],
      ],
    });
    expect(json(path, 'status', '--at', '2019-01-01').commit).toBeNull();
    const { stdout } = on(path, 'status', '--at', '2026-02-02', '--letter', 'pool');
    expect(stdout).toMatch(
      /^At the end of 2026-02-02:\n\npool: Open the pool\n {2}On the list: 4 \(3 people, 1 organisation\)\n {2}Had signed: 1; 1 more says no day\n {2}Reported: more than 90 \(The evening paper\)\n/,
    );
    expect(stdout).toMatch(/as commit [0-9a-f]{10} of 2026-02-02 had it/);
  });

  it('says what it knows without git, and of a letter whose names were taken down', () => {
    const path = makeCampaign({
      'letters/a.md': letter('namesTakenDown:\n  date: 2026-05-05\n  count: 398\n').replace('open', 'closed'),
      'signatories/a/ann.yaml': null,
    });
    expect(on(path, 'status', '--at', '2026-06-01').stdout).toContain('Names had been taken down: 398 had signed');
    expect(on(path, 'status', '--at', '2026-05-04').stdout).not.toContain('398');
    expect(json(path, 'status', '--at', '2026-06-01').commit).toBeNull();
  });

  it.each([
    [['--at', '2026-02-30'], /not a day/],
    [['--at', 'May'], /not a day/],
    [['--at', '2026-02-03', '--letter', 'z'], /There is no letter “z”/],
    [['--at', '2026-02-03', '--lang', 'fr'], /--at goes with --letter/],
    [['--at', '2026-02-03', '--format', 'svg'], /--at goes with --letter/],
  ])('refuses %j', (args, expected) => {
    const { code, stderr } = on(makeCampaign(), 'status', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
  });
});

/** A history with some sound commits before and after each that breaks something. */
function history(breaking: readonly (readonly [who: string, files: Record<string, string>, merge?: boolean])[]): {
  root: string;
  start: string;
  commits: string[];
} {
  const root = begun({ 'letters/a.md': letter(), 'signatories/a/ann.yaml': 'name: Ann Lee\n' });
  const start = git(root, 'rev-parse', 'HEAD').trim();
  let number = 0;
  const sound = (): void => {
    number++;
    writeFiles(root, { [`signatories/a/s${number}.yaml`]: `name: Swimmer Number${'abcdefghij'[number]}\n` });
    git(root, 'add', '-A');
    git(root, '-c', 'user.name=Bo', '-c', 'user.email=bo@pool.example', 'commit', '-qm', 'Sign');
  };
  const commits: string[] = [];
  for (const [who, files, merge = false] of breaking) {
    sound();
    if (merge) git(root, 'checkout', '-q', '-b', `branch-${number}`);
    writeFiles(root, files);
    git(root, 'add', '-A');
    git(root, '-c', `user.name=${who}`, '-c', `user.email=${who}@pool.example`, 'commit', '-qm', `By ${who}`);
    if (merge) {
      git(root, 'checkout', '-q', 'main');
      sound();
      git(
        root,
        '-c',
        'user.name=Bo',
        '-c',
        'user.email=bo@pool.example',
        'merge',
        '-q',
        '--no-ff',
        '-m',
        `Merge ${who}`,
        `branch-${number - 1}`,
      );
    }
    commits.push(git(root, 'rev-parse', 'HEAD').trim());
  }
  sound();
  return { root, start, commits };
}

test.each<[string, Parameters<typeof history>[0]]>([
  ['a file that cannot be read', [['Cem', { 'signatories/a/cem.yaml': 'nam: Cem Demo\n' }]]],
  ['a merge', [['Dina', { 'signatories/a/dina.yaml': 'name: Dina\ncountry: Atlantis\n' }, true]]],
  [
    'two commits, of which one is a merge',
    [
      ['Eva', { 'translations/fr/b.md': '---\ntitle: Rien\nrevision: 1\n---\n\nRien.\n' }],
      ['Finn', { 'content/pages/a.md': '---\ntitle: A page\n---\n\nText.\n' }, true],
    ],
  ],
  ['one signature more of someone who is there', [['Gil', { 'signatories/a/an/ann-lee.yaml': 'name: Ann Lee\n' }, true]]],
])('check --since finds %s, and taking it back as it says makes all well', (_, breaking) => {
  const { root, start, commits } = history(breaking);
  expect(on(root, 'check').code).toBe(1);
  const found = json(root, 'check', '--since', start);
  expect(found.commits.map(({ commit: id }: { commit: string }) => id)).toEqual(commits);
  expect(found.before).toEqual([]);
  const { code, stdout } = on(root, 'check', '--since', start);
  expect(code).toBe(1);
  for (const [who] of breaking) expect(stdout).toContain(who);
  const reverts = [...stdout.matchAll(/^Take it back: (git revert .*)$/gm)].map(([, line = '']) => line.split(' ').slice(1));
  expect(reverts).toHaveLength(commits.length);
  for (const line of reverts.toReversed())
    git(root, '-c', 'user.name=Bo', '-c', 'user.email=bo@pool.example', '-c', 'core.editor=true', ...line, '--no-edit');
  expect(on(root, 'check').code).toBe(0);
  expect(on(root, 'check', '--since', start)).toMatchObject({ code: 0 });
});

test('check --since says what was wrong before, what cannot be taken back, and what it cannot look for', () => {
  const { root, start } = history([['Cem', { 'signatories/a/cem.yaml': 'nam: Cem Demo\n' }]]);
  writeFiles(root, { 'signatories/a/cem.yaml': 'nam: Cem Demo\ncountry: DE\n' });
  git(root, '-c', 'user.name=Bo', '-c', 'user.email=bo@pool.example', 'commit', '-qam', 'Add a country');
  expect(on(root, 'check', '--since', start).stdout).toContain('cannot be taken back on its own');
  expect(on(root, 'check', '--since', 'HEAD').stdout).toMatch(/1 error was there at HEAD already|errors were there at HEAD already/);
  expect(on(root, 'check', '--since', 'nowhere').stderr).toMatch(/git could not tell/);
  git(root, 'checkout', '-q', '--orphan', 'other');
  git(root, '-c', 'user.name=Bo', '-c', 'user.email=bo@pool.example', 'commit', '-qm', 'Other');
  expect(on(root, 'check', '--since', 'main').stderr).toContain('is not in the history');
  expect(on(root, 'check', '--since', 'main', '--fix').stderr).toContain('--since goes with');
});
