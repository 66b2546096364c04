// What makes a rule fail is a problem of the file that did, and everything else is found as ever.

import { expect, test } from 'vitest';
import type { Documents } from '../../src/core/assemble.ts';
import { listFiles } from '../../src/core/files/tree.ts';
import { readDocuments } from '../../src/core/load.ts';
import { Report } from '../../src/core/report.ts';
import { applyRule } from '../../src/core/rules/named-rules.ts';
import { rightPath } from '../../src/fix/names.ts';
import { Judge } from '../../src/review/judge/judge.ts';
import { notExamined } from '../../src/review/sort/reviewed.ts';
import { added, baseOf, makeRepository } from '../review/support.ts';
import { check, type Files, makeCampaign, short } from '../support/campaign.ts';

function documentsOf(files: Files = {}): Documents {
  const root = makeCampaign(files);
  const report = new Report();
  const documents = readDocuments(root, listFiles(root, report), report, {});
  expect(report.sorted()).toEqual([]);
  return documents;
}

/** A rule that reports every signature, and fails where it meets a name. */
function applied(documents: Documents, fails: (documents: Documents) => boolean): string[] {
  const report = new Report();
  const rule = (part: Documents, own: Report): void => {
    for (const { file } of part.signatures) own.add('unknown-letter', file.path, { message: 'Found.', hint: 'Nothing.' });
    if (fails(part)) throw new RangeError('Maximum call stack size exceeded');
  };
  applyRule(['a rule of this test', rule], documents, report);
  return report.sorted().map(short);
}

const signatures = (count: number, name: (number: number) => string): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`signatories/a/s${number}.yaml`, `name: ${name(number)}\n`]));

test('the one file of many, and what the rule finds without it', () => {
  const documents = documentsOf(signatures(40, (number) => (number === 17 ? 'Eve Bomb' : `Ada Example ${'x'.repeat(number + 1)}`)));
  const found = applied(documents, (part) => part.signatures.some(({ facts }) => facts.name === 'Eve Bomb'));
  expect(found.filter((one) => one.includes('not-examined'))).toEqual(['signatories/a/s17.yaml:1:1 not-examined']);
  expect(found.filter((one) => one.includes('unknown-letter'))).toHaveLength(40);
});

test('each of several files', () => {
  const documents = documentsOf(
    signatures(12, (number) => (number % 4 === 0 ? `Eve ${'e'.repeat(number + 1)}` : `Ada ${'x'.repeat(number + 1)}`)),
  );
  const found = applied(documents, (part) => part.signatures.some(({ facts }) => facts.name.startsWith('Eve')));
  expect(found.filter((one) => one.includes('not-examined'))).toEqual(
    [0, 4, 8].map((number) => `signatories/a/s${number}.yaml:1:1 not-examined`),
  );
});

test('the translation, where a rule fails at it together with its letter', () => {
  const found = applied(documentsOf(), ({ letters, translations }) => letters.length > 0 && translations.length > 0);
  expect(found).toEqual(['signatories/a/ann.yaml:1:1 unknown-letter', 'translations/fr/a.md:1:1 not-examined']);
});

test('a rule that fails whatever there is, and one with more bad files than anybody names, end as well', () => {
  expect(applied(documentsOf(), () => true)).toEqual(['content/site.yaml:1:1 not-examined']);
  const many = applied(documentsOf(signatures(60, (number) => `Eve ${'e'.repeat(number + 1)}`)), (part) =>
    part.signatures.some(({ facts }) => facts.name.startsWith('Eve')),
  );
  expect(many.every((one) => one.endsWith('not-examined'))).toBe(true);
  expect(many.length).toBeLessThanOrEqual(21);
});

test('what a rule said before it failed is not said twice', () => {
  const found = applied(documentsOf(signatures(3, (number) => (number === 2 ? 'Eve Bomb' : `Ada ${'x'.repeat(number + 1)}`))), (part) =>
    part.signatures.some(({ facts }) => facts.name === 'Eve Bomb'),
  );
  expect(new Set(found).size).toBe(found.length);
});

