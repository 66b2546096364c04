// Pictures in texts: below the base path of the site, as large as they say, and never in the way of a build.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { pictureSize } from '../../src/core/files/picture-size.ts';
import { check, makeCampaign, minimal, short } from '../support/campaign.ts';
import { elements, readPage } from '../support/site.ts';

/** The beginning of a PNG, with its width and height. */
function png(width: number, height: number): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([header, size, Buffer.from('0806000000', 'hex')]);
}

const pictures = {
  'public/photo.png': png(1200, 630),
  'public/sized.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 4 3"/>',
  'public/proportions.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"/>',
  'public/no-picture.png': 'not a picture',
  'public/empty.jpg': '',
  'public/huge.png': png(4_000_000_000, 1),
  'public/none.png': png(0, 0),
};

test.each([
  ['photo.png', { width: 1200, height: 630 }],
  ['sized.svg', { width: 40, height: 30 }],
  ['proportions.svg', undefined],
  ['no-picture.png', undefined],
  ['empty.jpg', undefined],
  ['huge.png', undefined],
  ['none.png', undefined],
  ['missing.png', undefined],
])('%s: %o', (name, size) => {
  expect(pictureSize(makeCampaign(pictures), `public/${name}`)).toEqual(size);
});

test('letters and MDX pages keep the place of a picture free, and lead to public files below the base path', async () => {
  const body = '![A photo](/photo.png) ![A drawing](/proportions.svg) [The file](/photo.png) [Above](#one)\n\n## One\n';
  const root = makeCampaign({
    ...pictures,
    'content/site.yaml': minimal['content/site.yaml']?.replace('minimal.example', 'minimal.example/base') ?? '',
    'letters/a.md': `---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n${body}`,
    'translations/fr/a.md': null,
    'content/pages/page.mdx': `---\ntitle: A page\n---\n\n${body}`,
    'content/pages/compiled.mdx': `---\ntitle: A page with a comment\n---\n\n${body}\n{/* a comment */}\n`,
  });
  expect(check(root).map(short)).toEqual([]);
  const out = join(root, 'dist');
  expect((await buildSite({ root, out, documents: false })).isBuilt).toBe(true);
  for (const page of ['a', 'page', 'compiled']) {
    const tree = readPage(out, `en/${page}/index.html`);
    const images = elements(tree, 'img').map(({ properties }) => properties);
    expect(images, page).toMatchObject([
      { src: '/base/photo.png', alt: 'A photo', width: 1200, height: 630, loading: 'lazy' },
      { src: '/base/proportions.svg', alt: 'A drawing', loading: 'lazy' },
    ]);
    expect(images[1], page).not.toHaveProperty('width');
    const links = elements(tree, 'a').map(({ properties }) => properties.href);
    expect(links, page).toContain('/base/photo.png');
    const [above] = links.filter((href) => /^#(?:t-)?one$/.test(String(href)));
    expect(readFileSync(join(out, `en/${page}/index.html`), 'utf8'), page).toContain(`id="${String(above).slice(1)}"`);
  }
});
