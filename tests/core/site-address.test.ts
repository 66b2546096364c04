// Addresses of sites: whatever passes is the same path to browsers, hosts and programs, and everything else is refused where it is typed.

import { expect, test } from 'vitest';
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
