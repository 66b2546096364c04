// After a change of meaning everything that lists names says who had signed before it, in English and in Arabic.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { formatDate } from '../../src/core/interface/words.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { lettersOf, readPdf } from '../outputs/pdf-text.ts';
import { violationsLightAndDark } from '../support/axe.ts';
import { makeCampaign } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { overflow } from '../support/layout.ts';
import { outputsOf } from '../support/outputs.ts';
import { brokenLinks, elements, readPage } from '../support/site.ts';
import { textOf } from './page-text.ts';
import { signatures, writeChangedLetter } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-meaning-'));
const [root, out] = [join(folder, 'campaign'), join(folder, 'dist')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  writeChangedLetter(root, signatures);
  const { isBuilt } = await buildSite({ root, out });
  expect(isBuilt).toBe(true);
}, 240_000);

const words = {
  en: {
    heading: 'Who signed which text',
    before: 'Before the meaning of the text changed',
    row: 'signed before the meaning of the text changed',
    unknown: 'Not known which text',
  },
  ar: { heading: 'من وقّع على أي نص', before: 'قبل تغيّر معنى النص', row: 'توقيع قبل تغيّر معنى النص', unknown: 'لا يُعرف على أي نص' },
} as const;
const earlier = ['Ada Before', 'Ben Early', 'Cora First', 'Old Guild'];

describe.each(['en', 'ar'] as const)('In %s', (language) => {
  const { heading, before, row, unknown } = words[language];
  const changed = formatDate('2026-05-03', languageOf(language));

  test.each(['a', 'a/signatories', 'a/about'])('%s says how many signed before, since, and not known when', (path) => {
    const tree = readPage(out, `${language}/${path}/index.html`);
    const box = elements(tree, 'div').find(({ properties }) => String(properties.className).includes('signed-texts')) ?? expect.fail();
    expect(textOf(box)).toContain(heading);
    const rows = elements({ type: 'root', children: [box] }, 'dd').map((node) => textOf(node).normalize('NFKC'));
    const digits = rows.map((text) => /[\d٠-٩]+/.exec(text)?.[0] ?? (/[اأ]ن/.test(text) ? '2' : text));
    expect(digits.map((number) => number.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)))).toEqual(['4', '3', '2']);
    expect(textOf(box)).toContain(before);
    expect(textOf(box)).toContain(unknown);
  });

  test('the list marks those who signed before, and nobody else', () => {
    const rows = elements(readPage(out, `${language}/a/signatories/index.html`), 'li')
      .map(textOf)
      .filter((text) => text.includes(row));
    expect(rows.map((text) => earlier.find((name) => text.startsWith(name))).sort()).toEqual([...earlier].sort());
    for (const text of rows) expect(text).toContain(changed);
  });

  test('the PDF has them under a heading of their own', async () => {
    const { letters } = await readPdf(readFileSync(join(out, `${language}/a/letter.pdf`)));
    const place = (text: string): number => letters.indexOf(lettersOf(text));
    const [since, then, unsure] = [place('Dan Since'), place('Ada Before'), place('Gil Sameday')];
    expect(since).toBeGreaterThan(0);
    expect(since).toBeLessThan(then);
    expect(then).toBeLessThan(unsure);
    if (language === 'en') {
      expect(place(before)).toBeGreaterThan(since);
      expect(place(before)).toBeLessThan(then);
    }
  });
});

test.each(['en', 'ar'])('who signs in %s signs the last revision, by the form and by the text without a script', (language) => {
  const tree = readPage(out, `${language}/a/sign/index.html`);
  const settings = elements(tree, 'form').find(({ properties }) => properties.id === 'sign')?.properties.dataSettings;
  expect(JSON.parse(String(settings))).toMatchObject({ revision: 3 });
  expect(elements(tree, 'pre').map(textOf).join()).toContain('revision: 3');
});

test('the history of the text says how many signed each revision', () => {
  const articles = elements(readPage(out, 'en/a/about/index.html'), 'article').map(textOf);
  const number = (id: number): string | undefined =>
    /Signatures of this text: (\d+)/.exec(articles.find((text) => text.startsWith(`Revision ${id} `)) ?? '')?.[1];
  expect([number(1), number(2), number(3)]).toEqual(['3', '1', '2']);
});

test('data name the revision and what it is known from, and the numbers before and since', () => {
  const read = (file: string): string => readFileSync(join(out, 'api/a', file), 'utf8');
  const { signatories } = JSON.parse(read('signatories.json')) as { signatories: Record<string, unknown>[] };
  expect(Object.fromEntries(signatories.map(({ id, revision, revisionFrom }) => [id, [revision, revisionFrom]]))).toEqual({
    'ada-before': [1, 'date'],
    'ben-early': [undefined, undefined],
    'cora-first': [1, 'file'],
    'dan-since': [2, 'date'],
    'eve-now': [3, 'file'],
    'finn-merged': [3, 'received'],
    'gil-same-day': [undefined, undefined],
    'hana-undated': [undefined, undefined],
    'old-guild': [1, 'date'],
  });
  expect(JSON.parse(read('count.json'))).toMatchObject({
    signedTexts: { revision: 2, date: '2026-05-03', before: 4, since: 3, unknown: 2 },
    undated: 1,
  });
  expect(read('signatories.csv')).toContain('"Finn Merged"');
});

test('on a phone, in light and dark, nothing of it is a barrier or wider than the screen', async () => {
  const [server, browser] = await Promise.all([serveFolder(out), startBrowser()]);
  try {
    for (const language of ['en', 'ar'])
      for (const path of ['a/', 'a/signatories/', 'a/about/']) {
        const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
        await page.goto(`${server.url}${language}/${path}`);
        expect(await page.locator('.signed-texts').isVisible()).toBe(true);
        expect(await violationsLightAndDark(page), `${language}/${path}`).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await page.close();
      }
  } finally {
    await browser.close();
    await server.close();
  }
});

test('no link of the pages leads nowhere', () => {
  expect(brokenLinks(out, '')).toEqual([]);
});

test('where the meaning never changed, nothing of it is said', () => {
  const files = { 'signatories/a/ann.yaml': 'name: Ann Lee\ndate: 2026-03-01\nrevision: 1\n' };
  expect(outputsOf(makeCampaign(files)).json('api/a/count.json').signedTexts).toBeUndefined();
});
