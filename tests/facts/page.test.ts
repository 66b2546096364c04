// The page of facts as it is built: every fact that is there, no box for one that is not, and the same numbers in words, drawings and tables.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { buildSite } from '../../src/build/site.ts';
import { countSignatories } from '../../src/site/signatories.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { type Files, minimal, writeFiles } from '../support/campaign.ts';
import { elements, readPage } from '../support/site.ts';

const facts = `---
title: A letter
language: en
status: open
date: 2021-06-07
goal: 500
drafters:
  - name: Ann Lee
    country: NZ
  - name: Example Organisation
    link: https://example.org/who
facilitator:
  name: Hub
topics: [parks, noise]
hashtags: ["#Quiet"]
demands:
  - addressee: The town
    asks: [Close the road.]
milestones:
  - date: 2021-06-07
    count: 2
    orMore: true
    countries: 9
    source: paper
  - date: 2021-07
    count: 4
related:
  - title: Elsewhere
    relation: parallel
    link: https://example.org/elsewhere
    region: Oceania
    note: One sentence.
sources:
  - id: other
    url: https://example.org/other
    title: Another
  - id: paper
    url: https://example.org/paper
    title: The paper
    publisher: Press
    backs: The number of the first day.
    checked: 2026-05-26
---

Please listen.
`;

const signatures = `- name: Ben
  country: NZ
- name: Hub
  kind: organisation
  country: FR
  date: 2021-06-20
- name: Union
  kind: organisation
  region: Europe
- name: Nobody
`;

const whole: Files = {
  'letters/a.md': facts,
  'letters/b.md':
    '---\ntitle: The next one\nlanguage: en\nstatus: closed\nrelated:\n  - title: A\n    relation: predecessor\n    letter: a\n---\n\nText.\n',
  'letters/c.md': '---\ntitle: Bare\nlanguage: en\nstatus: open\n---\n\nText.\n',
  'translations/fr/a.md': '---\ntitle: Lettre\nrevision: 1\nmachine:\n  date: 2026-01-02\n---\n\nTexte.\n',
  'signatories/a/ann.yaml': 'name: Ann Lee\ncountry: NZ\ndate: 2021-06-07\n',
  'signatories/a/all.list.yaml': signatures,
};

let folder: string;
/** The campaign with everything, built. */
let root: string;
let out: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-facts-'));
  root = join(folder, 'campaign');
  out = join(folder, 'dist');
  writeFiles(root, { ...minimal, ...whole });
  const { checked } = await buildSite({ root, out, documents: false });
  expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of an element, with single spaces. */
function wordsOf(node: Element | Root): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += ` ${value}`;
  });
  return text.replace(/\s+/g, ' ').trim();
}

function find(tree: Root, tag: string, id: string): Element {
  const found = elements(tree).find(
    ({ tagName, properties, children }) =>
      tagName === tag && (properties.id === id || children.some((child) => child.type === 'element' && child.properties.id === id)),
  );
  if (!found) throw new Error(`there is no <${tag}> with “${id}”`);
  return found;
}

const rowsOf = (section: Element): string[] =>
  elements({ type: 'root', children: [section] }, 'tr').map((row) =>
    row.children.flatMap((cell) => (cell.type === 'element' ? [wordsOf(cell)] : [])).join(' | '),
  );

test('lists of letters with the same number of signatories are called differently where everything is listed', () => {
  const page = readPage(out, 'en/search/index.html');
  const everything = elements(page).find(({ properties }) => properties.id === 'everything');
  const links = elements({ type: 'root', children: everything ? [everything] : [] }, 'a').map(
    (link) => [wordsOf(link), String(link.properties.href)] as const,
  );
  expect(links.filter(([name]) => name.startsWith('0 signatories'))).toHaveLength(2);
  const addresses = Map.groupBy(links, ([name]) => name);
  expect([...addresses].filter(([, same]) => new Set(same.map(([, href]) => href)).size > 1).map(([name]) => name)).toEqual([]);
});

