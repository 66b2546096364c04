// What forges say of requests, by answers recorded from GitHub, GitLab and Forgejo: state, title, author, pages, limits, and errors.

import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { History } from '../../bench/fast-import.ts';
import { pullRequests } from '../../src/forge/kinds.ts';
import { Git } from '../../src/review/git/git.ts';
import { askForge, forgeAccess, unusedToken } from '../../src/review/requests/ask.ts';
import { afterPush, mergesDetected } from '../../src/review/requests/shown-merged.ts';
import type { Remote } from '../../src/review/requests/remote.ts';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { type ApiAnswer, type ForgeOptions, ForgeServer } from '../support/git-server.ts';
import { clone, git, review, reviewed } from './remotes.ts';

const token = 'tok_SeCrEt-0123456789';

/** As GitHub and Forgejo describe a request, cut to what is looked at and a little more. */
const pull = (number: number, more: Record<string, unknown> = {}) => ({
  id: 1_000_000 + number,
  number,
  state: 'open',
  title: `Sign #${number}`,
  draft: false,
  user: { login: `user-${number}`, id: number, type: 'User' },
  head: { ref: 'patch-1', sha: 'a'.repeat(40) },
  base: { ref: 'main', sha: 'b'.repeat(40) },
  ...more,
});

/** As GitLab describes one. */
const mergeRequest = (iid: number, more: Record<string, unknown> = {}) => ({
  id: 2_000_000 + iid,
  iid,
  state: 'opened',
  title: `Sign !${iid}`,
  draft: false,
  author: { username: `user-${iid}`, name: 'Somebody' },
  target_branch: 'main',
  ...more,
});

async function serve(options: ForgeOptions): Promise<ForgeServer> {
  const server = await ForgeServer.start(options);
  onTestFinished(() => server.close());
  return server;
}

const answering = (api: ForgeOptions['api'] & {}): Promise<ForgeServer> => serve({ folder: tmpdir(), api });

function remoteAt(server: ForgeServer, forge: ForgeKind, path = '/org/letter'): Remote {
  return {
    name: 'origin',
    shown: server.url,
    page: new URL(server.url + path),
    forge,
    namespace: 'refs/undersigned/origin/',
    protocols: 'http',
  };
}

async function ask(server: ForgeServer, forge: ForgeKind, environment: Record<string, string>, path?: string) {
  const access = forgeAccess(remoteAt(server, forge, path), { GITHUB_SERVER_URL: server.url, ...environment });
  if (!access) throw new Error('the forge would not be asked');
  const waits: number[] = [];
  const found = await askForge(access, { onWait: (seconds) => waits.push(seconds) });
  return { found, waits };
}

