// Work that comes to no end, fills memory or ends its process is given up, and what comes behind it is done as ever.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { BoundedWorker, StartError } from '../../src/review/limits/bounded-worker.ts';
import { least, leastTurn, maxSmallBytes, usual } from '../../src/review/limits/limits.ts';
import { Patience } from '../../src/review/limits/patience.ts';
import { processorSeconds, secondsOf } from '../../src/review/limits/processor-time.ts';

const program = new URL('tasks.ts', import.meta.url);
const workers: BoundedWorker<string, unknown>[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.close();
});

function work(setup: () => unknown = () => ({}), megabytes = 64): BoundedWorker<string, unknown> {
  const worker = new BoundedWorker<string, unknown>({ program, setup, megabytes });
  workers.push(worker);
  return worker;
}

test.each([
  ['throw', 60, { kind: 'thrown', message: 'Maximum call stack size exceeded' }],
  ['throw something else', 60, { kind: 'thrown', message: 'no error at all' }],
  ['call itself', 60, { kind: 'thrown', message: 'Maximum call stack size exceeded' }],
  ['answer with something that cannot be sent', 60, { kind: 'thrown', message: expect.stringContaining('could not be cloned') as string }],
  ['never end', 0.5, { kind: 'time' }],
  ['match for ever', 0.5, { kind: 'time' }],
  ['fill memory with lists', 300, { kind: 'end' }],
  ['fill memory with texts', 300, { kind: 'end' }],
  ['fill memory with one map', 300, { kind: 'end' }],
  ['exit', 60, { kind: 'end' }],
  ['abort', 60, { kind: 'end' }],
  ['kill', 60, { kind: 'end' }],
])('%s: the work before it and behind it has its answer', async (kind, seconds, failure) => {
  const worker = work();
  expect(await worker.do('answer', 300)).toEqual({ answer: 'an answer' });
  expect(await worker.do(kind, seconds)).toEqual({ failure });
  expect(await worker.do('answer', 300)).toEqual({ answer: 'an answer' });
});

test('a process that takes the place of another begins with what is remembered by then', async () => {
  const memory: string[] = ['before'];
  const worker = work(() => ({ memory }));
  expect(await worker.do('what is remembered', 300)).toEqual({ answer: ['before'] });
  memory.push('since');
  await worker.do('exit', 300);
  expect(await worker.do('what is remembered', 300)).toEqual({ answer: ['before', 'since'] });
});

test('a process that has done its work takes up that of the next worker, with nothing of the first', async () => {
  const first = work(() => ({ memory: ['of the first'] }));
  const { answer: pid } = (await first.do('pid', 300)) as { answer: number };
  await first.do('keep busy', 300);
  expect(first.worked).toBeGreaterThan(0.3);
  first.close();
  const second = work(() => ({ memory: ['of the second'] }));
  expect(await second.do('pid', 300)).toEqual({ answer: pid });
  expect(await second.do('what is remembered', 300)).toEqual({ answer: ['of the second'] });
  expect(second.worked).toBeLessThan(0.3);
  // At the same time, with another heap or another environment it is another one.
  expect(await work().do('pid', 300)).not.toEqual({ answer: pid });
  second.close();
  expect(await work(undefined, 65).do('pid', 300)).not.toEqual({ answer: pid });
  process.env.UNDERSIGNED_TEST_WORKER = '1';
  try {
    expect(await work().do('pid', 300)).not.toEqual({ answer: pid });
  } finally {
    delete process.env.UNDERSIGNED_TEST_WORKER;
  }
  expect(await work().do('pid', 300)).toEqual({ answer: pid });
});

test('one that has grown large does not wait beside what others do', async () => {
  const first = work();
  await first.do('hold much', 300);
  const { answer: pid } = (await first.do('pid', 300)) as { answer: number };
  expect(isRunning(pid)).toBe(true);
  first.close();
  await expect.poll(() => isRunning(pid), { timeout: 60_000, interval: 200 }).toBe(false);
  expect(await work().do('how much it holds', 300)).toEqual({ answer: 0 });
});

test('who is closed in the middle of work, or was given up, leaves no process to others', async () => {
  const first = work();
  const { answer: pid } = (await first.do('pid', 300)) as { answer: number };
  const doing = first.do('wait for ever', 300);
  // It was asked by then.
  await new Promise(setImmediate);
  first.close();
  expect(await doing).toEqual({ failure: { kind: 'end' } });
  const second = work();
  const other = (await second.do('pid', 300)) as { answer: number };
  expect(other.answer).not.toBe(pid);
  await second.do('never end', 0.5);
  second.close();
  expect(await work().do('pid', 300)).not.toEqual(other);
});

