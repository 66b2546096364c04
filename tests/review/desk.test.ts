// What the desk does for whoever sits at it, over HTTP as its page asks; and for nobody else.

import { mkdirSync, renameSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDesk } from '../../src/cli/desk/desk.ts';
import { type DeskServer, serveDesk } from '../../src/cli/desk/server.ts';
import { Git } from '../../src/review/git/git.ts';
import { findRemote } from '../../src/review/requests/remote.ts';
import { type ApiAnswer, ForgeServer } from '../support/git-server.ts';
import { clone, git, newFolder, reviewed, startReview } from './remotes.ts';
import { type Change, remoteWith } from './small-remote.ts';

const token = 'tok_DeSk-0123456789';
const signs = (who: string, name: string, more = ''): Change => [
  who,
  { [`signatories/a/${name.toLowerCase().replaceAll(' ', '-')}.yaml`]: `name: ${name}\n${more}` },
];

async function deskAt(root: string, environment: Record<string, string> = {}): Promise<DeskServer> {
  const steps = { begin: () => ({ of: () => {}, count: () => {}, end: () => {} }), say: () => {} };
  const options = { root, remote: 'origin', branch: undefined, only: undefined, isAllOpen: true, environment, today: '2026-11-30', steps };
  const remote = await findRemote(new Git(root), 'origin', environment.FORGEJO_TOKEN === undefined ? undefined : 'forgejo');
  const server = await serveDesk(await openDesk({ options, remote, language: 'de', log: () => {} }), 0);
  onTestFinished(() => server.close());
  return server;
}