test('a request that the rules fail at has a verdict of its own, in a sentence', () => {
  expect(notExamined(7, new RangeError('Maximum call stack size exceeded'))).toMatchObject({
    number: 7,
    kind: 'invalid',
    questions: ['It could not be examined, so look at it by hand: Maximum call stack size exceeded.'],
  });
});

const translation = '---\ntitle: Uma carta\nrevision: 1\n---\n\nPor favor, escute.\n';

test.each([
  ['pt_BR', 'Rename it to pt-BR.'],
  ['pt_br', 'Rename it to pt-BR.'],
  ['zh_Hant', 'Rename it to zh-Hant.'],
  ['zh_CN', 'Rename it to zh-CN.'],
  ['portuguese', undefined],
  ['chinese-traditional', undefined],
  ['f', undefined],
  ['fr.FR', undefined],
  ['x-foo', undefined],
  ['i-klingon', undefined],
  ['root', undefined],
])('a folder translations/%s is named with its right tag, in the whole check and in that of a change', async (tag, hint) => {
  const files = { [`translations/${tag}/a.md`]: translation, [`translations/${tag}/ui.yaml`]: 'strings:\n  sign:\n    title: Assine\n' };
  const problems = check(makeCampaign(files)).filter(({ rule }) => rule === 'invalid-language');
  expect(problems.map(({ file }) => file)).toEqual([`translations/${tag}/a.md`]);
  if (hint) expect(problems[0]?.hint).toBe(hint);
  const judge = new Judge(await baseOf(makeRepository()), '2026-11-26');
  const author = { name: 'Eve Example', email: 'eve@example.org' };
  const odd = judge.judge({ number: 1, files: [added(`translations/${tag}/a.md`, translation)], author });
  expect(odd.problems.map(({ rule }) => rule)).toContain('invalid-language');
  expect(judge.judge({ number: 2, files: [added('signatories/a/bo.yaml', 'name: Bo Sample\n')], author }).kind).toBe('ready');
});

const nested = (text: string): string =>
  `revisions:\n  - revision: 1\n    date: 2026-11-01\n    blocks:\n      - id: b1\n        kind: paragraph\n        hash: v1:00000000000000000000000000000000\n        text: '${text}'\n`;

test.each([
  ['quotations', '>'.repeat(20_000)],
  ['quotations with spaces', '> '.repeat(10_000)],
  ['lists', `${'- '.repeat(5000)}x`],
  ['numbers', `${'1. '.repeat(5000)}x`],
  ['brackets', '['.repeat(20_000)],
  ['marks of emphasis', `${'*'.repeat(20_000)}x`],
])('recorded passages with thousands of %s are a problem of their file', async (_, text) => {
  const file = 'letters/a.revisions.yaml';
  const rulesOf = (problems: ReturnType<typeof check>): string[] =>
    problems.filter((problem) => problem.file === file).map(({ rule }) => rule);
  expect(rulesOf(check(makeCampaign({ [file]: nested(text) })))).toContain('markdown-nesting');
  const judge = new Judge(await baseOf(makeRepository()), '2026-11-26');
  const { problems } = judge.judge({ number: 1, files: [added(file, nested(text))], author: { name: 'Eve', email: 'eve@example.org' } });
  expect(rulesOf(problems)).toContain('markdown-nesting');
});

test.each([
  `x${'.yml'.repeat(34)}z`,
  `x${' .yaml'.repeat(500)}z`,
  `x${'.yml.txt'.repeat(300)}!`,
  `x${' .,'.repeat(4000)}!`,
  `x${'.yamll'.repeat(100)}x`,
  `${'.yml'.repeat(50_000)}z`,
])('the name of a file that repeats its ending is read at once (%#)', (name) => {
  for (const folder of ['signatories/a', 'content/signatories', 'letters', 'translations/fr'])
    expect(typeof rightPath(`${folder}/${name}`).path).toBe('string');
});

test('a name is still put right where somebody gave it several endings', () => {
  expect(rightPath('signatories/a/bo.yml.yml.txt').path).toBe('signatories/a/bo.yaml');
  expect(rightPath('signatories/a/bo.yamll').path).toBe('signatories/a/bo.yaml');
});
