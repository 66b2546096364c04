// The nightly round: no address that is not public is ever connected to; a link is dead after several nights; one issue, kept in place.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { openForge } from '../../src/forge/open.ts';
import { collectLinks } from '../../src/automation/links/collect.ts';
import { findLinkIssue, keepLinkIssue, planIssue } from '../../src/automation/links/issue.ts';
import { afterNight, isDead, type Memory, readMemory, writeMemory } from '../../src/automation/links/memory.ts';
import { internet, isPublicAddress, type Network } from '../../src/automation/links/network.ts';
import { linksOfDay, visitAll } from '../../src/automation/links/round.ts';
import { type Visit, visitLink } from '../../src/automation/links/visit.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { makeCampaign } from '../support/campaign.ts';
import { signedCampaign } from './sign-support.ts';
import { runTask, startForge, type TestForge } from './run-task.ts';

/** A web of the tests: hosts by name, all served from the loopback interface. What was asked and connected to is written down. */
const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {};
const asked: string[] = [];
const connected: string[] = [];
const names: Record<string, string[]> = {};
let active = 0;
let mostActive = 0;
const server = createServer((request, response) => {
  const host = String(request.headers.host);
  asked.push(`${request.method} ${host}${request.url}`);
  active++;
  mostActive = Math.max(mostActive, active);
  response.on('close', () => active--);
  (pages[host] ?? ((_, none) => none.writeHead(404).end()))(request, response);
});
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise<unknown>((done) => server.close(done)));

/** The public address that the guard has looked at is what is connected to; behind it is the server above. */
const web: Network = {
  resolve: async (host) => {
    const found = names[host];
    if (!found) throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    return found;
  },
  connect: (address) => {
    connected.push(address);
    return connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  },
};
const options = { network: web, userAgent: 'undersigned-links (https://minimal.example)', timeout: 2_000 };
const round = { ...options, maxLinks: 100, pause: 0, hosts: 4, maxMilliseconds: 60_000 };

function host(name: string, answer: (request: IncomingMessage, response: ServerResponse) => void, addresses = ['93.184.215.14']): void {
  names[name] = addresses;
  pages[name] = answer;
}
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(code, headers).end();

describe('what a link is', () => {
  test.each<[string, number, Visit['outcome']]>([
    ['there', 200, 'alive'],
    ['gone', 410, 'failing'],
    ['missing', 404, 'failing'],
    ['broken', 503, 'failing'],
    ['not for robots', 403, 'unsure'],
    ['too many', 429, 'unsure'],
    ['only for subscribers', 402, 'unsure'],
  ])('%s: %i', async (_name, code, outcome) => {
    host('status.test', status(code));
    expect((await visitLink('http://status.test/page', options)).outcome).toBe(outcome);
  });

  test('HEAD is asked first, and GET where that was not understood', async () => {
    host('head.test', ({ method }, response) => void response.writeHead(method === 'HEAD' ? 405 : 200).end('x'.repeat(1_000_000)));
    asked.length = 0;
    expect((await visitLink('http://head.test/', options)).outcome).toBe('alive');
    expect(asked).toEqual(['HEAD head.test/', 'GET head.test/']);
  });

  test('redirects are followed a few times', async () => {
    host('from.test', status(301, { Location: 'http://to.test/new' }));
    host('to.test', status(200));
    expect((await visitLink('http://from.test/', options)).outcome).toBe('alive');
    host('circle.test', status(302, { Location: '/' }));
    expect(await visitLink('http://circle.test/', options)).toEqual({ outcome: 'failing', why: 'leads in a circle' });
  });

  test('a host that nobody knows, an answer that does not come, and one that is no answer', async () => {
    expect(await visitLink('http://nobody.test/', options)).toEqual({ outcome: 'failing', why: 'no such host' });
    host('slow.test', () => {});
    expect(await visitLink('http://slow.test/', { ...options, timeout: 100 })).toEqual({ outcome: 'failing', why: 'no answer in time' });
    host('rude.test', ({ socket }) => void socket.end('nonsense\r\n\r\n'));
    expect((await visitLink('http://rude.test/', options)).outcome).toBe('failing');
    host('plain.test', status(200));
    expect((await visitLink('https://plain.test/', options)).outcome).toBe('failing');
  });
});

