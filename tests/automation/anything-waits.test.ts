// A scheduled run asks whether anything waits before it installs anything; where that cannot be told, it goes on.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import type { ForgeState } from './forge/state.ts';
import { startForge, type TestForge } from './run-task.ts';

const now = '2026-11-24T12:00:00Z';
const long = '2026-11-20T12:00:00Z';
const justNow = '2026-11-24T11:00:00Z';

/** 0: something may wait. 1: nothing. */
async function asked({ kind, url, state }: TestForge, more: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const variables =
    kind === 'gitlab' ? { CI_API_V4_URL: url, CI_PROJECT_ID: '77' } : { GITHUB_API_URL: url, GITHUB_REPOSITORY: state.repository };
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, UNDERSIGNED_NOW: now, ...variables, ...more };
    execFile(process.execPath, [join(engineRoot, 'scripts/anything-waits.js'), kind], { env }, (error, said) =>
      resolve({ code: Number(error?.code ?? 0), said }),
    );
  });
}

const quiet: readonly ((state: ForgeState) => void)[] = [
  () => {},
  (state) => void state.addRequest({ labels: ['check: passed', 'signature'], updated: long }),
  (state) => void state.addRequest({ labels: ['engine'], updated: long }),
  (state) => void state.addIssue({ title: 'The page is slow', labels: [], created: justNow }),
  (state) => void state.addIssue({ labels: ['signature', 'by hand'], created: justNow }),
  (state) => void state.addIssue({ labels: ['signature'], created: long }),
];
const busy: readonly ((state: ForgeState) => void)[] = [
  (state) => void state.addRequest({ labels: [], updated: long }),
  (state) => void state.addRequest({ labels: ['check: failed'], updated: justNow }),
  (state) => void state.addIssue({ title: 'Signature: Bo', labels: [], created: justNow }),
  (state) => void state.addIssue({ title: 'Ann', labels: ['signature'], created: justNow }),
];

test.each(['github', 'gitlab', 'forgejo'] as const)(
  'on %s what is answered and old waits for nothing, and what is new does',
  async (kind) => {
    const codes = async (states: typeof quiet) =>
      Promise.all(
        states.map(async (prepare) => {
          const forge = await startForge(kind);
          prepare(forge.state);
          return (await asked(forge)).code;
        }),
      );
    expect(await codes(quiet)).toEqual(quiet.map(() => 1));
    expect(await codes(busy)).toEqual(busy.map(() => 0));
  },
);

test('once a day, and where the forge does not say, the run goes on', async () => {
  const forge = await startForge('forgejo');
  expect(await asked(forge, { UNDERSIGNED_NOW: '2026-11-24T05:59:00Z' })).toEqual({ code: 0, said: 'Something may wait.\n' });
  forge.state.refuse = () => ({ status: 503, json: { message: 'Down' } });
  expect(await asked(forge)).toEqual({
    code: 0,
    said: 'Nobody can tell whether something waits, so the run goes on: The forge answered with 503.\n',
  });
});
