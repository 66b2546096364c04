// A public file may have no address of the site, in any spelling that some system or host takes for the same.

import { expect, test } from 'vitest';
import { collisionOf } from '../../src/core/addresses/collision.ts';
import { siteTree } from '../../src/core/addresses/tree.ts';
import { checkTree } from '../../src/review/check/check-base.ts';
import { added, baseOf, makeRepository } from '../review/support.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';

/** With a page, a piece of news, and a letter in a language that no folder has. */
const more = {
  'content/pages/about.md': '---\ntitle: About\n---\n\nText.\n',
  'content/updates/2026-11-22-first.md': '---\ntitle: First\n---\n\nText.\n',
  'letters/brief.md': '---\ntitle: Ein Brief\nlanguage: de\nstatus: draft\n---\n\nHört zu.\n',
};

function problemsOf(...paths: string[]): string[] {
  const files = Object.fromEntries(paths.map((path) => [`public/${path}`, 'x\n']));
  return check(makeCampaign({ ...more, ...files })).map(short);
}

test.each([
  [
    'pages',
    ['index.html', '404.html', 'en/index.html', 'en/a/index.html', 'fr/about/index.html', 'en/updates/2026-11-22-first/index.html'],
  ],
  ['pages of a letter', ['en/a/sign/index.html', 'en/a/about/index.html', 'fr/a/embed/index.html', 'en/a/signatories/index.html']],
  ['lists that may grow', ['en/a/signatories/2/index.html', 'en/a/signatories/x.png', 'fr/a/signatories/countries/index.html']],
  ['pages of the languages', ['fr/search/index.html', 'fr/translations/index.html', 'de/index.html', 'de/a/index.html']],
  ['drafts, before they are published', ['en/brief/index.html', 'de/brief/card.png']],
  ['documents and cards', ['en/a/letter.pdf', 'fr/a/card.png']],
  ['feeds and archives', ['en/feed.xml', 'fr/feed.json', 'en/offline.zip']],
  ['data and badges', ['api/a/count.json', 'api/x.png', 'badge/x.svg']],
  ['the search', ['pagefind/pagefind.js', 'pagefind/x/y']],
  ['styles and scripts', ['_astro/x.js', 'look.css', 'icon.svg']],
  ['what machines read', ['SHA256SUMS', 'sitemap-index.xml', 'sitemap-0.xml', 'sitemap-12.xml']],
  ['upper and lower case', ['EN/index.html', 'En/a/Index.HTML', 'en/A/index.html', 'SHA256sums', 'API/x', '_ASTRO/x', 'Sitemap-0.XML']],
  ['host files in other letters', ['Robots.txt', '_Headers']],
  ['folders in other letters', ['EN/x.txt', 'en/A/x.txt', 'FR/x/y.png']],
  ['a file where a folder is', ['en/a', 'en/about', 'de', 'fr/updates', 'en/a/sign']],
  ['a file where a folder of data is', ['api', 'badge', 'pagefind', '_astro']],
  ['a file where a folder is, in other letters', ['EN', 'Api', 'PageFind', 'en/A']],
  ['a folder where a file is', ['404.html/x', 'index.html/x', 'en/index.html/x', 'en/a/letter.pdf/x', 'look.css/x', 'SHA256SUMS/x/y']],
  ['a folder where a host file is', ['robots.txt/x', '_headers/x', 'sitemap-index.xml/x', 'sitemap-0.xml/x', 'en/feed.xml/x']],
  ['pages without their folder', ['en.html', 'en/a.html', 'en/a/sign.htm', 'en/a/signatories.html', 'fr/about.HTML', 'en/search.php']],
  ['other names of the page that is not there', ['404.htm', '404/index.html', '404']],
  ['other names of a folder’s page', ['index.htm', 'en/index.php', 'en/a/index.xhtml', 'default.htm', 'en/a/index.html.en']],
  ['files that hosts send compressed', ['index.html.gz', 'en/a/index.html.br', 'look.css.gz', 'robots.txt.gz', 'en/a/letter.pdf.zst']],
])('none of %s', (_, paths) => {
  for (const path of paths) expect(problemsOf(path), path).toEqual([`public/${path}:1:1 reserved-name`]);
});