describe('no address that is not public is ever connected to', () => {
  const refused = async (url: string, network: Network = web): Promise<void> => {
    connected.length = 0;
    asked.length = 0;
    expect((await visitLink(url, { ...options, network })).outcome, url).toBe('not asked');
    expect([connected, asked], url).toEqual([[], []]);
  };

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://0.0.0.0/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://172.16.5.5/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://127.0.0.1.:80/',
  ])('%s, asked of the machine’s own resolver', async (url) => {
    await refused(url, { resolve: internet.resolve, connect: web.connect });
  });

  test('a name that means a private address, also beside a public one', async () => {
    host('inside.test', status(200), ['10.1.2.3']);
    host('both.test', status(200), ['93.184.215.14', '127.0.0.1']);
    host('none.test', status(200), []);
    for (const name of ['inside.test', 'both.test', 'none.test']) await refused(`http://${name}/`);
  });

  test('a redirect to one', async () => {
    for (const target of [
      'http://127.0.0.1/admin',
      'http://[::1]/',
      'http://169.254.169.254/',
      'http://inside.test/',
      'file:///etc/passwd',
      'http://to.test:8080/',
    ]) {
      host('lure.test', status(302, { Location: target }));
      host('inside.test', status(200), ['10.1.2.3']);
      connected.length = 0;
      expect((await visitLink('http://lure.test/', options)).outcome, target).toBe('not asked');
      expect(connected, target).toEqual(['93.184.215.14']);
    }
  });

  test('a name that changes its meaning between two questions is asked once a request, and the answer is what is used', async () => {
    let question = 0;
    const changing: Network = { ...web, resolve: async () => (question++ === 0 ? ['93.184.215.14'] : ['127.0.0.1']) };
    pages['rebind.test'] = status(405);
    connected.length = 0;
    expect((await visitLink('http://rebind.test/', { ...options, network: changing })).outcome).toBe('not asked');
    expect(connected).toEqual(['93.184.215.14']);
  });

  test('ports and schemes that no page has, and credentials', async () => {
    for (const url of ['http://to.test:22/', 'ftp://to.test/', 'http://user:word@to.test/']) await refused(url);
  });

  test('every reserved range is known, and public addresses are', () => {
    for (const address of [
      '224.0.0.1',
      '255.255.255.255',
      '198.18.0.1',
      '192.0.2.1',
      '::',
      'ff02::1',
      '2001:db8::1',
      'fec0::1',
      'nonsense',
      '',
    ])
      expect(isPublicAddress(address), address).toBe(false);
    for (const address of ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::ffff:93.184.215.14'])
      expect(isPublicAddress(address), address).toBe(true);
  });
});

describe('a round', () => {
  test('is polite: one request at a time per host, who asks is said', async () => {
    const agents = new Set<string | undefined>();
    host('busy.test', ({ headers }, response) => {
      agents.add(headers['user-agent']);
      setTimeout(() => response.writeHead(200).end(), 20);
    });
    mostActive = 0;
    const links = Array.from({ length: 8 }, (_, index) => `http://busy.test/${index}`);
    expect([...(await visitAll(links, round)).values()].every(({ outcome }) => outcome === 'alive')).toBe(true);
    expect(mostActive).toBe(1);
    expect([...agents]).toEqual(['undersigned-links (https://minimal.example)']);
  });

  test('in which most links fail says nothing about any of them: the network here is at fault', async () => {
    const links = Array.from({ length: 12 }, (_, index) => `http://nobody-${index}.test/`);
    expect(new Set([...(await visitAll(links, round)).values()].map(({ outcome }) => outcome))).toEqual(new Set(['unsure']));
  });

  test('takes those that failed first, and another part of the rest each day', () => {
    const all = Array.from({ length: 10 }, (_, index) => `http://a.test/${index}`);
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map((day) =>
      linksOfDay(all, new Set(['http://a.test/7']), 4, day),
    );
    for (const links of days) expect([links[0], links.length]).toEqual(['http://a.test/7', 4]);
    expect(new Set(days.flat()).size).toBe(10);
  });
});

test('the links of letters, translations, pages, news and facts are collected, those of signatories on demand', () => {
  const { campaign } = loadCampaign(
    makeCampaign({
      'letters/a.md':
        '---\ntitle: A letter\nlanguage: en\nstatus: open\nsources:\n  - url: https://source.example/1\n    title: One\nfacilitator:\n  name: F\n  link: https://facilitator.example/\n---\n\nSee [this](https://text.example/a?b=1&c=2#part) and https://bare.example/.\n',
      'content/pages/about.md':
        '---\ntitle: About\n---\n\n[Own](https://minimal.example/fr/) [mail](mailto:a@example.org) [other](https://page.example/)\n',
      'signatories/a/ann.yaml': 'name: Ann Lee\nlink: https://signatory.example/ann\n',
    }),
  );
  if (!campaign) throw new Error('the campaign has problems');
  const links = (withSignatories: boolean) => collectLinks(campaign, { withSignatories }).map(({ url }) => url);
  expect(links(false)).toEqual([
    'https://bare.example/',
    'https://facilitator.example/',
    'https://page.example/',
    'https://source.example/1',
    'https://text.example/a?b=1&c=2',
  ]);
  expect(links(true)).toContain('https://signatory.example/ann');
  expect(collectLinks(campaign, { withSignatories: false })[4]?.files).toEqual(['letters/a.md']);
});

