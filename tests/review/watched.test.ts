// Words and accounts that a campaign wants looked at: signatures with them are doubtful, however they are written, and no others are.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { questionsAboutWatched, watchedBy } from '../../src/review/judge/watched.ts';
import { siteSchema } from '../../src/core/schema/site.ts';
import { check, makeCampaign, minimal } from '../support/campaign.ts';
import { git, reviewed } from './remotes.ts';
import { remoteWith } from './small-remote.ts';

const site = siteSchema.parse({
  name: 'A',
  url: 'https://campaign.example',
  defaultLanguage: 'en',
  review: { watchedWords: ['Blorp', 'crypto casino', 'ブロープ', 'เกม'], watchedAccounts: ['@Flooder'] },
});
const watched = watchedBy(site);
const asked = (facts: Partial<Parameters<typeof questionsAboutWatched>[0]>, handle?: string): number =>
  questionsAboutWatched({ name: 'Ann Lee', ...facts }, { name: 'Ann', email: '', ...(handle && { handle }) }, watched).length;

test.each([
  ['in a name', { name: 'Ann Blorp' }],
  ['in capitals', { role: 'BLORP' }],
  ['with an accent on it', { affiliation: 'The Blörp Society' }],
  ['in letters that look alike', { name: 'В1orp Lee' }],
  ['in letters of full width', { statement: 'I am ｂｌｏｒｐ.' }],
  ['with nothing to see between its letters', { role: 'b\u200blo\u00adrp' }],
  ['with its letters apart', { role: 'the b l o r p' }],
  ['with marks around it', { statement: '*blorp*!' }],
  ['in a link', { link: 'https://example.org/blorp/' }],
  ['in a handle', { handle: 'blorp' }],
  ['two words, whatever is between', { statement: 'Join Crypto-Casino now' }],
  ['in Japanese, within other words', { role: 'スーパーブロープ会' }],
  ['in Thai, within other words', { affiliation: 'ร้านเกมออนไลน์' }],
])('a word %s', (_, facts) => {
  expect(asked(facts)).toBe(1);
});

test.each([
  ['within a longer word', { name: 'Blorpington' }],
  ['one of the two words', { role: 'Casino worker' }],
  ['the two in another order', { role: 'casino crypto' }],
  ['another word', { name: 'Bloro' }],
])('%s is none', (_, facts) => {
  expect(asked(facts)).toBe(0);
});

test('accounts, by what the forge says and by what the signature says', () => {
  expect([asked({}, 'flooder'), asked({}, '@FLOODER'), asked({ handle: 'Flooder' }), asked({}, 'flooder2'), asked({})]).toEqual([
    1, 1, 1, 0, 0,
  ]);
});

test('a request with such a word is doubtful by the campaign that is on the branch, not by its own', async () => {
  const settings = `${minimal['content/site.yaml']}review:\n  watchedWords: [blorp]\n`;
  const root = remoteWith(
    [['Office', { 'content/site.yaml': settings }]],
    [
      ['Ann', { 'signatories/a/ann.yaml': 'name: Ann Lee\nrole: Blorp\n' }],
      ['Bo', { 'signatories/a/bo.yaml': 'name: Bo Chen\n' }],
    ],
  );
  const { requests } = await reviewed(root);
  expect(requests.map(({ verdict }) => verdict)).toEqual(['doubtful', 'ready']);
  expect(requests[0]?.questions).toEqual([expect.stringContaining('“blorp”')]);
  expect((await reviewed(root, ['--merge'])).merge?.merged).toEqual([2]);
  writeFileSync(join(root, 'content/site.yaml'), minimal['content/site.yaml'] ?? '');
  git(root, 'commit', '--quiet', '--all', '-m', 'Watch nothing');
  expect((await reviewed(root, ['--only', '1'])).requests[0]?.verdict).toBe('ready');
});

test('the check knows the two fields', () => {
  const lists = 'review:\n  watchedWords: [blorp]\n  watchedAccounts: [flooder]\n';
  expect(check(makeCampaign({ 'content/site.yaml': `${minimal['content/site.yaml']}${lists}` }))).toEqual([]);
  const wrong = 'review:\n  watchedWords: blorp\n';
  expect(check(makeCampaign({ 'content/site.yaml': `${minimal['content/site.yaml']}${wrong}` }))).toHaveLength(1);
});
