// Files that would take long to read, check or fix are bounded by counts, not by the clock.

import { expect, test } from 'vitest';
import { checkFile, type Surroundings } from '../../src/core/check-file.ts';
import { placeOf } from '../../src/core/files/kinds.ts';
import { findTooMany } from '../../src/core/markdown/marks.ts';
import { applied } from '../../src/fix/automatic-fix.ts';
import { fixText, maxChecks } from '../../src/fix/fix-text.ts';
import { rightPath } from '../../src/fix/names.ts';
import { compareLetters } from '../../src/signatories/duplicates/compare-letters.ts';
import { readName } from '../../src/signatories/duplicates/forms.ts';

const around: Surroundings = { root: '', publicFiles: new Set(), letterIds: new Set(['a']), basePath: '' };
const letter = (body: string): Buffer => Buffer.from(`---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n${body}\n`);
const rulesOf = (path: string, bytes: Buffer): string[] => checkFile(path, bytes, around).map(({ rule }) => rule);

test('texts with thousands of marks in a passage are refused before they are parsed, at the line', () => {
  for (const repeated of ['_b*', '~x', '**w_', 'end]', '](', 'v<!--', 'q<?', '*~_ ', '<a ', '</p', '&#x41;', '&amp', '&#9 ']) {
    const body = `First.\n\n${repeated.repeat(9000)}`;
    expect(rulesOf('letters/a.md', letter(body)), repeated).toEqual(['markdown-too-complex']);
    expect(
      checkFile('content/updates/2026-11-22-x.md', letter(body), around).some(({ line }) => line === 9),
      repeated,
    ).toBe(true);
  }
  for (const repeated of ['a\n===\n\n', 'b\n---\n\n', '> quoted\n\n', '1. > in\n\n', 'c\n-\n'])
    expect(rulesOf('letters/a.md', letter(repeated.repeat(2000))), repeated).toEqual(['markdown-too-complex']);
});

test('more headings, notes, addresses, passages, items, cells, backticks and tags than anybody writes are refused before they are parsed', () => {
  const numbered = (line: (at: number) => string) => Array.from({ length: 1200 }, (_, at) => line(at)).join('\n\n');
  for (const body of [
    '# \n\n'.repeat(1500),
    '> ## A\n\n'.repeat(1500),
    numbered((at) => `### Point ${at}`),
    numbered((at) => `[r${at}]: /x "${at}"\n\n[r${at}]`),
    numbered((at) => `[^n${at}]: See [^n${at + 1}].`),
    numbered((at) => `> [q${at}]: https://example.org/${at}`),
    'a\n\n'.repeat(11_000),
    '- b\n'.repeat(11_000),
    '1) c\n'.repeat(11_000),
    `${'|a'.repeat(1500)}|\n${'|-'.repeat(1500)}|\n`,
    `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(9000)}`,
    Array.from({ length: 90 }, (_, at) => '`'.repeat(at + 1)).join(' '),
    `\`\`\`${'`'.repeat(100)}\nx\n`,
  ])
    expect(rulesOf('letters/a.md', letter(body)), body.slice(0, 40)).toEqual(['markdown-too-complex']);
  for (const repeated of ['<a>', '</b>', '<X />', '<p ', '<i></i>'])
    expect(rulesOf('content/pages/about.mdx', Buffer.from(`---\ntitle: About\n---\n\n${repeated.repeat(2500)}\n`)), repeated).toEqual([
      'markdown-too-complex',
    ]);
});

test('addresses without a space, quotations that hold lists that hold quotations, and braces are refused before they are parsed', () => {
  for (const repeated of ['www.b_', 'http://', 'https:x', 'WWW.é', 'wwwww.https://'])
    expect(rulesOf('letters/a.md', letter(repeated.repeat(60))), repeated).toEqual(['markdown-too-complex']);
  for (const line of ['> - > b', '- > 1. c', '> > > d', '* + - e', '1. 2. 3. f'])
    expect(rulesOf('letters/a.md', letter(`${line}\n`.repeat(2000))), line).toEqual(['markdown-too-complex']);
  for (const repeated of ['{{}}', '{', '}', '{a} ', '{/**/}'])
    expect(rulesOf('content/pages/about.mdx', Buffer.from(`---\ntitle: About\n---\n\n${repeated.repeat(1200)}\n`)), repeated).toEqual([
      'markdown-too-complex',
    ]);
});

test('texts that people write have far fewer', () => {
  const names = Array.from({ length: 900 }, (_, number) => `**Person ${number}**, [role](https://example.org/${number})`);
  for (const text of [
    names.join('\n\n'),
    names.map((name) => `- ${name}`).join('\n'),
    names.slice(0, 600).join('\n'),
    'A heading\n=========\n\nText.\n\n'.repeat(300),
    '> A quotation\n> of two lines.\n\nText.\n\n'.repeat(300),
    'snake_case_words and 2 * 3 * 4. '.repeat(100),
    'See https://archive.example/web/2026/https://www.example.org/a/very/long/path/that/goes/on/and/on/and/on/for/a/while and more. '.repeat(
      40,
    ),
    Array.from({ length: 200 }, (_, number) => `https://www.x${number}.example/`).join(' '),
    '> - A point\n>   - below it\n\n'.repeat(300),
    '```css\na { b: c }\n```\n\n'.repeat(300),
    Array.from(
      { length: 900 },
      (_, number) => `Said so.[^${number}]\n\n[^${number}]: [Report](https://example.org/${number}), page ${number}.`,
    ).join('\n\n'),
    '## A chapter\n\nIts text.\n\n'.repeat(900),
    '- A name, and where it is from\n'.repeat(8000),
    `| Year | Place | Number |\n|---|---|---|\n${'| 2026 | Bern | 1 |\n'.repeat(4000)}`,
    'A short passage.\n\n'.repeat(9000),
  ])
    expect(findTooMany(text)).toBeUndefined();
});

