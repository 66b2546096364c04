// The way out to the web, and the guard before it: no address that is not public is ever connected to.

import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface Network {
  /** The IP addresses of a host. Throws as node:dns does. */
  resolve(host: string): Promise<readonly string[]>;
  connect(address: string, port: number): Socket;
}

export const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: (address, port) => connect({ host: address, port }),
};

/** IPv6 that is routed in public (RFC 4291, 2.4): everything else is local, or leads to an IPv4 address in disguise. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Services that clouds give their machines at addresses of the public range; all others have link-local, private or shared ones. Azure's WireServer, IBM's
 * services and service endpoints, Equinix's metadata, and the addresses by which Google's services are reached from inside.
 */
const cloudServices = ['168.63.129.16/32', '161.26.0.0/16', '166.8.0.0/14', '192.80.8.124/32', '199.36.153.4/30', '199.36.153.8/30'].map(
  (range) => ipaddr.IPv4.parseCIDR(range),
);

/** Whether an IP address is one of the public internet: not this machine, its network, its cloud, nor one reserved for something else. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address inside an IPv6 one counts as what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv4) return !cloudServices.some((range) => parsed.match(range));
  return parsed.match(globalUnicast) && !isTunnel(parsed);
}

/** Whether an address carries an IPv4 address as the tunnels of ISATAP do (RFC 5214), wherever it leads. */
function isTunnel({ parts }: ipaddr.IPv6): boolean {
  return ((parts[4] ?? 0) & ~0x0200) === 0 && parts[5] === 0x5efe;
}

/** The host is somewhere that strangers’ links may not lead to. */
export class PrivateAddressError extends Error {}

/** The address to connect to for a host, as a URL has it. Throws PrivateAddressError where any of its addresses is not public. */
export async function publicAddressOf(host: string, network: Network): Promise<string> {
  const literal = host.replace(/^\[|\]$/g, '');
  const addresses = ipaddr.isValid(literal) ? [literal] : await network.resolve(host);
  const [address] = addresses;
  if (address === undefined || !addresses.every(isPublicAddress)) throw new PrivateAddressError(`${host} is no public host`);
  return address;
}
