// What a review has read is remembered when a reviewed translation is changed by a pull request, and told to readers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { undersigned } from '../support/cli.ts';
import { added, changed } from './support.ts';
import { clone, git, newFolder, reviewed } from './remotes.ts';
import { german, judged, makeCampaign, text, words } from './translation-campaign.ts';
import { writeFiles } from '../support/campaign.ts';
import { commitAll } from './support.ts';

const path = 'translations/de/ferry.md';
const lock = 'translations/de/ferry.lock.yaml';
const now = (before: string, after: string, file = german): string => file.replace(before, after);
const [doctors, what] = [words.de.parts[2], words.de.parts[4]];
const rewritten = now(doctors, 'Nur mit ihr kommen Ärztinnen auf die Insel.');
const twice = now(what, 'Unsere Bitten', rewritten);
const reviewedAgain = now('    date: 2026-02-01\n', '    date: 2026-02-01\n  - name: Ada Beispiel\n    date: 2026-03-20\n', rewritten);

/** A clone of a remote with one open pull request for each state of the German text, each on top of the last. */
function remoteWith(states: readonly string[], changes: Readonly<Record<string, string>> = {}): string {
  const root = makeCampaign(changes);
  const made = join(newFolder(), 'made.git');
  git(root, 'clone', '--quiet', '--bare', root, made);
  git(root, 'checkout', '--quiet', '-b', 'work');
  for (const [index, state] of states.entries()) {
    writeFiles(root, { [path]: state });
    commitAll(root, 'Better words');
    git(root, 'push', '--quiet', made, `HEAD:refs/pull/${index + 1}/head`);
  }
  return clone(`file://${made}`);
}

function newer(root: string): unknown {
  const { stdout } = undersigned(['status', '--format', 'json', '--root', root]);
  const { languages } = JSON.parse(stdout) as { languages: { language: string; letters: { newerThanReview: string[] }[] }[] };
  return languages.find(({ language }) => language === 'de')?.letters[0]?.newerThanReview;
}

test.each([
  ['one passage is rewritten', [rewritten], ['b3']],
  ['two requests rewrite one passage each', [rewritten, twice], ['b3', 'b5']],
  ['only the credit changes', [now('Jule Hart', 'Jule Hart-Sand')], []],
  ['somebody reviews the new words', [reviewedAgain], []],
  ['words are changed after that review', [reviewedAgain, now(what, 'Unsere Bitten', reviewedAgain)], ['b5']],
])('where %s', async (_, states, names) => {
  const root = remoteWith(states);
  for (const [index] of states.entries()) {
    const { merge } = await reviewed(root, ['--merge', '--only', String(index + 1)]);
    expect(merge?.merged).toEqual([index + 1]);
  }
  expect(newer(root)).toEqual(names);
  expect(undersigned(['check', '--root', root]).code).toBe(0);
  if (names.length > 0) expect(git(root, 'log', '--format=%s')).toContain('Record what the review of a translation has read');
});

test('requests that are merged at once are held against what the reviewer saw, and a lock that is there stays as it is', async () => {
  const root = remoteWith([rewritten, twice]);
  const before = readFileSync(join(root, lock), 'utf8');
  await reviewed(root, ['--merge', '--only', '1,2']);
  expect(newer(root)).toEqual(['b3', 'b5']);
  expect(readFileSync(join(root, lock), 'utf8').startsWith(before)).toBe(true);
});

test('a translation without a lock gets one, which pairs nothing', async () => {
  const french = text({ ...words.de, title: 'Sauvez le bac' }, 'revision: 2\nreviewed:\n  - name: Odile Marc\n    date: 2026-03-10\n');
  const root = remoteWith([german], { 'translations/fr/ferry.md': french });
  writeFiles(root, { 'translations/fr/ferry.md': now(what, 'Unsere Bitten', french) });
  git(root, 'checkout', '--quiet', '-b', 'work');
  commitAll(root, 'Better words');
  git(root, 'push', '--quiet', 'origin', 'HEAD:refs/pull/9/head');
  git(root, 'checkout', '--quiet', 'main');
  await reviewed(root, ['--merge', '--only', '9']);
  expect(readFileSync(join(root, 'translations/fr/ferry.lock.yaml'), 'utf8')).toMatch(
    /^blocks: \[\]\nreviews:\n {2}- \{name: Odile Marc, date: 2026-03-10, passages: \[/m,
  );
  expect(undersigned(['check', '--root', root]).code).toBe(0);
});

test('a request that says itself what others have read is asked about', async () => {
  const root = makeCampaign();
  const before = readFileSync(join(root, lock), 'utf8');
  const forged = `${before}reviews:\n  - {name: Piet Sand, date: 2026-02-01, passages: [v1:00000000000000000000000000000000]}\n`;
  const own = /which passages the review by “Piet Sand” of 2026-02-01 has read/;
  const both = await judged(root, [changed(path, german, rewritten), changed(lock, before, forged)]);
  expect(both.questions.join()).toMatch(own);
  const alone = await judged(root, [changed(lock, before, forged)]);
  expect(alone.questions.join()).toMatch(own);
  const honest = await judged(root, [changed(path, german, rewritten)]);
  expect(honest.questions.join()).not.toMatch(own);
  expect((await judged(root, [added('translations/fr/ferry.md', german)])).questions.join()).not.toMatch(own);
});

test('a review by command is recorded, and the page and the status say what is newer', async () => {
  const root = makeCampaign();
  undersigned(['confirm', 'de', 'ferry', 'b6', '--reviewer', 'Ada Beispiel', '--date', '2026-03-20', '--root', root]);
  const confirmed = readFileSync(join(root, lock), 'utf8');
  expect(confirmed).toContain('confirmed: {date: 2026-03-20}');
  expect(confirmed).toContain('- {name: Ada Beispiel, date: 2026-03-20, passages: [');
  expect(newer(root)).toEqual([]);
  writeFiles(root, { [path]: now(doctors, 'Nur mit ihr kommen Ärztinnen auf die Insel.', readFileSync(join(root, path), 'utf8')) });
  expect(newer(root)).toEqual(['b3']);
  // Recording the pairs anew keeps what was read.
  undersigned(['align', 'de', 'ferry', '--write', '--looked-at', '--root', root]);
  expect(newer(root)).toEqual(['b3']);
  const out = join(root, 'dist');
  await buildSite({ root, out });
  const page = readFileSync(join(out, 'de/ferry/index.html'), 'utf8').replaceAll(/<[^>]+>/g, '');
  expect(page).toContain('Geprüft: Ada Beispiel, 20. März 2026');
  expect(page).toContain('Abschnitte, die neuer sind als diese Prüfung: 1');
});
