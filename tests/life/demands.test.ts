// Demands with headings and asks below asks: their numbers, their addresses, and what translations make of them.

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command as exportPo } from '../../src/cli/commands/export.ts';
import { command as importPo } from '../../src/cli/commands/import-po.ts';
import { command as translate } from '../../src/cli/commands/translate.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { markStyleOf, signOf } from '../../src/core/languages/list-marks.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { listStylesOf } from '../../src/site/list-styles.ts';
import { markedDemands } from '../../src/site/marked-demands.ts';
import { marksOf } from '../../src/site/passage-marks.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';
import { command, read, record } from '../translation/letter.ts';

const letter = (demands: string): string => `---\ntitle: A letter\nlanguage: en\nstatus: closed\n${demands}---\n\nPlease listen.\n`;
const fr = (demands: string): string => `---\ntitle: Une lettre\nrevision: 1\n${demands}---\n\nÉcoutez, s’il vous plaît.\n`;
const nested = (points: readonly string[]): string =>
  [
    'demands:',
    '  - heading: We urge',
    '    introduction: For these reasons we urge',
    '    addressee: The council',
    '    asks:',
    '      - Open the doors.',
    '      - ask: Pass a rule that',
    '        asks:',
    ...points.map((point) => `          - ${point}`),
    '  - addressee: Courts',
    '    asks:',
    '      - Redress the harm.',
    '  - heading: We call on',
    '    addressee: The state',
    '    asks:',
    '      - Pay.',
    '      - Help.',
    '',
  ].join('\n');
const two = nested(['forbids it;', 'keeps the staff.']);
const french = two
  .replace('We urge', 'Nous demandons')
  .replace('For these reasons we urge', 'Pour ces raisons')
  .replace('The council', 'Le conseil')
  .replace('Open the doors.', 'Ouvrez les portes.')
  .replace('Pass a rule that', 'Adoptez une règle qui')
  .replace('forbids it;', 'l’interdit ;')
  .replace('keeps the staff.', 'garde le personnel.')
  .replace('Courts', 'Les tribunaux')
  .replace('Redress the harm.', 'Réparez les torts.')
  .replace('We call on', 'Nous appelons')
  .replace('The state', 'L’État')
  .replace('Pay.', 'Payez.')
  .replace('Help.', 'Aidez.');

function rowsOf(root: string, tag: string): string[] {
  const [own] = loadCampaign(root).campaign?.letters ?? [];
  const edition = own?.editions.get(tag);
  if (!own || !edition) throw new Error('the campaign has an error');
  const { groups } = markedDemands(edition, marksOf(own, edition).list);
  return groups.flatMap(({ heading, introduction, addressee, anchor, asks }) => [
    ...(heading ? [`# ${heading.text}`] : []),
    ...(introduction ? [`. ${introduction.text}`] : []),
    `${anchor} ${addressee?.text}`,
    ...asks.flatMap((ask) =>
      [ask, ...ask.points].map((one) => `${one.anchor} ${one.row.text}${one.row.mark ? ` (${one.row.mark.kind})` : ''}`),
    ),
  ]);
}

test('Each level has an address; the second group counts from one again', () => {
  const root = makeCampaign({
    'letters/a.md': letter(nested(['forbids it;', 'keeps the staff;', 'pays for books.'])),
    'translations/fr/a.md': null,
  });
  expect(rowsOf(root, 'en')).toEqual([
    '# We urge',
    '. For these reasons we urge',
    'demand-1 The council',
    'demand-1-a Open the doors.',
    'demand-1-b Pass a rule that',
    'demand-1-b-i forbids it;',
    'demand-1-b-ii keeps the staff;',
    'demand-1-b-iii pays for books.',
    'demand-2 Courts',
    'demand-2-a Redress the harm.',
    '# We call on',
    'demand-2-1 The state',
    'demand-2-1-a Pay.',
    'demand-2-1-b Help.',
  ]);
  const { json } = outputsOf(root);
  expect(json('api/a/letter.json').editions[0].demands[0]).toEqual({
    heading: 'We urge',
    introduction: 'For these reasons we urge',
    addressee: 'The council',
    asks: ['Open the doors.', 'Pass a rule that'],
    asksBelow: [[], ['forbids it;', 'keeps the staff;', 'pays for books.']],
  });
});

