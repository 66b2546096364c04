// The server of the desk: on this machine only, for whoever has its address, and for no page of another origin.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface DeskServer {
  /** With the token that opens it. */
  readonly url: string;
  close(): Promise<void>;
}

export interface Routes {
  /** The page, and its content security policy. */
  readonly page: () => { readonly html: string; readonly policy: string };
  /**
   * Does what the page asks, by the last part of the address, and gives the answer; undefined where there is no such thing. `say` writes the
   * answer bit by bit instead.
   */
  readonly asked: (
    path: string,
    body: unknown,
    say: (text: string) => void,
  ) => Promise<{ readonly status: number; readonly json: unknown } | undefined>;
}

const mostBytes = 256 * 1024;
const securityHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export async function serveDesk(routes: Routes, port: number): Promise<DeskServer> {
  const setting = { routes, token: randomBytes(24).toString('base64url'), origin: '' };
  const server = createServer((request, response) => {
    answer(request, response, setting).catch((error: Error) => {
      // A fault of ours: whoever sits at the desk has to know that something was not done.
      if (!response.headersSent) send(response, 500, 'application/json', JSON.stringify({ error: error.message }));
      else response.end(`\nThe desk failed: ${error.message}\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  setting.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${setting.origin}/${setting.token}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Setting {
  readonly routes: Routes;
  readonly token: string;
  readonly origin: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, { routes, token, origin }: Setting): Promise<void> {
  const refuse = (status: number): void => send(response, status, 'text/plain; charset=utf-8', 'This is not for you.\n');
  const { host, origin: from, 'content-type': type, 'sec-fetch-site': site } = request.headers;
  // A name that somebody has lead to this machine is not this machine's: a page of theirs could read what it gets under it.
  if (`http://${host}` !== origin) return refuse(421);
  const [, given = '', path, ...more] = (request.url ?? '').split('/');
  if (path === undefined || more.length > 0 || !isSame(given, token)) return refuse(404);
  if (request.method === 'GET' && path === '') {
    const { html, policy } = routes.page();
    return send(response, 200, 'text/html; charset=utf-8', html, { 'Content-Security-Policy': policy });
  }
  if (request.method !== 'POST') return refuse(405);
  // A page of another origin may send, and is not obeyed, whatever it knows.
  if (from !== origin || (site !== undefined && site !== 'same-origin')) return refuse(403);
  if (type !== 'application/json') return refuse(415);
  const body = await bodyOf(request);
  if (body === undefined) return refuse(400);
  const say = (text: string): void => {
    if (!response.headersSent) response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
    response.write(text);
  };
  const answered = await routes.asked(path, body, say);
  if (response.headersSent) response.end();
  else if (answered) send(response, answered.status, 'application/json', JSON.stringify(answered.json));
  else refuse(404);
}

function send(response: ServerResponse, status: number, type: string, text: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...securityHeaders, ...headers, 'Content-Type': type });
  response.end(text);
}

/** Takes as long whatever is wrong. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [given, token].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}

/** Undefined where it is too long, or no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > mostBytes) return undefined;
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    return undefined;
  }
}
