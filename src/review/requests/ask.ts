// Asks a forge for its open requests, page by page. The token goes to the remote's own host and nowhere else, and is never repeated.

import { setTimeout as wait } from 'node:timers/promises';
import type { Forge } from '../../forge/pages.ts';
import { isLoopback, type Remote } from './remote.ts';
import { ReviewError } from '../review-error.ts';
import { type Dialect, dialects } from './dialects.ts';
import type { ForgeRequest } from './forge-request.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface ForgeAccess {
  readonly forge: Forge;
  /** The repository's page. */
  readonly page: URL;
  /** The variable that the token comes from. */
  readonly variable: string;
  readonly token: string;
}

export interface AskOptions {
  /** Gets how many requests are known so far, and says why it takes so long. */
  readonly onProgress?: ((known: number) => void) | undefined;
  readonly onWait?: ((seconds: number) => void) | undefined;
}

/** How the forge of a remote can be asked; undefined where there is no token for it, or nothing to ask. */
export function forgeAccess({ forge, page }: Remote, environment: Environment): ForgeAccess | undefined {
  if (!forge || !page) return undefined;
  const { tokens } = dialects[forge];
  const variable = tokens.find((name) => environment[name]);
  const token = variable && environment[variable];
  if (!variable || !token) return undefined;
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new ReviewError(`${variable} holds something that is no token: a space, a line end or the like.`);
  if (page.protocol !== 'https:' && !isLoopback(page)) return undefined;
  // A token of GitHub lies in many environments; it is for github.com, or for the server that an action of GitHub runs for.
  if (forge === 'github' && page.hostname !== 'github.com' && page.origin !== originOf(environment.GITHUB_SERVER_URL)) return undefined;
  return { forge, page, variable, token };
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}

const mostPages = 2000;

/** Open requests by number, of every branch. Throws a ReviewError that says what to do. */
export async function askForge(access: ForgeAccess, { onProgress, onWait }: AskOptions = {}): Promise<Map<number, ForgeRequest>> {
  const dialect = dialects[access.forge];
  const found = new Map<number, ForgeRequest>();
  for (let at = 1; at <= mostPages; at++) {
    const response = await askPage(access, dialect, at, onWait);
    const answer = dialect.answer.safeParse(parse(response.text));
    if (!answer.success)
      throw new ReviewError(
        `${access.page.hostname} answered with something else than a list of requests. Without ${access.variable} git alone is asked.`,
      );
    for (const request of answer.data) found.set(request.number, request);
    onProgress?.(found.size);
    // The next address is ours: one that an answer names could lead anywhere.
    const isLast = response.link === undefined ? answer.data.length < dialect.perPage : !/;\s*rel="?next"?/.test(response.link);
    if (answer.data.length === 0 || isLast) return found;
  }
  throw new ReviewError(`${access.page.hostname} has more than ${mostPages} pages of requests.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Answer {
  readonly text: string;
  readonly link: string | undefined;
}

/** In seconds. */
const longestWait = 90;
const timeout = 60;

async function askPage(access: ForgeAccess, dialect: Dialect, at: number, onWait: AskOptions['onWait']): Promise<Answer> {
  const { page, token } = access;
  const [name, value] = dialect.header(token);
  for (let attempt = 1; ; attempt++) {
    let response: Response;
    try {
      response = await fetch(dialect.address(page, at), {
        headers: { [name]: value, accept: 'application/json', 'user-agent': 'undersigned' },
        // An address that has moved gets no token.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout * 1000),
      });
      if (response.ok) return { text: await readAtMost(response), link: response.headers.get('link') ?? undefined };
    } catch (error) {
      if (error instanceof ReviewError) throw error;
      throw new ReviewError(`${page.hostname} could not be asked: ${reasonOf(error)}. Without ${access.variable} git alone is asked.`);
    }
    await response.body?.cancel();
    const seconds = secondsToWait(response);
    if (seconds === undefined || seconds > longestWait || attempt > 3) throw refusal(access, response, seconds);
    onWait?.(seconds);
    await wait(seconds * 1000);
  }
}

/** Larger than a page of the longest descriptions. In bytes. */
const mostBytes = 64 * 1024 * 1024;

async function readAtMost(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) throw new ReviewError('The forge answered with more than 64 MiB for one page of requests.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined where the answer is none about too many questions. */
function secondsToWait({ status, headers }: Response): number | undefined {
  const retry = headers.get('retry-after');
  const isSpent = headers.get('x-ratelimit-remaining') === '0';
  if (status !== 429 && !(status === 403 && (retry !== null || isSpent)) && status !== 503) return undefined;
  if (retry !== null && /^\d{1,6}$/.test(retry)) return Number(retry);
  const reset = Number(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? Number.NaN);
  return Number.isFinite(reset) && reset > 1e9 ? Math.max(1, Math.ceil(reset - Date.now() / 1000)) : 5;
}

function refusal({ page, variable }: ForgeAccess, { status }: Response, seconds: number | undefined): ReviewError {
  const host = page.hostname;
  const alone = `Without ${variable} git alone is asked.`;
  if (seconds !== undefined)
    return new ReviewError(`${host} takes no more questions for ${Math.ceil(seconds / 60)} minutes. Try again then. ${alone}`);
  if (status === 401 || status === 403)
    return new ReviewError(
      `${host} does not take the token in ${variable} (${status}). It needs one that may read pull requests. ${alone}`,
    );
  if (status === 404)
    return new ReviewError(
      `${host} knows no repository ${page.pathname.slice(1)}, or the token in ${variable} may not see it (404). ${alone}`,
    );
  if (status >= 300 && status < 400)
    return new ReviewError(`${page.href} has moved. Give the remote its new address: git remote set-url. ${alone}`);
  return new ReviewError(`${host} answered with an error (${status}). ${alone}`);
}

function reasonOf(error: unknown): string {
  const { cause, message, name } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `it did not answer within ${timeout} seconds`;
  return cause?.code ?? cause?.message ?? message;
}
