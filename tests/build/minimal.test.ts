// The smallest campaign becomes a whole site.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { makeCampaign } from '../support/campaign.ts';
import { brokenLinks, elements, filesBelow, readPage } from '../support/site.ts';

test('the minimal campaign passes the check and builds a site without a broken link', async () => {
  const root = makeCampaign();
  const out = join(root, 'dist');
  const { checked, isBuilt } = await buildSite({ root, out });
  expect(checked.problems).toEqual([]);
  expect(isBuilt).toBe(true);
  const pages = filesBelow(out).filter((path) => path.endsWith('.html'));
  expect(pages).toEqual([
    '404.html',
    'en/a/about/index.html',
    'en/a/embed/index.html',
    'en/a/index.html',
    'en/a/sign/index.html',
    'en/a/signatories/index.html',
    'en/index.html',
    'en/search/index.html',
    'en/translations/index.html',
    'fr/a/about/index.html',
    'fr/a/embed/index.html',
    'fr/a/index.html',
    'fr/a/sign/index.html',
    'fr/a/signatories/index.html',
    'fr/index.html',
    'fr/search/index.html',
    'fr/translations/index.html',
    'index.html',
  ]);
  for (const file of ['sitemap-index.xml', 'robots.txt', '_headers', 'pagefind/pagefind.js'])
    expect(existsSync(join(out, file)), file).toBe(true);
  expect(brokenLinks(out, '')).toEqual([]);
  expect(readFileSync(join(out, 'en/a/signatories/index.html'), 'utf8')).toContain('Ann Lee');
  expect(readFileSync(join(out, 'fr/a/index.html'), 'utf8')).toContain('Écoutez');
});

test('a campaign with one letter shows it on the first page of each language, with the letter’s own address as canonical', async () => {
  const root = makeCampaign();
  const out = join(root, 'dist');
  const steps: string[] = [];
  await buildSite({ root, out, documents: false, onStep: (step) => steps.push(step) });
  expect(steps).toContain('Making the pages of 1 letter in 2 languages');
  const home = readPage(out, 'en/index.html');
  expect(elements(home, 'link').find(({ properties }) => String(properties.rel) === 'canonical')?.properties.href).toBe(
    'https://minimal.example/en/a/',
  );
  expect(readFileSync(join(out, 'en/index.html'), 'utf8')).toContain('Please listen.');
});

test.each([
  ['one letter', {}],
  [
    'one letter with news',
    { 'content/updates/2026-05-03-handed-over.md': '---\ntitle: Handed over\nletter: a\n---\n\nThe mayor took it.\n' },
  ],
  ['two letters', { 'letters/b.md': '---\ntitle: Another\nlanguage: en\nstatus: closed\n---\n\nThank you.\n' }],
  ['a letter that nobody signed', { 'signatories/a/ann.yaml': null }],
  ['a draft', { 'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: draft\n---\n\nSoon.\n' }],
])('no page shows a value of the software for a word: %s', async (_, files) => {
  const root = makeCampaign(files);
  const out = join(root, 'dist');
  await buildSite({ root, out, documents: false });
  for (const path of filesBelow(out).filter((file) => file.endsWith('.html')))
    for (const element of elements(readPage(out, path)))
      for (const child of element.children)
        if (child.type === 'text' && !['script', 'style'].includes(element.tagName))
          expect(child.value.trim(), path).not.toMatch(/^(?:true|false|null|undefined|NaN|\[object \w+\])$/);
});

test('a site below a path has every address below it, and no broken link', async () => {
  const root = makeCampaign({
    'content/site.yaml': 'name: Below\nurl: https://org.example/letter/\ndefaultLanguage: en\n',
    'letters/a.md':
      '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n## One\n\n[up](#one) ![A line](/line.svg) [the file](/line.svg)\n',
    'public/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
  });
  const out = join(root, 'dist');
  await buildSite({ root, out });
  expect(brokenLinks(out, '/letter')).toEqual([]);
  expect(readFileSync(join(out, 'sitemap-index.xml'), 'utf8')).toContain('https://org.example/letter/sitemap-0.xml');
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain('https://org.example/letter/sitemap-index.xml');
  expect(readFileSync(join(out, '_headers'), 'utf8')).toContain('\n/letter/*\n');
});

test('all that search engines may show points to each other, and machine drafts are kept from them', async () => {
  const translation = (facts: string): string => `---\ntitle: Titre\nrevision: 1\n${facts}---\n\nTexte.\n`;
  const root = makeCampaign({
    'translations/fr/a.md': translation('reviewed:\n  - name: Marie Exemple\n    date: 2026-01-02\n'),
    'translations/de/a.md': translation('machine:\n  date: 2026-01-02\n'),
    'translations/nl/a.md': translation(''),
  });
  const out = join(root, 'dist');
  await buildSite({ root, out, documents: false });
  const head = (path: string) => {
    const tree = readPage(out, path);
    const links = elements(tree, 'link').filter(({ properties }) => String(properties.rel) === 'alternate' && properties.hrefLang);
    return {
      alternates: links.map(({ properties }) => `${properties.hrefLang} ${properties.href}`),
      isHidden: elements(tree, 'meta').some(({ properties }) => properties.name === 'robots' && properties.content === 'noindex'),
    };
  };
  const rest = ['about/', 'sign/', 'signatories/'].map((path) => `a/${path}`);
  for (const path of ['a/', ...rest]) {
    const address = (tag: string): string => `https://minimal.example/${tag}/${path}`;
    const reciprocal = [...['en', 'fr', 'nl'].map((tag) => `${tag} ${address(tag)}`), `x-default ${address('en')}`];
    for (const tag of ['en', 'fr', 'nl']) expect(head(`${tag}/${path}index.html`)).toEqual({ alternates: reciprocal, isHidden: false });
    expect(head(`de/${path}index.html`)).toEqual({ alternates: [], isHidden: true });
  }
  const sitemap = readFileSync(join(out, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('/nl/a/');
  expect(sitemap).not.toContain('/de/a/');
  // The newest day of the campaign's files.
  expect(sitemap).toMatch(/\/nl\/a\/<\/loc><lastmod>2026-01-02/);
  expect(readFileSync(join(out, 'pagefind/LICENSE.txt'), 'utf8')).toMatch(/Permission is hereby granted/);
  expect(readFileSync(join(out, 'de/a/index.html'), 'utf8')).toMatch(/maschinell|Maschine/i);
});
