// Signatures that count and are in no list: part of the total and of the goal everywhere, and shown apart everywhere.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { check, makeCampaign, minimal, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { lettersOf, readPdf } from '../outputs/pdf-text.ts';

const letter = (facts: string, status = 'open') =>
  `---\ntitle: Mend the roof\nlanguage: en\nstatus: ${status}\n${facts}---\n\nIt rains in.\n`;
const facts =
  'goal: 1000\nunlisted:\n  - count: 120\n    kind: paper\n    date: 2026-05-03\n    source: lists\n  - count: 7\n    kind: unnamed\nsources:\n  - id: lists\n    title: Paper lists of the May assembly\n';
const files = {
  ...minimal,
  'translations/fr/a.md': null,
  'signatories/a/ann.yaml': null,
  'letters/roof.md': letter(facts),
  'letters/first.md': letter('unlisted:\n  - count: 30\n    kind: paper\n'),
  'letters/gone.md': letter('unlisted:\n  - count: 2\n    kind: unnamed\nnamesTakenDown:\n  date: 2026-06-06\n  count: 398\n', 'closed'),
  'letters/a.md': letter(''),
  'translations/de/roof.md': '---\ntitle: Flickt das Dach\nrevision: 1\n---\n\nEs regnet herein.\n',
  'signatories/roof/x.yaml': 'name: Xenia Roof\ndate: 2026-01-02\n',
  'signatories/roof/y.yaml': 'name: Tilers\nkind: organisation\n',
};

describe('Who is in no list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-unlisted-'));
  const out = join(folder, 'dist');
  const text = (path: string): string => readFileSync(join(out, path), 'utf8');
  const plain = (path: string): string =>
    text(path)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[·.])/g, ' ');
  const json = (path: string) => JSON.parse(text(path));
  beforeAll(async () => {
    writeFiles(join(folder, 'campaign'), files);
    expect((await buildSite({ root: join(folder, 'campaign'), out })).isBuilt).toBe(true);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['en/roof/index.html', 'en/roof/about/index.html', 'en/roof/embed/index.html', 'en/index.html'])(
    'counts in the number of %s, and is said beside it',
    (path) => {
      expect(plain(path)).toMatch(/129 signatories · of these not listed by name: 127/);
    },
  );

  it('counts towards the goal', () => {
    expect(text('en/roof/index.html')).toMatch(/<progress max="1000" value="129"/);
    expect(text('en/roof/embed/index.html')).toMatch(/<progress max="1000" value="129"/);
  });

  it.each(['en/roof/index.html', 'en/roof/about/index.html', 'en/roof/signatories/index.html'])(
    'is said by kind, with day and source, on %s',
    (path) => {
      expect(plain(path)).toMatch(/not listed by name: 127 on paper: 120 · 3 May 2026 · Paper lists of the May assembly/);
      expect(plain(path)).toContain('asked not to be named: 7');
      expect(text(path)).toContain('href="/en/roof/about/#source-1"');
    },
  );

  it('is in badge, PDF and data, apart', async () => {
    expect(text('badge/roof.svg')).toMatch(/: 129 · of these not listed by name: 127/);
    expect((await readPdf(readFileSync(join(out, 'en/roof/letter.pdf')))).letters).toContain(
      lettersOf('129 signatories · of these not listed by name: 127'),
    );
    const count = json('api/roof/count.json');
    expect(count).toMatchObject({ counts: { all: 2, people: 1, organisations: 1 }, total: 129, goal: 1000, undated: 1 });
    expect(count.unlisted).toEqual([
      { count: 120, kind: 'paper', date: '2026-05-03', source: 'lists' },
      { count: 7, kind: 'unnamed' },
    ]);
    expect(json('api/roof/letter.json')).toMatchObject({ counts: { all: 2 }, total: 129 });
    expect(json('api/roof/signatories.json').signatories).toHaveLength(2);
    expect(json('api/a/count.json').total).toBeUndefined();
  });

  it('is said in the language of the page', () => {
    expect(plain('de/roof/index.html')).toMatch(/davon nicht namentlich aufgeführt: 127/);
    expect(plain('de/roof/about/index.html')).toMatch(/auf Papier: 120/);
  });

  it('is enough, so that nobody is told that no one signed', () => {
    expect(plain('en/first/index.html')).toMatch(/30 signatories · of these not listed by name: 30/);
    expect(plain('en/first/index.html')).not.toContain('No signatures yet');
    expect(plain('en/first/signatories/index.html')).not.toContain('No signatures yet');
    expect(plain('en/a/index.html')).toContain('No signatures yet');
  });

  it('stays when names are taken down', () => {
    expect(plain('en/gone/index.html')).toMatch(/400 signatories · of these not listed by name: 2 · Names taken down: 6 June 2026/);
  });
});

test('closing keeps the total of the day, and a day has them apart', () => {
  const root = makeCampaign(files);
  expect(undersigned(['close', 'roof', '--date', '2026-07-07', '--root', root]).stdout).toContain('128 on 2026-07-07');
  const at = (day: string) =>
    JSON.parse(undersigned(['status', '--at', day, '--letter', 'roof', '--format', 'json', '--root', root]).stdout).letters[0];
  expect(at('2026-05-02')).toMatchObject({ signed: { all: 1 }, unlisted: 7 });
  expect(at('2026-05-03')).toMatchObject({ signed: { all: 1 }, unlisted: 127 });
});

test.each([
  ['kind: paper\n    count: 12\n    source: nowhere', 'letters/a.md:8:13 unknown-source'],
  ['kind: paper\n    count: many', 'letters/a.md:7:12 invalid-value'],
  ['kind: digital\n    count: 12', 'letters/a.md:6:11 invalid-value'],
  ['count: 12', 'letters/a.md:6:5 missing-key'],
  ['kind: unnamed\n    count: 3\n    names: [Ann]', 'letters/a.md:8:5 unknown-key'],
])('what cannot be counted is named: %j', (entry, expected) => {
  expect(check(makeCampaign({ 'letters/a.md': letter(`unlisted:\n  - ${entry}\n`), 'translations/fr/a.md': null })).map(short)).toEqual([
    expected,
  ]);
});
