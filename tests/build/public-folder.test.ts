// Public files in a built site: beside the site's own files, never in their place.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectedFiles } from '../../src/build/expected-files.ts';
import { buildSite } from '../../src/build/site.ts';
import { verifySite } from '../../src/build/verify.ts';
import { collisionOf } from '../../src/core/addresses/collision.ts';
import { siteTree } from '../../src/core/addresses/tree.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { copyPublicFiles } from '../../src/integrations/public-folder.ts';
import { writeSiteFiles } from '../../src/integrations/site-files.ts';
import { useCampaign } from '../../src/integrations/service.ts';
import { type Files, makeCampaign, short, writeFiles } from '../support/campaign.ts';
import { filesBelow, hashTree } from '../support/site.ts';

/** One of everything that becomes files: long lists in several orders, a page, news, a draft, a language without texts. */
const full: Files = {
  'content/pages/about.mdx': '---\ntitle: About\n---\n\nText.\n',
  'content/updates/2026-11-22-first.md': '---\ntitle: First\nletter: a\n---\n\nText.\n',
  'letters/b.md': '---\ntitle: Ein Brief\nlanguage: de\nstatus: closed\n---\n\nHört zu.\n',
  'letters/c.md': '---\ntitle: A draft\nlanguage: en\nstatus: draft\n---\n\nText.\n',
  'translations/pt-BR/ui.yaml': 'strings:\n  sign:\n    title: Assine\n',
  'signatories/a/many.list.yaml': Array.from(
    { length: 1100 },
    (_, row) =>
      `- name: ${row % 3 ? 'Ada' : 'Ben'} Example ${row}\n  kind: ${row % 5 ? 'person' : 'organisation'}\n  country: ${row % 2 ? 'FR' : 'DE'}\n`,
  ).join(''),
};

const beside: Files = {
  'public/photo.png': 'a photo',
  'public/.well-known/security.txt': 'Contact: https://minimal.example/\n',
  'public/en/a/photo.png': 'another',
  'public/en/old/index.html': '<p>An old page',
  'public/_headers': '/x\n  X-Own: 1\n',
  'public/robots.txt': 'User-agent: *\nDisallow: /old/\n',
  'public/README.md': 'For those who work on the repository.\n',
};

function campaignAt(root: string): Campaign {
  const loaded = loadCampaign(root);
  if (!loaded.campaign) throw new Error(loaded.problems.map((problem) => `${short(problem)} ${problem.message}`).join('\n'));
  useCampaign(loaded);
  return loaded.campaign;
}

test('every file of a built site is ours at an address that public files may not have, or a public file as it was', async () => {
  const root = makeCampaign({ ...full, ...beside });
  const out = join(root, 'dist');
  await buildSite({ root, out, offline: true });
  const { languages, letters, pages, updates } = campaignAt(root);
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const tree = siteTree({ languages, letters: ids(letters), pages: ids(pages), updates: ids(updates) });
  const free = filesBelow(out).filter((path) => collisionOf(path, tree) === undefined);
  const joined = ['_headers', 'robots.txt'];
  const copied = ['.well-known/security.txt', 'en/a/photo.png', 'en/old/index.html', 'photo.png'];
  expect(free).toEqual([...copied, ...joined].sort());
  for (const path of copied) expect(readFileSync(join(out, path)), path).toEqual(readFileSync(join(root, 'public', path)));
  expect(readFileSync(join(out, '_headers'), 'utf8')).toMatch(/^# Written by Undersigned\n[\s\S]*\n\/x\n {2}X-Own: 1\n$/);
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toBe(beside['public/robots.txt']);
  expect(existsSync(join(out, 'en/a/signatories/3/index.html'))).toBe(true);
});

test.each([
  ['a page', { 'public/en/a/index.html': '<script>1</script>\n' }],
  ['all languages', { 'public/fr': 'x\n' }],
  ['the search', { 'public/pagefind': 'x\n' }],
  ['a page that becomes a folder', { 'public/404.html/x': 'x\n' }],
])('a campaign whose public folder would replace %s is not built, and the last site stays', async (_, files) => {
  const root = makeCampaign();
  const out = join(root, 'dist');
  writeFiles(out, { _headers: '# Written by Undersigned\n', 'index.html': 'the last site\n' });
  const before = hashTree(out);
  writeFiles(root, files as Files);
  expect(await buildSite({ root, out })).toMatchObject({ isBuilt: false });
  expect(hashTree(out)).toBe(before);
  expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
});

/** A site as a build would have left it, in a folder, with nothing in its files. */
function emptySite(root: string): { campaign: Campaign; site: string } {
  const campaign = campaignAt(root);
  const site = join(root, 'site');
  for (const path of expectedFiles(campaign, { documents: false, offline: false })) put(site, path);
  return { campaign, site };
}

function put(site: string, path: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), '');
}

describe('Where the check let something through, the build', () => {
  test.each(['en/a/index.html', 'look.css', 'en', 'en/index.html/x'])('copies no public file over %s', (path) => {
    const root = makeCampaign({ [`public/${path}`]: 'x\n' });
    const { site } = emptySite(makeCampaign());
    const before = hashTree(site);
    expect(() => copyPublicFiles(root, site)).toThrow(`public/${path} has the address of a file that the build writes`);
    expect(hashTree(site)).toBe(before);
  });

  const made = { documents: false, offline: false };

  test('passes a site that has what the campaign has', () => {
    const { campaign, site } = emptySite(makeCampaign({ ...full, 'public/photo.png': 'a photo' }));
    copyPublicFiles(campaign.root, site);
    for (const path of ['_astro/x.css', 'pagefind/pagefind.js', 'sitemap-0.xml']) put(site, path);
    expect(() => verifySite(campaign, site, made)).not.toThrow();
  });

  test.each(['en/a/index.html', '404.html', 'look.css', 'api/a/count.json', 'fr/feed.xml', 'pt-br/a/sign/index.html', 'robots.txt'])(
    'refuses a site without %s',
    (path) => {
      const { campaign, site } = emptySite(makeCampaign(full));
      rmSync(join(site, path));
      expect(() => verifySite(campaign, site, made)).toThrow(`left out files of the site: ${path}`);
    },
  );

  test.each(['en/a/new/index.html', 'new.js', 'en/c/index.html', 'en/a/signatories/9/index.html', 'api/x.json'])(
    'refuses a site with %s, which nothing of the campaign asks for',
    (path) => {
      const { campaign, site } = emptySite(makeCampaign(full));
      put(site, path);
      expect(() => verifySite(campaign, site, made)).toThrow(`that no page or output of the campaign has: ${path}`);
    },
  );

  test('refuses a site without a public file', () => {
    const { campaign, site } = emptySite(makeCampaign({ 'public/photo.png': 'a photo' }));
    expect(() => verifySite(campaign, site, made)).toThrow('left out files of public/: photo.png');
  });
});

test.each(['', '\n', '\ufeff', '# Nothing yet.\n'])(
  'lines for hosts that lead nowhere (%j) are a file of the site all the same',
  (text) => {
    const root = makeCampaign({ 'public/_redirects': text, 'public/_headers': '', 'public/robots.txt': '' });
    const campaign = campaignAt(root);
    const site = join(root, 'dist');
    mkdirSync(site);
    writeSiteFiles(campaign, site);
    const ofHosts = ['_headers', '_redirects', 'robots.txt'];
    expect(filesBelow(site)).toEqual(ofHosts);
    expect([...expectedFiles(campaign, { documents: false, offline: false })]).toEqual(expect.arrayContaining(ofHosts));
  },
);
