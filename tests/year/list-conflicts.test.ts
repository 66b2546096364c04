// Two maintainers at one list: one takes a row out, the other corrects it, and whoever settles the conflict keeps both sides.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { withdraw } from '../memory/support.ts';

const rows = ['- key: "1"\n  name: Cleo Dar\n', '- key: "2"\n  name: Dov Eli\n  country: IL\n', '- key: "3"\n  name: Fay Gold\n'];
const choir = (...some: readonly string[]): string => some.join('');

/** The second of three has withdrawn; then the list is written as a person leaves it. */
function afterWithdrawal(text: string, list = choir(...rows)): string[] {
  const root = makeCampaign({ 'signatories/a/choir.list.yaml': list });
  expect(withdraw(root, 'choir-2').code).toBe(0);
  expect(readFileSync(join(root, 'signatories/a/choir.list.yaml'), 'utf8')).not.toContain('Dov');
  writeFileSync(join(root, 'signatories/a/choir.list.yaml'), text);
  return check(root).map(short);
}

const [one = '', two = '', three = ''] = rows;
const back = ['signatories/a/choir.list.yaml:4:9 withdrawn-signatory'];

test.each([
  ['the name was corrected', choir(one, '- key: "2"\n  name: David Elisha\n', three), 3],
  ['the name is written in another script', choir(one, '- key: "2"\n  name: דב אלי\n', three), 3],
  ['the link was added and the name changed', choir(one, '- key: "2"\n  name: D. E. Ben Ami\n  link: https://dov.example/\n', three), 3],
  ['the row moved to the end', choir(one, three, '- key: "2"\n  name: David Elisha\n'), 5],
  ['the quotation marks went', choir(one, '- key: 2\n  name: David Elisha\n', three), 3],
])('who withdrew is not back under the key of the row: %s', (_, text, line) => {
  expect(afterWithdrawal(text)).toEqual([expect.stringMatching(`^signatories/a/choir\\.list\\.yaml:${line}:\\d+ withdrawn-signatory$`)]);
});

test('the same name is found as ever, once', () => {
  expect(afterWithdrawal(choir(one, two, three))).toEqual(back);
});

test.each([
  ['the row is out', choir(one, three)],
  ['somebody new is at its place', choir(one, '- key: d3v1d\n  name: David Elisha\n', three)],
  ['the others have other names', choir(one.replace('Dar', 'Darr'), three.replace('Gold', 'Golding'))],
  ['another list has a row with this key', choir(one, three)],
])('nobody else is refused: %s', (about, text) => {
  const root = makeCampaign({ 'signatories/a/choir.list.yaml': choir(...rows) });
  withdraw(root, 'choir-2');
  writeFileSync(join(root, 'signatories/a/choir.list.yaml'), text);
  if (about.startsWith('another list')) writeFileSync(join(root, 'signatories/a/band.list.yaml'), '- key: "2"\n  name: Ida Falk\n');
  expect(check(root).map(short)).toEqual([]);
});

test('rows without keys are called by their numbers, which say nothing', () => {
  const root = makeCampaign({ 'signatories/a/choir.list.yaml': '- name: Cleo Dar\n- name: Dov Eli\n- name: Fay Gold\n' });
  withdraw(root, 'choir-2');
  writeFileSync(join(root, 'signatories/a/choir.list.yaml'), '- name: Cleo Dar\n- name: Fay Gold\n');
  expect(check(root).map(short)).toEqual(['signatories/a/choir.list.yaml:1:1 list-key-missing']);
});
