// Work is given up between two steps, by the time of the processor, and whoever waits for the machine is not taken for slow.

import { expect, test } from 'vitest';
import { effortLeft, GivenUp, step, withinEffort } from '../../src/core/effort.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { TooComplex, withinTime } from '../../src/core/markdown/guard.ts';
import { planFix } from '../../src/fix/plan.ts';
import { Judge } from '../../src/review/judge/judge.ts';
import { added, baseOf, makeRepository } from '../review/support.ts';
import { makeCampaign } from '../support/campaign.ts';

const large = 100_000;

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function work(milliseconds: number): void {
  for (const until = process.cpuUsage().user + milliseconds * 1000; process.cpuUsage().user < until; ) Math.random();
}

test('steps go on within the effort, and throw when it is used up', () => {
  step();
  expect(effortLeft()).toBeUndefined();
  expect(
    withinEffort(60, () => {
      step();
      return 'done';
    }),
  ).toBe('done');
  expect(() =>
    withinEffort(0.05, () => {
      for (;;) {
        work(10);
        step();
      }
    }),
  ).toThrow(GivenUp);
  step();
  expect(effortLeft()).toBeUndefined();
});

test.each([300, 400, 500, 600, 700])('what sleeps %i ms of 100 has used nothing, and is begun again with more time', (milliseconds) => {
  let begun = 0;
  const result = withinEffort(0.1, () =>
    withinTime(large, () => {
      begun++;
      sleep(milliseconds);
      return 'read';
    }),
  );
  expect(result).toBe('read');
  expect(begun).toBeGreaterThan(1);
});

test('what works too long is given up where time is limited, and errors of its own are its own', () => {
  for (const seconds of [0.05, 0.1, 0.2, 0.3, 0.4])
    expect(() => withinEffort(seconds, () => withinTime(large, () => work(60_000))), String(seconds)).toThrow(GivenUp);
  expect(() => withinEffort(-1, () => withinTime(large, () => 1))).toThrow(GivenUp);
  expect(withinEffort(-1, () => withinTime(10, () => 1))).toBe(1);
  expect(() =>
    withinTime(large, () => {
      throw new RangeError('Maximum call stack size exceeded');
    }),
  ).toThrow(TooComplex);
  expect(() =>
    withinTime(large, () => {
      throw new TypeError('another');
    }),
  ).toThrow('another');
});

test('reading, rules, fixes and comparing are all given up, and nothing of them is remembered', async () => {
  const root = makeCampaign();
  expect(() => withinEffort(-1, () => loadCampaign(root))).toThrow(GivenUp);
  const around = { root: '', publicFiles: new Set<string>(), letterIds: new Set(['a']), basePath: '' };
  expect(() => withinEffort(-1, () => planFix('signatories/a/x.yaml', Buffer.from('Name: X\n'), around))).toThrow(GivenUp);
  const repository = makeRepository();
  const author = { name: 'Eve', email: 'eve@users.example' };
  const judge = new Judge(await baseOf(repository), '2026-11-29');
  const other = new Judge(await baseOf(repository), '2026-11-29');
  const proposals = [
    added('signatories/a/mia.yaml', 'name: Mia Moe\n'),
    added('signatories/a/all.list.yaml', '- name: Mia Moe\n- name: Per Dahl\n'),
    added('translations/de/a.md', '---\ntitle: Ein Brief\nrevision: 1\n---\n\nBitte hört zu.\n'),
    added('letters/b.md', '---\ntitle: B\nlanguage: en\nstatus: open\n---\n\nText.\n'),
    added('signatories/a/Per Dahl.yml', 'Name: Per Dahl\n'),
  ].map((file) => ({ number: 1, author, files: [file] }));
  for (const proposal of proposals) expect(() => withinEffort(-1, () => judge.judge(proposal))).toThrow(GivenUp);
  for (const proposal of proposals) expect(judge.judge(proposal)).toEqual(other.judge(proposal));
});
