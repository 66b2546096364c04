// What others need to use the data rightly: which text is authoritative, under which terms, how old it is, where the rest is.

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { hostHeaders } from '../../src/integrations/host-files.ts';
import { useCampaign } from '../../src/integrations/service.ts';
import { dataSchemas } from '../../src/outputs/data/json-schema.ts';
import { textOutputs } from '../../src/outputs/texts.ts';
import { dataParts, listFiles, maxBytes } from '../../src/site/data-parts.ts';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { outputsOf } from '../support/outputs.ts';
import { filesBelow } from '../support/site.ts';

function faults(kind: string, data: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
  const validate = ajv.compile(JSON.parse(dataSchemas().get(`${kind}.schema.json`) ?? ''));
  validate(data);
  return validate.errors ?? [];
}

const letter = (facts: string, body = 'Please listen.'): string =>
  `---\ntitle: A letter\nlanguage: en\nstatus: open\n${facts}---\n\n${body}\n`;
const elsewhere = 'original:\n  url: https://example.org/letter\n  title: The real letter\n';
const licensed =
  'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\nlicence:\n  name: Free words 1\n  url: https://example.org/free\n';

describe('Which text is authoritative', () => {
  test.each([
    ['a letter of this site', '', 'letter', [true, false]],
    ['a letter that is closed', 'date: 2020-01-02\n', 'letter', [true, false]],
    ['a record of a letter', elsewhere, 'summary', [false, false]],
    ['a record with drafters and a day', `${elsewhere}date: 2021-06-07\ndrafters:\n  - name: Open House\n`, 'summary', [false, false]],
    ['a record with nothing but an address', 'original:\n  url: https://example.org/x\n', 'summary', [false, false]],
  ])('is said of %s', (_, facts, textIs, authoritative) => {
    const { json } = outputsOf(makeCampaign({ 'letters/a.md': letter(facts) }));
    const data = json('api/a/letter.json');
    expect(data.textIs).toBe(textIs);
    expect(data.editions.map(({ isAuthoritative }: { isAuthoritative: boolean }) => isAuthoritative)).toEqual(authoritative);
    expect(data.notice !== undefined).toBe(textIs === 'summary');
    expect(json('api/index.json').letters[0].textIs).toBe(textIs);
    for (const name of ['count', 'signatories']) expect(json(`api/a/${name}.json`).textIs).toBe(textIs);
    for (const tag of ['en', 'fr'])
      expect(json(`api/a/text-${tag}.json`)).toMatchObject({ textIs, isAuthoritative: textIs === 'letter' && tag === 'en' });
    expect(faults('letter', data)).toEqual([]);
  });
});

