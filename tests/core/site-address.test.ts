// Addresses of sites: whatever passes is the same path to browsers, hosts and programs, and everything else is refused where it is typed.

import { expect, test } from 'vitest';
import { repositoryPage } from '../../src/core/text/git-address.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';

const siteAt = (url: string): string[] =>
  check(makeCampaign({ 'content/site.yaml': `name: Minimal\nurl: ${JSON.stringify(url)}\ndefaultLanguage: en\n` })).map(short);

test.each([
  'https://org.example/größe/',
  'https://org.example/a%20b',
  'https://org.example/"q"/',
  "https://org.example/it's/",
  'https://org.example//letter',
  'https://org.example/a//',
  'https://org.example/100%/',
  'https://org.example/a/../b/',
  'https://org.example/./',
  'https://org.example/?page=1',
  'https://org.example/#top',
  'https://org.example\\a\\b',
  'https://org.example/a;b/',
  'https://org.example/日本/',
  'https://org.example/a:b',
])('%s is refused', (url) => {
  expect(siteAt(url)).toEqual(['content/site.yaml:2:6 invalid-link']);
});

test.each([
  'https://org.example',
  'https://org.example/',
  'https://org.example/letter',
  'https://org.example/Open.Letter_2026/~ann/a-b/',
  'http://org.example:8080/x/',
  'https://größe.example/x',
])('%s is taken', (url) => {
  expect(siteAt(url)).toEqual([]);
});

test.each([
  ['git@codeberg.org:us/letter.git', 'https://codeberg.org/us/letter'],
  ['ssh://git@code.lake.example:2222/us/a.b.git', 'https://code.lake.example/us/a.b'],
  ['git+ssh://git@gitlab.com/us/group/letter', 'https://gitlab.com/us/group/letter'],
  ['org-5@ssh.github.com:us/letter.git/', 'https://github.com/us/letter'],
  ['git://git.example/letter.git', 'https://git.example/letter'],
  ['https://codeberg.org/us/letter.git', undefined],
  ['ann@lake.example', undefined],
])('git takes a repository from %s, and its page is %s', (address, page) => {
  expect(repositoryPage(address)).toBe(page);
});

test.each([
  ['\n  url: git@codeberg.org:us/letter.git', 'invalid-link', 'Write https://codeberg.org/us/letter'],
  [' https://codeberg.org/us/letter', 'invalid-value', 'below it, with two spaces before it, “url: https://codeberg.org/us/letter”.'],
])('a repository written as%s is refused with what to write', (written, rule, hint) => {
  const root = makeCampaign({
    'content/site.yaml': `name: Minimal\nurl: https://org.example\ndefaultLanguage: en\nrepository:${written}\n`,
  });
  expect(check(root)).toEqual([expect.objectContaining({ rule, hint: expect.stringContaining(hint) })]);
});