test.each(['gsw/photo.png', 'GSW/a/x.txt', 'gsw/deep/er/x.json'])(
  'none below a folder that a language had, where nobody would get to %s',
  (path) => {
    const site = 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\nlanguageAliases:\n  - { former: gsw, now: fr }\n';
    const found = (file: string) => check(makeCampaign({ 'content/site.yaml': site, [`public/${file}`]: 'x\n' })).map(short);
    expect(found(path)).toEqual([`public/${path}:1:1 reserved-name`]);
    expect(found('gsw.png')).toEqual([]);
  },
);

test('files that nothing of the site has anything to do with are copied as ever', () => {
  expect(
    problemsOf(
      ...['photo.png', 'en/photo.png', 'en/a/photo.png', 'en/a/other/index.html', 'fr/old-letter/index.html', 'en/updates/photo.png'],
      ...['other/api/x.json', 'feed.xml', 'other/index.html', 'favicon.ico', 'translations.svg', 'files/404.html', 'files/EN/index.html'],
      ...['_headers', 'robots.txt', '_redirects', '.nojekyll', '.well-known/security.txt', 'CNAME', 'sitemap.xml', 'sitemap-x.xml'],
      ...['index.css', 'default.css', 'es/index.html', 'api.html', 'en.png', 'en-GB/x.txt', 'pagefind.js', 'en/updates.html'],
    ),
  ).toEqual([]);
});

test('names with percent signs or composed otherwise are no names of files, and would be seen for what they are', () => {
  const tree = siteTree({ languages: ['en'], letters: ['café'], pages: [], updates: [] });
  for (const path of [
    '%65n/index.html',
    'en/%69ndex.html',
    'en/cafe\u0301/index.html',
    'EN/CAFE\u0301/INDEX.HTML',
    'en/caf%C3%A9/index.html',
  ])
    expect(collisionOf(path, tree), path).toBeDefined();
  for (const path of ['%65n/index.html', 'en/cafe\u0301.html']) expect(problemsOf(path)).toEqual([expect.stringContaining('file-name')]);
});

test('the code of a language that is the name of a folder of the site needs its script', () => {
  const translation = '---\ntitle: Carta\nrevision: 1\n---\n\nTexto.\n';
  expect(check(makeCampaign({ 'translations/api/a.md': translation })).map(short)).toContain('translations/api/a.md:1:1 reserved-name');
  expect(check(makeCampaign({ 'translations/api-Latn/a.md': translation })).some(({ rule }) => rule === 'reserved-name')).toBe(false);
  const letter = '---\ntitle: Carta\nlanguage: api\nstatus: open\n---\n\nTexto.\n';
  expect(check(makeCampaign({ 'letters/b.md': letter })).map(short)).toContain('letters/b.md:1:1 reserved-name');
});

test.each([
  ['a page in the place of the letter', {}, added('public/en/a/index.html', 'x\n'), 'public/en/a/index.html'],
  ['a file in the place of a language', {}, added('public/fr', 'x\n'), 'public/fr'],
  ['a new language where a public file is', { 'public/de/index.html': 'x\n' }, german(), 'public/de/index.html'],
  ['a new page where a public file is', { 'public/en/press.html': 'x\n' }, page(), 'public/en/press.html'],
])('the check of a change sees %s', async (_, before, file, at) => {
  const base = await baseOf(makeRepository(before));
  const { problems } = checkTree(base, { files: [file], conflicts: [], isBehind: false }, 'HEAD');
  expect(problems.filter(({ rule }) => rule === 'reserved-name').map(short)).toEqual([`${at}:1:1 reserved-name`]);
});

function german() {
  return added('translations/de/a.md', '---\ntitle: Ein Brief\nrevision: 1\n---\n\nBitte hört zu.\n');
}

function page() {
  return added('content/pages/press.md', '---\ntitle: Press\n---\n\nText.\n');
}

test('a signature is not held up by a public file that is in the way already', async () => {
  const base = await baseOf(makeRepository({ 'public/en/a/index.html': 'x\n' }));
  const files = [added('signatories/a/bo.yaml', 'name: Bo Sample\n')];
  expect(checkTree(base, { files, conflicts: [], isBehind: false }, 'HEAD').problems).toEqual([]);
});
