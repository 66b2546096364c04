// What becomes of a translation when its original changes, passage by passage.

import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, makeCampaign, minimal, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { edit, frenchText, letterOf, letterText, makeLetter, noticed, revise, run, stale, standings } from './support.ts';

const first = 'The first paragraph speaks of the river and its banks.';

test('a translation that follows the last revision is current in every passage', () => {
  const root = makeLetter();
  expect(check(root)).toEqual([]);
  expect(stale(root)).toEqual([]);
  expect(letterOf(root).editions.get('fr')?.standing).toMatchObject({
    state: 'unreviewed',
    isGuessed: false,
    words: { changed: 0, missing: 0 },
  });
});

test('reflowing and reformatting the original changes nothing that anybody has to know of', () => {
  const root = makeLetter();
  const reformatted = letterText
    .replace('## Why we write', 'Why we write\n------------')
    .replace('speaks of the', 'speaks\nof the')
    .replaceAll('- The', '* The')
    .replace('> A quotation that', '> A quotation\nthat')
    .replace('title: A letter', 'title:   "A letter"');
  writeFileSync(join(root, 'letters/a.md'), `${reformatted}\n\n`);
  expect(check(root)).toEqual([]);
  expect(stale(root)).toEqual([]);
  expect(run(root, 'revise', 'a').stdout).toContain('nothing to record');
});

test.each(['2026-13-01', '2026-02-30', '22.11.2026', '2026-2-3', '\u001b[31m2026-01-01'])(
  'no revision is recorded on a day that is none: %j',
  (day) => {
    const root = makeCampaign();
    const { code, stderr } = undersigned(['revise', 'a', '--date', day, '--root', root]);
    expect(code).toBe(2);
    expect(stderr).toContain('is not a day');
    expect(stderr).not.toContain('\u001b[31m');
    expect(existsSync(join(root, 'letters/a.revisions.yaml'))).toBe(false);
  },
);

test('a published letter whose text is not the recorded one is refused, with the command to run', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  expect(check(root).map(short)).toEqual(['letters/a.md:15:1 revision-text']);
  expect(check(root)[0]?.hint).toContain('npx undersigned revise a --impact');
  edit(root, 'letters/a.md', 'status: open', 'status: draft');
  expect(check(root)).toEqual([]);
});

test('a wording revision leaves a passage minor, of which no reader is told; a meaning revision changes it', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the old river');
  revise(root, 'wording');
  expect(stale(root)).toEqual(['minor: The first paragraph speaks of the old river and its banks.']);
  expect(noticed(root)).toBe(0);
  edit(root, 'letters/a.md', 'the old river', 'the sea');
  revise(root, 'meaning');
  expect(stale(root)).toEqual(['changed: The first paragraph speaks of the sea and its banks.']);
  expect(noticed(root)).toBe(1);
});

test('what a meaning revision changed stays changed when only words are fixed after it', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  edit(root, 'letters/a.md', 'the sea', 'the blue sea');
  revise(root, 'wording');
  expect(noticed(root)).toBe(1);
});

test('an original that was changed and changed back leaves every translation as it was', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  edit(root, 'letters/a.md', 'the sea', 'the river');
  revise(root, 'meaning');
  expect(stale(root)).toEqual([]);
});

test('a blank line, a space or a raised number makes no stale passage current', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  const before = stale(root);
  appendFileSync(join(root, 'translations/fr/a.md'), '\n\n');
  edit(root, 'translations/fr/a.md', 'parle de la', 'parle\nde la');
  expect(stale(root)).toEqual(before);
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 2');
  expect(stale(root)).toEqual(before);
  expect(before).toHaveLength(1);
});

test('of three stale passages, updating one leaves two', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  edit(root, 'letters/a.md', 'is about fish', 'is about whales');
  edit(root, 'letters/a.md', 'Hold a meeting', 'Hold two meetings');
  revise(root, 'meaning');
  expect(stale(root)).toHaveLength(3);
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 2');
  edit(root, 'translations/fr/a.md', 'la rivière et de ses rives', 'la mer et de ses rives');
  expect(stale(root)).toEqual(['changed: Hold two meetings.', 'changed: The second item is about whales.']);
  // The same after the pairs are recorded.
  run(root, 'align', 'fr', 'a', '--write');
  expect(check(root)).toEqual([]);
  expect(stale(root)).toEqual(['changed: Hold two meetings.', 'changed: The second item is about whales.']);
  edit(root, 'translations/fr/a.md', 'Tenez une réunion', 'Tenez deux réunions');
  expect(stale(root)).toEqual(['changed: The second item is about whales.']);
});

test('inserting a passage makes only that one missing', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', '- The second item', '- A new item about boats.\n- The second item');
  revise(root, 'meaning');
  expect(stale(root)).toEqual(['missing: A new item about boats.']);
  expect(letterOf(root).editions.get('fr')?.standing?.state).toBe('partial');
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 2');
  edit(root, 'translations/fr/a.md', '- Le deuxième', '- Un nouveau point sur les bateaux.\n- Le deuxième');
  expect(stale(root)).toEqual([]);
});

