// A letter or a language that was renamed: old addresses lead on, on every host, and feeds and data go on where readers know them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { check, makeCampaign, minimal, short, writeFiles } from '../support/campaign.ts';
import { brokenLinks, filesBelow } from '../support/site.ts';
import { htmlFaults } from '../support/validator.ts';

const letter = (facts = '', title = 'Keep the night train') =>
  `---\ntitle: ${title}\nlanguage: en\nstatus: open\ndate: 2026-01-02\n${facts}---\n\nIt runs well.\n`;
const site = (more = '', url = 'https://trains.example/') => `name: Trains\nurl: ${url}\ndefaultLanguage: en\n${more}`;
const translation = '---\ntitle: Mantenha o trem noturno\nrevision: 1\nmachine:\n  date: 2026-01-03\n---\n\nEle anda bem.\n';
const base = {
  ...minimal,
  'letters/a.md': null,
  'signatories/a/ann.yaml': null,
  'translations/fr/a.md': null,
  'letters/other.md': letter('', 'Another one'),
  'content/pages/help.md': '---\ntitle: Help\n---\n\nRead [the letter](night.md) and [its old page](/en/train/).\n',
  'content/updates/2026-02-03-news.md': '---\ntitle: News\nletter: night\n---\n\nWe met.\n',
};
const folderOf = { before: 'translations/pt', after: 'translations/pt-BR' };
const before = (url?: string) => ({
  ...base,
  'content/site.yaml': site('', url),
  'content/pages/help.md': '---\ntitle: Help\n---\n\nRead [the letter](train.md).\n',
  'content/updates/2026-02-03-news.md': '---\ntitle: News\nletter: train\n---\n\nWe met.\n',
  'letters/train.md': letter(),
  [`${folderOf.before}/train.md`]: translation,
  'signatories/train/an/ann.yaml': 'name: Ann Lee\ndate: 2026-02-01\n',
});
const after = (url?: string, more = '') => ({
  ...base,
  'content/site.yaml': site(
    `languageAliases:\n  - former: pt\n    now: pt-BR\n  - former: eo\n    now: en\n    dropped: yes\n${more}`,
    url,
  ),
  'letters/night.md': letter('aliases: [train, sleeper] # both were printed\n'),
  [`${folderOf.after}/night.md`]: translation,
  'signatories/night/an/ann.yaml': 'name: Ann Lee\ndate: 2026-02-01\n',
});

