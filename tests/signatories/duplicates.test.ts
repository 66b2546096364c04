// Which signatures are taken for one, and which are not.

import { describe, expect, it, test } from 'vitest';
import { makeLabelledSet } from '../../bench/duplicate-set.ts';
import { makeShapedSet } from '../../bench/duplicate-shape.ts';
import { rate } from '../../bench/duplicates.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Signatory } from '../../src/core/model.ts';
import { candidatePairs } from '../../src/signatories/duplicates/candidates.ts';
import { editDistance } from '../../src/signatories/duplicates/distance.ts';
import { duplicatesOf, findDuplicates } from '../../src/signatories/duplicates/find.ts';
import { compareLink } from '../../src/signatories/duplicates/link.ts';
import { profileOf } from '../../src/signatories/duplicates/profile.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { makeCampaign } from '../support/campaign.ts';
import { hasOwnRecord } from '../support/own-campaign.ts';

type Given = string | (Partial<Signatory> & { name: string });

function list(...given: readonly Given[]): Signatory[] {
  return given.map((one, index) => ({
    kind: 'person',
    ...(typeof one === 'string' ? { name: one } : one),
    id: `s${index}`,
    file: `signatories/a/s${index}.yaml`,
  }));
}

const group = (name: string, more: Partial<Signatory> = {}): Given => ({ name, kind: 'organisation', ...more });

function reasons(...given: readonly Given[]): readonly string[] {
  return findDuplicates(list(...given)).flatMap((duplicate) => duplicate.reasons);
}

describe('Two signatures are taken for one', () => {
  const cases: readonly (readonly [string, Given, Given])[] = [
    ['same-name', 'Ann Lee', 'ANN  LEE'],
    ['same-name', 'Ann Lee', 'Ａｎｎ Ｌｅｅ'],
    ['spaces', '佐藤 さくら', '佐藤さくら'],
    ['same-name', 'Jean-Luc Martin', 'Jean Luc Martin'],
    ['spaces', 'Jean-Luc Martin', 'Jeanluc Martin'],
    ['diacritics', 'José García', 'Jose Garcia'],
    ['diacritics', 'Jürgen Müller', 'Juergen Mueller'],
    ['diacritics', 'Łukasz Wróbel', 'Lukasz Wrobel'],
    ['diacritics', 'Ένωση Πολιτών', 'Ενωση Πολιτων'],
    ['diacritics', 'علي رضايي', 'علی رضایی'],
    ['word-order', 'Ann Lee', 'Lee, Ann'],
    ['brackets', 'Ann Lee', 'Ann Lee (University of Oslo)'],
    ['tail', 'Ann Lee', 'Ann Lee, University of Oslo'],
    ['title', 'Ann Lee', 'Prof. Dr. Ann Lee'],
    ['legal-form', group('Digitalcourage'), group('Digitalcourage e.V.')],
    ['legal-form', group('Example Works'), group('Example Works Ltd.')],
    ['legal-form', group('東京協会'), group('一般社団法人東京協会')],
    ['foundation', group('Wau Holland'), group('Wau Holland Stiftung')],
    ['article', group('Bachchao Project'), group('The Bachchao Project')],
    ['brackets', group('European Digital Rights'), group('European Digital Rights (EDRi)')],
    ['acronym', group('EDRi'), group('European Digital Rights (EDRi)')],
    ['acronym', group('CCC'), group('Chaos Computer Club')],
    ['acronym', group('FIDH'), group('FIDH – International Federation for Human Rights')],
    ['confusable', 'Ann Lee', 'Аnn Lee'],
    ['spelling', 'Woodrow Hartzog', 'Woodrow Hartzgo'],
    ['spelling', 'Bundesverband der Verbraucher', 'Bundesverbnd der Verbaucher'],
    [
      'same-link',
      { name: 'Elizabeth Carter', link: 'https://lc.example/me' },
      { name: 'Liz Carter', link: 'http://www.lc.example/me/?utm_source=x#top' },
    ],
    ['same-link', { name: 'Alexander', link: 'https://forge.example/alex' }, { name: 'Alexander K.', link: 'https://forge.example/alex' }],
    ['same-link', { name: 'B. Carter', link: 'https://bc.example/' }, { name: 'Bo Carter', link: 'https://bc.example/' }],
    ['same-link', { name: 'Ada Stone', link: 'https://ada.example/' }, { name: 'Ada Chen', link: 'https://ada.example/' }],
    ['same-link', { name: 'Bill Mason', link: 'https://mason.example/' }, { name: 'William Mason', link: 'https://mason.example/' }],
    ['same-handle', { name: 'Elizabeth Carter', handle: '@lizc' }, { name: 'Liz Carter', handle: 'LizC' }],
  ];
  it.each(cases)('for %s: %o', (reason, first, second) => {
    expect(reasons(first, second)).toContain(reason);
    expect(reasons(second, first)).toContain(reason);
  });
});

