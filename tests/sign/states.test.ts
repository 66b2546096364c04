// What the sign page says of letters that take no signatures, and where pages of a site lead to it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { brokenLinks } from '../support/site.ts';
import { campaignOn, forges } from './support.ts';

const letter = (facts: string) => `---\ntitle: A letter\nlanguage: en\n${facts}---\n\nPlease listen.\n`;

test('paused, closed and archived letters and records say so, show how to withdraw, and are kept out of search engines', async () => {
  const root = makeCampaign(
    campaignOn(forges.github, {
      'letters/b.md': letter('status: paused\n'),
      'letters/c.md': letter('status: closed\n'),
      'letters/d.md': letter('status: archived\n'),
      'letters/e.md': letter('status: open\noriginal:\n  url: https://original.example/letter\n'),
      'letters/f.md': letter('status: draft\n'),
      'letters/g.md': letter('status: open\n'),
    }),
  );
  // Only who is listed can be taken off the list of a record.
  writeFiles(root, { 'signatories/e/ann.yaml': 'name: Ann Lee\n' });
  const out = join(root, 'dist');
  expect((await buildSite({ root, out })).checked.problems).toEqual([]);
  const page = (id: string) => readFileSync(join(out, `en/${id}/sign/index.html`), 'utf8');
  const sitemap = readFileSync(join(out, 'sitemap-0.xml'), 'utf8');
  for (const [id, words] of [
    ['b', 'Signing is paused for now.'],
    ['c', 'This letter is closed for signatures.'],
    ['d', 'This letter is kept as a record'],
    ['e', 'https://original.example/letter'],
  ] as const) {
    expect(page(id)).toContain(words);
    expect(page(id)).toContain(`signatories/${id}/`);
    expect(page(id)).toContain('id="withdraw"');
    // Named for what can be done there.
    expect(page(id)).toContain('<title>Withdraw a signature: A letter · ');
    expect(page(id)).toMatch(/<h1[^>]*><span[^>]*>Withdraw a signature: /);
    expect(page(id)).not.toContain('<h2');
    expect(page(id)).toContain('href="mailto:mail@minimal.example?subject=Withdraw%20a%20signature%3A%20A%20letter"');
    expect(page(id)).not.toContain('<form');
    expect(page(id)).toContain('content="noindex"');
    expect(sitemap).not.toContain(`/en/${id}/sign/`);
    expect(readFileSync(join(out, `en/${id}/index.html`), 'utf8')).toContain(`href="/en/${id}/sign/"`);
  }
  expect(() => page('f')).toThrow();
  expect(page('a')).toContain('<title>Sign: A letter · ');
  // Who has no account is told where to write, with a script and without.
  const address = '<a href="mailto:mail@minimal.example?subject=Sign%3A%20A%20letter"><bdi dir="ltr">mail@minimal.example</bdi></a>';
  expect(page('g').split(address)).toHaveLength(3);
  expect(page('a')).not.toContain('noindex');
  expect(sitemap).toContain('https://minimal.example/en/a/sign/');
  expect(readFileSync(join(out, 'en/a/index.html'), 'utf8')).toContain('class="button" href="/en/a/sign/"');
  for (const tag of ['fr', 'ar', 'ja']) expect(page('a')).toContain(`href="/${tag}/a/sign/"`);
  expect(brokenLinks(out, '')).toEqual([]);
});
