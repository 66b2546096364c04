// Whom a letter is addressed to, its goals, and whose statement it shows: what follows from the file, and what cannot be.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { voicesOf } from '../../src/site/featured.ts';
import { goalOf, reachedGoals } from '../../src/site/goals.ts';
import { recipientNames, recipientsOf } from '../../src/site/recipients.ts';
import { check, type Files, makeCampaign, short } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';
import { record } from '../translation/letter.ts';

const letter = (facts: string, status = 'archived'): string =>
  `---\ntitle: A letter\nlanguage: en\nstatus: ${status}\n${facts}---\n\nPlease listen.\n`;
const fr = (facts: string): string => `---\ntitle: Une lettre\nrevision: 1\n${facts}---\n\nÉcoutez, s’il vous plaît.\n`;

function only(root: string) {
  const [own] = loadCampaign(root).campaign?.letters ?? [];
  if (!own) throw new Error('the campaign has an error');
  return own;
}

const to = 'to:\n  - name: Ida Brandt\n    office: Mayor\n  - name: The council\n    link: https://council.example/\n';

test('Names stay as they are; an office, and the name of a body, are said in the language of the page', async () => {
  const root = makeCampaign({ 'letters/a.md': letter(to), 'translations/fr/a.md': fr('to:\n  - Maire\n  - Le conseil\n') });
  await record(root);
  const said = (tag: string) => {
    const own = only(root);
    const edition = own.editions.get(tag);
    return edition ? recipientsOf(own, edition, 'to').map(({ name, text, isOriginal, mark }) => [name, text, isOriginal, mark?.kind]) : [];
  };
  expect(said('fr')).toEqual([
    ['Ida Brandt', 'Maire', false, undefined],
    [undefined, 'Le conseil', false, undefined],
  ]);
  writeFileSync(join(root, 'letters/a.md'), letter(to.replace('Mayor', 'Former mayor')));
  await record(root, { impact: 'meaning', note: 'She left.' });
  expect(said('fr')[0]).toEqual(['Ida Brandt', 'Maire', false, 'changed']);
  expect(said('en')[0]).toEqual(['Ida Brandt', 'Former mayor', false, undefined]);
});

test('What is not translated is in the language of the original, and the data of the edition leave it out', () => {
  const { json, campaign } = outputsOf(makeCampaign({ 'letters/a.md': letter(to), 'translations/fr/a.md': fr('') }));
  const [own] = campaign.letters;
  const edition = own?.editions.get('fr');
  expect(own && edition && recipientNames(own, edition, 'to')).toEqual(['Ida Brandt, Mayor', 'The council']);
  const data = json('api/a/letter.json');
  expect(data.to).toEqual([
    { name: 'Ida Brandt', office: 'Mayor' },
    { name: 'The council', link: 'https://council.example/' },
  ]);
  expect(data.editions.map((one: { to?: string[] }) => one.to)).toEqual([['Mayor', 'The council'], undefined]);
});

const signed = (days: readonly (string | undefined)[]): Files => ({
  'signatories/a/ann.yaml': null,
  ...Object.fromEntries(
    days.map((day, at) => [`signatories/a/s${at}.yaml`, `name: Signer No ${at}\n${day === undefined ? '' : `date: ${day}\n`}`]),
  ),
});

test.each([
  ['nobody', [], '', [2, 4], undefined, []],
  ['one below the first', ['2026-01-01'], '', [2, 4], 2, []],
  ['as many as the first', ['2026-01-01', '2026-01-03'], '', [2, 4], 4, [[2, '2026-01-03']]],
  [
    'all of them reached',
    ['2026-01-01', '2026-01-03'],
    '',
    [1, 2],
    2,
    [
      [1, '2026-01-01'],
      [2, '2026-01-03'],
    ],
  ],
  ['some without a day', ['2026-01-01', undefined, undefined], '', [2, 4], 4, []],
  [
    'paper lists',
    ['2026-01-01'],
    'unlisted:\n  - count: 3\n    kind: paper\n    date: 2026-02\n',
    [2, 4],
    4,
    [
      [2, '2026-02-28'],
      [4, '2026-02-28'],
    ],
  ],
  ['a report', ['2026-01-01', '2026-03-01'], 'milestones:\n  - date: 2026-02\n    count: 2\n', [2], 2, [[2, '2026-02']]],
] as const)('Of several goals the next one is shown, and a day where it is known: %s', (_, days, facts, goals, next, reached) => {
  const own = only(makeCampaign({ 'letters/a.md': letter(`goal: [${goals.join(', ')}]\n${facts}`, 'open'), ...signed(days) }));
  expect(goalOf(own)).toBe(next ?? goals[0]);
  expect(reachedGoals(own).map(({ goal, date }) => [goal, date])).toEqual(reached);
});

test('Data have the goal that is aimed at, and all of them where there are several', () => {
  const goals = (goal: string) => {
    const { json } = outputsOf(
      makeCampaign({ 'letters/a.md': letter(`goal: ${goal}\n`, 'open'), ...signed(['2026-01-01', '2026-01-03']) }),
    );
    return json('api/a/count.json');
  };
  expect(goals('[2, 1000]')).toMatchObject({ goal: 1000, goals: [{ count: 2, reached: '2026-01-03' }, { count: 1000 }] });
  expect(goals('1000').goal).toBe(1000);
  expect(goals('1000').goals).toBeUndefined();
});

test('Statements that are featured are few: who began the letter first, then by name', () => {
  const voice = (name: string, more = ''): string => `name: ${name}\nstatement: I read there.\nfeatured: yes\n${more}`;
  const names = ['Zoe', 'Ömer', 'Bo', 'Ada', 'Cem', 'Dee', 'Eva'];
  const root = makeCampaign({
    'letters/a.md': letter('', 'closed'),
    ...Object.fromEntries(
      names.map((name, at) => [`signatories/a/v${at}.yaml`, voice(`${name} Reader`, name === 'Zoe' ? 'initiator: yes\n' : '')]),
    ),
    'signatories/a/quiet.yaml': 'name: Quiet Reader\nfeatured: true\n',
  });
  expect(check(root).map(short)).toEqual([
    'signatories/a/quiet.yaml:2:11 featured-statement',
    'signatories/a/v6.yaml:3:11 featured-statement',
  ]);
  expect(voicesOf(only(root), languageOf('en')).map(({ name }) => name.split(' ')[0])).toEqual(['Zoe', 'Ada', 'Bo', 'Cem', 'Dee', 'Ömer']);
});

test.each([
  ['to: The mayor\n', 'letters/a.md:5:5 invalid-value'],
  ['to:\n  - office: Mayor\n', 'letters/a.md:6:5 missing-key'],
  ['to:\n  - name: Ida Brandt\n    link: the town hall\n', 'letters/a.md:7:11 invalid-link'],
  ['cc:\n  - name: Ida Brandt\n    email: ida@town.example\n', 'letters/a.md:7:5 unknown-key'],
  ['goal: many\n', 'letters/a.md:5:7 invalid-value'],
  ['goal: [100, many]\n', 'letters/a.md:5:13 invalid-value'],
  ['goal: [100, 100]\n', 'letters/a.md:5:13 goal-order'],
  ['goal: []\n', 'letters/a.md:5:7 invalid-value'],
])('What cannot be is named: %j', (facts, expected) => {
  expect(check(makeCampaign({ 'letters/a.md': letter(facts), 'translations/fr/a.md': null })).map(short)).toEqual([expected]);
});
