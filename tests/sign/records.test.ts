// Records of letters that others published: what is said where nobody is listed.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { wordsIn } from '../../src/automation/words.ts';
import { languageValue } from '../../src/core/interface/words.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { recordKey } from '../../src/site/signatories.ts';
import { canWithdraw } from '../../src/site/signing.ts';
import { makeCampaign, short } from '../support/campaign.ts';

const record = (more = ''): string =>
  `---\ntitle: A record\nlanguage: en\nstatus: archived\noriginal:\n  url: https://o.example.org/\n${more}---\n\nPlease listen.\n`;

test('nobody is told how to be taken off a list that is not there, and none is spoken of', () => {
  const { campaign, problems } = loadCampaign(
    makeCampaign({
      'letters/bare.md': record(),
      'letters/counted.md': record('milestones:\n  - date: 2023-09-26\n    count: 198\n'),
      'letters/listed.md': record(),
      'letters/taken.md': record('namesTakenDown:\n  date: 2026-01-01\n  count: 2\n'),
      'signatories/listed/ann.yaml': 'name: Ann Lee\n',
    }),
  );
  expect(problems.filter(({ severity }) => severity === 'error').map(short)).toEqual([]);
  const said = campaign?.letters.filter(({ id }) => id !== 'a').map((letter) => [letter.id, canWithdraw(letter), recordKey(letter)]);
  expect(said).toEqual([
    ['bare', false, 'letter.recordWithoutNames'],
    ['counted', false, 'letter.recordWithoutNames'],
    ['listed', true, 'letter.record'],
    ['taken', false, 'letter.recordWithoutNames'],
  ]);
});

test('no text of a record counts as the authoritative one, and that of a letter does, in each language', () => {
  const site = inject('site');
  const folders = readdirSync(site).filter((name) => existsSync(join(site, name, 'translations/index.html')));
  expect(folders).toHaveLength(28);
  for (const folder of folders) {
    const words = wordsIn(Intl.getCanonicalLocales(folder)[0]);
    const [page, own] = [words.text('translation.authoritative', { language: languageValue('en') }), words.text('document.authoritative')];
    const shown = (path: string): string => bare(readFileSync(join(site, folder, path), 'utf8').replace(/<[^>]+>/g, ''));
    expect(shown('your-open-letter/index.html'), folder).toContain(bare(page));
    expect(shown('your-open-letter/letter.txt'), folder).toContain(bare(folder === 'en' ? own : page));
    for (const record of ['ban-biometric-surveillance', 'stop-facial-recognition', 'reclaim-your-face'])
      for (const file of ['index.html', 'letter.txt'])
        for (const said of [page, own]) expect(shown(`${record}/${file}`), folder).not.toContain(bare(said));
  }
});

/** Without marks of direction. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
