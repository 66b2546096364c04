// After closing: the number of the day is kept; when the names are taken down, numbers stay everywhere and names nowhere.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { installedFaces } from '../../src/core/fonts/faces.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { cardDocument } from '../../src/outputs/card/document.ts';
import { lettersOf, readPdf } from '../outputs/pdf-text.ts';
import { check, makeCampaign, minimal, short } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { outputsOf } from '../support/outputs.ts';
import { brokenLinks, filesBelow } from '../support/site.ts';

const letter = (status: string, facts = '') =>
  `---\ntitle: Keep the night train\nlanguage: en\nstatus: ${status}\n${facts}---\n\nIt runs well.\n`;
const signatures = {
  'signatories/a/ann.yaml': 'name: Annemone Ulfsdotter\ncountry: SE\ndate: 2026-02-01\n',
  'signatories/a/or/guild.yaml': 'name: Guild of Sleepers\nkind: organisation\ncountry: AT\ndate: 2026-02\n',
  'signatories/a/hall.list.yaml':
    '- key: "1"\n  name: Bartolo Quist\n  date: 2026-03-01\n- key: "2"\n  name: Cilla Rundqvist\n  country: SE\n  date: 2026-03-01\n',
  'content/signatories/a/2026-03-01-same-0000aaaa.yaml': `same:\n  - signatory: ann\n    salt: ${'3'.repeat(32)}\n    entries:\n      - ${'b'.repeat(64)}\n`,
  'content/signatories/a/2026-03-02-withdrawn-0000bbbb.yaml': `withdrawn:\n  salt: ${'3'.repeat(32)}\n  entries:\n    - ${'c'.repeat(64)}\n`,
  'content/signatories/a.yaml': 'distinct:\n  - signatories: [ann, hall-1]\n    by: Bo\n',
};
/** In a language: what is offered, what a closed letter says of it, and what is said instead. */
const withdrawing = [
  ['en', 'Withdraw a signature', 'You can still withdraw', 'This letter is kept as a record and can no longer be signed.'],
  ['fr', 'Retirer une signature', 'Il reste possible de retirer', 'Cette lettre est conservée à titre d’archive'],
  ['ar', 'سحب توقيع', 'وما زال بإمكانكم سحب', 'هذه الرسالة محفوظة للتوثيق'],
] as const;
const names = /Ulfsdotter|Sleepers|Quist|Rundqvist/;
const facts = (root: string): string => readFileSync(join(root, 'letters/a.md'), 'utf8');
const on = (root: string, ...args: string[]) => undersigned([...args, '--root', root]);

describe('close', () => {
  it.each([
    ['', '2026-06-30'],
    [
      'milestones:\n  - date: 2026-01\n    count: 2\n    source: press\n# What a newspaper wrote.\nsources:\n  - id: press\n    title: A newspaper\n',
      '2026-07-01',
    ],
    ['# Of our dreams.\ngoal: 100\nhashtags: ["#sleep"]\n', '2026-12-31'],
  ])('writes the status and the number of the day, and leaves the rest: %j', (more, day) => {
    const root = makeCampaign({ ...signatures, 'letters/a.md': letter('open', more) });
    expect(on(root, 'close', 'a', '--date', day)).toMatchObject({ code: 0 });
    expect(facts(root)).toContain(`  - date: ${day}\n    count: 4\n    countries: 2\n`);
    expect(facts(root)).toContain('status: closed\n');
    expect(facts(root).endsWith('---\n\nIt runs well.\n')).toBe(true);
    for (const line of more.split('\n').filter((one) => one.includes('#'))) expect(facts(root)).toContain(line);
    expect(check(root).map(short)).toEqual([]);
    const before = facts(root);
    expect(on(root, 'close', 'a').stdout).toContain('closed already');
    expect(facts(root)).toBe(before);
  });

  it('keeps a number for the day on which the letter is handed over, and one number a day', () => {
    const root = makeCampaign({ ...signatures, 'letters/a.md': letter('open') });
    for (let time = 0; time < 2; time++) expect(on(root, 'close', 'a', '--count-only', '--date', '2026-05-01').code).toBe(0);
    expect(facts(root).match(/2026-05-01/g)).toHaveLength(1);
    expect(facts(root)).toContain('status: open');
  });

  it.each([
    ['a', letter('draft'), /not public yet/],
    ['a', letter('archived', 'original:\n  url: https://elsewhere.example/\n'), /not kept here/],
    ['b', letter('open'), /There is no letter “b”/],
  ])('refuses %s %j', (id, text, expected) => {
    const { code, stderr } = on(makeCampaign({ 'letters/a.md': text }), 'close', id);
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
  });
});

