// A branch that was rewritten at the remote is not pushed over: what somebody took out would be back.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { undersigned } from '../support/cli.ts';
import { git, newFolder } from './remotes.ts';
import { remoteWith } from './small-remote.ts';

/** A clone of a campaign that two have signed and a third wants to, and the clone of somebody else. */
function clones(): { readonly mine: string; readonly other: string; readonly remote: string } {
  const signed = ['Ada Beispiel', 'Bo Muster'].map(
    (name) => [name, { [`signatories/a/${name.slice(0, 2).toLowerCase()}.yaml`]: `name: ${name}\n` }] as const,
  );
  const mine = remoteWith(signed, [['Cem Ornek', { 'signatories/a/ce.yaml': 'name: Cem Örnek\n' }]]);
  const remote = git(mine, 'remote', 'get-url', 'origin').trim();
  const other = join(newFolder(), 'other');
  git(mine, 'clone', '-q', remote, other);
  git(other, 'config', 'user.name', 'Zoe');
  git(other, 'config', 'user.email', 'zoe@example.org');
  return { mine, other, remote };
}
const merge = (root: string) => undersigned(['review', '--only', '1', '--merge', '--push', '--root', root]);
const tip = (root: string): string => git(root, 'ls-remote', 'origin', 'refs/heads/main').slice(0, 40);

test.each<[string, (other: string, mine: string) => void]>([
  [
    'the newest commit was taken away',
    (other) => {
      git(other, 'reset', '-q', '--hard', 'HEAD~1');
      git(other, 'push', '-q', '--force', 'origin', 'main');
    },
  ],
  [
    'a commit was changed',
    (other) => {
      writeFileSync(join(other, 'signatories/a/bo.yaml'), 'name: Bo M.\n');
      git(other, 'commit', '-q', '--all', '--amend', '--message', 'Sign');
      git(other, 'push', '-q', '--force', 'origin', 'main');
    },
  ],
  [
    'it was taken away after work that is only here',
    (other, mine) => {
      writeFileSync(join(mine, 'letters/a.md'), `${readFileSync(join(mine, 'letters/a.md'), 'utf8')}\nPlease.\n`);
      git(mine, 'commit', '-q', '--all', '--message', 'Ask');
      git(other, 'reset', '-q', '--hard', 'HEAD~1');
      git(other, 'push', '-q', '--force', 'origin', 'main');
    },
  ],
  [
    'the new state was fetched already',
    (other, mine) => {
      git(other, 'reset', '-q', '--hard', 'HEAD~1');
      git(other, 'push', '-q', '--force', 'origin', 'main');
      git(mine, 'fetch', '-q', 'origin');
    },
  ],
])('nothing is merged and nothing pushed where %s', (_, rewrite) => {
  const { mine, other } = clones();
  rewrite(other, mine);
  const [before, here] = [tip(mine), git(mine, 'rev-parse', 'HEAD')];
  const { code, stdout, stderr } = merge(mine);
  expect(code).toBe(2);
  expect(stdout + stderr).toContain('was rewritten: 1 commit of yours was there and is not any more');
  expect([tip(mine), git(mine, 'rev-parse', 'HEAD')]).toEqual([before, here]);
  // As the message says.
  git(mine, 'fetch', '-q');
  git(mine, 'reset', '-q', '--keep', 'origin/main');
  const again = merge(mine);
  expect(again.stdout + again.stderr).not.toContain('was rewritten');
  expect(again.code).not.toBe(2);
});

test('work that is only here is pushed with what is merged, as ever', () => {
  const { mine, other } = clones();
  writeFileSync(join(mine, 'letters/a.md'), `${readFileSync(join(mine, 'letters/a.md'), 'utf8')}\nPlease.\n`);
  git(mine, 'commit', '-q', '--all', '--message', 'Ask');
  expect(merge(mine).code).toBe(0);
  git(other, 'pull', '-q');
  expect(readFileSync(join(other, 'signatories/a/ce.yaml'), 'utf8')).toContain('Cem');
});
