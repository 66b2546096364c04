// One request to one address that was found to be public.

import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { connect as secure } from 'node:tls';
import { type Network, publicAddressOf } from './network.ts';

export interface Reply {
  readonly status: number;
  /** As the header has it. */
  readonly location: string | undefined;
}

export interface RequestOptions {
  readonly network: Network;
  /** Who asks, and where to complain. */
  readonly userAgent: string;
  /** In milliseconds, for everything. */
  readonly timeout: number;
}

/**
 * The connection goes to the address that was looked at, and no name is resolved a second time: what a name means may change meanwhile.
 * Throws PrivateAddressError, or what the network threw.
 */
export async function ask(method: 'HEAD' | 'GET', url: URL, options: RequestOptions): Promise<Reply> {
  const response = await answerTo(method, url, options);
  response.destroy();
  return { status: response.statusCode ?? 0, location: response.headers.location };
}

/** The same, with the body still to be read, or thrown away. */
export async function answerTo(
  method: 'HEAD' | 'GET',
  url: URL,
  { network, userAgent, timeout }: RequestOptions,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const address = await publicAddressOf(host, network);
  const isSecure = url.protocol === 'https:';
  const defaultPort = isSecure ? 443 : 80;
  const signal = AbortSignal.timeout(timeout);
  const createConnection = () => {
    const socket = network.connect(address, defaultPort);
    return isSecure ? secure({ socket, host, ...(isIP(host) === 0 ? { servername: host } : {}) }) : socket;
  };
  return new Promise((resolve, reject) => {
    // Without an agent: an agent would connect in its own way.
    const sent = (isSecure ? secureRequest : plainRequest)(
      url,
      { method, signal, defaultPort, createConnection, headers: { 'User-Agent': userAgent, Accept: '*/*' } },
      (response) => {
        // Whoever destroys it hears of that once more.
        response.on('error', () => {});
        resolve(response);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