test('passages of a recorded revision have the same bound', () => {
  const text = 'v_*'.repeat(3000);
  const record = `revisions:\n  - revision: 1\n    date: 2026-01-01\n    blocks:\n      - id: b1\n        kind: paragraph\n        hash: v1:${'0'.repeat(32)}\n        text: "${text}"\n`;
  // By itself the file is in order; its passages are looked at with those of the campaign.
  expect(rulesOf('letters/a.revisions.yaml', Buffer.from(record))).toEqual([]);
  expect(findTooMany(text)?.offset).toBe(0);
});

test('a large file is checked a few times while it is fixed, whatever it holds', () => {
  for (const [size, most] of [
    [100, 120],
    [600, 120],
    [4 * 1024, 16],
    [32 * 1024, 6],
    [4 * 1024 * 1024, 6],
  ] as const)
    expect(maxChecks(size), String(size)).toBeLessThanOrEqual(most);
  for (const row of ['  site: y\n', '  Web: x\n', '  profile: z\n', '  link: x\n', '  homepage: q\n']) {
    const text = Array.from({ length: 400 }, (_, number) => `- name: Bo ${number}\n${row}`).join('');
    const { problems } = fixText('signatories/a/x.list.yaml', Buffer.from(text), around);
    expect(problems.length, row).toBeGreaterThan(0);
  }
});

test('what helps in a long list is still found', () => {
  const rows = Array.from({ length: 500 }, (_, number) => `- name: Bo ${number}\n  site: https://bo.example/${number}\n`);
  const fixed = fixText('signatories/a/x.list.yaml', Buffer.from(rows.join('')), around);
  expect(fixed.problems).toEqual([]);
  const keyed = rows.map((row, number) => row.replace('- ', `- key: "${number + 1}"\n  `).replace('site:', 'link:'));
  expect(fixed.bytes.toString()).toBe(keyed.join(''));
});

test('edits are tried at once, then by halves', () => {
  const edits = [0, 1, 2, 3].map((start) => ({ start, end: start + 1, replacement: 'x', what: String(start) }));
  expect([...applied('abcd', edits)].map(({ text }) => text)).toEqual(['xxxx', 'xxcd', 'abxx', 'xbcd', 'axcd', 'abxd', 'abcx']);
  expect([...applied('abcd', [])]).toEqual([]);
});

test('problems in one endless line are left to a person', () => {
  const line = `[${'{name: Bo, site: x}, '.repeat(300)}]\n`;
  const { what } = fixText('signatories/a/x.list.yaml', Buffer.from(line), around);
  expect(what).toEqual([]);
});

test('names of files with endings over and over get an answer', () => {
  for (const ending of ['.yaml', '.yml.txt', ' .yml', '.YML', '.md.txt', '..yaml']) {
    for (const folder of ['signatories/a', 'letters', 'content/pages', 'content/signatories', 'translations/fr']) {
      const path = `${folder}/n${ending.repeat(60)}q`;
      expect(rightPath(path).path.length).toBeGreaterThan(0);
      const place = placeOf(path);
      expect('rule' in place ? place.rule : place.kind).toMatch(/^[a-z-]+$/);
    }
  }
  const long = `letters/${'b'.repeat(300)}.md.txt`;
  expect(rightPath(long)).toEqual({ path: long, what: [], isSure: true });
});

test('endings of names are taken off as before', () => {
  const forms = (name: string) => readName(name, false).forms.map(({ compact }) => compact);
  expect(forms('Ann Lee (Example Trust)')).toEqual(forms('Ann Lee  [ Example Trust ]'));
  expect(forms('Ann Lee (ET) (x')).not.toEqual(forms('Ann Lee'));
  expect(forms(`${'('.repeat(150)}x)`).length).toBeGreaterThan(0);
  const evidence = (left: string, right: string) => {
    const [a, b] = [readName(left, false), readName(right, false)];
    const [first, second] = [a.forms[0], b.forms[0]];
    const profile = { name: a } as never;
    return first && second && compareLetters(first, second, profile, profile, { words: new Map() } as never);
  };
  for (const part of ['eva', 'ova', 'ová', 'aev', 'ev', 'ова'])
    expect(evidence(`Anna Kr${part.repeat(30)}w`, `Anna Kr${part.repeat(30)}t`)?.score, part).toBeGreaterThan(0);
  const married = evidence('Jana Novakova', 'Jana Novakove')?.score ?? 0;
  expect(married).toBeLessThan(evidence('Jana Novakowitz', 'Jana Novakowits')?.score ?? 0);
});