const url = 'https://dead.example/a--b?<>';
const failing: Visit = { outcome: 'failing', why: '404' };
const nights = (visits: readonly (Visit | undefined)[]): Memory =>
  visits.reduce<Memory>(
    (memory, visit, index) =>
      afterNight(memory, new Map(visit ? [[url, visit]] : []), new Set([url]), `2026-11-${String(10 + index).padStart(2, '0')}`),
    new Map(),
  );

describe('the memory', () => {
  test('calls a link dead after three nights over three days, and not before', () => {
    const dead = (visits: readonly (Visit | undefined)[]) => [...nights(visits).values()].some(isDead);
    expect(dead([failing, failing, failing])).toBe(false);
    expect(dead([failing, failing, failing, failing])).toBe(true);
    expect(dead([failing, undefined, undefined, failing])).toBe(false);
    expect(dead([failing, failing, undefined, failing])).toBe(true);
    expect(dead([failing, failing, { outcome: 'alive', why: '200' }, failing])).toBe(false);
    expect(dead([failing, failing, { outcome: 'unsure', why: '403' }, failing])).toBe(true);
  });

  test('survives an issue’s text, whatever stands in an address, and nonsense is no memory', () => {
    const memory = nights([failing, failing]);
    const text = writeMemory(memory);
    expect(text.match(/<|>|--/g)).toEqual(['<', '--', '--', '>']);
    expect(readMemory(`Some text\n${text}`)).toEqual(memory);
    for (const broken of ['', text.replace('"version":1', '"version":2'), text.replace('{', '['), text.replace('https:', 'javascript:')])
      expect(readMemory(broken).size).toBe(0);
  });

  test('asked twice in one night, it counts one', () => {
    const once = afterNight(nights([failing]), new Map([[url, failing]]), new Set([url]), '2026-11-10');
    expect([...once.values()][0]?.nights).toBe(1);
  });

  test('forgets links that the campaign does not have any more', () => {
    expect(afterNight(nights([failing]), new Map(), new Set(), '2026-11-12').size).toBe(0);
  });
});

describe.each<ForgeKind>(['github', 'gitlab', 'forgejo'])('the one issue on %s', (kind) => {
  const link = { url, files: ['letters/a.md', 'content/site.yaml'] };
  const client = (forge: TestForge) =>
    openForge(kind, {
      GITHUB_API_URL: forge.url,
      GITHUB_REPOSITORY: 'campaign/letter',
      CI_API_V4_URL: forge.url,
      CI_PROJECT_ID: '77',
      UNDERSIGNED_TOKEN: 't',
    });
  const night = async (forge: TestForge, memory: Memory): Promise<string[]> => {
    const open = client(forge);
    const issue = await findLinkIssue(open);
    return keepLinkIssue(planIssue(memory, [link], issue), issue, open);
  };

  test('opens when a link is dead, follows it in place, closes when all is well, and opens again', async () => {
    const forge = await startForge(kind);
    expect(await night(forge, new Map())).toEqual([]);
    expect(forge.writes()).toEqual([]);

    await night(forge, nights([failing]));
    expect(forge.state.issues.map(({ state }) => state)).toEqual(['closed']);
    await night(forge, nights([failing, failing, failing, failing]));
    expect(forge.state.issues.map(({ state, labels }) => [state, labels])).toEqual([['open', ['links']]]);
    expect(forge.state.issues[0]?.body).toContain(
      '- ` https://dead.example/a--b?<> `: ` 404 `, on 4 nights since 2026-11-10. In ` letters/a.md `, ` content/site.yaml `',
    );

    const writes = forge.writes().length;
    await night(forge, nights([failing, failing, failing, failing]));
    expect(forge.writes()).toHaveLength(writes);

    await night(forge, new Map());
    expect(forge.state.issues.map(({ state }) => state)).toEqual(['closed']);
    await night(forge, nights([failing, failing, failing, failing]));
    expect(forge.state.issues.map(({ state }) => state)).toEqual(['open']);
    expect(forge.state.notes).toEqual([]);
  });

  test('is none that a stranger wrote', async () => {
    const forge = await startForge(kind);
    forge.state.addIssue({
      author: 'stranger',
      body: `<!-- undersigned:links -->\n${writeMemory(nights([failing, failing, failing]))}`,
      labels: ['links'],
    });
    expect(await findLinkIssue(client(forge))).toBeUndefined();
  });
});

test('the task reads the campaign and the memory, and asks nobody who is not public', async () => {
  const forge = await startForge('github');
  const root = signedCampaign({
    'letters/a.md':
      '---\ntitle: A letter\nlanguage: en\nstatus: open\nsources:\n  - url: http://127.0.0.1.nip.example.invalid/\n    title: One\n---\n\n[Inside](http://10.0.0.1.test.invalid/)\n',
  });
  const { code, err } = await runTask('links', forge, { root });
  expect(code).toBe(0);
  expect(err).toContain('2 of 2 links were asked.');
});
