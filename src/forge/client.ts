// Talks JSON with a forge's REST API: bounded in time and size, patient where it is asked to wait, and plain about what went wrong.

import { setTimeout as wait } from 'node:timers/promises';
import { visible } from '../core/text/characters.ts';
import { fitted } from './fitted.ts';

const timeout = 30_000;
const largestAnswer = 16 * 1024 * 1024;
const attempts = 3;
const longestWait = 60_000;

/** What the forge refused, in the words of a maintainer. */
export class ForgeError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }

  /** Whether it is about what was asked for, and not about the token, its rights, a pause, or a forge that is down. */
  get isOfItem(): boolean {
    return this.status >= 400 && this.status < 500 && ![401, 403, 429].includes(this.status);
  }
}

export interface ClientOptions {
  /** Address of the API without a slash at its end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export class Client {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** The answer as JSON; undefined where it is empty. `path` begins with a slash. Throws ForgeError. */
  async ask(method: Method, path: string, body?: unknown): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#send(method, path, body);
      // A connection that broke. Reading again does no harm; writing again might.
      if (response instanceof ForgeError) {
        if (method !== 'GET' || attempt === attempts) throw response;
        await wait(attempt * 500);
        continue;
      }
      const pause = response.ok || attempt === attempts ? undefined : pauseOf(response, method, attempt);
      if (pause !== undefined) {
        await response.body?.cancel();
        await wait(pause);
        continue;
      }
      const text = await readBounded(response);
      if (!response.ok) throw new ForgeError(response.status, explain(response.status, method, path, text));
      if (text.trim() === '') return undefined;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw new ForgeError(response.status, `The forge answered ${method} ${visible(path)} with something that is no JSON.`);
      }
    }
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

  /** Lists page by page, as long as pages are full. `path` has a query already. */
  async list(path: string, perPage: number, mostPages: number, sizeName: 'per_page' | 'limit'): Promise<unknown[]> {
    const found: unknown[] = [];
    for (let page = 1; page <= mostPages; page++) {
      const items = await this.ask('GET', `${path}&${sizeName}=${perPage}&page=${page}`);
      if (!Array.isArray(items)) throw new ForgeError(200, `The forge answered GET ${visible(path)} with something that is no list.`);
      found.push(...(items as unknown[]));
      if (items.length < perPage) break;
    }
    return found;
  }

  async #send(method: Method, path: string, body: unknown): Promise<Response | ForgeError> {
    try {
      return await fetch(`${this.#options.url}${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          'User-Agent': 'undersigned',
          ...this.#options.headers,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(fitted(body)) }),
        // An answer that leads elsewhere would take the token along.
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      return new ForgeError(0, `The forge could not be reached for ${method} ${visible(path)}: ${visible((error as Error).message)}.`);
    }
  }
}

/** How long to wait before the same again; undefined where that would help nothing, or do something twice. */
function pauseOf(response: Response, method: Method, attempt: number): number | undefined {
  const after = Number(response.headers.get('retry-after'));
  const isTold = (response.status === 429 || response.status === 403) && Number.isFinite(after) && after > 0;
  if (isTold) return after * 1000 <= longestWait ? after * 1000 : undefined;
  return method === 'GET' && response.status >= 500 ? attempt * 1000 : undefined;
}

async function readBounded(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > largestAnswer) throw new ForgeError(response.status, 'The forge’s answer is too large.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function explain(status: number, method: Method, path: string, text: string): string {
  const said = visible(messageIn(text).slice(0, 300));
  const remedy =
    status === 401
      ? ' The token is missing, wrong or has expired.'
      : status === 403
        ? ' The token may not do this. docs/maintainers.md says which settings the automation needs.'
        : status === 429
          ? ' It asks for fewer requests; the next run goes on.'
          : '';
  return `The forge refused ${method} ${visible(path)}: ${status}${said === '' ? '' : ` ${said}`}.${remedy}`;
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
