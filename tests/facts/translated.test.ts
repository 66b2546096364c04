// A built site whose name and facts are translated into some languages: what each page says, and in which language it says that it is.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { installedFaces } from '../../src/core/fonts/faces.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { cardDocument } from '../../src/outputs/card/document.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { elements, readPage } from '../support/site.ts';

const names = { ar: 'متنزه للجميع', ja: 'みんなの公園' };
const letter = (facts: string, language: string): string => `---\ntitle: A letter\n${language}${facts}---\n\nPlease listen.\n`;
const facts = `status: open
topics: [parks, noise]
related:
  - title: Elsewhere
    relation: parallel
    region: Upper Valley
    note: A campaign like this one.
sources:
  - title: Paper lists
    publisher: Town
    backs: How many signed.
`;
const pair = (original: string, translation: string): string =>
  `  - original: ${JSON.stringify(original)}\n    translation: ${JSON.stringify(translation)}\n`;
const files = {
  ...minimal,
  'content/site.yaml': 'name: A park for all\nurl: https://park.example\ndefaultLanguage: en\ndescription: Letters about parks.\n',
  'letters/a.md': letter(facts, 'language: en\n'),
  'translations/ar/a.md': letter(
    `facts:\n${pair('parks', 'متنزهات')}${pair('noise', 'ضجيج')}${pair('Upper Valley', 'الوادي الأعلى')}${pair('Paper lists', 'قوائم ورقية')}`,
    'revision: 1\n',
  ),
  'translations/ja/a.md': letter(`facts:\n${pair('parks', '公園')}${pair('How many signed.', '署名した人の数。')}`, 'revision: 1\n'),
  'translations/ar/site.yaml': `facts:\n${pair('A park for all', names.ar)}${pair('Letters about parks.', 'رسائل عن المتنزهات.')}`,
  'translations/ja/site.yaml': `facts:\n${pair('A park for all', names.ja)}`,
};

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-translated-facts-'));
  writeFiles(join(folder, 'campaign'), files);
  const { checked } = await buildSite({ root: join(folder, 'campaign'), out: join(folder, 'dist'), documents: false });
  expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');

/** Texts of the elements with a class or of a name, each with the language that it says it is in. */
function said(path: string, name: string): string[] {
  const page = readPage(join(folder, 'dist'), path);
  return elements(page)
    .filter(({ tagName, properties }) => tagName === name || (properties.className as string[] | undefined)?.includes(name) === true)
    .map((element) => `${textOf(element)} ${languageIn(element) ?? ''}`.trim());
}

function textOf(node: Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text.trim();
}

function languageIn(element: Element): unknown {
  if (element.properties.lang !== undefined) return element.properties.lang;
  const inside = element.children.find((child): child is Element => child.type === 'element');
  return inside && languageIn(inside);
}

test.each([
  ['ar', names.ar, 'رسائل عن المتنزهات.', ''],
  ['ja', names.ja, 'Letters about parks.', ''],
  ['fr', 'A park for all', 'Letters about parks.', ' en'],
  ['en', 'A park for all', 'Letters about parks.', ''],
])('%s: the name is in the header, the title, for shared links, in the frame and in the feed', (tag, name, description, mark) => {
  expect(said(`${tag}/index.html`, 'site-name')).toEqual([`${name}${mark}`]);
  for (const page of [`${tag}/a/about/index.html`, `${tag}/a/embed/index.html`])
    expect(said(page, 'title')[0]).toMatch(new RegExp(` · ${name}$`));
  const page = read(`${tag}/search/index.html`);
  expect(page).toContain(`<meta property="og:site_name" content="${name}">`);
  expect(page).toContain(`<meta name="description" content="${description}">`);
  expect(read(`${tag}/a/embed/index.html`)).toContain(`<bdi>${name}</bdi>`);
});

test('facts are in the language of the page where they are translated, and else say which one they are in', () => {
  const [ar, ja] = ['ar/a/about/index.html', 'ja/a/about/index.html'];
  expect(said(ar, 'topics')).toEqual(['متنزهات · ضجيج']);
  expect(said(ja, 'topics')).toEqual(['公園 · noise']);
  expect(read(ja)).toContain('<bdi lang="en" dir="ltr">noise</bdi>');
  expect(read(ar)).toContain('<bdi>الوادي الأعلى</bdi>');
  expect(read(ar)).toContain('<span class="fact-note" lang="en" dir="ltr" data-pagefind-ignore>A campaign like this one.</span>');
  expect(read(ja)).toContain('<span>署名した人の数。</span>');
  expect(read(ar)).toContain('<bdi lang="en" dir="ltr">Town</bdi>');
  expect(read('fr/a/about/index.html')).toMatch(/<dd class="topics" lang="en" dir="ltr"> *<bdi>/);
});

test('cards and PDFs have the name in their language', () => {
  const { campaign } = loadCampaign(join(folder, 'campaign'));
  const [own] = campaign?.letters ?? [];
  if (!campaign || !own) throw new Error('the campaign has errors');
  const faces = installedFaces(engineRoot);
  const nameIn = (tag: string): unknown => cardDocument(campaign, own, own.editions.get(tag) ?? own.original, faces).campaign;
  expect(nameIn('ar')).toContain(names.ar);
  expect(nameIn('ja')).toBe(names.ja);
});