describe('A forge is asked', () => {
  test('page by page, each in its own words', async () => {
    const github = await answering((url) => {
      const at = Number(url.searchParams.get('page'));
      const rows = Array.from({ length: at < 3 ? 100 : 7 }, (_, row) => pull(100 * (at - 1) + row + 1));
      return {
        body: rows,
        headers: at < 3 ? { link: '<https://evil.example/next>; rel="next"' } : { link: '<https://x.example>; rel="first"' },
      };
    });
    const { found } = await ask(github, 'github', { GITHUB_TOKEN: token });
    expect(found.size).toBe(207);
    expect(found.get(12)).toEqual({ number: 12, title: 'Sign #12', author: 'user-12', branch: 'main', isDraft: false });
    expect(github.asked.map(({ path }) => path)).toEqual(
      [1, 2, 3].map((at) => `/api/v3/repos/org/letter/pulls?state=open&sort=created&direction=asc&per_page=100&page=${at}`),
    );
    expect(github.asked[0]?.headers.authorization).toBe(`Bearer ${token}`);

    const gitlab = await answering((url) => ({ body: url.searchParams.get('page') === '1' ? [mergeRequest(5, { draft: true })] : [] }));
    expect([...(await ask(gitlab, 'gitlab', { GITLAB_TOKEN: token }, '/group/sub/letter')).found.values()]).toEqual([
      { number: 5, title: 'Sign !5', author: 'user-5', branch: 'main', isDraft: true },
    ]);
    expect(gitlab.asked[0]?.path).toMatch(/^\/api\/v4\/projects\/group%2Fsub%2Fletter\/merge_requests\?state=opened&/);
    expect(gitlab.asked[0]?.headers['private-token']).toBe(token);

    const forgejo = await answering((url) => ({ body: url.searchParams.get('page') === '1' ? [pull(9, { user: null })] : [] }));
    expect((await ask(forgejo, 'forgejo', { FORGEJO_TOKEN: token }, '/below/org/letter')).found.get(9)?.author).toBe('');
    expect(forgejo.asked[0]?.path).toMatch(/^\/below\/api\/v1\/repos\/org\/letter\/pulls\?state=open&/);
    expect(forgejo.asked[0]?.headers.authorization).toBe(`token ${token}`);
  });

  test('again, when it has asked for a pause, and no more when that would be long', async () => {
    let calls = 0;
    const server = await answering((): ApiAnswer => {
      calls++;
      return calls === 1 ? { status: 429, headers: { 'retry-after': '1' }, body: '' } : { body: [pull(1)] };
    });
    const { found, waits } = await ask(server, 'github', { GH_TOKEN: token });
    expect([found.size, waits, calls]).toEqual([1, [1], 2]);

    const spent = await answering(() => ({
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 1800) },
      body: { message: 'API rate limit exceeded' },
    }));
    await expect(ask(spent, 'github', { GITHUB_TOKEN: token })).rejects.toThrow(/no more questions for (30|31) minutes/);
  });

  const refusals: readonly (readonly [string, ApiAnswer, RegExp])[] = [
    ['a wrong token', { status: 401, body: { message: 'Bad credentials' } }, /does not take the token in GITHUB_TOKEN \(401\)/],
    ['a token that may too little', { status: 403, body: {} }, /does not take the token/],
    ['an unknown repository', { status: 404, body: {} }, /knows no repository org\/letter/],
    ['a repository that has moved', { status: 301, headers: { location: 'https://evil.example/' }, body: '' }, /has moved/],
    ['a broken server', { status: 500, body: '<html>' }, /answered with an error \(500\)/],
    ['words that are no JSON', { body: '<!doctype html><p>Sign in' }, /something else than a list of requests/],
    ['numbers that are none', { body: [pull(1, { number: '1; rm -rf' })] }, /something else than a list/],
    ['another list', { body: [{ id: 1 }] }, /something else than a list/],
    ['no list', { body: { message: 'x' } }, /something else than a list/],
  ];
  test.each(refusals)('%s is told plainly, without the token', async (_, answer, expected) => {
    const server = await answering(() => answer);
    const error = await ask(server, 'github', { GITHUB_TOKEN: token }).catch((reason: Error) => reason);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(expected);
    expect((error as Error).message).not.toContain(token);
    expect(server.asked).toHaveLength(1);
  });

  test('only where the token belongs', () => {
    const at = (url: string, forge: ForgeKind | undefined): Remote => ({
      ...remoteAt({ url: 'http://127.0.0.1:1' } as ForgeServer, 'github'),
      page: new URL(url),
      forge,
    });
    const of = (remote: Remote, environment: Record<string, string>) => forgeAccess(remote, environment)?.variable;
    expect(of(at('https://github.com/org/letter', 'github'), { GITHUB_TOKEN: token })).toBe('GITHUB_TOKEN');
    expect(of(at('https://github.com/org/letter', 'github'), { GITLAB_TOKEN: token })).toBeUndefined();
    // Another server of GitHub’s software, or a forge that calls itself one.
    expect(of(at('https://evil.example/org/letter', 'github'), { GITHUB_TOKEN: token })).toBeUndefined();
    expect(of(at('https://ghe.example/org/letter', 'github'), { GITHUB_TOKEN: token, GITHUB_SERVER_URL: 'https://ghe.example' })).toBe(
      'GITHUB_TOKEN',
    );
    expect(of(at('http://forge.example/org/letter', 'forgejo'), { FORGEJO_TOKEN: token })).toBeUndefined();
    expect(of(at('https://unknown.example/org/letter', undefined), { GITHUB_TOKEN: token, FORGEJO_TOKEN: token })).toBeUndefined();
    expect(() => of(at('https://codeberg.org/org/letter', 'forgejo'), { FORGEJO_TOKEN: 'x\r\nhost: evil' })).toThrow(/no token/);
    // Whoever gave one is told why it goes nowhere, and what to do.
    const unknown = at('https://unknown.example/org/letter', undefined);
    expect(unusedToken(unknown, { GITEA_TOKEN: token })).toMatch(
      /^The token in GITEA_TOKEN .*unknown\.example.*forge: forgejo .*site\.yaml/,
    );
    expect(unusedToken(unknown, { GITLAB_TOKEN: token })).toContain('forge: gitlab');
    expect(unusedToken(unknown, { GITHUB_TOKEN: token })).toBeUndefined();
    expect(unusedToken(at('https://codeberg.org/org/letter', 'forgejo'), { FORGEJO_TOKEN: token })).toBeUndefined();
  });
});

