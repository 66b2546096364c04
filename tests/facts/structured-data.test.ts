// What machines are told: true, complete, and the text that it was, whatever the text holds.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { scriptText } from '../../src/site/structured-data.ts';
import { inertCampaign, inertStrings } from '../hostile/inert.ts';
import { makeCampaign, minimal, writeFiles } from '../support/campaign.ts';
import { elements, readPage } from '../support/site.ts';

type Thing = Readonly<Record<string, unknown>>;

/** The data of a page. Each page has at most one block. */
function dataOf(out: string, path: string): Thing | undefined {
  const blocks = elements(readPage(out, path), 'script').filter(({ properties }) => properties.type === 'application/ld+json');
  expect(blocks.length).toBeLessThan(2);
  const [text] = blocks[0]?.children ?? [];
  return text?.type === 'text' ? (JSON.parse(text.value) as Thing) : undefined;
}

const original = (more: string): string => `---\ntitle: A letter\nlanguage: en\nstatus: open\n${more}---\n\nPlease listen.\n`;
const translation = (more: string): string => `---\ntitle: Lettre\nrevision: 1\n${more}---\n\nTexte.\n`;
const parties = 'drafters:\n  - name: Ann Lee\n    link: https://example.org/ann\n  - name: Somebody\n';

let folder: string;
let out: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-machines-'));
  const root = join(folder, 'campaign');
  out = join(folder, 'dist');
  writeFiles(root, {
    ...minimal,
    'letters/a.md': original(
      `date: 2021-06\ntopics: [noise]\nsummary: Short.\ndemands:\n  - addressee: The town\n    asks: [Listen.]\n${parties}sources:\n  - url: https://example.org/paper\n    title: Paper\n    publisher: Press\n`,
    ),
    'translations/fr/a.md': translation('translators: [Marie]\nreviewed:\n  - name: Jean\n    date: 2026-01-02\n'),
    'translations/de/a.md': translation('machine:\n  date: 2026-01-02\n'),
    'letters/record.md': original(
      `date: 2021-06-07\n${parties}original:\n  url: https://example.org/letter\n  title: The letter\n  publisher: Press\n`,
    ),
    'letters/invented.md': original('example: true\n'),
  });
  await buildSite({ root, out, documents: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A letter of the campaign’s own', () => {
  test('has authors, a day, what it is about and whom it asks; its translations and itself name each other', () => {
    const english = {
      '@type': 'CreativeWork',
      '@id': 'https://minimal.example/en/a/#letter',
      url: 'https://minimal.example/en/a/',
      name: 'A letter',
      inLanguage: 'en',
    };
    const french = {
      '@type': 'CreativeWork',
      '@id': 'https://minimal.example/fr/a/#letter',
      url: 'https://minimal.example/fr/a/',
      name: 'Lettre',
      inLanguage: 'fr',
    };
    expect(dataOf(out, 'en/a/index.html')).toEqual({
      '@context': 'https://schema.org',
      ...english,
      genre: 'open letter',
      description: 'Short.',
      author: [{ '@type': 'Person', name: 'Ann Lee', url: 'https://example.org/ann' }, { name: 'Somebody' }],
      datePublished: '2021-06',
      publisher: { '@type': 'Project', name: 'Minimal', url: 'https://minimal.example/en/' },
      about: ['noise'],
      audience: [{ '@type': 'Audience', name: 'The town' }],
      workTranslation: [french],
    });
    expect(dataOf(out, 'fr/a/index.html')).toMatchObject({ ...french, translator: [{ name: 'Marie' }], translationOfWork: english });
    expect(dataOf(out, 'fr/a/index.html')).not.toHaveProperty('creativeWorkStatus');
    expect(dataOf(out, 'de/a/index.html')).toMatchObject({ inLanguage: 'de', creativeWorkStatus: 'Draft', translationOfWork: english });
    expect(dataOf(out, 'fr/a/about/index.html')).toMatchObject({
      '@type': 'AboutPage',
      url: 'https://minimal.example/fr/a/about/',
      inLanguage: 'fr',
      about: { '@id': french['@id'] },
      citation: [{ name: 'Paper', url: 'https://example.org/paper', publisher: { name: 'Press' } }],
    });
  });
});

describe('The record of a letter that was published elsewhere', () => {
  test('is a work of its own, based on that letter, which has the authors and the day', () => {
    const data = dataOf(out, 'en/record/index.html');
    for (const name of ['author', 'datePublished', 'genre']) expect(data).not.toHaveProperty(name);
    expect(data?.isBasedOn).toEqual({
      '@type': 'CreativeWork',
      genre: 'open letter',
      url: 'https://example.org/letter',
      name: 'The letter',
      datePublished: '2021-06-07',
      publisher: { name: 'Press' },
      author: [{ name: 'Ann Lee', url: 'https://example.org/ann' }, { name: 'Somebody' }],
    });
  });
});

test('An invented example says nothing to machines, which would not read the note on the page', () => {
  expect(dataOf(out, 'en/invented/index.html')).toBeUndefined();
  expect(dataOf(out, 'en/invented/about/index.html')).toBeUndefined();
});

describe('Whatever somebody writes', () => {
  test.each([...inertStrings, '\u2028\u2029', '<!--<script>'].map((text) => [text]))('%j comes out as it was, and ends nothing', (text) => {
    const written = scriptText({ name: text });
    expect(JSON.parse(written)).toEqual({ name: text });
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
  });

  test('is in the data of a built page as in the files', async () => {
    const root = makeCampaign(inertCampaign);
    const out = join(root, 'dist');
    await buildSite({ root, out, documents: false });
    const letter = loadCampaign(root).campaign?.letters[0];
    const data = dataOf(out, 'en/a/about/index.html');
    expect(data?.about).toMatchObject({ name: letter?.original.title, about: letter?.facts.topics });
    const source = letter?.facts.sources?.[0];
    expect(data).toMatchObject({
      citation: [{ name: source?.title, url: source?.url }],
      about: { isBasedOn: { author: letter?.facts.drafters?.map(({ name }) => ({ name })) } },
    });
  });
});
