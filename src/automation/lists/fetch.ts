// Fetches a published list: over https, from public addresses alone (the guard of the link check), through a few redirects, within bounds.

import { PrivateAddressError } from '../links/network.ts';
import { answerTo, type RequestOptions } from '../links/request.ts';

/** What a person can correct. Nothing of what was fetched is in it. */
export class ListError extends Error {}

export interface FetchedList {
  readonly bytes: Buffer;
  /** Of a file that would hold it: `.csv`. */
  readonly ending: string;
}

export interface FetchOptions extends RequestOptions {
  /** In bytes. */
  readonly maxBytes: number;
  /** Whether it may be asked over http. Only for tests. */
  readonly allowsPlain?: boolean;
}

export const usualFetch = { timeout: 60_000, maxBytes: 20 * 1024 * 1024 } as const;

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
const endings: Readonly<Record<string, string>> = {
  'text/csv': '.csv',
  'application/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'application/json': '.json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
};

/** Throws a ListError. */
export async function fetchList(address: string, options: FetchOptions): Promise<FetchedList> {
  let url = new URL(address);
  try {
    for (let hop = 0; hop <= maxRedirects; hop++) {
      if (!isAllowed(url, options))
        throw new ListError('it is, or leads to, an address that is not asked: only https, on its usual port, without a user');
      const response = await answerTo('GET', url, options);
      const { statusCode = 0, headers } = response;
      if (redirects.has(statusCode) && headers.location !== undefined) {
        response.destroy();
        if (!URL.canParse(headers.location, url.href)) throw new ListError('it leads to no address');
        url = new URL(headers.location, url);
        continue;
      }
      const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      if (statusCode !== 200 || type === 'text/html') {
        response.destroy();
        throw new ListError(
          statusCode === 200
            ? 'a page answered instead of a list. Publish the sheet as CSV, for everybody who has the address'
            : `the server answered ${statusCode}`,
        );
      }
      return { bytes: await bodyOf(response, options.maxBytes), ending: endings[type] ?? endingOf(url) };
    }
    throw new ListError('it leads in a circle');
  } catch (error) {
    if (error instanceof ListError) throw error;
    if (error instanceof PrivateAddressError) throw new ListError('it is, or leads to, an address that is not public');
    const { code = '', name = '' } = error as { code?: string; name?: string };
    throw new ListError(
      name === 'TimeoutError' || name === 'AbortError' ? 'no answer came in time' : /^[A-Z_]{2,40}$/.test(code) ? code : 'no proper answer',
    );
  }
}

function isAllowed({ protocol, port, username, password }: URL, { allowsPlain = false }: FetchOptions): boolean {
  return (protocol === 'https:' || (allowsPlain && protocol === 'http:')) && port === '' && username === '' && password === '';
}

async function bodyOf(response: AsyncIterable<Buffer> & { destroy: () => unknown }, maxBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    size += piece.length;
    if (size > maxBytes) {
      response.destroy();
      throw new ListError(`it is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function endingOf({ pathname }: URL): string {
  return /\.(?:csv|tsv|json|xlsx|ods|ya?ml)$/i.exec(pathname)?.[0].toLowerCase() ?? '.csv';
}
