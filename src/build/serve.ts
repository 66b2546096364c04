// Serves a built site on the loopback interface, as a static host would: folders with their index, 404.html, the headers of
// _headers, compressed.

import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, STATUS_CODES, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, relative, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { targetOf } from '../integrations/lead-to-base.ts';
import { contentTypeOf, matcher } from '../outputs/kinds.ts';
import { compressor, encodingFor } from './compression.ts';

export interface ServedFolder {
  /** Address of the site's first page. */
  readonly url: string;
  close(): Promise<void>;
}

export async function serveFolder(folder: string, port = 0): Promise<ServedFolder> {
  const rules = readHeaders(folder);
  const basePath = rules[0]?.pattern.replace(/\/\*$/, '') ?? '';
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      // Whatever someone asks for is no reason to end: any page that is open in the same browser can ask.
      refuse(response, 400);
    }
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405);
      return;
    }
    // A page elsewhere may have its own name lead to this machine, and would read what is not published yet (DNS rebinding).
    if (!isThisMachine(request.headers.host)) {
      refuse(response, 421);
      return;
    }
    const path = decode((request.url ?? '/').split(/[?#]/, 1)[0] ?? '/');
    // Whoever types the name of this machine alone is led to the site, as “dev” does.
    const start = targetOf(path, basePath, []);
    if (start !== undefined) {
      response.writeHead(302, { Location: start }).end();
      return;
    }
    const own: Record<string, string> = {};
    for (const { matches, headers } of rules) if (matches(path)) Object.assign(own, headers);
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    const file = path.startsWith(`${basePath}/`) ? findFile(folder, path.slice(basePath.length)) : undefined;
    if (typeof file === 'object') {
      // Encoded anew, and below the site: as it was asked for it may be no header, or lead to another host.
      response.writeHead(301, { Location: `${basePath}/${file.folder.split(sep).map(encodeURIComponent).join('/')}/` }).end();
      return;
    }
    const found = file ?? join(folder, '404.html');
    if (!statOf(found)) {
      refuse(response, 404);
      return;
    }
    if (!file || !('Content-Type' in own)) response.setHeader('Content-Type', contentTypeOf(relative(folder, found)));
    send(found, file ? 200 : 404, request, response);
  };
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${basePath}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Whether somebody asked for this machine by a name that nobody else can have; old programs ask for none. */
function isThisMachine(host: string | undefined): boolean {
  return host === undefined || /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host);
}

/** Sends a file, compressed where that helps; only word that it is unchanged to a browser that has it already. */
function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): void {
  const { mtimeMs, size } = statSync(file);
  const tag = `W/"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`;
  response.setHeader('ETag', tag);
  // Pages are asked for anew each time, as hosts have it; what has a hash in its name is not (its rule in _headers).
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = encodingFor(String(response.getHeader('Content-Type')), request.headers['accept-encoding']);
  response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  else response.setHeader('Content-Length', size);
  response.writeHead(status);
  const stages = encoding ? [createReadStream(file), compressor(encoding), response] : [createReadStream(file), response];
  // A browser that goes away in the middle is not a fault of ours.
  pipeline(stages, () => undefined);
}

/** The file for a path, the folder where a slash is missing, undefined where there is nothing. */
function findFile(folder: string, path: string): string | { readonly folder: string } | undefined {
  const target = normalize(join(folder, path));
  if (target !== folder && !target.startsWith(folder + sep)) return undefined;
  const stats = statOf(target);
  if (stats?.isFile()) return target;
  if (!stats?.isDirectory()) return undefined;
  if (!path.endsWith('/')) return { folder: relative(folder, target) };
  const index = join(target, 'index.html');
  return statOf(index)?.isFile() ? index : undefined;
}

/** Undefined where nothing is there, and for what no path can be: with a NUL in it, or too long. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${STATUS_CODES[status]}\n`);
}

interface HeaderRule {
  readonly pattern: string;
  readonly matches: (path: string) => boolean;
  readonly headers: Record<string, string>;
}

/** The rules of a `_headers` file as its hosts read them: `*` is anything, `:word` anything up to the next slash. */
function readHeaders(folder: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    const rule = rules.at(-1);
    if (header && rule) rule.headers[header[1] ?? ''] = header[2] ?? '';
    else if (line.startsWith('/')) rules.push({ pattern: line, matches: matcher(line), headers: {} });
  }
  return rules;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
