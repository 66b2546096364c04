// A name among a hundred thousand is found by little that is loaded; the index is served as a host would.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namePools } from '../../bench/names/index.ts';
import { makeRandom } from '../../bench/random.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign, Letter, Signatory } from '../../src/core/model.ts';
import { nameFiles } from '../../src/outputs/names/files.ts';
import type { OutputFile } from '../../src/outputs/output.ts';
import { NameFinder } from '../../src/scripts/find-name.ts';
import { NamesFiles } from '../../src/scripts/names-index.ts';
import { addressOf } from '../../src/scripts/signatory-address.ts';
import { pageOf } from '../../src/site/lists/pages.ts';
import { viewRows } from '../../src/site/lists/views.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { minimal, writeFiles } from '../support/campaign.ts';

const size = 100_000;
const budget = 200_000;

/** People of sixteen scripts, many of whom share a name, as in a real list of this length. */
function signatories(letter: Letter, count: number): Signatory[] {
  const [ann] = letter.signatories;
  if (!ann) throw new Error('nobody has signed');
  const random = makeRandom(7);
  return Array.from({ length: count }, (_, index) => {
    const { given, givenParts, family, familyFirst, space } = random.pick(namePools);
    const first = Array.from({ length: givenParts }, () => random.pick(given)).join('');
    const parts = [first, random.pick(family)];
    return { ...ann, id: `s${String(index).padStart(6, '0')}`, name: (familyFirst ? parts.toReversed() : parts).join(space) };
  });
}

let campaign: Campaign;
let letter: Letter;
let files = new Map<string, OutputFile>();
let server: Server | undefined;
let base = '';
/** What was asked for, and what it takes on the wire. */
let requests: { path: string; bytes: number }[] = [];

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'undersigned-names-'));
  writeFiles(root, minimal);
  const loaded = loadCampaign(root).campaign;
  rmSync(root, { recursive: true });
  const [small] = loaded?.letters ?? [];
  if (!loaded || !small) throw new Error('the campaign has problems');
  letter = { ...small, signatories: signatories(small, size) };
  campaign = { ...loaded, letters: [letter] };
  files = new Map(nameFiles(campaign).map((file) => [file.path, file]));
  server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    const file = files.get(path);
    const body = gzipSync(file ? [...file.pieces()].join('') : 'nothing here');
    requests.push({ path, bytes: body.length });
    response.writeHead(file ? 200 : 404, { 'Content-Encoding': 'gzip' }).end(body);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/a/names/`;
});
afterAll(() => server?.close());

const bytesSince = (): number => requests.splice(0).reduce((sum, { bytes }) => sum + bytes, 0);
const every = (step: number): Signatory[] => letter.signatories.filter((_, index) => index % step === 0);

test('the index has few files, and none is large', () => {
  expect(files.size).toBeLessThan(2500);
  let largest = 0;
  for (const file of files.values()) largest = Math.max(largest, Buffer.byteLength([...file.pieces()].join('')));
  expect(largest).toBeLessThan(64_000);
});

test('everybody is found by their whole name, in either order of its words, within the budget of bytes', async () => {
  for (const { id, name } of every(1999))
    for (const query of [name, name.split(' ').reverse().join(' '), name.toUpperCase()]) {
      requests = [];
      const found = await new NameFinder(new NamesFiles(base)).find(query);
      expect(
        found?.names.some((one) => one.id === id),
        `${name} by “${query}”`,
      ).toBe(true);
      expect(bytesSince(), query).toBeLessThan(60_000);
    }
});

test('typed letter by letter, a name takes less than the budget, and its family name alone finds it too', async () => {
  for (const { id, name } of every(2503)) {
    requests = [];
    const finder = new NameFinder(new NamesFiles(base));
    for (const end of Array.from(name, (_, index) => index + 1)) await finder.find(Array.from(name).slice(0, end).join(''));
    expect(bytesSince(), name).toBeLessThan(budget);
    const ready = finder.isReady(name);
    await finder.find(name);
    expect([ready, requests], name).toEqual([true, []]);
    expect((await finder.find(name))?.names.map((one) => one.id)).toContain(id);
  }
  const [given = '', family = ''] = 'Begoña Gómez'.split(' ');
  const all = letter.signatories.filter(({ name }) => name === `${given} ${family}`).map(({ id }) => id);
  expect(all.length).toBeGreaterThan(0);
  const found = await new NameFinder(new NamesFiles(base)).find('gomez beg');
  expect(found?.names.map(({ id }) => id)).toEqual(expect.arrayContaining(all));
});

test('what stops an earlier question is a later one, and only that', async () => {
  const names = new NamesFiles(base);
  const finder = new NameFinder(names);
  await finder.prepare();
  const earlier = finder.find('begona gomez');
  const later = finder.find('olga petrova');
  await expect(earlier).rejects.toThrow(/abort/i);
  await later;
  expect((await finder.find('begona gomez'))?.names.length).toBeGreaterThan(0);
});

test('an address finds the page on which a signatory stands, in each language', async () => {
  for (const tag of ['en', 'fr']) {
    const rows = [...viewRows(letter, languageOf(tag), 'all')];
    for (const { id } of every(19_997)) {
      const page = pageOf(rows.findIndex((row) => letter.signatories[row]?.id === id));
      const address = await addressOf(id, new NamesFiles(base), { list: '/list/', order: tag });
      expect(address).toBe(`/list/${page === 1 ? '' : `${page}/`}#s-${id}`);
    }
  }
  for (const id of ['nobody', '', 's000000x', 'zzz'])
    expect(await addressOf(id, new NamesFiles(base), { list: '/list/', order: 'en' }), id).toBeUndefined();
});

test('a site that was built again is read anew by those who had it open', async () => {
  const finder = new NameFinder(new NamesFiles(base));
  await finder.prepare();
  const before = files;
  try {
    const [ann] = letter.signatories;
    if (!ann) throw new Error('nobody has signed');
    const married = { ...ann, id: 'x', name: 'Xanthippe Quux', formerName: 'Zuleika Ypsilon' };
    const publish = (signatories: Signatory[]): void => {
      files = new Map(nameFiles({ ...campaign, letters: [{ ...letter, signatories }] }).map((file) => [file.path, file]));
    };
    publish([...letter.signatories.slice(0, 2000), married]);
    expect((await finder.find('xanthippe q'))?.names.map(({ id }) => id)).toEqual(['x']);
    // A former name that is shown finds them as well, in a short list too.
    for (const list of [undefined, [ann, married]]) {
      if (list) publish(list);
      const former = new NameFinder(new NamesFiles(base));
      for (const query of ['zuleika', 'ypsilon zul', 'YPSILÓN', 'quux ypsilon']) {
        const { names = [] } = (await former.find(query)) ?? {};
        expect([query, names.map(({ id, formerName }) => [id, formerName])]).toEqual([query, [['x', 'Zuleika Ypsilon']]]);
      }
      expect((await former.find('zuleikas'))?.names).toEqual([]);
    }
  } finally {
    files = before;
  }
});
