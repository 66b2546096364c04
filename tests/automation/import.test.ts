// Published lists: what is new becomes a request, once; what is held is in its text without a name; no address that is not public is asked.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchList } from '../../src/automation/lists/fetch.ts';
import { allObjects, gitText } from '../mailbox/support.ts';
import { place, type Served, web } from './lists.ts';

const header = 'Name,Role,E-mail,May we publish your name?\n';
const sheet = `${header}Ada Example,Nurse,ada@secret.example,Yes\nBen Sample,Painter,ben@secret.example,Yes\nSecret Person,Cook,secret@secret.example,No\nMaybe Person,Cook,maybe@secret.example,perhaps later\n`;

test('what is new becomes one request, once; the held are in its text, and no address is anywhere', { timeout: 60_000 }, async () => {
  const { bare, forge, run, root, git } = await place();
  const pages: Record<string, Served> = { 'lists.example/answers.csv': { body: sheet } };
  const { network } = await web(pages);
  // The settings name https; here the same is asked without.
  git('config', 'user.name', 'x');
  const file = join(root, 'content/site.yaml');
  execFileSync('sed', ['-i', 's#https://lists.example#http://lists.example#', file]);
  const first = await run(network);
  expect(first.err).toContain('4 rows, 2 new');
  expect(first.code).toBe(0);
  const branch = gitText(bare, 'for-each-ref', '--format=%(refname:short)', 'refs/heads/signatures-from-list-*').trim();
  expect(branch).toMatch(/^signatures-from-list-\d{4}-\d\d-\d\d$/);
  const files = () => gitText(bare, 'diff', '--name-only', `main..${branch}`).trim().split('\n');
  expect(files()).toEqual(['signatories/square/ad/ada-example.yaml', 'signatories/square/be/ben-sample.yaml']);
  expect(gitText(bare, 'log', '--format=%an <%ae>', `main..${branch}`).trim().split('\n')).toEqual([
    'Ben Sample <signature@by-mail.invalid>',
    'Ada Example <signature@by-mail.invalid>',
  ]);
  expect(forge.state.requests).toHaveLength(1);
  const [request] = forge.state.requests;
  expect(request?.title).toContain('Signatures from published lists');
  expect(request?.body).toContain('- 2 signatures for `square`');
  expect(request?.body).toContain('may they be named?');
  expect(request?.body).not.toMatch(/Ada|Ben|Secret Person|Maybe|secret\.example/);
  expect(allObjects(bare) + first.err).not.toMatch(/secret\.example|Secret Person|Maybe Person|tok-secret/);
  // The same again, and with one row more.
  await run(network);
  expect(files()).toHaveLength(2);
  pages['lists.example/answers.csv'] = { body: `${sheet}Cem Demo,Baker,cem@secret.example,Yes\n` };
  expect((await run(network)).err).toContain('5 rows, 1 new');
  expect(files()).toHaveLength(3);
  expect(forge.state.requests).toHaveLength(1);
  expect(request?.body).toContain('- 3 signatures for `square`');
  // Somebody whom a maintainer takes out of the branch does not come back.
  git('fetch', '--quiet', bare, branch);
  git('checkout', '--quiet', '-b', 'work', 'FETCH_HEAD');
  git('rm', '--quiet', 'signatories/square/be/ben-sample.yaml');
  git('commit', '--quiet', '--message=out');
  git('push', '--quiet', bare, `work:${branch}`);
  git('checkout', '--quiet', 'main');
  await run(network);
  expect(files()).toEqual(['signatories/square/ad/ada-example.yaml', 'signatories/square/ce/cem-demo.yaml']);
});

test('a list that cannot be had says why, and nothing is pushed', async () => {
  const { run, forge, bare } = await place();
  const { network, asked } = await web({});
  const { code, err } = await run({ ...network, resolve: async () => ['10.0.0.7'] });
  expect([code, err]).toEqual([1, expect.stringContaining('an address that is not public')]);
  expect(asked).toEqual([]);
  expect(forge.state.requests).toEqual([]);
  expect(gitText(bare, 'for-each-ref', '--format=%(refname:short)').trim()).toBe('main');
});

test.each<[string, string, Record<string, Served>, Record<string, string>, RegExp]>([
  [
    'a redirect into the own network',
    'http://a.example/',
    { 'a.example/': { status: 302, location: 'http://inside.example/' } },
    { 'inside.example': '192.168.1.4' },
    /not public/,
  ],
  ['the metadata of a cloud', 'http://169.254.169.254/latest/', {}, {}, /not public/],
  ['this machine', 'http://[::1]/', {}, {}, /not public/],
  ['a port of its own', 'http://a.example:8080/', {}, {}, /usual port/],
  ['a user', 'http://ada:word@a.example/', {}, {}, /without a user/],
  [
    'another scheme behind a redirect',
    'http://a.example/',
    { 'a.example/': { status: 302, location: 'file:///etc/passwd' } },
    {},
    /only https/,
  ],
  ['a circle', 'http://a.example/', { 'a.example/': { status: 301, location: '/' } }, {}, /in a circle/],
  [
    'a page where a sheet should be',
    'http://a.example/',
    { 'a.example/': { type: 'text/html; charset=utf-8', body: '<h1>Sign in</h1>' } },
    {},
    /Publish the sheet as CSV/,
  ],
  ['nothing', 'http://a.example/none', {}, {}, /answered 404/],
  ['more than there may be', 'http://a.example/', { 'a.example/': { body: 'x'.repeat(3_000_000) } }, {}, /larger than 1 MiB/],
])('%s is no list', async (_, url, pages, addresses, why) => {
  const { network } = await web(pages, addresses);
  const options = { network, userAgent: 'test', timeout: 5000, maxBytes: 1024 * 1024, allowsPlain: true };
  await expect(fetchList(url, options)).rejects.toThrow(why);
});

test('a sheet that leads to where its export lies is fetched; over http nothing is', async () => {
  const { network } = await web({
    'docs.example/pub?output=csv': { status: 307, location: 'http://export.example/x' },
    'export.example/x': { body: 'Name\nAda\n' },
  });
  const options = { network, userAgent: 'test', timeout: 5000, maxBytes: 1000 };
  const { bytes, ending } = await fetchList('http://docs.example/pub?output=csv', { ...options, allowsPlain: true });
  expect([bytes.toString(), ending]).toEqual(['Name\nAda\n', '.csv']);
  await expect(fetchList('http://docs.example/pub?output=csv', options)).rejects.toThrow(/only https/);
});