describe('Two signatures are not taken for one', () => {
  const cases: readonly (readonly [string, ...Given[]])[] = [
    [
      'five people called Alexander',
      ...[1, 2, 3, 4, 5].map((number) => ({ name: 'Alexander', link: `https://forge.example/alex${number}` })),
    ],
    [
      'namesakes with other profiles',
      { name: 'Ann Lee', link: 'https://forge.example/ann' },
      { name: 'Ann Lee', link: 'https://forge.example/annlee' },
    ],
    [
      'namesakes in other countries at other places',
      { name: 'Ann Lee', country: 'GB', affiliation: 'Leeds Library' },
      { name: 'Ann Lee', country: 'NZ', affiliation: 'Bee House' },
    ],
    ['short names', 'Ann Lee', 'Ann Lie', 'Anna Li'],
    ['a first name and the same with an initial', 'Alexander', 'Alexander K.'],
    ['a first name and the same before an initial without a full stop', 'Katharina', 'Katharina M'],
    ['a first name and the same with two initials', 'Benedetta', 'Benedetta S. T.'],
    ['a Greek first name and the same with an initial', 'Αλέξανδρος', 'Αλέξανδρος Π.'],
    ['a nickname and the same with an initial before it', 'nightowl', 'J Nightowl'],
    [
      'two of a team with the same first name',
      { name: 'Ada Stone', link: 'https://bees.example/team' },
      { name: 'Ada Chen', link: 'https://bees.example/team' },
    ],
    ['a couple', { name: 'Bo Carter', link: 'https://carters.example/' }, { name: 'Liz Carter', link: 'https://carters.example/' }],
    [
      'brothers and sisters of a family firm',
      { name: 'Giulia Bianchi', link: 'https://forno.example/chi-siamo' },
      { name: 'Tommaso Bianchi', link: 'https://forno.example/chi-siamo' },
    ],
    ['Mario and Maria', 'Mario Benedetto', 'Maria Benedetto'],
    ['Vietnamese names with other marks', 'Nguyễn Ngọc Hạnh', 'Nguyễn Ngóc Hành'],
    ['branches', group('Privacy League, Leeds'), group('Privacy League, Perth'), group('Privacy League (Accra)')],
    ['numbers', group('Article 21 Association'), group('Article 19 Association')],
    ['colleagues with one home page', ...['Ann Lee', 'Bo Chen', 'Cleo Dar'].map((name) => ({ name, link: 'https://office.example/' }))],
    [
      'a person and their organisation',
      { name: 'Bo Chen', link: 'https://bees.example/' },
      group('Bee House', { link: 'https://bees.example/' }),
    ],
    ['Lê Yến and Ngô Yến', 'Lê Yến', 'Ngô Yến'],
    ['Japanese names of another kind', group('福岡報道の自由の会'), group('福岡報道の自由協会')],
    ['an acronym of two', group('ACL'), group('Association for Civil Liberties'), group('Alliance for Common Land')],
  ];
  it.each(cases)('%s', (_, ...given) => {
    expect(findDuplicates(list(...given)).map(({ signatories }) => signatories.map(({ name }) => name))).toEqual([]);
  });
});

test('other circumstances lower a score and are named', () => {
  const [alike] = findDuplicates(list('Abeba Birhane', 'Abeba Birhane'));
  const [apart] = findDuplicates(list({ name: 'Abeba Birhane', country: 'IE' }, { name: 'Abeba Birhane', country: 'ET' }));
  expect(alike?.score).toBeGreaterThan(apart?.score ?? 1);
  expect(apart?.objections).toEqual(['other-country']);
});

test('links are one whatever scheme, www, slash, heading or tracking they are written with', () => {
  const written = [
    'https://a.example/p',
    'http://www.A.example/p/',
    'https://a.example/p?utm_source=x&fbclid=1',
    'https://a.example/p/index.html#x',
  ];
  expect(new Set(written.map((link) => compareLink(link).key)).size).toBe(1);
  expect(compareLink('https://a.example/?id=1').key).not.toBe(compareLink('https://a.example/?id=2').key);
});

