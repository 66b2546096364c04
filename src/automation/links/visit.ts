// Whether a link still leads somewhere: HEAD, then GET where that was not understood, through a few redirects, each looked at anew.

import { PrivateAddressError } from './network.ts';
import { ask, type RequestOptions } from './request.ts';

export interface Visit {
  /**
   * `unsure`: the server is there and tells robots nothing, or our own network failed. `not asked`: an address that is not public, or a
   * port that no web page has; nothing was sent.
   */
  readonly outcome: 'alive' | 'failing' | 'unsure' | 'not asked';
  /** In a few words, for people. */
  readonly why: string;
}

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/** Servers that answer HEAD with one of these may well have the page. */
const misunderstood = (status: number): boolean => status >= 400;
/** Our own network or resolver, and not the other side. */
const ours = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EMFILE']);

export async function visitLink(address: string, options: RequestOptions): Promise<Visit> {
  let url = new URL(address);
  try {
    for (let hop = 0; hop <= maxRedirects; hop++) {
      if (!isWebAddress(url)) return { outcome: 'not asked', why: 'no plain web address' };
      let reply = await ask('HEAD', url, options);
      if (misunderstood(reply.status)) reply = await ask('GET', url, options);
      if (!redirects.has(reply.status) || reply.location === undefined) return judge(reply.status);
      if (!URL.canParse(reply.location, url.href)) return { outcome: 'failing', why: 'leads to no address' };
      url = new URL(reply.location, url);
    }
    return { outcome: 'failing', why: 'leads in a circle' };
  } catch (error) {
    return explain(error);
  }
}

function isWebAddress({ protocol, port, username, password }: URL): boolean {
  return (protocol === 'http:' || protocol === 'https:') && port === '' && username === '' && password === '';
}

function judge(status: number): Visit {
  if (status < 400) return { outcome: 'alive', why: String(status) };
  // Not there, gone, or broken. Whatever else a server says, it may say to robots only.
  const isFailing = status === 404 || status === 410 || (status >= 500 && status < 600);
  return { outcome: isFailing ? 'failing' : 'unsure', why: String(status) };
}

function explain(error: unknown): Visit {
  if (error instanceof PrivateAddressError) return { outcome: 'not asked', why: 'no public address' };
  const { code = '', name } = error as { code?: string; name?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return { outcome: 'failing', why: 'no answer in time' };
  if (code === 'ENOTFOUND') return { outcome: 'failing', why: 'no such host' };
  if (ours.has(code)) return { outcome: 'unsure', why: code };
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return { outcome: 'failing', why: `certificate: ${code}` };
  return { outcome: 'failing', why: /^[A-Z_]{2,40}$/.test(code) ? code : 'no proper answer' };
}
