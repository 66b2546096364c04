// Every feed keeps to its format: those of this repository’s site in all its languages, and one with hostile texts in every field.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { makeCampaign } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';
import { filesBelow } from '../support/site.ts';
import { atomFaults, jsonFeedFaults } from './feed-formats.ts';
import { hostileCampaign } from './hostile.ts';

describe('The feeds of this repository’s site', () => {
  const feeds = filesBelow(inject('site')).filter((path) => /\/feed\./.test(path));
  const read = (path: string): string => readFileSync(join(inject('site'), path), 'utf8');

  test('are there in both formats for each language', () => {
    expect(feeds.length).toBeGreaterThanOrEqual(2 * 28);
    expect(feeds.filter((path) => path.endsWith('.xml'))).toHaveLength(feeds.length / 2);
    // Of each letter, too.
    expect(feeds.filter((path) => path.endsWith('/ban-biometric-surveillance/feed.xml')).length).toBeGreaterThanOrEqual(28);
  });

  test('keep to RFC 4287', async () => {
    const atom = feeds.filter((one) => one.endsWith('.xml'));
    expect(await atomFaults(Object.fromEntries(atom.map((path) => [path, read(path)])))).toEqual([]);
  });

  test('keep to JSON Feed 1.1', () => {
    for (const path of feeds.filter((one) => one.endsWith('.json'))) expect(jsonFeedFaults(JSON.parse(read(path))), path).toEqual([]);
  });

  test('would be refused with an element or a field that is wrong, missing or one too many', async () => {
    const atom = read('en/feed.xml');
    for (const [from, to] of [
      [/<updated>[^<]*<\/updated>/, ''],
      ['</id>', '</id><id>again</id>'],
      [/T\d\d:\d\d:\d\dZ/, ''],
      ['xml:lang="en"', 'lang="en"'],
      ['<author>', '<author><page/>'],
      ['type="html"', 'type="xhtml"'],
      ['rel="self"', 'rel="self" title="a" href2="b"'],
    ] as const)
      expect(await atomFaults({ 'feed.xml': atom.replace(from, to) }), String(from)).not.toEqual([]);
    const json = JSON.parse(read('en/feed.json')) as { items: object[] };
    const [item, ...items] = json.items;
    for (const wrong of [
      { ...json, version: 'https://jsonfeed.org/version/1' },
      { ...json, title: undefined },
      { ...json, authors: [{}] },
      { ...json, generator: 'x' },
      { ...json, items: [{ ...item, content_html: undefined }, ...items] },
      { ...json, items: [{ ...item, date_modified: '2026-11-22' }, ...items] },
      { ...json, items: [{ ...item, id: 7 }, ...items] },
    ])
      expect(jsonFeedFaults(JSON.parse(JSON.stringify(wrong)))).not.toEqual([]);
  });
});

test('Feeds keep to their formats whatever the texts in them', async () => {
  const { text, json, paths } = outputsOf(makeCampaign(hostileCampaign));
  const feeds = paths.filter((path) => /^[^/]+\/feed\./.test(path));
  expect(feeds).toHaveLength(4);
  for (const path of feeds)
    expect(path.endsWith('.xml') ? await atomFaults({ [path]: text(path) }) : jsonFeedFaults(json(path)), path).toEqual([]);
});
