// The feeds: what RFC 4287 and JSON Feed 1.1 ask for, and every text as it was written.

import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { timestamp } from '../../src/outputs/feed/entry.ts';
import { type Files, makeCampaign } from '../support/campaign.ts';
import { type Outputs, outputsOf } from '../support/outputs.ts';
import { childrenNamed, parseXml, textOf } from '../support/xml.ts';
import { hostileCampaign, names } from './hostile.ts';

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const address = z.url({ protocol: /^https?$/ });
const moment = z.string().regex(rfc3339);
/** https://www.jsonfeed.org/version/1.1/, with nothing in it that the specification does not name. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string().optional(),
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), url: address })),
  _licence: z.strictObject({ name: z.string(), url: address.optional() }).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: address,
      title: z.string().min(1),
      summary: z.string().optional(),
      content_html: z.string().min(1),
      date_published: moment,
      date_modified: moment,
      language: z.string(),
    }),
  ),
});
type JsonFeed = z.output<typeof jsonFeed>;

/** What RFC 4287 says “MUST” of, element by element. */
function expectValidAtom(text: string): void {
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')).toBe(true);
  const feed = parseXml(text);
  expect(feed.name).toBe('feed');
  expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
  const allowed = new Set(['id', 'title', 'subtitle', 'updated', 'author', 'link', 'rights', 'entry']);
  for (const child of feed.children) if (child.type === 'element') expect(allowed).toContain(child.name);
  const entries = childrenNamed(feed, 'entry');
  for (const element of [feed, ...entries]) {
    expect(URL.canParse(textOf(element, 'id'))).toBe(true);
    expect(textOf(element, 'title')).not.toBe('');
    expect(textOf(element, 'updated')).toMatch(rfc3339);
    const links = childrenNamed(element, 'link').map(({ attributes }) => attributes);
    expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(1);
    for (const { href } of links) expect(URL.canParse(String(href))).toBe(true);
  }
  expect(childrenNamed(feed, 'link').filter(({ attributes }) => attributes.rel === 'self')).toHaveLength(1);
  for (const author of childrenNamed(feed, 'author')) expect(textOf(author, 'name')).not.toBe('');
  expect(childrenNamed(feed, 'author')).toHaveLength(1);
  expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(entries.length);
  for (const entry of entries) {
    expect(textOf(entry, 'published') <= textOf(entry, 'updated')).toBe(true);
    expect(childrenNamed(entry, 'content').map(({ attributes }) => attributes.type)).toEqual(['html']);
  }
  const updated = entries.map((entry) => textOf(entry, 'updated'));
  expect(updated).toEqual(updated.toSorted().reverse());
  if (updated[0]) expect(textOf(feed, 'updated')).toBe(updated[0]);
}

const news = (title: string): string =>
  `---\ntitle: ${title}\nletter: a\n---\n\nSee [the letter](/letter.txt) and [below](#more).\n\n## More\n\n![A line](/line.svg)\n`;
const plainNews = (title: string): string => `---\ntitle: ${title}\nletter: a\n---\n\nText.\n`;
const dated = (title: string, date: string, facts = ''): string =>
  `---\ntitle: ${title}\nlanguage: en\nstatus: open\ndate: ${date}\n${facts}---\n\nPlease listen.\n`;
