// Work for the tests of the limits: each kind does something else that no work may do to what comes behind it.

import { serveTasks } from '../../src/review/limits/serve-tasks.ts';

let held: Buffer | undefined;

const kinds: Readonly<Record<string, () => unknown>> = {
  answer: () => 'an answer',
  throw: () => {
    throw new RangeError('Maximum call stack size exceeded');
  },
  'throw something else': () => {
    throw 'no error at all';
  },
  'never end': () => {
    for (;;);
  },
  // As many steps as two to the power of sixty.
  'match for ever': () => /^(a|a?)+$/.test(`${'a'.repeat(60)}b`),
  'call itself': () => {
    const again = (depth: number): number => again(depth + 1) + 1;
    return again(0);
  },
  'fill memory with lists': () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array<number>(1000).fill(1.5));
  },
  'fill memory with texts': () => {
    const kept: string[] = [];
    for (let at = 0; ; at++) kept.push(`${'x'.repeat(10_000)}${at}`.split('').reverse().join(''));
  },
  'fill memory with one map': () => {
    const kept = new Map<number, object>();
    for (let at = 0; ; at++) kept.set(at, { at });
  },
  exit: () => process.exit(3),
  abort: () => process.abort(),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  pid: () => process.pid,
  'how much it holds': () => held?.length ?? 0,
  'hold much': () => {
    held = Buffer.alloc(300 * 1024 * 1024, 1);
  },
  'keep busy': () => {
    const until = process.cpuUsage().user + 400_000;
    while (process.cpuUsage().user < until);
  },
  'wait for ever': () => new Promise(() => setInterval(() => {}, 1000)),
  tokens: () => Object.keys(process.env).filter((name) => /TOKEN|GH_PAT|NPM_AUTH|CREDENTIALS|DSN|PASSPHRASE|_KEY$/.test(name)),
  'answer with something that cannot be sent': () => () => {},
};

serveTasks<{ fail?: string; memory?: readonly string[] }, string, unknown>(async ({ fail, memory = [] }) => {
  if (fail !== undefined) throw new Error(fail);
  return (kind) => (kind === 'what is remembered' ? memory : kinds[kind]?.());
});
