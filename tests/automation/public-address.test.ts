// Which addresses are the public internet: none of a machine, its network, its cloud or a tunnel to one of these, in any spelling.

import { expect, test } from 'vitest';
import { internet, isPublicAddress, publicAddressOf } from '../../src/automation/links/network.ts';

test.each([
  [
    'Azure: its WireServer',
    ['168.63.129.16', '::ffff:168.63.129.16', '::ffff:a83f:8110', '0xa8.0x3f.0x81.0x10', '2822734096', '0250.077.0201.020'],
  ],
  [
    'Azure, Amazon, Google, Oracle, DigitalOcean, Hetzner: metadata',
    ['169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376'],
  ],
  ['Amazon: metadata, DNS and time over IPv6', ['fd00:ec2::254', 'fd00:ec2::253', 'fd00:ec2::123', '169.254.169.253', '169.254.170.2']],
  ['Google: metadata over IPv6, and its services from inside', ['fd20:ce::254', '199.36.153.8', '199.36.153.11', '199.36.153.4']],
  ['Alibaba: metadata and DNS', ['100.100.100.200', '100.100.2.136', '::ffff:100.100.100.200']],
  ['Oracle: its older metadata', ['192.0.0.192', '::ffff:192.0.0.192', 'fd00:c1::a9fe:a9fe']],
  ['IBM: services and service endpoints', ['161.26.0.10', '161.26.255.1', '166.8.0.1', '166.11.255.254']],
  ['Equinix, Scaleway, Tencent, OpenStack', ['192.80.8.124', '169.254.42.42', 'fd00:42::42', '169.254.0.23', 'fe80::a9fe:a9fe']],
  ['Kubernetes, Docker, Tailscale', ['10.96.0.1', '172.17.0.1', '100.100.100.100', 'fd7a:115c:a1e0::53', '192.168.65.2']],
  ['this machine, in every spelling', ['127.1', '0177.0.0.1', '0x7f000001', '2130706433', '127.255.255.254', '0', '0.0.0.0', '::1', '::']],
  ['mapped and translated', ['::ffff:10.0.0.1', '::ffff:0:10.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b::a83f:8110', '64:ff9b:1::a9fe:a9fe']],
  [
    '6to4, Teredo and ISATAP',
    ['2002:7f00:1::', '2002:a83f:8110::1', '2001:0:4136:e378::1', '2a00:1450:4001::5efe:10.0.0.1', '2a00:1450:4001:0:200:5efe:a00:1'],
  ],
  ['compatible ones of old', ['::127.0.0.1', '::168.63.129.16', '::a9fe:a9fe']],
  [
    'documentation, benchmarks, multicast and more',
    ['3fff::1', '2001:db8::1', '2001:2::1', '198.19.255.1', '240.0.0.1', 'ff0e::1', '5f00::1', '192.88.99.1'],
  ],
  ['with a zone', ['fe80::1%eth0', 'fe80::1%25lo', '::1%1']],
])('%s', (_, addresses) => {
  for (const address of addresses) expect(isPublicAddress(address), address).toBe(false);
});

test('what is beside these ranges is public', () => {
  const addresses = [
    '168.63.129.15',
    '168.63.129.17',
    '161.25.255.255',
    '161.27.0.0',
    '166.7.255.255',
    '166.12.0.0',
    '199.36.153.3',
    '192.80.8.125',
  ];
  for (const address of [...addresses, '2606:4700:4700::1111', '2a00:1450:4001:81b::200e', '::ffff:1.1.1.1', '9.9.9.9'])
    expect(isPublicAddress(address), address).toBe(true);
});

test('an address of a URL is what browsers and Node make of it', async () => {
  for (const url of [
    'http://0xa83f8110/',
    'http://168.4161808/',
    'http://[::ffff:168.63.129.16]/',
    'http://①②⑦.0.0.1/',
    'http://168。63。129。16/',
  ])
    await expect(publicAddressOf(new URL(url).hostname, internet), url).rejects.toThrow('no public host');
});
