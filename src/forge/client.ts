// Talks JSON with a forge's REST API: bounded in time and size, patient where it is asked to wait, and plain about what went wrong.

import { setTimeout as wait } from 'node:timers/promises';
import { visible } from '../core/text/characters.ts';
import { fitted } from './fitted.ts';

/** In seconds. */
const timeout = 60;
const longestWait = 90;
/** Larger than a page of the longest descriptions. */
const mostMebibytes = 64;
const attempts = 4;

interface ForgeErrorMore {
  readonly why?: string;
  readonly seconds?: number | undefined;
  readonly isUnknownCall?: boolean;
}

/** What the forge refused, in the words of a maintainer. */
export class ForgeError extends Error {
  /** 0 where there was no answer at all. */
  readonly status: number;
  /** Why there was none. */
  readonly why: string | undefined;
  /** For how long the forge takes no more questions. */
  readonly seconds: number | undefined;
  /** The forge has no such call, which one of another version may have. Of something that is not there it says so in JSON. */
  readonly isUnknownCall: boolean;

  constructor(status: number, message: string, more: ForgeErrorMore = {}) {
    super(message);
    this.status = status;
    this.why = more.why;
    this.seconds = more.seconds;
    this.isUnknownCall = more.isUnknownCall ?? false;
  }

  /** Whether it is about what was asked for, and not about the token, its rights, a pause, or a forge that is down or too old. */
  get isOfItem(): boolean {
    return this.status >= 400 && this.status < 500 && ![401, 403, 429].includes(this.status) && !this.isUnknownCall;
  }
}