describe('A review that asks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-forge-'));
  beforeAll(() => {
    const history = new History(join(folder, 'org/letter.git'));
    const who = { name: 'Office', email: 'office@campaign.example' };
    const tip = history.commit({
      ref: 'refs/heads/main',
      author: who,
      message: 'The campaign',
      files: {
        'content/site.yaml':
          'name: Asked\nurl: https://campaign.example\ndefaultLanguage: en\nrepository:\n  url: https://forge.example/org/letter\n  forge: forgejo\n',
        'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
        'signatories/a/ann.yaml': 'name: Ann Lee\nhandle: ann-account\n',
      },
    });
    const files: readonly Record<string, string>[] = [
      { 'signatories/a/bo.yaml': 'name: Bo Chen\nlink: https://codeberg.org/bo-account\n' },
      { 'signatories/a/closed.yaml': 'name: Cleo Closed\n' },
      { 'signatories/a/draft.yaml': 'name: Dora Draft\n' },
      { 'signatories/a/elsewhere.yaml': 'name: Elsa Elsewhere\n' },
      { 'signatories/a/ann.yaml': 'name: Ann Lee\nhandle: ann-account\nrole: Baker\n' },
    ];
    for (const [at, own] of files.entries())
      history.commit({
        ref: `refs/pull/${at + 1}/head`,
        author: { name: 'Anybody', email: 'x@users.example' },
        message: 'Sign',
        parents: [tip],
        files: own,
      });
    history.end();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('knows what is open, by whom, and for which branch, and never shows the token', async () => {
    const server = await serve({
      folder,
      api: (url) => ({
        body:
          url.searchParams.get('page') === '1'
            ? [
                pull(1, { user: { login: 'bo-account' } }),
                pull(3, { draft: true }),
                pull(4, { base: { ref: 'other' } }),
                pull(5, { title: 'Sign \u001b[31m<b>', user: { login: 'ann-account' } }),
                pull(77),
              ]
            : [],
      }),
    });
    const root = clone(`file://${join(folder, 'org/letter.git')}`);
    git(root, 'remote', 'set-url', 'origin', `${server.url}/org/letter.git`);
    const data = await reviewed(root, [], { FORGEJO_TOKEN: token });
    expect(data.requests.map(({ number, verdict, author }) => [number, verdict, author.handle])).toEqual([
      [1, 'ready', 'bo-account'],
      [5, 'own-edit', 'ann-account'],
    ]);
    expect(data.assumptions.join('\n')).toMatch(/FORGEJO_TOKEN.*1 request is closed.*for another branch than main.*still a draft/s);
    const { stdout, stderr } = await review(root, ['--all', '--format', 'html'], { FORGEJO_TOKEN: token });
    expect(stdout).toContain('Sign &lt;U+001B&gt;[31m&lt;b&gt;');
    expect(stdout + stderr + JSON.stringify(data)).not.toContain(token);
    expect(server.asked.every(({ headers }) => headers.authorization === `token ${token}`)).toBe(true);
  });

  test('sees to it that a Forgejo shows as merged what is pushed, and looks whether it does', async () => {
    let isDetecting = false;
    let [isOwner, isMerged] = [false, false];
    const server = await serve({
      folder,
      api: (url, _headers, method) => {
        if (method === 'PATCH' && !isOwner) return { status: 403, body: { message: 'owners only' } };
        if (method === 'PATCH') isDetecting = true;
        if (!url.pathname.endsWith('/pulls')) return { body: { default_branch: 'main', autodetect_manual_merge: isDetecting } };
        return { body: url.searchParams.get('page') === '1' && !isMerged ? [pull(1, { user: { login: 'bo-account' } })] : [] };
      },
    });
    const bare = join(folder, 'org/letter.git');
    git(bare, 'config', 'http.receivepack', 'true');
    const root = clone(`file://${bare}`);
    git(root, 'remote', 'set-url', 'origin', `${server.url}/org/letter.git`);
    const env = { FORGEJO_TOKEN: token };
    const { assumptions } = await reviewed(root, [], env);
    expect(assumptions.join()).toContain('will go on to show as open what is merged from here');
    expect((await review(root, ['--detect-merges'], env)).stderr).toMatch(/did not turn on .*403.*may change the settings/);
    expect((await review(root, ['--detect-merges'])).stderr).toContain('takes a token');
    expect(isDetecting).toBe(false);
    isOwner = true;
    // Forges look at what was pushed a moment later.
    setTimeout(() => (isMerged = true), 1500);
    const data = await reviewed(root, ['--merge', '--push', '--only', '1', '--detect-merges'], env);
    expect([isDetecting, data.merge?.isPushed, data.merge?.merged]).toEqual([true, true, [1]]);
    expect(data.merge?.notes).toContain('127.0.0.1 shows it as merged.');

    isMerged = false;
    const access = forgeAccess(remoteAt(server, 'forgejo'), env);
    const merged = { remote: remoteAt(server, 'forgejo'), style: pullRequests, numbers: [1, 2] };
    expect(await afterPush(access, merged, [0, 0])).toEqual([expect.stringMatching(/still shows 1 of 2 as open: #1\..*--detect-merges/)]);
    // A real one looked at 376 requests for some minutes: as long as it gets on, it is waited for.
    let left = 5;
    const slow = await serve({ folder: tmpdir(), api: () => ({ body: Array.from({ length: left-- }, (_, at) => pull(at + 1)) }) });
    const among = { ...merged, remote: remoteAt(slow, 'forgejo'), numbers: [1, 2, 3, 4, 5] };
    expect(await afterPush(forgeAccess(remoteAt(slow, 'forgejo'), env), among, [0, 0])).toEqual(['127.0.0.1 shows all of them as merged.']);
    expect(await afterPush(undefined, merged)).toEqual([expect.stringMatching(/autodetect_manual_merge/)]);
    expect(await afterPush(undefined, { ...merged, remote: remoteAt(server, 'github') })).toEqual([]);
    // And the next review sees what is in and open.
    const later = await reviewed(root, [], env);
    expect(later.assumptions.join()).toContain('Merged already, and shown as open by the forge: #1.');
  }, 60_000);

  test('an answer without the setting says nothing, and a forge that is down after the push neither', async () => {
    const silent = await answering(() => ({ body: { default_branch: 'main' } }));
    const down = await answering(() => ({ status: 500, body: '' }));
    const of = (server: ForgeServer) => {
      const access = forgeAccess(remoteAt(server, 'forgejo'), { FORGEJO_TOKEN: token });
      if (!access) throw new Error('the forge would not be asked');
      return access;
    };
    expect(await mergesDetected(of(silent), false)).toEqual([]);
    expect(await mergesDetected(of(down), false)).toEqual([]);
    const merged = { remote: remoteAt(down, 'forgejo'), style: pullRequests, numbers: [1] };
    expect(await afterPush(of(down), merged, [0])).toEqual([expect.stringContaining('could not be seen')]);
  });
});

test('a connection on which nothing comes any more ends, and says so', async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/letter.git`;
  const asking = new Git(tmpdir()).run(['ls-remote', address], { silence: 1 });
  await expect(asking).rejects.toMatchObject({ isStalled: true, message: 'nothing came for 1 seconds' });
});
