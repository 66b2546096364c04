// A merge that is ended in the middle, at ten moments spread over everything it does: nothing is lost, nothing is there twice.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeRandom } from '../../bench/random.ts';
import { makeRequests } from '../../bench/requests.ts';
import { clone, git, reviewed, startReview } from './remotes.ts';

/** Twice in each round it is killed some milliseconds after it has begun a step, and then it is run to its end. */
const rounds: readonly { readonly isPushing: boolean; readonly kills: readonly (readonly [step: string, within: number])[] }[] = [
  {
    isPushing: false,
    kills: [
      ['Judging', 150],
      ['Moving', 40],
    ],
  },
  {
    isPushing: true,
    kills: [
      ['Merging', 150],
      ['Pushing to', 150],
    ],
  },
  {
    isPushing: false,
    kills: [
      ['Checking', 300],
      ['Moving', 120],
    ],
  },
  {
    isPushing: true,
    kills: [
      ['Checking', 300],
      ['Pushing to', 300],
    ],
  },
  {
    isPushing: false,
    kills: [
      ['Merging', 80],
      ['Moving', 200],
    ],
  },
];

test('killed ten times, it can be run again each time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-interrupted-'));
  try {
    const remote = join(folder, 'remote.git');
    const { labels } = makeRequests(remote, { requests: 24, signatures: 100, seed: 11 });
    const ready = labels.filter(({ state, expected }) => state === 'open' && expected === 'ready').map(({ number }) => number);
    const start = git(remote, 'rev-parse', 'main');
    const root = clone(`file://${remote}`);
    const random = makeRandom(5);
    let killed = 0;
    for (const [round, { isPushing, kills }] of rounds.entries()) {
      const args = ['--merge', ...(isPushing ? ['--push'] : [])];
      git(remote, 'update-ref', 'refs/heads/main', start);
      git(root, 'reset', '--hard', '--quiet', start);
      // The branch goes back on purpose: the clone has seen it, and knows of no other state.
      git(root, 'fetch', '--quiet', 'origin');
      git(root, 'reflog', 'expire', '--expire=now', '--all');
      for (const [index, [step, within]] of kills.entries()) {
        const running = startReview(root, args);
        await running.reaches(step);
        await wait(random.below(within));
        // On its own, or with every git that it has started.
        running.kill((round + index) % 2 === 0);
        if ((await running.ended).code === null) killed++;
        await untilGone(running.pid);
        // What git itself asks people to do when a git was killed: it locks the branch, and HEAD that points to it.
        for (const lock of ['refs/heads/main.lock', 'HEAD.lock']) rmSync(join(root, '.git', lock), { force: true });
        git(root, 'fsck', '--strict', '--no-dangling');
        if (isPushing) git(remote, 'fsck', '--strict', '--no-dangling');
        for (const repository of [root, remote]) {
          const count = git(repository, 'rev-list', '--count', '--first-parent', `${start}..main`);
          // All of it, or nothing.
          expect(['0', String(ready.length + 1)]).toContain(count);
        }
      }

      const { merge } = await reviewed(root, args);
      expect(merge?.left).toEqual([]);
      const merged = git(root, 'log', '--first-parent', '--format=%s', '--reverse', `${start}..main`).split('\n');
      // Who names no day gets the one of the merge, once.
      expect(merged.pop()).toMatch(/^Record the day on which \d+ signatures were merged$/);
      const numbers = merged.map((line) => Number(/#(\d+)/.exec(line)?.[1]));
      expect(numbers, `round ${round}`).toEqual(ready);
      expect(git(root, 'status', '--porcelain')).toBe('');
      if (isPushing) expect(git(remote, 'rev-parse', 'main')).toBe(git(root, 'rev-parse', 'main'));
      expect(existsSync(join(root, '.git/undersigned/review.json'))).toBe(false);
    }
    // Most of them were in the middle, and not at the end already.
    expect(killed).toBeGreaterThan(5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 400_000);

async function untilGone(group: number): Promise<void> {
  for (;;) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await wait(20);
  }
}
