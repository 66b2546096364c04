// A review covers what it has read: what follows newer words of the original is named.

import { expect, test } from 'vitest';
import { german, makeCampaign, text, words } from '../review/translation-campaign.ts';
import { writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { run } from './support.ts';

const want = words.de.parts[5];
const next = 'Der Kreis soll sie bis 2045 behalten und jedes Jahr sagen, was sie kostet.';
const newer = (file: string, changes: Record<string, string> = {}): unknown => {
  const root = makeCampaign();
  writeFiles(root, { 'translations/de/ferry.md': file, ...changes });
  const { stdout } = undersigned(['status', '--format', 'json', '--root', root]);
  const data = JSON.parse(stdout) as { languages: { language: string; letters: { newerThanReview: string[] }[] }[] };
  return data.languages.find(({ language }) => language === 'de')?.letters[0]?.newerThanReview;
};

test.each([
  ['nothing has changed', german, []],
  ['the new words are translated', german.replace(want, next).replace('revision: 1', 'revision: 2'), ['b6']],
  ['only the number is raised', german.replace('revision: 1', 'revision: 2'), []],
  ['the review is newer', german.replace(want, next).replace('revision: 1', 'revision: 2').replace('2026-02-01', '2026-03-06'), []],
  ['nobody has reviewed it', text({ ...words.de, parts: [...words.de.parts.slice(0, 5), next] as never }, 'revision: 2\n'), []],
])('where %s', (_, file, names) => {
  expect(newer(file)).toEqual(names);
});

test('what somebody has confirmed since is not newer', () => {
  const root = makeCampaign();
  run(root, 'confirm', 'de', 'ferry', 'b6');
  const { stdout } = undersigned(['status', '--format', 'json', '--root', root]);
  expect(JSON.parse(stdout).languages.find(({ language }: { language: string }) => language === 'de').letters[0].newerThanReview).toEqual(
    [],
  );
});