const folder = mkdtempSync(join(tmpdir(), 'undersigned-former-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function built(files: Record<string, string | null>): Promise<{ out: string; text: (path: string) => string }> {
  const root = mkdtempSync(join(folder, 'site-'));
  writeFiles(root, files);
  expect(check(root).map(short)).toEqual([]);
  const out = join(root, 'dist');
  await buildSite({ root, out, documents: false });
  return { out, text: (path) => readFileSync(join(out, path), 'utf8') };
}

describe('Former addresses', () => {
  let now: Awaited<ReturnType<typeof built>>;
  let then: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    then = await built(before());
    now = await built(after());
  });

  it('have a page with the way to the new one, in the language of the reader', () => {
    const pages: [string, string, string][] = [
      ['en/train/index.html', '/en/night/', 'This page has moved'],
      ['en/sleeper/about/index.html', '/en/night/about/', 'This page has moved'],
      ['pt-br/train/sign/index.html', '/pt-br/night/sign/', 'Esta página mudou de endereço'],
      ['pt/train/index.html', '/pt-br/night/', 'Esta página mudou de endereço'],
      ['pt/night/signatories/index.html', '/pt-br/night/signatories/', 'Esta página mudou de endereço'],
      ['pt/index.html', '/pt-br/', 'Esta página mudou de endereço'],
      ['pt/updates/2026-02-03-news/index.html', '/pt-br/updates/2026-02-03-news/', 'Esta página mudou de endereço'],
      ['eo/help/index.html', '/en/help/', 'This page has moved'],
    ];
    for (const [path, to, words] of pages) {
      const html = now.text(path);
      expect(html, path).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
      expect(html, path).toContain(`<link rel="canonical" href="https://trains.example${to}">`);
      expect(html, path).toContain(`<a href="${to}"`);
      expect(html, path).toContain(words);
      expect(html, path).toContain('noindex');
    }
  });

  it('are all that the site had before, but for what only a host can lead on', () => {
    const there = new Set(filesBelow(now.out));
    const lost = filesBelow(then.out).filter((path) => !there.has(path) && !/^(?:_astro|pagefind)\//.test(path));
    expect(lost.filter((path) => !there.has(led(now.text('_redirects'), `/${path}`).slice(1)))).toEqual([]);
    // Pages are there also without the host’s help, but for the parts of lists.
    expect(lost.filter((path) => path.endsWith('.html') && !/signatories\/./.test(path.replace('signatories/index.html', '')))).toEqual([]);
  });

  it('lead on by lines that hosts read, as few as can be', () => {
    const text = now.text('_redirects');
    // Two ids, each with a badge, and two languages, each with its texts; those without a star or a placeholder first.
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(8);
    expect(lines.findLastIndex((line) => !/[*:]/.test(line.split(' ')[0] ?? ''))).toBe(1);
    for (const [from, to] of [
      ['/en/train/', '/en/night/'],
      ['/en/sleeper/letter.pdf', '/en/night/letter.pdf'],
      ['/pt-br/train/card.png', '/pt-br/night/card.png'],
      ['/pt/sleeper/signatories/people/2/', '/pt-br/night/signatories/people/2/'],
      ['/pt/other/', '/pt-br/other/'],
      ['/eo/train/about/', '/en/night/about/'],
      ['/api/train/signatories.csv', '/api/night/signatories.csv'],
      ['/api/train/text-pt.json', '/api/night/text-pt-br.json'],
      ['/api/other/text-eo.json', '/api/other/text-en.json'],
      ['/badge/sleeper.svg', '/badge/night.svg'],
      ...['/en/night/', '/en/other/train/', '/train/', '/en/trains/'].map((path) => [path, path] as const),
    ] as const)
      expect(led(text, from), from).toBe(to);
  });

  it('have pages that are valid HTML', async () => {
    const moved = filesBelow(now.out).filter((path) => path.endsWith('.html') && now.text(path).includes('http-equiv="refresh"'));
    expect(moved.length).toBeGreaterThan(30);
    for (const path of moved) expect(await htmlFaults(now.text(path)), path).toEqual([]);
  });

  it('keep badge, numbers and feeds, and the feeds their ids', () => {
    expect(now.text('badge/train.svg')).toBe(now.text('badge/night.svg'));
    expect(JSON.parse(now.text('api/train/count.json'))).toEqual(JSON.parse(now.text('api/night/count.json')));
    const ids = (text: string): string[] => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id = '']) => id).sort();
    for (const [old, present] of [
      ['en/feed.xml', 'en/feed.xml'],
      ['en/train/feed.xml', 'en/night/feed.xml'],
      ['pt/feed.xml', 'pt-br/feed.xml'],
      ['pt/train/feed.xml', 'pt-br/night/feed.xml'],
    ] as const) {
      expect(ids(then.text(old)).length, old).toBeGreaterThan(1);
      expect(ids(now.text(present)), present).toEqual(ids(then.text(old)));
      expect(now.text(old)).toBe(now.text(present));
    }
    const items = (text: string): string[] => (JSON.parse(text) as { items: { id: string }[] }).items.map(({ id }) => id).sort();
    expect(items(now.text('pt-br/night/feed.json'))).toEqual(items(then.text('pt/train/feed.json')));
  });

  it('keep the ids of who signed in the data', () => {
    const list = (where: typeof now, id: string) =>
      JSON.parse(where.text(`api/${id}/signatories.json`)).signatories.map((one: { id: string }) => one.id);
    expect(list(now, 'night')).toEqual(list(then, 'train'));
    expect(JSON.parse(now.text('api/night/letter.json')).aliases).toEqual(['train', 'sleeper']);
  });

  it('have no broken link, and no line in the sitemap', () => {
    expect(brokenLinks(now.out, '').filter((link) => !/letter\.pdf|card\.png/.test(link))).toEqual([]);
    for (const path of filesBelow(now.out).filter((one) => /^sitemap/.test(one))) expect(now.text(path)).not.toMatch(/\/train\/|\/pt\//);
  });
});

test('a site that moved to another domain and below a path keeps the ids of its feeds', async () => {
  const then = await built(before('https://old.example/letters/'));
  const now = await built(after('https://new.example/', 'formerUrls: [https://old.example/letters/]\n'));
  const ids = (text: string): string[] => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id = '']) => id).sort();
  expect(ids(now.text('pt-br/feed.xml'))).toEqual(ids(then.text('pt/feed.xml')));
  expect(ids(now.text('pt-br/feed.xml'))[0]).toContain('https://old.example/letters/pt/');
});

/** Where a host leads a path, line after line, as Netlify, Cloudflare Pages and GitLab Pages read stars and placeholders. */
function led(redirects: string, path: string): string {
  const lines = redirects
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([from = '', to = '']) => {
      const parts = from.split(/(\*|:\w+)/).map((part) => {
        if (part === '*') return '(?<splat>.*)';
        return part.startsWith(':') ? `(?<${part.slice(1)}>[^/]+)` : RegExp.escape(part);
      });
      return { from: new RegExp(`^${parts.join('')}$`), to };
    });
  let at = path;
  for (let step = 0; step < 5; step++) {
    const [line, found] = lines.map((one) => [one, one.from.exec(at)] as const).find(([, match]) => match) ?? [];
    if (!line || !found) return at;
    at = line.to.replace(/:(\w+)/g, (_, name: string) => found.groups?.[name] ?? '');
  }
  throw new Error(`${path} is led round and round.`);
}