const asPage = ({ url }: DeskServer) => ({ Origin: new URL(url).origin, 'Content-Type': 'application/json' });
async function ask(server: DeskServer, path: string, body: unknown) {
  const response = await fetch(server.url + path, { method: 'POST', headers: asPage(server), body: JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}
const decide = (server: DeskServer, numbers: number[], is: string, more = {}) => ask(server, 'decide', { numbers, is, ...more });
const shown = async ({ url }: DeskServer): Promise<string> => (await fetch(url)).text();
const listed = (root: string): string => git(root, 'ls-tree', '-r', '--name-only', 'main', 'signatories');

test('what is approved is merged and pushed, what is held is held for all, and what is refused is listed with a kind word', async () => {
  const root = remoteWith(
    [],
    [
      signs('Ann', 'Ann Lee'),
      signs('Bo', 'Bo Chen'),
      signs('Cy', 'Cy Dall', 'language: fr\n'),
      ['Gus', { 'signatories/a/gus.yml': 'Name: Gus Gray\n' }],
      ['Hal', { 'src/x.js': 'x\n' }],
    ],
  );
  const server = await deskAt(root);
  expect(await decide(server, [1, 4], 'approved')).toMatchObject({ status: 200 });
  expect(await decide(server, [2], 'held', { reason: 'I have asked' })).toMatchObject({ status: 200 });
  expect(await decide(server, [3], 'refused', { reason: 'An advertisement' })).toMatchObject({ status: 200 });
  expect(await shown(server)).toMatch(/data-number="2"[^>]* data-is="held"/);
  const wrong: [number[], string, object, RegExp][] = [
    [[5], 'approved', {}, /cannot be merged from here/],
    [[2], 'approved', {}, /is held/],
    [[77], 'approved', {}, /no open request 77/],
    [[1], 'held', { reason: ' ' }, /Say why/],
    [[1], 'refused', { reason: 'ask ann@lee.example' }, /e-mail address/],
    [[1], 'merged', {}, /does not understand/],
    [[], 'approved', {}, /does not understand/],
  ];
  for (const [numbers, is, more, message] of wrong) {
    const { status, text } = await decide(server, numbers, is, more);
    expect([status >= 400, text]).toEqual([true, expect.stringMatching(message)]);
  }
  // Another maintainer has it already.
  const ben = clone(git(root, 'remote', 'get-url', 'origin'), 'second', join(root, '..'));
  expect((await reviewed(ben)).requests.map(({ verdict }) => verdict)).toEqual(['ready', 'held', 'refused', 'invalid', 'engine']);
  expect(listed(root)).toBe('');

  const { text } = await ask(server, 'finish', {});
  expect(text).toMatch(/2 requests merged into .*main.* and pushed/);
  expect(text).toMatch(/Answer #3 and close it on the forge\n {2}Merci/);
  expect(text).toMatch(/review undo \d{4}-\d\d-\d\d-[0-9a-f]{8}/);
  expect(listed(root)).toBe('signatories/a/ann-lee.yaml\nsignatories/a/gus.yaml');
  expect(git(root, 'rev-parse', 'main')).toBe(git(root, 'ls-remote', 'origin', 'main').slice(0, 40));
  const after = await shown(server);
  expect([...after.matchAll(/data-number="(\d+)"/g)].map(([, number]) => number).sort()).toEqual(['2', '3', '5']);

  // And back.
  expect(JSON.parse((await decide(server, [2], 'none')).text)).toEqual({ decisions: [{ number: 2, is: 'none', said: '' }] });
  expect((await reviewed(ben)).requests.map(({ verdict }) => verdict)).toEqual(['ready', 'refused', 'engine']);
});

test('what has changed since it was looked at is not merged', async () => {
  const root = remoteWith([], [signs('Ann', 'Ann Lee'), signs('Bo', 'Bo Chen')]);
  const server = await deskAt(root);
  await decide(server, [1, 2], 'approved');
  const other = clone(git(root, 'remote', 'get-url', 'origin'), 'signer', join(root, '..'));
  git(other, 'fetch', '--quiet', 'origin', 'refs/pull/2/head');
  git(other, 'checkout', '--quiet', 'FETCH_HEAD');
  git(other, 'mv', 'signatories/a/bo-chen.yaml', 'signatories/a/some-slur.yaml');
  git(other, 'commit', '--quiet', '--amend', '-m', 'Sign');
  git(other, 'push', '--quiet', '--force', 'origin', 'HEAD:refs/pull/2/head');
  const { text } = await ask(server, 'finish', {});
  expect(text).toContain('It has changed since somebody looked at it.');
  expect(listed(root)).toBe('signatories/a/ann-lee.yaml');
  // Nor by the next press: it has to be approved anew.
  expect((await ask(server, 'finish', {})).text).not.toContain('merged into');
  expect(await shown(server)).toMatch(/data-number="2"(?![^>]*data-is)/);
});

test('what was decided is there for the next desk, and what is there already is thanked and closed', async () => {
  const root = remoteWith(
    [],
    [
      signs('Ann', 'Ann Lee', 'link: https://ann.example\n'),
      ['Ann', { 'signatories/a/ann-2.yaml': 'name: ann lee\nlink: https://ann.example/\n' }],
      ['Bo', { 'signatories/a/bo': 'name: Bo Chen\n' }],
      ['Bo', { 'signatories/a/bo.yaml': 'name: Bo Chen\n' }],
      ['Cy', { 'signatories/a/cy.yaml': 'I sign\n' }],
      signs('Di', 'Di Eames'),
    ],
  );
  await reviewed(root, ['--merge', '--push', '--only', '1']);
  const first = await deskAt(root);
  expect((await decide(first, [6], 'closed')).text).toMatch(/brings something that is not there/);
  await decide(first, [4, 6], 'approved');
  await decide(first, [2, 3], 'closed');
  await decide(first, [5], 'refused', { reason: 'No name', word: 'Who are you?' });
  await first.close();

  const second = await deskAt(root);
  const kept = [...(await shown(second)).matchAll(/data-number="(\d+)"[^>]* data-is="(\w+)"/g)].map(([, number, is]) => `${number} ${is}`);
  expect(kept.sort()).toEqual(['2 closed', '3 closed', '4 approved', '5 refused', '6 approved']);
  await decide(second, [6], 'none');
  const { text } = await ask(second, 'finish', {});
  expect(text).toMatch(/1 request merged/);
  for (const line of [/#5[^\n]*\n {2}Who are you\?/, /#2[^\n]*\n {2}Vielen Dank\. Diese Unterschrift steht/, /#3[^\n]*\n {2}Vielen Dank/])
    expect(text).toMatch(line);
  expect(await shown(await deskAt(root))).toMatch(/data-number="6"(?![^>]* data-is)/);
});

test('with a token, refused requests are answered once and closed, and the token is in no answer', async () => {
  const root = remoteWith([], [signs('Ann', 'Ann Lee'), signs('Bo', 'Bo Chen')]);
  const bare = git(root, 'remote', 'get-url', 'origin').replace('file://', '');
  // A repository on a forge has an owner.
  const folder = newFolder();
  mkdirSync(join(folder, 'letters'));
  renameSync(bare, join(folder, 'letters/made.git'));
  const writes: string[] = [];
  let isDown = true;
  const notes: object[] = [];
  const server = await ForgeServer.start({
    folder,
    api: (url, _headers, method): ApiAnswer => {
      const path = url.pathname.replace('/api/v1/repos/letters/made', '');
      if (method !== 'GET') writes.push(`${method} ${path}`);
      if (method === 'POST') notes.push({ id: 1, body: 'Not here, sorry.', user: { login: 'mia' } });
      // It goes down between the two.
      if (method === 'PATCH' && isDown) return { status: 500, body: '' };
      if (path === '/pulls')
        return {
          body:
            url.searchParams.get('page') === '1'
              ? [1, 2].map((number) => ({ number, title: 'Sign', draft: false, user: { login: `u${number}` }, base: { ref: 'main' } }))
              : [],
        };
      return { body: path.endsWith('/comments') && method === 'GET' ? (url.searchParams.get('page') === '1' ? notes : []) : {} };
    },
  });
  onTestFinished(() => server.close());
  git(root, 'remote', 'set-url', 'origin', `${server.url}/letters/made.git`);
  const desk = await deskAt(root, { FORGEJO_TOKEN: token });
  await decide(desk, [2], 'refused', { reason: 'No', word: 'Not here, sorry.' });
  expect((await ask(desk, 'finish', {})).text).toContain('#2 could not be answered and closed');
  isDown = false;
  const { text } = await ask(desk, 'finish', {});
  expect(text).toContain('#2 is answered and closed.');
  expect(writes).toEqual(['POST /issues/2/comments', 'PATCH /pulls/2', 'PATCH /pulls/2']);
  expect(text + (await shown(desk))).not.toContain(token);
});

test('nobody else is served: not by name, without the token, from another origin, as a form, or with another method', async () => {
  const root = remoteWith([], [signs('Ann', 'Ann Lee')]);
  const server = await deskAt(root);
  const { origin, pathname, port } = new URL(server.url);
  const body = JSON.stringify({ numbers: [1], is: 'approved' });
  const post = (path: string, headers: Record<string, string>) =>
    fetch(origin + path, { method: 'POST', headers, body }).then(({ status }) => status);
  const own = asPage(server);
  expect(await fetch(`${origin}/`).then(({ status }) => status)).toBe(404);
  expect(await fetch(`${origin}/${'A'.repeat(32)}/`).then(({ status }) => status)).toBe(404);
  expect(await fetch(`${server.url}../..//etc/passwd`).then(({ status }) => status)).toBe(404);
  expect(await post('/decide', own)).toBe(404);
  expect(await post(`${pathname}decide`, { ...own, Origin: 'https://evil.example' })).toBe(403);
  expect(await post(`${pathname}decide`, { ...own, Origin: 'null' })).toBe(403);
  expect(await post(`${pathname}decide`, { 'Content-Type': 'application/json' })).toBe(403);
  expect(await post(`${pathname}decide`, { ...own, 'Content-Type': 'text/plain' })).toBe(415);
  expect(await post(`${pathname}other`, own)).toBe(404);
  expect(await fetch(`${server.url}decide`, { method: 'PUT', headers: own, body }).then(({ status }) => status)).toBe(405);
  expect(await fetch(`${server.url}decide`, { method: 'POST', headers: own, body: 'x'.repeat(300_000) }).then(({ status }) => status)).toBe(
    400,
  );
  // A name of somebody's that leads to this machine.
  const renamed = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path: pathname, headers: { Host: host } }, ({ statusCode }) => resolve(statusCode));
      asked.on('error', reject).end();
    });
  expect([await renamed(`evil.example:${port}`), await renamed(`127.0.0.1:${port}`)]).toEqual([421, 200]);
  // None of these has decided anything.
  expect(await shown(server)).not.toContain('data-is="approved"');
  const answer = await fetch(server.url);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; connect-src 'self'; /);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
});

