// A green check is a promise: sixty campaigns, each with two to five changes of a good one, are checked, built, and checked against each other.
// Thousands more: npm run fuzz.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fuzzCampaign, goodCampaign, writeCampaign } from '../../bench/fuzz/campaigns.ts';
import { compare } from '../../bench/fuzz/compare.ts';
import { brokenLinks } from '../../bench/fuzz/links.ts';
import type { Files } from '../../bench/fuzz/mutations.ts';
import { makeIsRed, outcomeOf } from '../../bench/fuzz/outcome.ts';
import { writeFiles } from '../support/campaign.ts';
import { filesBelow } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-green-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [seed, count] = [2026, 60];
/** More of them are red than in bench/fuzz: a build takes some hundred times as long as a check. */
const takenBack = 0.5;

/** What PDFs and share cards show: campaigns that change nothing of it are built without them. */
const documented = /^(?:letters\/|translations\/|signatories\/|content\/site\.yaml)/;

test(`${count} campaigns: green is a whole site, red is none, for the same reasons`, { timeout: 600_000 }, async () => {
  const good = goodCampaign('small');
  const isRed = makeIsRed(join(folder, 'asked'));
  const outcomes = [];
  for (let number = 0; number < count; number++) {
    const campaign = fuzzCampaign(seed, number, { size: 'small', isRed, takenBack });
    const changed = [...new Set([...campaign.files.keys(), ...good.keys()])].filter((path) => campaign.files.get(path) !== good.get(path));
    outcomes.push(
      await outcomeOf(
        number,
        campaign,
        folder,
        changed.some((path) => documented.test(path)),
      ),
    );
  }
  expect(outcomes.filter(({ disagreements }) => disagreements.length > 0)).toEqual([]);
  // Else this would say nothing.
  expect(outcomes.filter(({ isGreen }) => isGreen).length).toBeGreaterThan(10);
  expect(new Set(outcomes.flatMap(({ rules }) => rules)).size).toBeGreaterThan(8);
});

test('the campaign that all changes begin with is green, and of the same seed comes the same campaign', async () => {
  const root = join(folder, 'good');
  writeCampaign(root, goodCampaign('whole'));
  const isRed = makeIsRed(join(folder, 'asked'));
  expect((await compare({ root, out: join(folder, 'site'), documents: true })).disagreements).toEqual([]);
  const twice = [0, 1].map(() => fuzzCampaign(7, 3, { size: 'whole', isRed }));
  expect(twice[0]).toEqual(twice[1]);
  expect(twice[0]?.changes.length).toBeGreaterThan(1);
  expect(fuzzCampaign(8, 3, { size: 'whole', isRed }).changes).not.toEqual(twice[0]?.changes);
});

describe('A site that is not whole would be noticed', () => {
  const address = { origin: 'https://m.example', basePath: '/x' };
  const page = (body: string): string => `<!doctype html><html lang="en"><h1 id="a">A</h1>${body}</html>`;
  test.each([
    ['a page that is not there', '<a href="/x/none/">x</a>', ['a/index.html → /x/none/']],
    ['a file that is not there', '<img src="/x/none.png" alt="">', ['a/index.html → /x/none.png']],
    ['an anchor that is not there', '<a href="#b">x</a>', ['a/index.html → #b']],
    ['an anchor of another page', '<a href="/x/#b">x</a>', ['a/index.html → /x/#b']],
    ['an address beside the site', '<a href="/a/">x</a>', ['a/index.html → /a/']],
    ['a full address of the site', '<a href="https://m.example/x/none/">x</a>', ['a/index.html → https://m.example/x/none/']],
    ['nothing', '<a href="#a">x</a> <a href="/x/">x</a> <a href="/x/#%61">x</a> <a href="https://n.example/x/none/">x</a>', []],
  ])('%s', (_what, body, broken) => {
    const site = mkdtempSync(join(folder, 'links-'));
    writeFiles(site, { 'index.html': page(''), 'a/index.html': page(body) });
    expect(brokenLinks(site, new Set(filesBelow(site)), address)).toEqual(broken);
  });
});

test('each kind of file is changed, and each change can be read', () => {
  const kinds = new Set<string>();
  const never = (_files: Files): boolean => false;
  for (let number = 0; number < 150; number++)
    for (const change of fuzzCampaign(1, number, { size: 'whole', isRed: never }).changes) kinds.add(change.split(/[/:]/, 1)[0] ?? '');
  expect([...kinds]).toEqual(expect.arrayContaining(['content', 'letters', 'translations', 'signatories', 'public']));
});