const campaign = {
  'content/site.yaml':
    'name: Minimal\nurl: https://org.example/base/\ndefaultLanguage: en\ndescription: Few words.\nlicence:\n  name: CC BY 4.0\n',
  'content/updates/2026-03-01-first.md': news('First news'),
  'translations/ar/updates/2026-03-01-first.md': '---\ntitle: أول خبر\nreviewed:\n  - name: Ann\n    date: 2026-05-01\n---\n\nنص.\n',
  'translations/nl/updates/2026-03-01-first.md': '---\ntitle: Eerste nieuws\nmachine:\n  date: 2026-03-02\n---\n\nTekst.\n',
  'translations/ar/a.md': '---\ntitle: رسالة\nrevision: 1\nmachine:\n  date: 2026-02-01\n---\n\nاسمعوا.\n',
  'translations/fr/a.md':
    '---\ntitle: Une lettre\nrevision: 1\nmachine:\n  date: 2026-02-01\nreviewed:\n  - name: Marie\n    date: 2026-04-01\n---\n\nÉcoutez.\n',
  'translations/nl/a.md': '---\ntitle: Een brief\nrevision: 1\nmachine:\n  date: 2026-02\n---\n\nLuister.\n',
  'signatories/a/undated.yaml': 'name: Undated Person\n',
  'signatories/a/month.yaml': 'name: Monthly Person\ndate: 2026-01\n',
  'signatories/a/day.list.yaml': Array.from({ length: 70 }, (_, index) => `- {name: Person ${index + 100}, date: 2026-01-05}\n`).join(''),
  'signatories/a/later.yaml': 'name: Later Person\ndate: 2026-01-06\n',
  'public/letter.txt': 'x\n',
  'public/line.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
};

let outputs: Outputs;
let feed: (tag: string) => JsonFeed;
beforeEach(() => {
  outputs = outputsOf(makeCampaign(campaign));
  feed = (tag) => jsonFeed.parse(outputs.json(`${tag}/feed.json`));
});

test.each(['en', 'fr', 'ar', 'nl'])('the feeds in %s are valid, and both say the same', (tag) => {
  const text = outputs.text(`${tag}/feed.xml`);
  expectValidAtom(text);
  const root = parseXml(text);
  expect(root.attributes['xml:lang']).toBe(tag);
  const { items, ...head } = feed(tag);
  expect(head).toMatchObject({ title: 'Minimal', language: tag, feed_url: `https://org.example/base/${tag}/feed.json` });
  expect(
    childrenNamed(root, 'entry').map((entry) => [
      textOf(entry, 'id'),
      textOf(entry, 'title'),
      textOf(entry, 'content'),
      textOf(entry, 'updated'),
    ]),
  ).toEqual(items.map(({ id, title, content_html, date_modified }) => [id, title, content_html, date_modified]));
});

test('hold news, the translation, and one entry for each day with signatures', () => {
  const titles = (tag: string) => feed(tag).items.map(({ title, date_modified }) => `${date_modified.slice(0, 10)} ${title}`);
  expect(titles('en')).toEqual(['2026-03-01 First news', '2026-01-06 1 new signature: A letter', '2026-01-05 70 new signatures: A letter']);
  expect(titles('ar').slice(0, 2)).toEqual(['2026-05-01 أول خبر', expect.stringMatching(/^2026-02-01 .*رسالة/)]);
  expect(titles('fr')[0]).toMatch(/^2026-04-01 .*Une lettre$/);
  // A translation of which only the month is known, and signatures without a day, make none.
  expect(titles('nl').filter((title) => title.includes('Een brief'))).toHaveLength(2);
  expect(JSON.stringify(feed('en'))).not.toMatch(/Undated|Monthly/);
});

test('say of news that a machine translated and nobody has read what their page says', () => {
  const [item] = feed('nl').items;
  expect(item).toMatchObject({ title: 'Eerste nieuws', date_published: '2026-03-01T00:00:00Z', date_modified: '2026-03-02T00:00:00Z' });
  expect(item?.content_html).toMatch(/^<div lang="nl" dir="ltr"><p lang="nl" dir="ltr">[^<]*<bdi>2 maart 2026<\/bdi>/);
  expect(feed('ar').items[0]?.content_html).toBe('<div lang="ar" dir="rtl"><p>نص.</p></div>');
});

test('name the first fifty of a day and count the others', () => {
  const entry = feed('en').items.find(({ title }) => title.startsWith('70'));
  expect(entry?.content_html.match(/<li>/g)).toHaveLength(50);
  expect(entry?.content_html).toContain('<bdi>20</bdi> more');
  expect(entry?.content_html).toContain('<bdi>74</bdi> signatories');
});