test.each([
  ['1. Who\n   1. One\n   2. Two\n      1. Deep\n      2. Deeper\n2. What', 'item-1 item-1-a item-1-b item-1-b-i item-1-b-ii item-2'],
  [
    '3. Three\n4. Four\n\nBetween.\n\n1. Again\n   1. Below\n\n      Words.\n\n      5. Five',
    'item-3 item-4 item-2-1 item-2-1-a item-2-1-a-v',
  ],
  ['1. Two lists\n   1. One\n\n   and\n\n   1. Other\n', 'item-1 item-1-a item-1-2-a'],
  ['- No number\n  1. Below none', ''],
  ['## Item 1\n\n1. One\n\n[up](#item-1), [down](#item-1-1)', 'item-1-1'],
])('Items of numbered lists in a text have addresses: %j', (body, expected) => {
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: closed\n---\n\n${body}\n`,
    'translations/fr/a.md': null,
  });
  expect(check(root).map(short)).toEqual([]);
  const [own] = loadCampaign(root).campaign?.letters ?? [];
  const ids = [...(own?.original.text.html.matchAll(/<li [^>]*?id="t-([^"]*)"/g) ?? [])].map(([, id]) => id);
  expect(ids.join(' ')).toBe(expected);
});

/** Two groups of three and five addressees; the second of the first's six demands has six parts. The numbering of a letter of 2021, in words of our own. */
function fullLetter(parts: number): string {
  const asks = (...counts: readonly number[]) =>
    counts.flatMap((count, at) =>
      count === 0
        ? [`      - Act number ${at + 1}.`]
        : [
            `      - ask: 'Make rules that:'`,
            '        asks:',
            ...Array.from({ length: count }, (_, part) => `          - bind office ${part + 1};`),
          ],
    );
  const one = ['  - addressee: Someone else', ...asks(0)];
  return [
    ...['demands:', '  - heading: We urge', '    addressee: Those who make laws', '    asks:', ...asks(0, parts, 0, 0, 0, 0)],
    ...[one, one].flatMap(([head = '', ...rest], at) => [`${head} ${at}`, '    asks:', ...rest]),
    ...[
      '  - heading: We call on',
      '    introduction: Others can act as well.',
      '    addressee: Bodies of all countries',
      '    asks:',
      ...asks(0),
    ],
    ...[4, 1, 2, 1].flatMap((count, at) => [`  - addressee: Others ${at}`, '    asks:', ...asks(...Array<number>(count).fill(0))]),
    '',
  ].join('\n');
}

test('A whole letter is numbered through its groups, and a translation that lacks iii shows it in its place', async () => {
  const root = makeCampaign({ 'letters/a.md': letter(fullLetter(5)), 'translations/fr/a.md': fr(fullLetter(5)) });
  await record(root);
  const before = rowsOf(root, 'en');
  writeFileSync(
    join(root, 'letters/a.md'),
    letter(fullLetter(5).replace('          - bind office 3;', '          - bind courts;\n          - bind office 3;')),
  );
  await record(root, { impact: 'meaning', note: 'Courts.' });
  const anchors = rowsOf(root, 'en').map((line) => line.split(' ')[0]);
  expect(anchors.filter((anchor) => anchor?.startsWith('demand-1-b'))).toEqual(
    ['', '-i', '-ii', '-iii', '-iv', '-v', '-vi'].map((end) => `demand-1-b${end}`),
  );
  expect(anchors.filter((anchor) => /^demand-2-\d$/.test(anchor ?? ''))).toHaveLength(5);
  expect(anchors.at(-1)).toBe('demand-2-5-a');
  expect(new Set(anchors.filter((anchor) => anchor?.startsWith('demand'))).size).toBe(
    before.filter((line) => line.startsWith('demand')).length + 1,
  );
  const french = rowsOf(root, 'fr');
  expect(french.find((line) => line.startsWith('demand-1-b-iii '))).toBe('demand-1-b-iii bind courts; (new)');
  expect(french.find((line) => line.startsWith('demand-1-b-iv '))).toBe('demand-1-b-iv bind office 3;');
});

test('Demands without headings and asks below asks are numbered through, as they were', () => {
  const flat = 'demands:\n  - addressee: A\n    asks: [One, Two]\n  - addressee: B\n    introduction: And\n    asks: [Three]\n';
  const root = makeCampaign({ 'letters/a.md': letter(flat), 'translations/fr/a.md': null });
  expect(rowsOf(root, 'en')).toEqual(['demand-1 A', 'demand-1 One', 'demand-2 Two', '. And', 'demand-2 B', 'demand-3 Three']);
});

test('A translation that lacks iii says so, in its place and with its address', async () => {
  const root = makeCampaign({ 'letters/a.md': letter(two), 'translations/fr/a.md': fr(french) });
  await record(root);
  writeFileSync(join(root, 'letters/a.md'), letter(nested(['forbids it;', 'keeps the staff;', 'pays for books.'])));
  await record(root, { impact: 'meaning', note: 'Books.' });
  const rows = rowsOf(root, 'fr');
  expect(rows.slice(2, 9)).toEqual([
    'demand-1 Le conseil',
    'demand-1-a Ouvrez les portes.',
    'demand-1-b Adoptez une règle qui',
    'demand-1-b-i l’interdit ;',
    'demand-1-b-ii garde le personnel. (changed)',
    'demand-1-b-iii pays for books. (new)',
    'demand-2 Les tribunaux',
  ]);
  expect(check(root).map(short)).not.toContain(expect.stringContaining('translation-demands'));
});

test('Scaffolds and PO files have the levels of the original', async () => {
  const root = makeCampaign({ 'letters/a.md': letter(two), 'translations/fr/a.md': fr('') });
  await record(root);
  await command(translate, root, ['de', 'a']);
  expect(read(root, 'translations/de/a.md')).toContain(
    '  # We urge\n  - heading:\n    # For these reasons we urge\n    introduction:\n    # The council\n    addressee:\n    asks:\n      # Open the doors.\n      -\n      # Pass a rule that\n      - ask:\n        asks:\n          # forbids it;\n          -\n',
  );
  rmSync(join(root, 'translations/de'), { recursive: true });
  const { out } = await command(exportPo, root, ['fr', 'a']);
  const pairs = two.split('\n').map((line, at) => [line, french.split('\n')[at] ?? ''] as const);
  const textOf = (line: string): string => line.replace(/^\s*(?:- )?(?:(?:heading|introduction|addressee|ask): )?/, '');
  let po = out;
  for (const [own, other] of pairs)
    po = po.replace(`msgid "${textOf(own)}"\nmsgstr ""`, `msgid "${textOf(own)}"\nmsgstr "${textOf(other)}"`);
  writeFileSync(join(root, 'fr.po'), po);
  expect((await command(importPo, root, [join(root, 'fr.po')])).err).toBe('');
  expect(read(root, 'translations/fr/a.md')).toBe(fr(french));
});

test.each([
  [
    french.replace('    introduction: Pour ces raisons\n', ''),
    'The headings, introductions and asks below asks are not where the original has them.',
  ],
  [
    french.replace('          - garde le personnel.\n', ''),
    'The original asks 4 + 1 + 2 things of 3 addressees, this translation 3 + 1 + 2 things of 3 addressees.',
  ],
])('A translation has every level of its original', (own, message) => {
  const problems = check(makeCampaign({ 'letters/a.md': letter(two), 'translations/fr/a.md': fr(own) }));
  expect(problems.map(({ rule, message: said }) => [rule, said])).toEqual([['translation-demands', message]]);
});

test.each([
  ['      - ask: Pass a rule\n', 'letters/a.md:8:9 missing-key'],
  ['      - ask: Pass a rule\n        asks: That\n', 'letters/a.md:9:15 invalid-value'],
  ['      - ask: Pass a rule\n        askss: [That]\n        asks: [This]\n', 'letters/a.md:9:9 unknown-key'],
  ['      - ask: Pass a rule\n        asks:\n          - ask: That\n            asks: [No deeper]\n', 'letters/a.md:10:13 invalid-value'],
  ['      - [One, Two]\n', 'letters/a.md:8:9 invalid-value'],
])('What cannot be is named: %j', (ask, expected) => {
  const root = makeCampaign({
    'letters/a.md': letter(`demands:\n  - addressee: The council\n    asks:\n${ask}`),
    'translations/fr/a.md': null,
  });
  expect(check(root).map(short)).toEqual([expected]);
});

test.each([
  ['en', 'a', 'z', 'aa', 'iii'],
  ['fr', 'a', 'z', 'aa', 'iii'],
  ['tr', 'a', 'ü', 'v', 'iii'],
  ['el', 'α', 'κστ', 'κζ', 'iii'],
  ['ru', 'а', 'э', 'ю', 'iii'],
  ['uk', 'а', '26', '27', 'iii'],
  ['ar', 'أ', 'ض', 'ظ', '3'],
  ['fa', 'الف', 'گ', 'ل', '3'],
  ['he', 'א', 'כו', 'כז', '3'],
  ['hi', 'क', 'य', 'र', 'iii'],
  ['ja', '1', '26', '27', 'ウ'],
  ['ko', '가', '터', '퍼', '3'],
  ['zh-Hans', '1', '26', '27', '③'],
  ['zh-Hant', '1', '26', '27', '③'],
  ['sr-Latn', 'a', 'z', 'aa', 'iii'],
  ['uz-Cyrl', 'а', 'э', 'ю', 'iii'],
])('Lists within lists are counted as %s does', (tag, first, last, more, third) => {
  const [second, below] = [markStyleOf(tag, 2), markStyleOf(tag, 3)];
  expect([1, 26, 27].map((place) => signOf(second, place, String))).toEqual([first, last, more]);
  expect(signOf(below, 3, String)).toBe(third);
  // Browsers count by the same signs.
  const rules = new Map<string, string>();
  const styles = listStylesOf(languageOf(tag), rules);
  for (const [name, style] of [[styles.second, second] as const, [styles.third, below] as const]) {
    if (typeof style.signs !== 'string') expect(rules.get(name)).toContain(`symbols:${style.signs.map((sign) => `"${sign}"`).join(' ')};`);
    else expect(['lower-alpha', 'lower-roman'].includes(name) || rules.get(name)?.includes('extends')).toBe(true);
  }
});

test.each([
  ['ar', 'رسالة', 'اسمعوا من فضلكم.'],
  ['ja', '手紙', '聞いてください。'],
])('%s: demands that are not translated have the numbers of the original, on the page and in files', (tag, title, body) => {
  const { text } = outputsOf(
    makeCampaign({
      'letters/a.md': letter(two),
      'translations/fr/a.md': null,
      [`translations/${tag}/a.md`]: `---\ntitle: ${title}\nrevision: 1\n---\n\n${body}\n`,
    }),
  );
  const numbers = text(`${tag}/a/letter.txt`)
    .split('\n')
    .flatMap((line) => /^\s*([^\s\p{L}]*\p{L}{0,3}[.)）]?[.)）]?) (?:The council|Open the|Pass a|forbids|Courts)/u.exec(line)?.[1] ?? []);
  expect(numbers).toEqual(['1.', 'a.', 'b.', 'i.', '2.']);
});