export interface ClientOptions {
  /** Address of the API without a slash at its end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Who waits for the answers. */
export interface Waiting {
  readonly onWait?: ((seconds: number) => void) | undefined;
  /** Somebody looks on, who is told at once of a forge that is down. */
  readonly isAttended?: boolean;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Answer {
  readonly json: unknown;
  /** Addresses of other pages, where the forge names them. */
  readonly link: string | null;
}

export class Client {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** The answer as JSON; undefined where it is empty. `path` begins with a slash. Throws ForgeError. */
  async ask(method: Method, path: string, body?: unknown): Promise<unknown> {
    return (await this.#answer(method, path, body, {})).json;
  }

  /** As `ask`; undefined where the forge says that there is nothing of that name. */
  async find(path: string): Promise<unknown> {
    try {
      return await this.ask('GET', path);
    } catch (error) {
      if (error instanceof ForgeError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** A list page by page, to its end. `path` has a query already. */
  async *pages(path: string, perPage: number, sizeName: 'per_page' | 'limit', waiting: Waiting = {}): AsyncGenerator<unknown[]> {
    for (let page = 1; ; page++) {
      const { json, link } = await this.#answer('GET', `${path}&${sizeName}=${perPage}&page=${page}`, undefined, waiting);
      if (!Array.isArray(json)) throw new ForgeError(200, `The forge answered GET ${visible(path)} with something that is no list.`);
      yield json;
      // The next address is ours: one that an answer names could lead anywhere.
      const isLast = link === null ? json.length < perPage : !/;\s*rel="?next"?/.test(link);
      if (json.length === 0 || isLast) return;
    }
  }

  async #answer(method: Method, path: string, body: unknown, { onWait, isAttended = false }: Waiting): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#send(method, path, body);
      // Reading again does no harm; writing again might.
      const mayRepeat = method === 'GET' && !isAttended && attempt < attempts;
      if (response instanceof ForgeError) {
        if (response.status > 0 || !mayRepeat) throw response;
        await wait(attempt * 500);
        continue;
      }
      if (response.status >= 200 && response.status < 300) return read(response, method, path);
      const told = secondsToWait(response, method);
      const seconds = told ?? (mayRepeat && response.status >= 500 ? attempt : undefined);
      if (seconds === undefined || seconds > longestWait || attempt >= attempts)
        throw new ForgeError(response.status, explain(response, method, path), { seconds: told, isUnknownCall: isUnknownCall(response) });
      onWait?.(seconds);
      await wait(seconds * 1000);
    }
  }

  async #send(method: Method, path: string, body: unknown): Promise<Received | ForgeError> {
    try {
      const response = await fetch(`${this.#options.url}${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          'User-Agent': 'undersigned',
          ...this.#options.headers,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(fitted(body)) }),
        // An answer that leads elsewhere would take the token along.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout * 1000),
      });
      return { status: response.status, headers: response.headers, text: await readBounded(response) };
    } catch (error) {
      if (error instanceof ForgeError) return error;
      const why = reasonOf(error as Failure);
      return new ForgeError(0, `The forge could not be reached for ${method} ${visible(path)}: ${visible(why)}.`, { why });
    }
  }
}

/** The first pages of a list, together. */
export async function upTo(mostPages: number, pages: AsyncIterable<unknown[]>): Promise<unknown[]> {
  const found: unknown[] = [];
  let count = 0;
  for await (const page of pages) {
    found.push(...page);
    if (++count === mostPages) break;
  }
  return found;
}

/** Undefined where the answer is none about too many questions. One that says for how long may be asked for writing again. */
function secondsToWait({ status, headers }: Received, method: Method): number | undefined {
  const retry = headers.get('retry-after');
  const isSpent = headers.get('x-ratelimit-remaining') === '0';
  if (status !== 429 && !(status === 403 && (retry !== null || isSpent)) && !(status === 503 && method === 'GET')) return undefined;
  if (retry !== null && /^\d{1,6}$/.test(retry)) return Number(retry);
  const reset = Number(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? Number.NaN);
  return Number.isFinite(reset) && reset > 1e9 ? Math.max(1, Math.ceil(reset - Date.now() / 1000)) : 5;
}

function read({ text, headers }: Received, method: Method, path: string): Answer {
  try {
    return { json: text.trim() === '' ? undefined : (JSON.parse(text) as unknown), link: headers.get('link') };
  } catch {
    throw new ForgeError(200, `The forge answered ${method} ${visible(path)} with something that is no JSON.`);
  }
}

async function readBounded({ body, status }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > mostMebibytes * 1024 * 1024) throw new ForgeError(status, `The forge answered with more than ${mostMebibytes} MiB.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

type Failure = Error & { readonly cause?: { readonly code?: string; readonly message?: string } };

function reasonOf({ cause, message, name }: Failure): string {
  if (name === 'TimeoutError') return `it did not answer within ${timeout} seconds`;
  return cause?.code ?? cause?.message ?? message;
}

function explain({ status, text }: Received, method: Method, path: string): string {
  if (status < 400)
    return `The forge could not be reached for ${method} ${visible(path)}: it sends elsewhere (${status}), and nothing follows.`;
  const said = visible(messageIn(text).slice(0, 300));
  const remedy =
    status === 401
      ? ' The token is missing, wrong or has expired.'
      : status === 403
        ? ' The token may not do this. docs/maintainers.md says which settings the automation needs.'
        : status === 429
          ? ' It asks for fewer requests; the next run goes on.'
          : isUnknownCall({ status, text })
            ? ' It has no such call: its version is too old, or the address is not that of its API. docs/maintainers.md says which versions do.'
            : '';
  return `The forge refused ${method} ${visible(path)}: ${status}${said === '' ? '' : ` ${said}`}.${remedy}`;
}

function isUnknownCall({ status, text }: Pick<Received, 'status' | 'text'>): boolean {
  return status === 405 || (status === 404 && !text.trimStart().startsWith('{'));
}

function messageIn(text: string): string {
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown };
    const found = message ?? error;
    return typeof found === 'string' ? found : found === undefined ? '' : JSON.stringify(found);
  } catch {
    return '';
  }
}