test('say the language and direction of what they hold', () => {
  for (const { content_html, language } of feed('ar').items)
    expect(content_html).toMatch(language === 'ar' ? /^<div lang="ar" dir="rtl">/ : /^<div lang="\w+" dir="ltr">/);
  const [item] = feed('fr').items.filter(({ title }) => title === 'First news');
  expect(item?.language).toBe('en');
  const entry = childrenNamed(parseXml(outputs.text('fr/feed.xml')), 'entry').find((one) => textOf(one, 'title') === 'First news');
  expect(entry?.attributes['xml:lang']).toBe('en');
});

test('have no address that is relative', () => {
  const [item] = feed('en').items;
  expect(item?.content_html).toContain('href="https://org.example/base/letter.txt"');
  expect(item?.content_html).toContain('src="https://org.example/base/line.svg"');
  expect(item?.content_html).toContain('href="https://org.example/base/en/updates/2026-03-01-first/#t-more"');
  expect(JSON.stringify(feed('en'))).not.toMatch(/(?:href|src)=\\"(?!https:\/\/org\.example\/base\/)/);
});

test('of a campaign in which nothing is dated are not there, rather than empty since 1970', () => {
  const feedsOf = (changes: Files) => outputsOf(makeCampaign(changes)).paths.filter((path) => path.includes('feed.'));
  expect(feedsOf({})).toEqual([]);
  // A month or a year is not a point in time.
  expect(feedsOf({ 'signatories/a/ann.yaml': 'name: Ann Lee\ndate: 2026-05\n', 'letters/a.md': dated('A letter', '2026') })).toEqual([]);
  const all = ['en/feed.xml', 'en/feed.json', 'fr/feed.xml', 'fr/feed.json'];
  for (const change of [
    { 'signatories/a/ann.yaml': 'name: Ann Lee\nreceived: 2026-05-02\n' },
    { 'letters/a.md': dated('A letter', '2026-02-01') },
    { 'content/updates/2026-03-01-first.md': plainNews('First news') },
  ])
    expect(feedsOf(change)).toEqual(all);
  const reviewed = '---\ntitle: Une lettre\nrevision: 1\nreviewed:\n  - name: Marie\n    date: 2026-04-01\n---\n\nÉcoutez.\n';
  expect(feedsOf({ 'translations/fr/a.md': reviewed })).toEqual(['fr/feed.xml', 'fr/feed.json']);
});

describe('A signature that is merged late', () => {
  const entryOf = (changes: Files) => {
    const made = outputsOf(makeCampaign({ 'signatories/a/ann.yaml': 'name: Ann Lee\ndate: 2026-03-04\n', ...changes }));
    const [item] = jsonFeed.parse(made.json('en/feed.json')).items.filter(({ id }) => id.endsWith('#day-2026-03-04'));
    const root = parseXml(made.text('en/feed.xml'));
    const [entry] = childrenNamed(root, 'entry').filter((one) => textOf(one, 'id').endsWith('#day-2026-03-04'));
    if (!item || !entry) throw new Error('there is no entry of that day');
    expect(textOf(entry, 'updated')).toBe(item.date_modified);
    return { item, feedUpdated: textOf(root, 'updated') };
  };

  test.each([
    ['dated on the day of the entry', 'name: Bo Chen\ndate: 2026-03-04\n'],
    ['in another script', 'name: 佐藤さくら\ndate: 2026-03-04\nkind: person\n'],
    ['of an organisation', 'name: Open House\nkind: organisation\ndate: 2026-03-04\n'],
    ['without a day of signing, merged on that day', 'name: Cem Kaya\nreceived: 2026-03-04\n'],
    ['from abroad', 'name: Dan Roe\ncountry: NA\ndate: 2026-03-04\n'],
  ])('%s makes the entry newer, and so the feed', (_, text) => {
    const before = entryOf({});
    const after = entryOf({ 'signatories/a/late.yaml': text });
    expect(after.item.id).toBe(before.item.id);
    expect(after.item.date_published).toBe(before.item.date_published);
    expect(after.item.title).not.toBe(before.item.title);
    expect(after.item.date_modified > before.item.date_modified).toBe(true);
    expect(after.feedUpdated > before.feedUpdated).toBe(true);
    expect(entryOf({ 'signatories/a/late.yaml': text })).toEqual(after);
  });

  test('changes no entry of another day, and a day holds as many as there may ever be', () => {
    const other = entryOf({ 'signatories/a/late.yaml': 'name: Bo Chen\ndate: 2026-03-03\n' });
    expect(other.item).toEqual({ ...entryOf({}).item, content_html: other.item.content_html });
    expect([timestamp('2026-03-04', 0), timestamp('2026-03-04', 3725), timestamp('2026-03-04', 1_000_000)]).toEqual([
      '2026-03-04T00:00:00Z',
      '2026-03-04T01:02:05Z',
      '2026-03-04T23:59:59Z',
    ]);
  });
});

describe('A letter', () => {
  test('is an entry of each feed on its day, in the language that it has there', () => {
    const made = outputsOf(
      makeCampaign({
        'letters/a.md': dated('A letter', '2026-02-01', 'summary: In short.\n'),
        'translations/ar/a.md': '---\ntitle: رسالة\nrevision: 1\nmachine:\n  date: 2026-02-03\n---\n\nاسمعوا.\n',
        'translations/nl/ui.yaml': 'strings:\n  nav:\n    letters: Brieven\n',
      }),
    );
    const items = (tag: string) => jsonFeed.parse(made.json(`${tag}/feed.json`)).items;
    expect(items('en')).toMatchObject([{ id: 'https://minimal.example/en/a/', title: 'A letter', summary: 'In short.', language: 'en' }]);
    expect(items('fr')).toMatchObject([{ id: 'https://minimal.example/fr/a/', title: 'Une lettre', language: 'fr' }]);
    expect(items('nl')).toMatchObject([{ id: 'https://minimal.example/nl/a/', title: 'A letter', language: 'en' }]);
    // The translation is what is new there, and only once.
    expect(items('ar')).toMatchObject([{ id: 'https://minimal.example/ar/a/#translation', url: 'https://minimal.example/ar/a/' }]);
  });

  test('has a feed of its own where there are several, with what is about it and nothing else', () => {
    const made = outputsOf(
      makeCampaign({
        'letters/a.md': dated('A letter', '2026-02-01'),
        'letters/b.md': dated('Another letter', '2026-02-02', 'summary: Of something else.\n'),
        'signatories/b/bo.yaml': 'name: Bo Chen\ndate: 2026-02-05\n',
        'content/updates/2026-03-01-first.md': plainNews('First news'),
        'content/updates/2026-03-02-second.md': '---\ntitle: Second news\n---\n\nText.\n',
      }),
    );
    const own = (path: string) => jsonFeed.parse(made.json(path));
    expect(own('en/feed.json').items.map(({ title }) => title)).toEqual([
      'Second news',
      'First news',
      '1 new signature: Another letter',
      'Another letter',
      'A letter',
    ]);
    expect(own('en/a/feed.json').items.map(({ title }) => title)).toEqual(['First news', 'A letter']);
    const { items, ...head } = own('en/b/feed.json');
    expect(items.map(({ title }) => title)).toEqual(['1 new signature: Another letter', 'Another letter']);
    expect(head).toMatchObject({
      title: 'Another letter',
      description: 'Of something else.',
      home_page_url: 'https://minimal.example/en/b/',
      feed_url: 'https://minimal.example/en/b/feed.json',
      authors: [{ name: 'Minimal' }],
    });
    for (const path of ['en/a/feed.xml', 'en/b/feed.xml', 'fr/a/feed.xml', 'fr/b/feed.xml']) expectValidAtom(made.text(path));
  });
});

test('say under which licence the texts are', () => {
  expect(feed('en')._licence).toEqual({ name: 'CC BY 4.0' });
  const made = outputsOf(
    makeCampaign({
      'content/site.yaml':
        'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\nlicence:\n  name: Free words 1\n  url: https://example.org/free\n',
      'letters/a.md': dated('A letter', '2026-02-01'),
    }),
  );
  expect(made.json('en/feed.json')._licence).toEqual({ name: 'Free words 1', url: 'https://example.org/free' });
  const links = childrenNamed(parseXml(made.text('en/feed.xml')), 'link').map(({ attributes }) => attributes);
  expect(links).toContainEqual({ rel: 'license', href: 'https://example.org/free' });
});

test('lead to places that are on their page', () => {
  // The ids of entries only tell them apart; what is clicked on is there.
  for (const { id, url } of feed('en').items) {
    const { hash } = new URL(url);
    expect(hash === '' || outputs.campaign.letters.some(({ signatories }) => signatories.some((one) => hash === `#s-${one.id}`)), id).toBe(
      true,
    );
  }
  const [day] = feed('en').items.filter(({ id }) => id.endsWith('#day-2026-01-06'));
  expect(day?.url).toBe('https://org.example/base/en/a/signatories/#s-later');
});

test('hold no more than thirty of a kind, the newest', () => {
  const days = Array.from({ length: 31 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
  const many = outputsOf(
    makeCampaign({
      ...Object.fromEntries(days.map((day) => [`content/updates/${day}-x.md`, `---\ntitle: News of ${day}\n---\n\nText.\n`])),
      'signatories/a/many.list.yaml': days.map((day) => `- {name: Person of ${day}, date: ${day}}\n`).join(''),
    }),
  );
  const items = jsonFeed.parse(many.json('en/feed.json')).items;
  expect(items).toHaveLength(60);
  expect(JSON.stringify(items)).not.toContain('2026-01-01');
});

describe('Hostile texts', () => {
  /** Elements and attributes that the entries of feeds are made of. */
  const made = new Set('div bdi ul li p a span h2 h3 code pre em strong sup section ol hr table thead tbody tr th td'.split(' '));

  test('come out of a feed as the texts that they are', () => {
    const hostile = outputsOf(makeCampaign(hostileCampaign));
    for (const tag of ['en', 'fr']) {
      expectValidAtom(hostile.text(`${tag}/feed.xml`));
      const root = parseXml(hostile.text(`${tag}/feed.xml`));
      const { title, description, items } = jsonFeed.parse(hostile.json(`${tag}/feed.json`));
      const { site } = hostile.campaign;
      expect([title, description]).toEqual([site.name, site.description]);
      expect([textOf(root, 'title'), textOf(root, 'subtitle'), textOf(root, 'rights')]).toEqual([
        site.name,
        site.description,
        site.licence?.name,
      ]);
      const day = items.find(({ id }) => id.endsWith('#day-2026-11-22'));
      const shown: string[] = [];
      for (const { content_html } of items)
        visit(rehype().data('settings', { fragment: true }).parse(content_html), 'element', (node: Element) => {
          expect(made).toContain(node.tagName);
          expect(Object.keys(node.properties).filter((name) => /^on|^style$/i.test(name))).toEqual([]);
          for (const name of ['href', 'src'])
            if (node.properties[name] !== undefined) expect(String(node.properties[name])).toMatch(/^(https?:\/\/|mailto:)/);
        });
      visit(
        rehype()
          .data('settings', { fragment: true })
          .parse(day?.content_html ?? ''),
        'element',
        (node: Element) => {
          const [child] = node.children;
          if (node.tagName === 'bdi' && child?.type === 'text') shown.push(child.value);
        },
      );
      const expected = hostile.campaign.letters[0]?.signatories.filter(({ date }) => date).map(({ name }) => name) ?? [];
      expect(expected).toHaveLength(names.length);
      expect(shown.slice(0, expected.length)).toEqual(expected);
      const [first] = hostile.campaign.updates;
      expect(items.map((item) => item.title)).toContain(first?.original.title);
    }
  });
});
