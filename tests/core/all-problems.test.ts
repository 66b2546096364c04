// One run names everything that is wrong, in an order that is the same everywhere.

import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';

test('several faults of one file, and faults of several files, are reported in one run', () => {
  const root = makeCampaign({
    'signatories/a/bob.yaml': 'name: Bob #1\nrole: Prof #2\naffiliation: #3\nkind: !person x\n',
    'signatories/a/cem.yaml': 'name: Cem\nkind: robot\ncountry: UK\nlink: example\nslug: x\ndate: 2021-02-30\n',
    'letters/b.md': '---\ntitle: B\n---\n\n# One\n\n<b>x</b> [l](javascript:alert(1))\n\n![i](https://example.org/i.png)\n',
    'translations/jp/a.md': '---\ntitle: A\nrevision: 2\n---\n\nx\n',
    'translations/fr/ui.yaml': 'strings:\n  nav:\n    skip: "{x}"\n    skpi: y\n',
    'notes.txt': 'ignored: only the folders of a campaign are read\n',
    'signatories/b/x.yml': 'name: X\n',
  });
  expect(check(root).map(short)).toEqual([
    'letters/b.md:2:1 missing-key',
    'letters/b.md:2:1 missing-key',
    'letters/b.md:5:1 markdown-heading',
    'letters/b.md:7:1 markdown-html',
    'letters/b.md:7:5 markdown-html',
    'letters/b.md:7:10 markdown-link',
    'letters/b.md:9:1 markdown-image',
    'signatories/a/bob.yaml:1:11 yaml-comment-in-value',
    'signatories/a/bob.yaml:2:12 yaml-comment-in-value',
    'signatories/a/bob.yaml:3:14 yaml-comment-in-value',
    'signatories/a/bob.yaml:4:7 yaml-tag',
    'signatories/a/cem.yaml:2:7 invalid-value',
    'signatories/a/cem.yaml:3:10 invalid-country',
    'signatories/a/cem.yaml:4:7 invalid-link',
    'signatories/a/cem.yaml:5:1 unknown-key',
    'signatories/a/cem.yaml:6:7 invalid-date',
    'signatories/b/x.yml:1:1 file-extension',
    'translations/fr/ui.yaml:3:5 interface-placeholder',
    'translations/fr/ui.yaml:4:5 interface-key',
    'translations/jp/a.md:1:1 invalid-language',
    'translations/jp/a.md:3:11 unknown-revision',
  ]);
});

test('a second run in the same process gives the same problems', () => {
  const root = makeCampaign({ 'signatories/a/bob.yaml': 'name: Bob\nslug: x\n', 'letters/b.md': '---js\nx\n---\n' });
  expect(check(root)).toEqual(check(root));
});

test.each([
  ['language: italiano', 'Write the code of the language: it (Italian).'],
  ['language: Français', 'Write the code of the language: fr (French).'],
  ['language: portuguese', /: pt \(Portuguese\) or pt-BR \(.+\) or pt-PT \(.+\)\.$/],
  ['language: pt_br', 'Write pt-BR.'],
  ['language: qqq', 'Look the code up in the IANA Language Subtag Registry.'],
  ['date: 30.11.2026', 'Write it as 2026-11-30.'],
  ['date: 11/30/2026', 'Write it as 2026-11-30.'],
  ['date: 3. 3. 2026', 'Write it as 2026-03-03.'],
  ['date: 2026/3/15', 'Write it as 2026-03-15.'],
  ['date: 1.2.2026', /^Write it as 2026-11-22, or /],
  ['date: 31.11.2026', /^Write it as 2026-11-22, or /],
])('a value that is written otherwise is told as it is to be written: %s', (line, hint) => {
  const [problem, ...others] = check(makeCampaign({ 'signatories/a/bob.yaml': `name: Bob\n${line}\n` }));
  expect(others).toEqual([]);
  expect(problem?.hint).toMatch(hint);
});

test('every problem says what is wrong and what to do, in whole sentences', () => {
  const root = makeCampaign({
    'signatories/a/bob.yaml': 'nam: Bob\ncountry: XX\nlink: ftp://example.org\n',
    'content/site.yaml': 'url: x\n',
  });
  const problems = check(root);
  expect(problems.length).toBeGreaterThan(5);
  for (const { message, hint } of problems) {
    expect(message).toMatch(/^[“\p{Lu}].*[.:]$/su);
    expect(hint).toMatch(/[.?]$/);
  }
});

test('a name keeps the form of its characters that people tell apart', () => {
  // U+FA19 is not U+795E to the person whose name it is.
  const root = makeCampaign({ 'signatories/a/kamiya.yaml': 'name: \ufa19谷\n' });
  const { campaign, problems } = loadCampaign(root);
  expect(problems).toEqual([]);
  expect(campaign?.letters[0]?.signatories.map(({ name }) => name)).toContain('\ufa19谷');
});

test('a quotation mark that is never closed is named where it opens', () => {
  const root = makeCampaign({ 'signatories/a/eve.yaml': "name: 'Eve\nrole: Nurse\n" });
  expect(check(root).map(short)).toEqual(['signatories/a/eve.yaml:1:7 yaml-quotes']);
});