test('a campaign’s own lines come first, and without any and without aliases there is no file', async () => {
  const own = await built({
    ...after('https://trains.example/sub/'),
    'public/_redirects': '/old-flyer /en/ 302',
    'public/press/train/poster.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  });
  const lines = own.text('_redirects');
  expect(lines).toMatch(/^\/old-flyer \/en\/ 302\n\/sub\/badge\/train\.svg \/sub\/badge\/night\.svg 301\n/);
  // Cloudflare follows a line also where there is a file: one of the campaign’s own stays where it is.
  for (const [from, to] of [
    ['/sub/en/sleeper/', '/sub/en/night/'],
    ['/sub/en/train/card.png', '/sub/en/night/card.png'],
    ['/sub/pt/train/about/', '/sub/pt-br/night/about/'],
    ['/sub/api/train/count.json', '/sub/api/night/count.json'],
    ['/sub/press/train/poster.svg', '/sub/press/train/poster.svg'],
  ] as const)
    expect(led(lines, from), from).toBe(to);
  const none = await built(before());
  expect(filesBelow(none.out)).not.toContain('_redirects');
});

test.each<[string, Record<string, string>, string[]]>([
  ['another letter', { 'letters/night.md': letter('aliases: [train, other]\n') }, ['letters/night.md:6:18 reserved-name']],
  ['a page', { 'letters/night.md': letter('aliases:\n  - train\n  - help\n') }, ['letters/night.md:8:5 reserved-name']],
  ['itself', { 'letters/night.md': letter('aliases: [train, night]\n') }, ['letters/night.md:6:18 reserved-name']],
  ['an address of the site', { 'letters/night.md': letter('aliases: [train, search]\n') }, ['letters/night.md:6:18 reserved-name']],
  [
    'an alias of another letter',
    { 'letters/night.md': letter('aliases: [train]\n'), 'letters/other.md': letter('aliases: [train]\n') },
    ['letters/other.md:6:11 reserved-name'],
  ],
  ['no id', { 'letters/night.md': letter('aliases: [train, "Old Letter"]\n') }, ['letters/night.md:6:18 invalid-value']],
  ['a public file', { 'public/en/train/index.html': '<p>Old.</p>\n' }, ['public/en/train/index.html:1:1 reserved-name']],
  [
    'a language that is there',
    { 'content/site.yaml': site('languageAliases:\n  - former: pt-BR\n    now: en\n') },
    ['content/site.yaml:5:13 reserved-name'],
  ],
  [
    'a language that is not there',
    { 'content/site.yaml': site('languageAliases:\n  - former: pt\n    now: nl\n') },
    ['content/site.yaml:6:10 reserved-name'],
  ],
  [
    'two languages',
    { 'content/site.yaml': site('languageAliases:\n  - former: pt\n    now: en\n  - former: pt\n    now: pt-BR\n') },
    ['content/site.yaml:7:13 reserved-name'],
  ],
])('no address leads to two places: %s', (_, files, expected) => {
  expect(check(makeCampaign({ ...after(), ...files })).map(short)).toEqual(expected);
});

/** What the page about servers tells nginx, Apache and Caddy to do with a path. */
const servers: Record<string, (block: string, path: string) => string | undefined> = {
  nginx: (block, path) => firstOf(block, /^rewrite (\S+) (\S+) permanent;$/gm, path, '$'),
  apache: (block, path) => firstOf(block, /^RedirectMatch 301 (\S+) (\S+)$/gm, path, '$'),
  caddy: (block, path) => {
    const plain = [...block.matchAll(/^redir (\/\S+) (\S+) permanent$/gm)].find(([, from]) => from === path)?.[2];
    return plain ?? firstOf(block, /^@\w+ path_regexp \w+ (\S+)\nredir @\w+ (\S+) permanent$/gm, path, 're');
  },
};

function firstOf(block: string, rule: RegExp, path: string, groups: '$' | 're'): string | undefined {
  for (const [, from = '', to = ''] of block.matchAll(rule)) {
    const found = new RegExp(from).exec(path);
    if (found) return to.replace(groups === '$' ? /\$(\d)/g : /\{re\.\w+\.(\d)\}/g, (_, number) => found[Number(number)] ?? '');
  }
  return undefined;
}

test.each(Object.keys(servers))('the lines for %s lead where _redirects leads', (server) => {
  const page = readFileSync(join(engineRoot, 'docs/own-server.md'), 'utf8').split('## Addresses that were renamed')[1] ?? '';
  const block = new RegExp(`\`\`\`${server}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
  for (const [from, to] of [
    ['/en/old-letter/', '/en/new-letter/'],
    ['/fr/old-letter/letter.pdf', '/fr/new-letter/letter.pdf'],
    ['/zh-hans/old-letter/signatories/people/3/', '/zh-hans/new-letter/signatories/people/3/'],
    ['/api/old-letter/signatories.csv', '/api/new-letter/signatories.csv'],
    ['/badge/old-letter.svg', '/badge/new-letter.svg'],
    ['/api/another/text-pt.json', '/api/another/text-pt-br.json'],
    ['/pt/another/about/', '/pt-br/another/about/'],
  ] as const)
    expect(servers[server]?.(block, from), from).toBe(to);
  for (const other of ['/en/old-letters/', '/en/my/old-letter', '/ptx/', '/pt-br/new-letter/', '/badge/old-letterxsvg'])
    expect(servers[server]?.(block, other), other).toBeUndefined();
});
