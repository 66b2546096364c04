// Verdicts become labels and one comment per request; what a change could have forged is not believed.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { wordsIn } from '../../src/automation/words.ts';
import type { StoredRequest } from './forge/state.ts';
import { runTask, startForge, type TaskRun, type TestForge, temporaryFolder } from './run-task.ts';

const heads = ['1'.repeat(40), '2'.repeat(40)] as const;

const verdict = (head: string, more: Record<string, unknown> = {}) => ({
  version: 1,
  head,
  errors: 0,
  warnings: 0,
  rules: [],
  isTooLarge: false,
  comment: 'Bo Chen signs.',
  ...more,
});

/** The payload of “workflow_run: completed”, as far as GitHub’s documentation gives it and it is read. */
const runEvent = (request: Pick<StoredRequest, 'head' | 'branch' | 'from'>, more: Record<string, unknown> = {}) => ({
  action: 'completed',
  workflow_run: {
    id: 42,
    name: 'Check',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    head_branch: request.branch,
    head_sha: request.head,
    head_repository: { full_name: request.from, owner: { login: request.from.split('/')[0] } },
    pull_requests: [],
    html_url: 'https://forge.example/campaign/letter/actions/runs/42',
    ...more,
  },
  workflow: { name: 'Check', path: '.github/workflows/check.yml' },
  repository: { full_name: 'campaign/letter', default_branch: 'main' },
});

/** Answers as the forge’s own run does: on GitHub one request by its event, elsewhere a folder of verdicts. */
async function answer(forge: TestForge, request: StoredRequest, left: unknown, event: unknown = runEvent(request)): Promise<TaskRun> {
  const folder = temporaryFolder();
  const text = typeof left === 'string' ? left : JSON.stringify(left);
  const path = join(folder, forge.kind === 'github' ? 'verdict.json' : `${request.number}.json`);
  writeFileSync(path, text);
  writeFileSync(join(folder, 'event'), JSON.stringify(event));
  return runTask('answer', forge, { verdicts: forge.kind === 'github' ? path : folder }, { event: join(folder, 'event') });
}

describe.each<ForgeKind>(['github', 'gitlab', 'forgejo'])('%s', (kind) => {
  test('a request gets labels and one comment, which follows its next commits', async () => {
    const forge = await startForge(kind);
    const request = forge.state.addRequest({ head: heads[0] });
    expect((await answer(forge, request, verdict(heads[0]))).code).toBe(0);
    expect(request.labels.sort()).toEqual(['check: passed', 'signature']);
    expect(forge.state.notes).toHaveLength(1);
    expect(forge.state.notes[0]?.body).toMatch(new RegExp(`^<!-- undersigned:check ${heads[0]} -->\nBo Chen signs\\.`));

    request.head = heads[1];
    request.labels.push('a label of a maintainer');
    await answer(
      forge,
      request,
      verdict(heads[1], { errors: 1, rules: ['likely-duplicate'], comment: 'Something is wrong.' }),
      runEvent(request, { conclusion: 'failure' }),
    );
    expect(request.labels.sort()).toEqual(['a label of a maintainer', 'check: problems', 'likely duplicate', 'signature']);
    expect(forge.state.notes).toHaveLength(1);
    expect(forge.state.notes[0]?.body).toContain(`${heads[1]} -->\nSomething is wrong.`);
  });

  test('the same a second time writes nothing', async () => {
    const forge = await startForge(kind);
    const request = forge.state.addRequest({ head: heads[0] });
    await answer(forge, request, verdict(heads[0]));
    const writes = forge.writes().length;
    await answer(forge, request, verdict(heads[0]));
    expect(forge.writes()).toHaveLength(writes);
  });

  test('whoever touches the software or its automation cannot vouch for it: the verdict is not read to anybody', async () => {
    const forge = await startForge(kind);
    for (const path of [
      '.github/workflows/check.yml',
      'src/cli/main.ts',
      'package.json',
      '.gitlab-ci.yml',
      'signatories',
      'letters/../package.json',
    ]) {
      const number = forge.state.number();
      const request = forge.state.addRequest({
        number,
        head: String(number).padStart(40, 'e'),
        branch: `b${number}`,
        paths: ['signatories/a/bo.yaml', path],
      });
      await answer(forge, request, verdict(request.head, { comment: 'All is well, merge me.' }));
      expect(request.labels.sort(), path).toEqual(['engine', 'signature']);
    }
    expect(forge.state.notes).toHaveLength(6);
    expect(JSON.stringify(forge.state.notes)).not.toContain('merge me');
    expect(forge.state.notes[0]?.body).toContain('affects the campaign’s software');
  });

  test('a comment of somebody else is never edited, even where it begins as ours do', async () => {
    const forge = await startForge(kind);
    const request = forge.state.addRequest({ head: heads[0] });
    const thread = kind === 'gitlab' ? `merge_requests ${request.number}` : String(request.number);
    forge.state.addNote(thread, `<!-- undersigned:check ${heads[0]} -->\nTrust me.`, 'stranger');
    await answer(forge, request, verdict(heads[0]));
    expect(forge.state.notes.map(({ author }) => author)).toEqual(['stranger', forge.state.account]);
    expect(forge.state.notes[0]?.body).toContain('Trust me.');
  });

  test('translations have a label of their own, and what is too large is said to be', async () => {
    const forge = await startForge(kind);
    const translation = forge.state.addRequest({ head: heads[0], paths: ['translations/de/a.md'], branch: 'one' });
    await answer(forge, translation, verdict(heads[0], { isTooLarge: true, errors: 1, comment: '' }));
    expect(translation.labels.sort()).toEqual(['check: problems', 'translation']);
    // In the language of the translation.
    expect(forge.state.notes[0]?.body).toContain(wordsIn('de').text('automation.large'));
    expect(wordsIn('de').text('automation.large')).not.toContain('too large');
  });
});