test('a process that waits keeps none from its end, and ends with it', async () => {
  const parent = fork(new URL('parent.ts', import.meta.url), ['close'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [pid] = (await once(parent, 'message')) as [number];
  const [code] = (await once(parent, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(() => isRunning(pid), { timeout: 60_000, interval: 200 }).toBe(false);
});

test('a process that cannot begin is an error that says why, and not a failure of the work', async () => {
  await expect(work(() => ({ fail: 'there is no campaign' })).do('answer', 300)).rejects.toThrow(new StartError('there is no campaign'));
  const nowhere = new BoundedWorker({ program: new URL('nowhere.ts', import.meta.url), setup: () => ({}) });
  await expect(nowhere.start()).rejects.toThrow(StartError);
});

test('time is that of the processor: whoever waits for the machine is not taken for slow', () => {
  const here = processorSeconds(process.pid) ?? 0;
  expect(here).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage();
  expect((user + system) / 1e6).toBeGreaterThanOrEqual(here - 0.1);
  expect(processorSeconds(2 ** 22 + 1)).toBeUndefined();
  expect(['0:01.25', '00:00:07', '1-02:03:04', ' 12:34 ', 'x', ''].map(secondsOf)).toEqual([1.25, 7, 93_784, 754, undefined, undefined]);
});

test('a worker counts what all of its processes have worked', async () => {
  const worker = work();
  await worker.do('never end', 0.5);
  const before = worker.worked;
  expect(before).toBeGreaterThanOrEqual(0.5);
  await worker.do('answer', 300);
  expect(worker.worked).toBeGreaterThan(before);
});

test('it sees no token, whatever its name', async () => {
  const names = ['GITHUB_TOKEN', 'GH_PAT', 'NPM_AUTH', 'AWS_CREDENTIALS', 'SENTRY_DSN', 'GPG_PASSPHRASE', 'DEPLOY_KEY'];
  for (const name of names) process.env[name] = 'secret';
  try {
    expect(await work(() => ({})).do('tokens', 300)).toEqual({ answer: [] });
  } finally {
    for (const name of names) delete process.env[name];
  }
});

const small = { bytes: 20 * 1024, isGivenUp: false };
const endless = { ...small, isGivenUp: true };

test('small ones get a turn, whatever the others have used up, and more than they need while those that come to no end are few', () => {
  const patience = new Patience(8, () => 20);
  const turns = (): number[] => [0, 1, 4, 20, 64].map((kibibytes) => patience.inFirstTurn(kibibytes * 1024, 1));
  const by = ({ seconds, perKibibyte }: typeof usual): number[] => [0, 1, 4, 20, 64].map((kibibytes) => seconds + kibibytes * perKibibyte);
  expect(turns()).toEqual(by(usual));
  for (let at = 0; at < 60; at++) patience.spend(patience.inFirstTurn(small.bytes, 1), endless);
  expect(turns()).toEqual(by(least));
  expect(patience.inSecondTurn()).toBe(0);
  expect(patience.inFirstTurn(maxSmallBytes + 1, 1)).toBe(0);
});

test('translations take nothing from each other, however many there are', () => {
  const patience = new Patience(5, () => 10);
  // What the slowest of forty translations of a text of 27 KB took where nothing was compiled yet.
  for (let at = 0; at < 1000; at++) patience.spend(0.65, { bytes: 27 * 1024, isGivenUp: false });
  expect(patience.inFirstTurn(27 * 1024, 1)).toBeGreaterThan(0.65);
  expect(patience.inSecondTurn()).toBe(2.5);
});

test('whoever keeps many busy for longer than the honest do leaves these the least, also where each of them comes to a verdict', () => {
  const patience = new Patience(5, () => 10);
  for (let at = 0; at < 50; at++) patience.spend(4, small);
  expect(patience.inFirstTurn(small.bytes, 1)).toBeCloseTo(least.seconds + 20 * least.perKibibyte);
});

test('large ones share what there is, and leave what they do not need to the others', () => {
  const patience = new Patience(8, () => 20);
  const large = maxSmallBytes + 1;
  expect([1, 2, 4, 8, 1000].map((waiting) => patience.inFirstTurn(large, waiting))).toEqual([8, 8, 4, 2, usual.seconds]);
  patience.spend(4 + usual.seconds, { bytes: 0, isGivenUp: false });
  expect([1, 4, 1000].map((waiting) => patience.inFirstTurn(large, waiting))).toEqual([8, 2, usual.seconds]);
  expect(patience.inSecondTurn()).toBe(2);
  patience.spend(4 + least.seconds - leastTurn / 2, { bytes: 0, isGivenUp: true });
  expect([1, 4, 1000].map((waiting) => patience.inFirstTurn(large, waiting))).toEqual([0, 0, 0]);
});

test('large ones that come to no verdict use up all that they take, and those that come to one what honest ones do not take', () => {
  const large = maxSmallBytes + 1;
  const fifty = new Patience(5, () => 20);
  let given = 0;
  for (let at = 0; at < 50; at++) {
    const seconds = fifty.inFirstTurn(large, 50 - at);
    given += seconds;
    fifty.spend(seconds, { bytes: large, isGivenUp: true });
  }
  expect(given).toBeLessThanOrEqual(5 + usual.seconds);
  expect(fifty.inFirstTurn(small.bytes, 1)).toBeGreaterThanOrEqual(least.seconds);
  const judged = new Patience(5, () => 20);
  for (let at = 0; at < 50; at++) if (judged.inFirstTurn(large, 50 - at) > 0) judged.spend(1.15, { bytes: large, isGivenUp: false });
  expect(judged.inFirstTurn(large, 1)).toBe(0);
  const honest = new Patience(5, () => 20);
  for (let at = 0; at < 50; at++) honest.spend(0.6, { bytes: large, isGivenUp: false });
  expect(honest.inFirstTurn(large, 1)).toBe(5);
});

test('what is quick uses up nothing, however much of it there is, and a long review has more time for what is slow', () => {
  const patience = new Patience(8, () => 20);
  for (let at = 0; at < 10_000; at++) patience.spend(least.seconds, { bytes: 0, isGivenUp: at % 2 === 0 });
  expect(patience.inSecondTurn()).toBe(4);
  expect(new Patience(8, () => 150).inSecondTurn()).toBe(7.5);
  expect(new Patience(8, () => 10_000).inSecondTurn()).toBe(8);
});

test.each(['never end', 'match for ever', 'fill memory with one map', 'wait for ever', 'answer'])(
  'a process at work on “%s” ends when the one that started it is killed',
  async (kind) => {
    const parent = fork(new URL('parent.ts', import.meta.url), [kind], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const [pid] = (await once(parent, 'message')) as [number];
    expect(isRunning(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { timeout: 60_000, interval: 200 }).toBe(false);
  },
);

/** One that has ended and was not asked about is none that runs. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