describe('The page of facts', () => {
  test('shows what is known, with the same numbers in the map, the tables and the count', () => {
    const page = readPage(out, 'en/a/about/index.html');
    expect(wordsOf(find(page, 'section', 'glance'))).toMatch(
      /An open letter .*Open for signatures .*7 June 2021 .*English .*Ann Lee · New Zealand Example Organisation .*Hub .*5 signatories .*500 signatures .*parks · noise .*#Quiet/,
    );
    expect(rowsOf(find(page, 'section', 'numbers'))).toEqual([
      'Date | Number | Source',
      '7 June 2021 | more than 2 from 9 countries | Press',
      '7 June 2021 | 1 | Dated signatures on this site',
      '20 June 2021 | 2 | Dated signatures on this site',
      'July 2021 | 4 | Reported',
    ]);
    const who = find(page, 'section', 'who');
    expect(rowsOf(who)).toEqual([
      'Countries | Signatories',
      'New Zealand | 2',
      'France | 1',
      'Regions (no country given)',
      'Europe | 1',
      'Not stated | 1',
    ]);
    const inside = { type: 'root' as const, children: [who] };
    const circles = elements(inside, 'circle').map((circle) => wordsOf(circle));
    expect(circles).toEqual(['New Zealand: 2', 'France: 1']);
    const counts = countSignatories(loadCampaign(root).campaign?.letters[0] ?? expect.fail());
    expect(wordsOf(who)).toContain(`${counts.organisations} organisations 40% ${counts.people} people 60%`);
    expect(wordsOf(who)).toContain(`come from ${counts.countries} countries`);
    expect(wordsOf(find(page, 'section', 'numbers'))).toContain(`Dated signatures on this site: 2 of ${counts.all}`);
    const time = elements(page, 'svg').find(({ properties }) => String(properties.className).includes('time-chart'));
    expect(wordsOf(time ?? page)).toContain('From 7 June 2021 (more than 2) to July 2021 (4)');
    expect(wordsOf(find(page, 'section', 'sources'))).toMatch(
      /Press : The paper Source for: The number of the first day\. checked: 26 May 2026/,
    );
  });

  test('leads from a number to its source, and from a letter to those that name it and back', () => {
    const page = readPage(out, 'en/a/about/index.html');
    const links = elements({ type: 'root', children: [find(page, 'section', 'numbers')] }, 'a').map(({ properties }) => properties.href);
    expect(links).toEqual(['#source-2']);
    const related = find(page, 'section', 'related');
    expect(wordsOf(related)).toMatch(
      /Mentioned in this letter Elsewhere runs in parallel · Oceania One sentence\. Letters on this site that mention this one The next one came after/,
    );
    const next = readPage(out, 'en/b/about/index.html');
    expect(wordsOf(find(next, 'section', 'related'))).toContain('A came before');
    const addresses = (tree: Root): unknown[] => elements(tree, 'a').map(({ properties }) => properties.href);
    expect(addresses(page)).toContain('/en/b/about/');
    expect(addresses(next)).toContain('/en/a/about/');
    expect(addresses(page)).toContain('/en/a/');
    expect(addresses(readPage(out, 'en/a/index.html'))).toContain('/en/a/about/');
  });

  test('of a bare letter has no heading, drawing or table for what is not known', () => {
    const page = readPage(out, 'en/c/about/index.html');
    expect(elements(page, 'h2').map(wordsOf)).toEqual(['At a glance', 'Show this letter on your site']);
    expect(elements(page, 'table')).toEqual([]);
    expect(elements(page, 'figure')).toEqual([]);
    expect(elements(page, 'dt').map(wordsOf)).toEqual(['Type', 'Status', 'Authoritative language', 'Signatories']);
    for (const tag of ['dd', 'section', 'ul', 'p']) for (const element of elements(page, tag)) expect(wordsOf(element)).not.toBe('');
  });

  test('is offered to search engines as the list of signatories is', () => {
    const sitemap = readFileSync(join(out, 'sitemap-0.xml'), 'utf8');
    const isHidden = (path: string): boolean =>
      elements(readPage(out, path), 'meta').some(({ properties }) => properties.name === 'robots');
    for (const [page, shown] of [
      ['en/a', true],
      ['fr/a', false],
    ] as const)
      for (const kind of ['about', 'signatories']) {
        expect(sitemap.includes(`/${page}/${kind}/`), `${page} ${kind}`).toBe(shown);
        expect(isHidden(`${page}/${kind}/index.html`), `${page} ${kind}`).toBe(!shown);
      }
  });
});