test('retire wants a closed letter with names, a day that exists, and a word', () => {
  const root = makeCampaign(signatures);
  expect(on(root, 'retire', 'a', '--yes').stderr).toContain('undersigned close a');
  const closed = makeCampaign({ ...signatures, 'letters/a.md': letter('closed') });
  expect(on(closed, 'retire', 'a').stderr).toContain('--yes');
  expect(on(closed, 'retire', 'a', '--yes', '--date', '2026-02-30').code).toBe(2);
  expect(readdirSync(join(closed, 'signatories/a'))).toHaveLength(3);
  expect(on(makeCampaign({ 'letters/a.md': letter('closed'), 'signatories/a/ann.yaml': null }), 'retire', 'a', '--yes').stderr).toContain(
    'no signatures',
  );
});

test('the names go from every page, document, picture, feed and data file, and the numbers stay in all of them', async () => {
  const root = makeCampaign({
    ...signatures,
    'content/site.yaml': `${minimal['content/site.yaml']}`,
    'letters/a.md': letter('open'),
    'letters/b.md': letter('open'),
    'translations/ar/a.md': '---\ntitle: أبقوا قطار الليل\nrevision: 1\n---\n\nإنه يسير جيدًا.\n',
  });
  expect(on(root, 'close', 'a', '--date', '2026-04-01').code).toBe(0);
  expect(on(root, 'retire', 'a', '--yes', '--date', '2026-10-15').code).toBe(0);
  expect(filesBelow(root).filter((path) => path.startsWith('signatories/'))).toEqual([]);
  // Who withdrew stays remembered; what was said of names that are gone does not.
  expect(filesBelow(join(root, 'content/signatories'))).toEqual(['a/2026-03-02-withdrawn-0000bbbb.yaml']);
  expect(facts(root)).toContain('namesTakenDown:\n  date: 2026-10-15\n  count: 4\n  people: 3\n  organisations: 1\n  countries: 2\n');
  expect(check(root).map(short)).toEqual([]);

  const out = join(root, 'dist');
  const { isBuilt } = await buildSite({ root, out });
  expect(isBuilt).toBe(true);
  const text = (path: string): string => readFileSync(join(out, path), 'utf8');
  for (const path of filesBelow(out)) if (/\.(html|json|xml|svg|csv|txt|pf_meta)$/.test(path)) expect(text(path), path).not.toMatch(names);
  const plain = (path: string): string =>
    text(path)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  for (const path of ['en/a/index.html', 'en/a/about/index.html', 'en/a/embed/index.html', 'en/index.html'])
    expect(plain(path).replace(/ (?=[·.])/g, ' '), path).toMatch(/4 signatories · Names taken down: 15 October 2026/);
  for (const path of ['fr/a/index.html', 'fr/a/embed/index.html'])
    expect(plain(path), path).toMatch(/4 signataires · Noms retirés\s: 15 octobre 2026/);
  for (const path of ['en/a/index.html', 'en/a/about/index.html', 'en/a/embed/index.html'])
    expect(plain(path), path).not.toMatch(/No signatures yet|\b0 signatories/);
  expect(plain('en/a/about/index.html')).toContain('1 organisation');
  // Nobody is offered what they cannot do any more; where names are, they are.
  for (const [tag, offer, closed, archived] of withdrawing) {
    for (const path of ['index.html', 'a/index.html', 'a/about/index.html', 'a/sign/index.html', 'a/embed/index.html'])
      expect(plain(`${tag}/${path}`), path).not.toMatch(new RegExp(`${offer}|${closed}`));
    expect(plain(`${tag}/a/index.html`)).toContain(archived);
    expect(plain(`${tag}/a/sign/index.html`)).toContain(archived);
    expect(plain(`${tag}/b/sign/index.html`)).toContain(offer);
  }
  expect(plain('en/a/sign/index.html')).toContain('4 signatories · Names taken down: 15 October 2026');
  expect(plain('ar/a/sign/index.html')).toContain('تاريخ إزالة الأسماء');
  expect(text('en/a/sign/index.html')).not.toContain('signatories/a/');
  expect(text('badge/a.svg')).toMatch(/: 4 · Names taken down: 15 October 2026/);
  expect(JSON.parse(text('api/a/count.json'))).toMatchObject({
    counts: { all: 4, people: 3, organisations: 1, countries: 2 },
    namesTakenDown: '2026-10-15',
    reported: { date: '2026-04-01', count: 4, countries: 2 },
  });
  const data = JSON.parse(text('api/a/letter.json'));
  expect(data).toMatchObject({ counts: { all: 4 }, namesTakenDown: '2026-10-15', asOf: '2026-10-15' });
  const index = JSON.parse(text('api/index.json'));
  expect(index.asOf).toBe('2026-10-15');
  expect(index.letters[0]).toMatchObject({ id: 'a', counts: { all: 4 }, namesTakenDown: '2026-10-15' });
  expect(data.files.signatories).toBeUndefined();
  expect(filesBelow(join(out, 'api/a')).filter((path) => /signator|names/.test(path))).toEqual([]);
  expect(filesBelow(join(out, 'en/a')).filter((path) => path.startsWith('signatories'))).toEqual([]);
  expect(brokenLinks(out, '')).toEqual([]);

  const { letters } = await readPdf(readFileSync(join(out, 'en/a/letter.pdf')));
  expect(letters).toContain(lettersOf('4 signatories · from 2 countries · Names taken down: 15 October 2026'));
  expect(letters).not.toMatch(names);
  const { campaign } = outputsOf(root);
  const [card] = campaign.letters.map((one) => cardDocument(campaign, one, one.original, installedFaces(engineRoot)));
  expect(card?.count).toBe('4 signatories · Names taken down: 15 October 2026');
});