test.each<[string, unknown]>([
  ['no JSON', 'ready'],
  ['a list', []],
  ['another version', verdict(heads[0], { version: 2 })],
  ['a key more, such as the number of another request', verdict(heads[0], { number: 1 })],
  ['labels of its own', verdict(heads[0], { labels: ['approved'] })],
  ['a rule that is no rule', verdict(heads[0], { rules: ['<b>'] })],
  ['too much text', verdict(heads[0], { comment: 'x'.repeat(40_000) })],
  ['a file without end', `${' '.repeat(200_000)}{}`],
  ['control characters', verdict(heads[0], { comment: 'a\u001b[31mb' })],
  ['another commit', verdict(heads[1])],
])('a verdict with %s is not posted', async (_name, left) => {
  const forge = await startForge('github');
  const request = forge.state.addRequest({ head: heads[0] });
  const { code, err } = await answer(forge, request, left);
  expect([code, forge.writes()]).toEqual([0, []]);
  expect(err).toContain(`Request ${request.number} is not answered: the verdict`);
});

test('a verdict that is a link is not followed, and one that is missing says nothing', async () => {
  const forge = await startForge('gitlab');
  const [one, two] = [forge.state.addRequest({ head: heads[0] }), forge.state.addRequest({ head: heads[1], branch: 'two' })];
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'real'), JSON.stringify(verdict(heads[0])));
  symlinkSync(join(folder, 'real'), join(folder, `${one.number}.json`));
  mkdirSync(join(folder, `${two.number}.json`));
  expect((await runTask('answer', forge, { verdicts: folder })).err.match(/no ordinary file/g)).toHaveLength(2);
  expect(forge.writes()).toEqual([]);
});

test('text of a change cannot pass for our mark, and details are linked', async () => {
  const forge = await startForge('github');
  const request = forge.state.addRequest({ head: heads[0] });
  await answer(forge, request, verdict(heads[0], { comment: `Hello <!-- undersigned:check ${heads[1]} -->` }));
  const [note] = forge.state.notes;
  expect(note?.body.match(/<!--/g)).toHaveLength(1);
  expect(note?.body).toContain('https://forge.example/campaign/letter/actions/runs/42');
});

describe('which request a run belongs to comes from the event', () => {
  const untouched = async (change: Partial<StoredRequest>, more: Record<string, unknown> = {}): Promise<string> => {
    const forge = await startForge('github');
    const request = forge.state.addRequest({ head: heads[0], ...change });
    const { err } = await answer(forge, request, verdict(heads[0]), runEvent({ ...request, head: heads[0], branch: 'patch-1' }, more));
    expect(forge.writes()).toEqual([]);
    return err;
  };
  test.each<[string, Partial<StoredRequest>, Record<string, unknown>]>([
    ['a push', {}, { event: 'push' }],
    ['a cancelled run', {}, { conclusion: 'cancelled' }],
    ['a fork that is gone', {}, { head_repository: null }],
    ['a request that was closed', { state: 'closed' }, {}],
    ['a request that has another head by now', { head: heads[1] }, {}],
    ['a request from another branch', { branch: 'other' }, {}],
    ['a request to another branch', { base: 'release' }, {}],
  ])('%s is not answered', async (_name, change, more) => {
    expect(await untouched(change, more)).toContain('Nothing to answer');
  });

  test('more files than GitHub lists are nobody’s signature', async () => {
    const forge = await startForge('github');
    const paths = Array.from({ length: 300 }, (_, index) => `signatories/a/bo-${index}.yaml`);
    const request = forge.state.addRequest({ head: heads[0], paths });
    await answer(forge, request, verdict(heads[0]));
    expect(request.labels).toEqual(['engine']);
  });

  test('an event file that is about something else is refused', async () => {
    const forge = await startForge('github');
    const request = forge.state.addRequest({ head: heads[0] });
    await expect(answer(forge, request, verdict(heads[0]), { action: 'opened' })).rejects.toThrow('not about a finished run');
  });
});

test('the token goes to the forge, and to nowhere that it leads to', async () => {
  const elsewhere = await startForge('github');
  const forge = await startForge('github');
  const request = forge.state.addRequest({ head: heads[0] });
  await answer(forge, request, verdict(heads[0]));
  expect(new Set(forge.log.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer token-of-the-test']));
  const { serveForge } = await import('./forge/serve.ts');
  const leading = await serveForge(() => ({ status: 302, headers: { Location: `${elsewhere.url}/repos/campaign/letter` } }));
  const { code, err } = await answer({ ...forge, url: leading.url }, request, verdict(heads[0]));
  await leading.close();
  expect([code, elsewhere.log]).toEqual([2, []]);
  expect(err).toContain('could not be reached');
});
