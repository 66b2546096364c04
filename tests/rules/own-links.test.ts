// Links between the texts of a campaign, however they are written: where they lead, and what is said of those that lead nowhere.

import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { ownPath } from '../../src/core/markdown/page-links.ts';
import { linksInLanguage } from '../../src/site/page-links.ts';
import { Urls } from '../../src/site/urls.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { check as checkAll, makeCampaign } from '../support/campaign.ts';

const check = (root: string) => checkAll(root).filter(({ severity }) => severity === 'error');

const own = new Set(['river', 'press', 'updates/2026-11-22-thanks', 'pages']);

test.each([
  ['press.md', 'press/'],
  ['./press', 'press/'],
  ['/press/', 'press/'],
  ['../content/pages/press.md', 'press/'],
  ['../../fr/press/', 'press/'],
  ['/zh-Hant/river', 'river/'],
  ['../letters/river.md#why', 'river/#t-why'],
  ['river/sign/', 'river/sign/'],
  ['/river/about', 'river/about/'],
  ['2026-11-22-thanks.md', 'updates/2026-11-22-thanks/'],
  ['../updates/2026-11-22-thanks', 'updates/2026-11-22-thanks/'],
  ['/search/', 'search/'],
  ['/', ''],
  ['../', ''],
  ['press.html', 'press/'],
  ['press/index.html', 'press/'],
  ['codebase', undefined],
  ['https://press.md', undefined],
  ['//press', undefined],
  ['press?x=1', undefined],
  ['river/secret', undefined],
  ['#why', undefined],
  ['/#why', undefined],
  ['/fi#les/plan.txt', undefined],
])('%s leads to %s', (url, path) => {
  expect(ownPath(url, own)).toBe(path);
});

const page = (text: string): Record<string, string | null> => ({
  'content/site.yaml': 'name: Minimal\nurl: https://minimal.example/base\ndefaultLanguage: en\n',
  'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${text}\n`,
  'content/pages/press.md': '---\ntitle: Press\n---\n\nSee [the letter](../../letters/a.md).\n',
  'content/updates/2026-11-22-thanks.md': '---\ntitle: Thanks\n---\n\nSee [the press](/press).\n',
  'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\nLisez [la presse](press.md).\n',
});

test('each language has its own, and a text that is shown in another one leads on in that one', () => {
  const root = makeCampaign(page('Read [the press](press.md) and [the news](2026-11-22-thanks.md#top), or [write](mailto:a@b.example).'));
  const { campaign, problems } = loadCampaign(root);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [letter] = campaign?.letters ?? [];
  const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(hrefs(letter?.original.text.html ?? '')).toEqual([
    '/base/en/press/',
    '/base/en/updates/2026-11-22-thanks/#t-top',
    'mailto:a@b.example',
  ]);
  expect(hrefs(letter?.editions.get('fr')?.text.html ?? '')).toEqual(['/base/fr/press/']);
  expect(hrefs(campaign?.pages[0]?.original.text.html ?? '')).toEqual(['/base/en/a/']);
  const context = { language: languageOf('zh-Hant'), urls: new Urls(campaign ?? { origin: '', basePath: '' }) };
  const shown = linksInLanguage(letter?.original.text.html ?? '', context);
  expect(hrefs(shown)).toEqual(['/base/zh-hant/press/', '/base/zh-hant/updates/2026-11-22-thanks/#t-top', 'mailto:a@b.example']);
  expect(shown).not.toContain('data-own-page');
});

test.each([
  ['./nowhere', /“\.\/nowhere” leads to no letter, page or news/, /press\.md/],
  ['../other-site/#x', /leads to no letter/, /whole address/],
  ['nowhere', /leads to no letter/, /whole address/],
  ['/nowhere', /no file .* and no letter/, /press\.md/],
  ['notes.md', /leads to no letter/, /a\.md/],
  ['guide.md#step-two', /leads to no letter/, /press\.md/],
  ['list.html?sort=name', /leads to no letter/, /whole address/],
  ['paper.pdf#page=3', /leads to no letter/, /write its path/],
  ['charter.mdx#aims', /leads to no letter/, /press\.md/],
  ['names.csv?year=2026', /leads to no letter/, /whole address/],
  ['https://press.md', /address of another site/, /Write press\.md/],
  ['https://press.html/', /address of another site/, /Write press\.html/],
  ['www.example.org/x', /no scheme/, /Write https:\/\/www\.example\.org\/x\./],
])('%s is refused with a remedy that works', (url, message, hint) => {
  const [problem, ...others] = check(makeCampaign(page(`Read [this](${url}) please, [press](press.md).`)));
  expect(others).toEqual([]);
  expect(problem?.rule).toBe('markdown-link');
  expect(problem?.message).toMatch(message);
  expect(problem?.hint).toMatch(hint);
  // What is proposed passes, and no remedy is an address that cannot be.
  expect(problem?.hint).not.toMatch(/https:\/\/\.|https:\/\/nowhere/);
  const remedy = /Write (\S+)\./.exec(problem?.hint ?? '')?.[1] ?? 'press.md';
  expect(check(makeCampaign(page(`Read [this](${remedy}) please, [press](press.md).`)))).toEqual([]);
});