test('killed while it merges, everything or nothing is there, and the next desk goes on', async () => {
  const root = remoteWith(
    [],
    ['Ann Lee', 'Bo Chen', 'Cy Dall'].map((name) => signs(name.slice(0, 2), name)),
  );
  const start = git(root, 'rev-parse', 'main');
  for (const isAll of [true, false]) {
    const running = startReview(root, [], {}, 'desk', ['--all-open']);
    const address = await running.says(/http:\/\/127\.0\.0\.1:\d+\/\S+\//);
    const page = { url: address, close: async () => {} };
    await decide(page, [1, 2, 3], 'approved');
    const finishing = ask(page, 'finish', {}).catch(() => undefined);
    await running.reaches('Pushing to');
    running.kill(isAll);
    await Promise.all([running.ended, finishing]);
    const count = git(root, 'rev-list', '--count', '--first-parent', `${start}..main`);
    expect(['0', '4']).toContain(count);
    git(root, 'fsck', '--strict', '--no-dangling');
  }
  const server = await deskAt(root);
  const left = [...(await shown(server)).matchAll(/data-number="(\d+)"/g)].map(([, number]) => Number(number));
  if (left.length > 0) await decide(server, left, 'approved');
  await ask(server, 'finish', {});
  expect(listed(root).split('\n')).toHaveLength(3);
  expect(git(root, 'status', '--porcelain')).toBe('');
}, 120_000);
