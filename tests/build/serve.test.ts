// The server of “preview” answers whatever is asked of it, and is there afterwards.

import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { serveFolder } from '../../src/build/serve.ts';
import { undersigned } from '../support/cli.ts';
import { writeFiles } from '../support/campaign.ts';

const files = {
  _headers: '/*\n  X-Test: yes\n',
  'index.html': '<p>Home</p>\n',
  '404.html': '<p>Not here</p>\n',
  'en/index.html': '<p>English</p>\n',
  'ü ñ/index.html': '<p>Odd</p>\n',
  'large.txt': 'line\n'.repeat(500_000),
};

async function serve(changes: Readonly<Record<string, string>> = {}): Promise<{ port: number; url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-serve-'));
  writeFiles(folder, { ...files, ...changes });
  const served = await serveFolder(folder);
  onTestFinished(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { port: Number(new URL(served.url).port), url: served.url };
}

/** Sends bytes as they are; gives the first line of the answer, or what there was of it when the connection ended. */
function raw(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    // Anyone who ends their half of a connection is not answered.
    const socket = connect(port, '127.0.0.1', () => (bytes === '' ? socket.end() : socket.write(bytes)));
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text.split('\r\n', 1)[0] ?? ''));
  });
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;

test.each([
  ['a NUL', '/%00'],
  ['a NUL in the middle', '/en/%00/index.html'],
  ['a NUL behind a file', '/index.html%00.png'],
  ['a path of sixty thousand characters', `/${'a'.repeat(15_000)}`],
  ['a name that no file system takes', `/${'b'.repeat(300)}/x`],
  ['a thousand folders', '/c'.repeat(1000)],
  ['a file as a folder', '/index.html/x'],
  ['bytes that are no UTF-8', '/%ff%fe'],
  ['half of a character', '/%e2%82'],
  ['a percent sign alone', '/%'],
  ['paths that lead out', '/../../etc/passwd'],
  ['paths that lead out, encoded', '/%2e%2e/%2e%2e/etc/passwd'],
  ['backslashes', '/..\\..\\etc'],
  ['two slashes', '//etc/passwd'],
  ['an address of another host', 'http://evil.example/'],
  ['line ends', '/%0d%0aX-Evil:%20yes'],
  ['a star', '*'],
])('%s', async (_, path) => {
  const { port, url } = await serve();
  expect(await raw(port, get(path))).toMatch(/^HTTP\/1\.1 40[04] /);
  expect((await fetch(url)).status).toBe(200);
});

test.each([
  ['another method', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello', /405/],
  ['DELETE', 'DELETE /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', /405/],
  ['OPTIONS of everything', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', /405/],
  ['TRACE', 'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', /405/],
  ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n', /^$|4\d\d/],
  ['a method that nobody knows', 'FROB / HTTP/1.1\r\nHost: localhost\r\n\r\n', /400/],
  ['an upgrade', 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n', /^$|200/],
  ['headers that are too large', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`, /431/],
  ['no HTTP at all', Buffer.from([0x16, 0x03, 0x01, 0, 0xff, 0]), /400/],
  ['nothing', '', /^$/],
  [
    'an odd condition and odd encodings',
    `GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: ${'"x",'.repeat(500)}\r\nAccept-Encoding: \u00ff;q=x,,br;;\r\nRange: bytes=9-1\r\nConnection: close\r\n\r\n`,
    /200/,
  ],
])('%s', async (_, bytes, answer) => {
  const { port, url } = await serve();
  expect(await raw(port, bytes)).toMatch(answer);
  expect((await fetch(url)).status).toBe(200);
});

test('whoever goes away in the middle of an answer does no harm', async () => {
  const { port, url } = await serve();
  for (let at = 0; at < 20; at++)
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(get('/large.txt')));
      socket.once('data', () => socket.destroy());
      socket.on('error', () => {});
      socket.on('close', () => done());
    });
  expect(await (await fetch(`${url}large.txt`)).text()).toBe(files['large.txt']);
});

test('a folder without its slash leads to itself, below the site and nowhere else', async () => {
  const { port, url } = await serve();
  const location = async (path: string): Promise<string | null> =>
    (await fetch(new URL(path, url), { redirect: 'manual' })).headers.get('location');
  expect(await location('/en')).toBe('/en/');
  expect(await location('/%C3%BC%20%C3%B1')).toBe('/%C3%BC%20%C3%B1/');
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(get('//en')));
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
    });
    socket.on('close', () => resolve(text));
  });
  expect(/^location: (.*)$/im.exec(answer)?.[1]).toBe('/en/');
});

test('where the site lies below a path, the root of the server and the path without its slash lead there', async () => {
  const { port } = await serve({ _headers: '/letter/*\n  X-Test: yes\n' });
  for (const path of ['/', '/letter', '/?from=mail']) {
    const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
    expect([path, status, headers.get('location')]).toEqual([path, 302, '/letter/']);
  }
  for (const [path, status] of [
    ['/letter/', 200],
    ['/letters', 404],
    ['/en/', 404],
  ] as const)
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(status);
});

test('HEAD has headers and no body, and a site without its page for errors has an answer', async () => {
  const { url } = await serve();
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, head.headers.get('x-test'), await head.text()]).toEqual([200, 'yes', '']);
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-serve-'));
  writeFiles(folder, { _headers: '', 'index.html': 'x' });
  const served = await serveFolder(folder);
  onTestFinished(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });
  expect((await fetch(`${served.url}nowhere`)).status).toBe(404);
});

test('other names than those of this machine are not answered: a page elsewhere could have its name lead here', async () => {
  const { port } = await serve();
  const asking = (host: string): Promise<string> => raw(port, `GET /en/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  for (const host of ['localhost', `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST'])
    expect(await asking(host), host).toContain(' 200 ');
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'x@127.0.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '',
  ])
    expect(await asking(host), host).toMatch(/ 4\d\d /);
});

test('where something else has the port, “preview” says so and what to do, and ask nobody to report it', async () => {
  const { port } = await serve();
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  const { code, stdout, stderr } = undersigned(['preview', '--out', folder, '--port', String(port)]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`Port ${port} is taken`);
  expect(stderr).toContain(`--port ${port + 1}`);
  expect(stderr).not.toContain('report');
});
