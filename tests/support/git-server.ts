// A forge's ways in, on this machine only: smart HTTP by git's own http-backend, and answers of an API that were recorded.

import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ApiAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface ForgeOptions {
  /** The folder in which repositories lie: `org/letter.git` below it. */
  readonly folder: string;
  /** Answers what is asked below /api/. */
  readonly api?: (url: URL, headers: IncomingMessage['headers'], method: string, body: string) => ApiAnswer;
}

export class ForgeServer {
  readonly #server: Server;
  readonly #options: ForgeOptions;
  /** Every request for the API, with its headers. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];

  private constructor(options: ForgeOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async start(options: ForgeOptions): Promise<ForgeServer> {
    const forge = new ForgeServer(options);
    await new Promise<void>((resolve) => forge.#server.listen(0, '127.0.0.1', resolve));
    return forge;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.url);
    const { api } = this.#options;
    if (api && /\/api\/v\d\//.test(url.pathname)) {
      this.asked.push({ path: url.pathname + url.search, headers: request.headers });
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const sent = Buffer.concat(pieces).toString('utf8');
        const { status = 200, headers = {}, body } = api(url, request.headers, request.method ?? '', sent);
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
      return;
    }
    this.#serveGit(request, response, url);
  }

  /** As a web server runs a program (CGI). */
  #serveGit(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const header = (name: string): string => String(request.headers[name] ?? '');
    const child = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH ?? '',
        GIT_PROJECT_ROOT: this.#options.folder,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        PATH_INFO: decodeURIComponent(url.pathname),
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: header('content-type'),
        HTTP_CONTENT_ENCODING: header('content-encoding'),
        GIT_PROTOCOL: header('git-protocol'),
        REMOTE_USER: 'somebody',
        REMOTE_ADDR: '127.0.0.1',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin.on('error', () => {});
    request.pipe(child.stdin);
    let head = Buffer.alloc(0);
    let isBody = false;
    child.stdout.on('data', (chunk: Buffer) => {
      if (isBody) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      isBody = true;
      const lines = head.toString('latin1', 0, end).split('\r\n');
      const headers = lines.map(
        (line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const,
      );
      const status = headers.find(([name]) => name === 'status')?.[1] ?? '200';
      response.writeHead(Number.parseInt(status, 10), Object.fromEntries(headers.filter(([name]) => name !== 'status')));
      response.write(head.subarray(end + 4));
    });
    child.on('close', () => response.end());
  }
}