test('moving a passage makes only that one stale, until the translation moves it too', () => {
  const root = makeLetter();
  const quotation = '> A quotation that everybody knows by heart.\n\n';
  edit(root, 'letters/a.md', quotation, '');
  edit(root, 'letters/a.md', first, `${quotation}${first}`);
  revise(root, 'meaning');
  expect(stale(root)).toEqual(['changed: > A quotation that everybody knows by heart.']);
  const french = '> Une citation que tout le monde connaît par cœur.\n\n';
  edit(root, 'translations/fr/a.md', french, '');
  edit(root, 'translations/fr/a.md', 'Le premier paragraphe', `${french}Le premier paragraphe`);
  expect(stale(root)).toEqual([]);
});

test('removing a passage leaves an orphan in the translation, and readers are told', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', '- The second item is about fish.\n', '');
  revise(root, 'meaning');
  expect(stale(root)).toEqual(['orphan: Le deuxième point concerne les poissons.']);
  expect(noticed(root)).toBe(1);
});

test('a translation begun before a revision and merged after it is outdated', () => {
  const root = makeLetter({ 'translations/fr/a.md': null });
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  // Begun when revision 1 was the last; it has no lock, because its translator has only the web editor.
  writeFiles(root, { 'translations/fr/a.md': frenchText });
  expect(stale(root)).toEqual(['changed: The first paragraph speaks of the sea and its banks.']);
  expect(letterOf(root).editions.get('fr')?.standing).toMatchObject({ state: 'outdated', isGuessed: true });
  expect(check(root).map(short)).toEqual(['translations/fr/a.md:2:8 translation-unaligned']);
});

test('an update begun at one revision and merged after the next is outdated', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  edit(root, 'letters/a.md', 'the sea', 'the ocean');
  revise(root, 'meaning');
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 2');
  edit(root, 'translations/fr/a.md', 'la rivière et de ses rives', 'la mer et de ses rives');
  const [standing] = standings(root).filter(({ state }) => state !== 'current');
  expect(standing?.followed?.text).toContain('the sea');
  expect(standing?.original?.text).toContain('the ocean');
});

test('confirm makes a stale passage current without a change of its text, and says who did', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  expect(run(root, 'confirm', 'fr', 'a').stdout).toMatch(/b5: the meaning changed\n.*\[-river-\]\{\+sea\+\}/s);
  run(root, 'confirm', 'fr', 'a', 'b5', '--by', 'Ann Lee', '--date', '2026-11-24');
  expect(stale(root)).toEqual([]);
  expect(readFileSync(join(root, 'translations/fr/a.lock.yaml'), 'utf8')).toContain('confirmed: {by: Ann Lee, date: 2026-11-24}');
  expect(undersigned(['confirm', 'fr', 'a', 'b5', '--root', root])).toMatchObject({ code: 2 });
});

test('an unknown revision is refused and the valid ones are named', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 3');
  const [problem] = check(root);
  expect(problem).toMatchObject({ rule: 'unknown-revision', hint: 'The revisions are: 1, 2.' });
});

test('one command and one named reviewer make a reviewed edition of a machine draft', () => {
  const root = makeLetter({ 'translations/fr/a.md': frenchText.replace('revision: 1', 'revision: 1\nmachine:\n  date: 2026-11-22') });
  expect(letterOf(root).editions.get('fr')).toMatchObject({ state: 'machine', standing: { state: 'machine-draft' } });
  run(root, 'confirm', 'fr', 'a', '--reviewer', 'Zoé Martin', '--date', '2026-11-24');
  expect(check(root)).toEqual([]);
  expect(letterOf(root).editions.get('fr')).toMatchObject({ state: 'reviewed', standing: { state: 'current' } });
  run(root, 'confirm', 'fr', 'a', '--reviewer', 'Ann Lee', '--link', 'https://ann.example/', '--date', '2026-11-25');
  expect(
    letterOf(root)
      .editions.get('fr')
      ?.provenance.reviewed?.map(({ name }) => name),
  ).toEqual(['Zoé Martin', 'Ann Lee']);
});

test('recording a revision ties translations that nobody had aligned to the revision before', () => {
  const root = makeLetter();
  rmSync(join(root, 'translations/fr/a.lock.yaml'));
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  // Raising the number alone would otherwise make everything look current.
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 2');
  expect(stale(root)).toEqual(['changed: The first paragraph speaks of the sea and its banks.']);
});

test('a passage that would not come back from its record is refused with its line', () => {
  const root = makeCampaign({ 'letters/a.md': `${minimal['letters/a.md']}\n[^1]:  [^1]:  \n     water\n` });
  const { code, stderr } = undersigned(['revise', 'a', '--root', root]);
  expect(`${code} ${stderr}`).toMatch(/^1 letters\/a\.md:9: .*footnote/);
  expect(existsSync(join(root, 'letters/a.revisions.yaml'))).toBe(false);
});