test('the distance counts letters left out, added, replaced and exchanged, up to a bound', () => {
  expect(editDistance('hartzog', 'hartzog', 2)).toBe(0);
  expect(editDistance('hartzog', 'harzog', 2)).toBe(1);
  expect(editDistance('hartzog', 'hartzgo', 2)).toBe(1);
  expect(editDistance('hartzog', 'ahrtzgo', 2)).toBe(2);
  expect(editDistance('hartzog', 'selinger', 2)).toBe(3);
});

test('names full of brackets, commas and marks take no time and break nothing', () => {
  const hostile = [
    '('.repeat(200),
    ', '.repeat(100),
    '( '.repeat(100),
    ' – '.repeat(60),
    'a.'.repeat(100),
    '\u0301'.repeat(200),
    '💥',
    '__proto__',
    'constructor',
  ];
  expect(() => findDuplicates(list(...hostile, ...hostile.map((name) => `${name}x`)))).not.toThrow();
});

test('a list of one name a thousand times is not compared all with all', () => {
  const profiles = list(...Array.from({ length: 1000 }, () => 'Anonymous')).map(profileOf);
  expect(candidatePairs(profiles).length).toBeLessThan((1000 * 999) / 2);
});

test('a decided pair is not shown again', () => {
  const signatories = list('Ann Lee', 'Lee, Ann', 'ann lee');
  expect(findDuplicates(signatories)).toHaveLength(3);
  const decisions = { distinct: [{ signatories: ['s1', 's0'] }] };
  expect(findDuplicates(signatories, { decisions })).toHaveLength(2);
});

test('on a labelled list in sixteen scripts at least 98 of 100 duplicates are found, and 9 of 10 finds are right', () => {
  for (const seed of [1, 2]) {
    const { precision, recall } = rate(makeLabelledSet(4000, seed));
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  }
});

test('on a list in the shape of a real one nearly all who are twice are found, and of what is shown two of three pairs are right', () => {
  for (const seed of [1, 2]) {
    const { precision, recall } = rate(makeShapedSet(seed));
    expect(recall).toBeGreaterThanOrEqual(0.94);
    expect(precision).toBeGreaterThanOrEqual(0.66);
  }
});

test('two of other names on the page of a team are no pair; on one account, or a page that is called by one of them, they are', () => {
  const both = (link: string) =>
    findDuplicates(
      ['Wren Abbott', 'Lior Stam'].map((name, at) => ({ id: `s${at}`, file: `signatories/a/s${at}.yaml`, kind: 'person', name, link })),
    ).length;
  expect(['https://tools.example/team', 'https://tools.example/about/people'].map(both)).toEqual([0, 0]);
  expect(['https://codeberg.org/wr3n', 'https://social.example/@wr3n', 'https://uni.example/staff/wren'].map(both)).toEqual([1, 1, 1]);
});

test.skipIf(!hasOwnRecord)('in this repository’s own list of 171 there is one pair to decide about', () => {
  const letter = loadCampaign(engineRoot).campaign?.letters.find(({ id }) => id === 'ban-biometric-surveillance');
  expect(letter?.signatories).toHaveLength(171);
  const pairs = letter && duplicatesOf(letter).map(({ signatories, objections }) => [...signatories.map(({ id }) => id), ...objections]);
  expect(pairs).toEqual([['algorithmwatch-germany', 'algorithmwatch-switzerland', 'other-country']]);
});

test('a look-alike that was decided about is no warning any more', () => {
  const files = { 'signatories/a/anna.yaml': 'name: Аnn Lee\n' };
  const rulesOf = (root: string) => loadCampaign(root).problems.map(({ rule }) => rule);
  expect(rulesOf(makeCampaign(files))).toEqual(['confusable-signatory']);
  const decided = { ...files, 'content/signatories/a.yaml': 'distinct:\n  - signatories: [anna, ann]\n' };
  expect(rulesOf(makeCampaign(decided))).toEqual([]);
});

test('looking up a few signatures finds what the search through the whole list finds', () => {
  const { signatories, duplicates } = makeLabelledSet(3000, 3);
  const keyOf = ({ signatories: [a, b], score }: { signatories: readonly [Signatory, Signatory]; score: number }) =>
    `${a.id} ${b.id} ${score}`;
  const all = findDuplicates(signatories);
  for (const { ids } of duplicates.filter((_, at) => at % 6 === 0)) {
    const found = findDuplicates(signatories, { wanted: new Set([signatories.findIndex(({ id }) => id === ids[1])]) });
    const expected = all.filter((pair) => pair.signatories.some(({ id }) => id === ids[1]));
    expect(found.map(keyOf)).toEqual(expected.map(keyOf));
  }
});