test.each([
  ['', { all: 398 }],
  ['  countries: 12\n', { all: 398, countries: 12 }],
  ['  people: 390\n  organisations: 8\n', { all: 398, people: 390, organisations: 8 }],
  ['  people: 0\n  organisations: 398\n', { all: 398, people: 0, organisations: 398 }],
  ['  people: 398\n  organisations: 0\n  countries: 0\n', { all: 398, people: 398, organisations: 0 }],
])('the data says no more of a list that was taken down than the letter does: %j', (kept, counts) => {
  const { json } = outputsOf(
    makeCampaign({
      'letters/a.md': letter('closed', `namesTakenDown:\n  date: 2026-10-15\n  count: 398\n${kept}`),
      'signatories/a/ann.yaml': null,
    }),
  );
  for (const data of [json('api/a/count.json'), json('api/a/letter.json'), json('api/index.json').letters[0]])
    expect(data.counts).toEqual(counts);
});

test.each([
  ['signatories/a/late.yaml', 'name: Too Late\n', 'signatories/a/late.yaml:1:1'],
  ['signatories/a/old.list.yaml', '- name: One Again\n- name: Two Again\n', 'signatories/a/old.list.yaml:1:3'],
  ['signatories/a/zz/deep.yaml', '# From a branch.\nname: Deep Down\n', 'signatories/a/zz/deep.yaml:2:1'],
])('a name that comes after they were taken down is refused, and retired by running it again: %s', (path, content, at) => {
  const root = makeCampaign({
    'letters/a.md': letter('closed', 'namesTakenDown:\n  date: 2026-10-15\n  count: 398\n'),
    'signatories/a/ann.yaml': null,
    [path]: content,
  });
  expect(check(root).map(short)).toContain(`${at} names-taken-down`);
  expect(on(root, 'import', join(root, path), '--letter', 'a', '--write').stderr).toContain('were taken down');
  expect(on(root, 'retire', 'a', '--yes').code).toBe(0);
  expect(check(root)).toEqual([]);
  expect(on(root, 'retire', 'a', '--yes').stdout).toContain('already');
  expect(facts(root)).toContain('count: 398');
});

test.each([
  ['closed', 'milestones:\n  - date: 2025-09\n    count: 1200\n    orMore: true\n', 'September 2025: more than 1,200 signatories', '1200'],
  [
    'archived',
    'milestones:\n  - date: 2025-01-01\n    count: 12\n  - date: 2025-02-01\n    count: 55\n',
    '1 February 2025: 55 signatories',
    '55',
  ],
  ['archived', 'milestones:\n  - date: 2024\n    count: 7\n    countries: 3\n', '2024: 7 signatories', '7'],
])('a %s letter whose names were taken down by hand shows the last number that was kept: %j', async (status, more, shown) => {
  const root = makeCampaign({ 'letters/a.md': letter(status, more), 'signatories/a/ann.yaml': null });
  const out = join(root, 'dist');
  await buildSite({ root, out, documents: false });
  const page = readFileSync(join(out, 'en/a/index.html'), 'utf8').replace(/<[^>]+>/g, '');
  expect(page).toContain(shown);
  expect(page).not.toMatch(/No signatures yet|\b0 signatories|Withdraw a signature|still withdraw/);
  const sign = readFileSync(join(out, 'en/a/sign/index.html'), 'utf8').replace(/<[^>]+>/g, '');
  expect(sign).not.toMatch(/Withdraw a signature|still withdraw/);
  expect(sign).toContain(shown);
  expect(JSON.parse(readFileSync(join(out, 'api/a/count.json'), 'utf8')).counts).toBeUndefined();
});
