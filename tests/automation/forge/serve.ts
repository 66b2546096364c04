// A forge over real HTTP on the loopback interface. Which forge it is, its routes say.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: what a client sent, looked into by tests.
  readonly body: any;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Answered {
  readonly status?: number;
  readonly json?: unknown;
  /** Instead of JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Undefined where there is no such address: 404. */
export type Route = (asked: Asked) => Answered | undefined;

export interface ServedForge {
  readonly url: string;
  /** Everything that was asked, in its order. */
  readonly log: Asked[];
  /** What changes something. */
  writes(): string[];
  close(): Promise<void>;
}

export async function serveForge(route: Route): Promise<ServedForge> {
  const log: Asked[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://forge.invalid');
      const text = Buffer.concat(pieces).toString('utf8');
      const asked: Asked = {
        method: request.method ?? '',
        path: url.pathname.split('/').map(decodeURIComponent).join('/'),
        query: url.searchParams,
        body: text === '' ? undefined : JSON.parse(text),
        headers: request.headers as Record<string, string | undefined>,
      };
      log.push(asked);
      const answered = route(asked) ?? { status: 404, json: { message: 'Not Found' } };
      response.writeHead(answered.status ?? 200, { 'Content-Type': 'application/json', ...answered.headers });
      response.end(answered.text ?? (answered.json === undefined ? '' : JSON.stringify(answered.json)));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    writes: () => log.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A page of a list, as the query asks for it. */
export function pageOf<Item>(items: readonly Item[], query: URLSearchParams, sizeName: 'per_page' | 'limit'): Item[] {
  const size = Number(query.get(sizeName) ?? 30);
  const page = Number(query.get('page') ?? 1);
  return items.slice((page - 1) * size, page * size);
}
