// When a newer request takes the place of an older one: never by what anybody can write, and never by an account that sends for many.

import { expect, test } from 'vitest';
import type { SignatureFacts } from '../../src/core/schema/signature.ts';
import { type ReviewedRequest, unreadable } from '../../src/review/sort/reviewed.ts';
import { isReplacedBy } from '../../src/review/sort/same-author.ts';

const request = (number: number, handle: string | undefined, facts: SignatureFacts): ReviewedRequest => ({
  number,
  ref: `refs/pull/${number}/head`,
  oid: '',
  title: '',
  author: { name: 'Somebody', email: 'somebody@users.example', ...(handle !== undefined && { handle }) },
  authored: undefined,
  commits: 1,
  people: 1,
  standsOn: [],
  files: [],
  verdict: { ...unreadable(number, ''), signatures: [{ path: 'signatories/a/x.yaml', letter: 'a', id: 'x', row: undefined, facts }] },
});

const eve = { name: 'Eve Fox' };
const elsewhere = { name: 'Eve Fox', link: 'https://casino.example' };

test.each([
  ['the same words, by address', undefined, eve, eve, true],
  ['the same words, by account', 'bot', eve, eve, true],
  ['other words, by address', undefined, eve, elsewhere, false],
  // An automation sends what two people of one name have written in issues.
  ['other words, by an account that the signatures do not name', 'bot', eve, elsewhere, false],
  ['other words, where only the newer one names the account', 'eve', eve, { ...elsewhere, handle: 'eve' }, false],
  ['other words, where both name the account', 'Eve', { ...eve, handle: '@eve' }, { ...elsewhere, handle: 'eve' }, true],
  ['other words, where both name another account', 'mal', { ...eve, handle: 'eve' }, { ...elsewhere, handle: 'eve' }, false],
  [
    'other words, where one links to the page of the account and one names it',
    'eve',
    { ...eve, link: 'https://codeberg.org/Eve' },
    { ...eve, handle: 'eve', role: 'Vet' },
    true,
  ],
  [
    'other words, where one links to the page of another account, too',
    'eve',
    { ...eve, link: 'https://codeberg.org/mal', handle: 'eve' },
    { ...eve, handle: 'eve', role: 'Vet' },
    false,
  ],
  [
    'other words that name an account which the forge does not say',
    undefined,
    { ...eve, handle: 'eve' },
    { ...elsewhere, handle: 'eve' },
    false,
  ],
] as const)('%s', (_, handle, older, newer, expected) => {
  expect(isReplacedBy(request(1, handle, older), request(2, handle, newer))).toBe(expected);
  expect(isReplacedBy(request(2, handle, older), request(1, handle, newer))).toBe(false);
});