describe('The whole text of each edition', () => {
  const bodies = [
    'Please listen.',
    '## One\n\nTwo *three*.\n\n- four\n- five\n\n> six',
    'A [link](/sign.txt) and a note.[^1]\n\n[^1]: Below.\n',
    '1. first\n2. second\n\n| a | b |\n|---|---|\n| c | d |\n',
    'Zoë — “quoted” … 山田 花子 🙂',
  ];

  test('has footnotes behind it, and no numbers or arrows of them within it', () => {
    const body = 'Since 2024[^1] they film 300 squares[^note].\n\nAgain[^1]\n\n[^1]: A *town*.\n[^note]: All of them.\n';
    const { json } = outputsOf(makeCampaign({ 'letters/a.md': letter('', body) }));
    const { text, html } = json('api/a/text-en.json');
    expect(text).toBe('Since 2024 they film 300 squares.\nAgain\nA town.\nAll of them.');
    expect(html).not.toContain('>*<');
    expect(html).toContain('data-footnote-ref');
  });

  test.each(bodies)('is there as text, as HTML, and has the fingerprint that letter.json gives: %j', (body) => {
    const { json, campaign } = outputsOf(makeCampaign({ 'letters/a.md': letter('summary: In short.\n', body), 'public/sign.txt': 'x\n' }));
    const data = json('api/a/text-en.json');
    expect(faults('text', data)).toEqual([]);
    expect(data).toMatchObject({ letter: 'a', title: 'A letter', summary: 'In short.', language: 'en', direction: 'ltr', revision: 1 });
    const [edition] = json('api/a/letter.json').editions;
    expect(createHash('sha256').update(data.text).digest('hex')).toBe(edition.textSha256);
    expect(data.textSha256).toBe(edition.textSha256);
    expect(data.text).toBe(campaign.letters[0]?.original.text.plain);
    expect(data.text.endsWith('\n')).toBe(false);
    expect(data.html).toMatch(/^<div lang="en" dir="ltr">/);
    expect(data.html).not.toMatch(/(?:href|src)="(?!https:\/\/minimal\.example\/)/);
    expect(edition.files.text).toBe('https://minimal.example/api/a/text-en.json');
  });

  test('is in the language and the direction of the edition', () => {
    const { json } = outputsOf(makeCampaign({ 'translations/ar/a.md': '---\ntitle: رسالة\nrevision: 1\n---\n\nاسمعوا.\n' }));
    expect(json('api/a/text-ar.json')).toMatchObject({ language: 'ar', direction: 'rtl', state: 'unreviewed', text: 'اسمعوا.' });
  });
});

describe('How old the data is', () => {
  const files = { 'letters/a.md': letter('date: 2026-01-02\n') };
  test.each([
    ['the day of the letter', {}, '2026-01-02'],
    ['the newest signature', { 'signatories/a/bo.yaml': 'name: Bo Chen\ndate: 2026-02-03\n' }, '2026-02-03'],
    ['the day on which one was merged', { 'signatories/a/bo.yaml': 'name: Bo Chen\nreceived: 2026-02-04\n' }, '2026-02-04'],
    [
      'a translation that was reviewed',
      { 'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\nreviewed:\n  - name: M\n    date: 2026-03-04\n---\n\nÉcoutez.\n' },
      '2026-03-04',
    ],
    [
      'a machine draft',
      { 'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\nmachine:\n  date: 2026-03-05\n---\n\nÉcoutez.\n' },
      '2026-03-05',
    ],
    ['no month alone', { 'signatories/a/bo.yaml': 'name: Bo Chen\ndate: 2026-12\n' }, '2026-01-02'],
  ])('is said by %s, and by no clock', (_, changes, day) => {
    const { json } = outputsOf(makeCampaign({ ...files, ...changes }));
    for (const path of ['api/a/letter.json', 'api/a/count.json', 'api/a/signatories.json', 'api/index.json'])
      expect(json(path).asOf, path).toBe(day);
  });

  test('is left out where no day is known', () => {
    const { json } = outputsOf(makeCampaign());
    for (const path of ['api/a/letter.json', 'api/a/count.json', 'api/a/signatories.json', 'api/index.json'])
      expect(json(path)).not.toHaveProperty('asOf');
  });
});

test('The terms of use are in the data itself: the licence of the texts, and that names are not under it', () => {
  const { json } = outputsOf(makeCampaign({ 'content/site.yaml': licensed }));
  const licence = { name: 'Free words 1', url: 'https://example.org/free' };
  for (const path of ['api/index.json', 'api/a/letter.json', 'api/a/text-en.json', 'api/a/text-fr.json'])
    expect(json(path).licence, path).toEqual(licence);
  for (const path of ['api/index.json', 'api/a/signatories.json']) expect(json(path).notice).toMatch(/not under the licence/);
  expect(json('api/a/signatories.json')).not.toHaveProperty('licence');
  expect(outputsOf(makeCampaign()).json('api/a/letter.json')).not.toHaveProperty('licence');
});

describe('Places', () => {
  const placed = (country: string): string =>
    outputsOf(makeCampaign({ 'signatories/a/ann.yaml': `name: Ann Lee\n${country}` })).text('api/a/signatories.csv');

  test.each([
    ['country: NA\n', 'NA', 'Namibia'],
    ['country: CI\n', 'CI', 'Côte d’Ivoire'],
    ['country: TW\n', 'TW', 'Taiwan'],
    ['country: XK\n', 'XK', 'Kosovo'],
    ['region: Latin America\n', undefined, 'Latin America'],
  ])('have their name beside the code: %s', (fact, code, name) => {
    const { json } = outputsOf(makeCampaign({ 'signatories/a/ann.yaml': `name: Ann Lee\n${fact}` }));
    const [row] = json('api/a/signatories.json').signatories;
    expect([row.country, row.placeName]).toEqual([code, name]);
    expect(placed(fact)).toContain(`"${name}"\r\n`);
    expect(faults('signatories', json('api/a/signatories.json'))).toEqual([]);
  });

  test('are called as in the language of the letter', () => {
    const { json } = outputsOf(
      makeCampaign({
        'letters/a.md': letter('').replace('language: en', 'language: de'),
        'signatories/a/ann.yaml': 'name: Ann Lee\ncountry: FR\n',
      }),
    );
    expect(json('api/a/signatories.json').signatories[0].placeName).toBe('Frankreich');
  });

  test('are not counted where no one has named any', () => {
    const counts = (fact: string) =>
      outputsOf(makeCampaign({ 'signatories/a/ann.yaml': `name: Ann Lee\n${fact}` })).json('api/a/count.json').counts;
    expect(counts('')).toEqual({ all: 1, people: 1, organisations: 0 });
    expect(counts('country: FR\n')).toEqual({ all: 1, people: 1, organisations: 0, countries: 1 });
  });
});

describe('A long list', () => {
  /** A letter whose files would be just above the limit: rows are as short as they can be, so that what is between them counts. */
  function longLetter() {
    // The revision and the name of the place are in no file of the campaign, and in each row of the data.
    const root = makeCampaign({ 'signatories/a/ann.yaml': 'name: Ann Lee\ncountry: CI\nreceived: 2026-02-03\n' });
    undersigned(['revise', 'a', '--date', '2026-01-02', '--root', root]);
    const loaded = loadCampaign(root);
    const [first] = loaded.campaign?.letters ?? [];
    const [model] = first?.signatories ?? [];
    if (!loaded.campaign || !first || !model) throw new Error('there is no campaign');
    const signatories = Array.from({ length: 330_000 }, (_, index) => ({ ...model, id: `p-${index}`, name: `P ${index}` }));
    const long = { ...first, signatories };
    return { letter: long, campaign: { ...loaded.campaign, letters: [long] }, loaded };
  }

  test('is cut so that no file is larger than the limit, and hosts are told the type of each', () => {
    const { letter: long, campaign, loaded } = longLetter();
    useCampaign({ ...loaded, campaign });
    const parts = dataParts(long);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(long.signatories.length);
    const outputs = new Map(textOutputs(campaign).map(({ path, pieces }) => [path, pieces]));
    for (const name of [...listFiles(long, 'json'), ...listFiles(long, 'csv')]) {
      let bytes = 0;
      for (const piece of outputs.get(`api/a/${name}`)?.() ?? []) bytes += Buffer.byteLength(piece);
      expect(bytes, name).toBeLessThanOrEqual(maxBytes);
      expect(bytes, name).toBeGreaterThan(0);
    }
    const headers = hostHeaders(campaign);
    for (const name of listFiles(long, 'csv'))
      expect(headers).toContain(`/api/a/${name}\n  Content-Type: text/csv; charset=utf-8; header=present\n`);
    // Some hosts read no star within a name.
    expect(headers).not.toMatch(/^\/.*\*./m);
  });
});

describe('The index of a site', () => {
  test('says of each edition which feed is its own, and of a letter in which nothing has a day that it has none', () => {
    const feeds = (files: Record<string, string>): unknown[] =>
      outputsOf(makeCampaign(files))
        .json('api/a/letter.json')
        .editions.map(({ files: { atom, jsonFeed } }: { files: Record<string, string> }) => [atom, jsonFeed]);
    const address = (path: string) => ['xml', 'json'].map((format) => `https://minimal.example/${path}/feed.${format}`);
    const none = [undefined, undefined];
    const [dated, plain] = [letter('date: 2026-01-02\n'), letter('')];
    expect(feeds({ 'letters/a.md': dated })).toEqual([address('en'), address('fr')]);
    expect(feeds({ 'letters/a.md': plain })).toEqual([none, none]);
    expect(feeds({ 'letters/a.md': dated, 'letters/b.md': plain })).toEqual([address('en/a'), address('fr/a')]);
    expect(feeds({ 'letters/a.md': plain, 'letters/b.md': dated })).toEqual([none, none]);
    expect(feeds({ 'letters/a.md': dated, 'letters/c.md': plain.replace('open', 'draft') })).toEqual([address('en'), address('fr')]);
  });

  test('names every letter, and letter.json every file', () => {
    const { json, paths } = outputsOf(
      makeCampaign({
        'letters/a.md': letter('date: 2026-01-02\n'),
        'letters/b.md': letter(`${elsewhere}status: archived\n`.replace('status: archived\n', '')),
        'letters/c.md': letter('').replace('open', 'draft'),
      }),
    );
    const index = json('api/index.json');
    expect(faults('index', index)).toEqual([]);
    expect(index.letters.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
    const relative = (address: string): string => new URL(address).pathname.slice(1);
    const named = new Set<string>();
    const take = (value: unknown): void => {
      if (typeof value === 'string' && value.startsWith('https://minimal.example/')) named.add(relative(value));
      else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) take(inner);
    };
    take(index);
    for (const { data } of index.letters) take(json(relative(data)));
    // What translators fill in is no data.
    const other = paths.filter(
      (path) => !named.has(path) && !/\.schema\.json$|\/names\/|^api\/index\.json$|\/translation\.(?:docx|md)$/.test(path),
    );
    expect(other).toEqual([]);
    for (const path of ['en/a/letter.pdf', 'fr/a/card.png', 'en/a/embed/', 'fr/a/about/', 'api/a/names/index.json'])
      expect(named).toContain(path);
  });

  test('is not about drafts, and formats have a name that is the same on every site', () => {
    const names = [...dataSchemas()].map(([file, text]) => [file, JSON.parse(text).$id]);
    for (const [file, id] of names) expect(id).toBe(`urn:undersigned:data:${file.replace('.schema.json', '')}:1`);
    expect(new Set(names.map(([, id]) => id)).size).toBe(7);
  });
});

describe('The list of files', () => {
  const site = inject('site');
  const { files } = JSON.parse(readFileSync(join(site, 'api/files.json'), 'utf8')) as {
    files: { path: string; type: string; bytes: number; sha256: string }[];
  };

  test('has the size, the type and the fingerprint of each, which SHA256SUMS has too', () => {
    expect(faults('files', JSON.parse(readFileSync(join(site, 'api/files.json'), 'utf8')))).toEqual([]);
    const sums = new Map(
      readFileSync(join(site, 'SHA256SUMS'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    for (const { path, bytes, sha256 } of files) {
      expect(statSync(join(site, path)).size, path).toBe(bytes);
      expect(sums.get(path), path).toBe(sha256);
    }
    expect([...sums.keys()].filter((path) => !files.some((file) => file.path === path))).toEqual(['api/files.json']);
    const typeOf = (path: string) => files.find((file) => file.path === path)?.type;
    expect(typeOf('en/ban-biometric-surveillance/letter.pdf')).toBe('application/pdf');
    expect(typeOf('en/feed.xml')).toBe('application/atom+xml; charset=utf-8');
    expect(typeOf('api/ban-biometric-surveillance/signatories.csv')).toMatch(/^text\/csv/);
  });

  test('has the pages of each letter and of its facts, for archives', () => {
    const pages = files.filter(({ path }) => path.endsWith('.html')).map(({ path }) => path);
    const letters = filesBelow(join(site, 'api')).flatMap((path) => /^([^/]+)\/letter\.json$/.exec(path)?.[1] ?? []);
    for (const id of letters) for (const page of ['index.html', 'about/index.html']) expect(pages).toContain(`ja/${id}/${page}`);
    expect(pages.filter((path) => path.includes('/signatories/'))).toEqual([]);
  });
});

test('a translation says whether it is complete, and where those are who reviewed it', () => {
  const { json } = outputsOf(
    makeCampaign({
      'letters/a.md': letter('summary: In short.\n', 'One.\n\nTwo.\n\nThree.'),
      'translations/fr/a.md': '---\ntitle: Une lettre\nsummary: En bref.\nrevision: 1\n---\n\nUn.\n\nDeux.\n\nTrois.\n',
      'translations/ar/a.md':
        '---\ntitle: رسالة\nrevision: 1\nreviewed:\n  - name: Sami\n    date: 2026-01-02\n    link: https://sami.example/\n---\n\nواحد.\n',
    }),
  );
  const { editions } = json('api/a/letter.json');
  const passagesOf = (tag: string): unknown => editions.find(({ language }: { language: string }) => language === tag)?.passages;
  expect([passagesOf('en'), passagesOf('fr'), passagesOf('ar')]).toEqual([
    undefined,
    { all: 5, missing: 0, changed: 0 },
    { all: 5, missing: 3, changed: 0 },
  ]);
  expect(json('api/a/text-ar.json').passages).toEqual({ all: 5, missing: 3, changed: 0 });
  expect(editions.find(({ language }: { language: string }) => language === 'ar').reviewed).toEqual([
    { name: 'Sami', date: '2026-01-02', link: 'https://sami.example/' },
  ]);
  for (const [kind, path] of [
    ['letter', 'api/a/letter.json'],
    ['text', 'api/a/text-ar.json'],
  ] as const)
    expect(faults(kind, json(path))).toEqual([]);
});
