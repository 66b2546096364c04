// What fields of a signature can hold besides words: signs that nobody sees, signs that come before all letters, sentences as user names.

import { expect, test } from 'vitest';
import { findPrivateDetail } from '../../src/core/text/private-details.ts';
import { Judge } from '../../src/review/judge/judge.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { added, baseOfMain, makeRepository, onlyRead } from './support.ts';

const repository = onlyRead(makeRepository);

async function judged(extra: string, name = 'Mara Holm'): Promise<{ readonly kind: string; readonly questions: readonly string[] }> {
  const judge = new Judge(await baseOfMain(repository()), '2026-11-30');
  const files = [added('signatories/a/mara-holm.yaml', `name: ${name}\n${extra}`)];
  return judge.judge({ number: 1, author: { name: 'Mara', email: 'mara@users.example' }, files });
}

test.each([
  'handle: cheap-pills.example.com',
  'handle: evil.shop',
  'handle: buy_cheap_pills_now_and_tell_all_your_friends',
  'sortName: "!!! Holm, Mara"',
  'sortName: "-"',
  'sortName: " _Holm, Mara"',
  'sortName: "(Holm, Mara)"',
  'sortName: "’Holm, Mara"',
])('%s is for a person', async (line) => {
  const { kind, questions } = await judged(`${line}\n`);
  expect(kind).toBe('doubtful');
  expect(questions).toHaveLength(1);
});

test.each(['-Mara Holm', '"(Mara) Holm"', '"’ Mara Holm"', '·Mara Holm', '☺ Mara Holm', '\'"Mara" Holm\''])(
  'the name %s comes before all others and is for a person',
  async (name) => {
    const { kind, questions } = await judged('', name);
    expect(kind).toBe('doubtful');
    expect(questions.join()).toContain('begins with a sign');
  },
);

test.each(['"’t Mara Holm"', 'O’Mara Holm', '3 Mara Holm'])('the name %s does not', async (name) => {
  expect((await judged('', name)).questions.join()).not.toContain('begins with a sign');
});

test.each(['handle: mara-holm', 'handle: "@mara.holm"', 'sortName: Holm, Mara'])('%s is ready', async (line) => {
  expect((await judged(`${line}\n`)).kind).toBe('ready');
});

const faultsOf = (name: string): string[] =>
  check(makeCampaign({ 'signatories/a/mia.yaml': `name: ${name}\n` }))
    .map(short)
    .filter((line) => line.includes('invisible'));

test.each([
  'Mara\ufe0f Holm',
  'Ma\ufe00\ufe01ra Holm',
  'Мира\ufe0e Холм',
  'مریم\ufe0f',
  'Ma\u034fra',
  'Mara 王\ufe00\ufe00',
  'Ma\u180bra Holm',
])('what nobody sees behind a letter is an error: %j', (name) => expect(faultsOf(name)).toHaveLength(1));

test.each(['Mara ☎\ufe0e Holm', 'Mara ❤\ufe0f Holm', '王\ufe00小明', '葛󠄀城', 'မြ\ufe00', 'Mara 1\ufe0f\u20e3', 'בֵ\u034fּן', 'ᠮᠠ\u180b'])(
  'what chooses a form is none: %j',
  (name) => expect(faultsOf(name)).toEqual([]),
);

test.each(['Ma\u200dra Holm', 'Ma\u200cra Holm', 'Ma\u200era Holm', 'Mara\u200f Holm'])(
  'a joiner or a mark of direction in a Latin name is for a person: %j',
  async (name) => {
    expect((await judged('', name)).kind).not.toBe('ready');
  },
);

test.each([
  '\u0645\u06cc\u200c\u0631\u0627',
  'HTML\u200c\u0647\u0627 \u0645\u0631\u06cc\u0645',
  '\u0915\u094d\u200d\u0937',
  '\u05de\u05e8\u05d4\u200f (A)',
  'Mara 👩\u200d⚕ Holm',
])('where writing has them they are not: %j', async (name) =>
  expect((await judged('', name)).questions.join()).not.toContain('nobody sees'),
);

test.each([
  'mara arobase exemple point fr',
  'mara arroba ejemplo punto es',
  'mara.holm chiocciola esempio punto it',
  'mara małpa przyklad kropka pl',
  'mara собака primer точка ru',
  'Mara.Holm Klammeraffe beispiel punkt de',
  'mara arobase exemple.fr',
])('an address in words is one: %s', (text) => expect(findPrivateDetail(text)?.kind).toBe('email'));

test.each(['Une arobase est un signe', 'Ma собака точка', 'arroba de café', 'La chiocciola mangia. Punto.'])(
  'and words are none: %s',
  (text) => expect(findPrivateDetail(text)).toBeUndefined(),
);
