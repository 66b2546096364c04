// What readers see of a translation's state: banner, marks, labels, and what search engines are told.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import type { Browser } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { lettersOf, readPdf } from '../outputs/pdf-text.ts';
import { violationsLightAndDark } from '../support/axe.ts';
import { startBrowser } from '../support/chromium.ts';
import { overflow } from '../support/layout.ts';
import { sizes } from '../support/page-kinds.ts';
import { brokenLinks, elements, filesBelow, readPage } from '../support/site.ts';
import { htmlFaults } from '../support/validator.ts';
import { change, run, translated, writeReadersCampaign } from './readers-campaign.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-readers-'));
const root = join(folder, 'campaign');
const out = join(folder, 'dist');
let browser: Browser;
let server: ServedFolder;

beforeAll(async () => {
  writeReadersCampaign(root);
  const { isBuilt } = await buildSite({ root, out });
  expect(isBuilt).toBe(true);
  server = await serveFolder(out);
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (tag: string, letter = 'meaning'): Root => readPage(out, `${tag.toLowerCase()}/${letter}/index.html`);

function withClass(tree: Root, name: string): Element[] {
  return elements(tree).filter(({ properties }) => (properties.className as string[] | undefined)?.includes(name));
}

function words(node: Element | undefined): string {
  let text = '';
  if (node)
    visit(node, 'text', ({ value }) => {
      text += value;
    });
  return text.replace(/\s+/g, ' ').trim();
}

/** What is marked, as `kind: words` without the label. */
function marked(tree: Root): string[] {
  return withClass(tree, 'passage').map((node) => {
    const kind = (node.properties.className as string[]).find((name) => name.startsWith('passage-'));
    const [label] = withClass({ type: 'root', children: [node] }, 'passage-label');
    // A demand has its number in front.
    return `${kind?.slice('passage-'.length)}: ${words(node).replace(words(label), '').trim()}`;
  });
}

describe('A letter in 30 languages', () => {
  test('shows a banner in each translation after its meaning was changed, and in no original', () => {
    expect(translated()).toHaveLength(28);
    for (const tag of translated()) {
      const [banner, ...more] = withClass(page(tag), 'note-outdated');
      expect(more).toEqual([]);
      expect(words(banner), tag).not.toBe('');
      expect(elements({ type: 'root', children: banner ? [banner] : [] }, 'a').map(({ properties }) => properties.href)).toEqual([
        '/en/meaning/',
      ]);
      expect(withClass(page(tag), 'passage-changed'), tag).not.toEqual([]);
    }
    expect(withClass(page('en'), 'note-outdated')).toEqual([]);
    expect(withClass(page('en'), 'passage')).toEqual([]);
  });

  test('shows neither banner nor mark after it was worded better, in no language', () => {
    for (const tag of [...translated(), 'en']) {
      if (tag === 'ja') continue;
      expect(withClass(page(tag, 'wording'), 'note-outdated'), tag).toEqual([]);
      expect(withClass(page(tag, 'wording'), 'passage'), tag).toEqual([]);
    }
    // The Japanese one lacks passages, and says no more than that.
    expect(new Set(marked(page('ja', 'wording')).map((mark) => mark.split(':')[0]))).toEqual(new Set(['missing']));
  });

  test('says when it was changed, how much of it, and which text counts', () => {
    const [banner] = withClass(page('fr'), 'note-outdated');
    expect(words(banner)).toContain('4 mars 2026');
    // Title, summary, one demand and a paragraph changed; a demand, an item and a paragraph are new; a paragraph is gone.
    expect(words(banner)).toContain('8 passages');
    expect(words(banner)).toContain('3 passages');
    expect(words(banner)).toContain('Seul le texte en anglais fait foi.');
    for (const tag of [...translated(), 'en'])
      expect(readFileSync(join(out, tag.toLowerCase(), 'meaning/index.html'), 'utf8'), tag).toMatch(
        tag === 'en' ? /text is authoritative/ : /hreflang="en"/,
      );
  });

  test('says on paper too that the original was changed, and only then', async () => {
    const lettersIn = async (path: string): Promise<string> => (await readPdf(readFileSync(join(out, path)))).letters;
    const changed = lettersOf('L’original de cette lettre a été modifié (');
    expect(await lettersIn('fr/meaning/letter.pdf')).toContain(changed + lettersOf('4 mars 2026'));
    expect(await lettersIn('fr/wording/letter.pdf')).not.toContain(changed);
    expect(await lettersIn('en/meaning/letter.pdf')).not.toContain(lettersOf('was changed ('));
  });

  test('is on paper what it is on the page: each passage with its label, missing ones in the language of the original', async () => {
    const { letters } = await readPdf(readFileSync(join(out, 'ja/meaning/letter.pdf')));
    const inOrder = [
      'まだ翻訳されていません New summary en',
      '7か所が変更、追加または削除されました。',
      '6か所がまだ翻訳されておらず',
      'Heading ja',
      '原文に追加（2026年3月4日）、未翻訳 Nobody has asked the neighbours.',
      '原文で変更（2026年3月4日） First paragraph ja',
      'まだ翻訳されていません Second paragraph en.',
      '1. First item ja 2. 原文に追加（2026年3月4日）、未翻訳 Inserted item en 3. まだ翻訳されていません Second item en',
      '原文から削除（2026年3月4日） Last paragraph ja.',
      '原文で変更（2026年3月4日） First ask ja',
      'Third ask en',
    ].map(lettersOf);
    for (const [index, text] of inOrder.entries()) {
      expect(letters, text).toContain(text);
      expect(letters.indexOf(text), text).toBeGreaterThan(index === 0 ? 0 : letters.indexOf(inOrder[index - 1] ?? ''));
    }
    // What is not marked on the page is not marked here: this letter was changed in its words only.
    expect((await readPdf(readFileSync(join(out, 'de/wording/letter.pdf')))).letters).not.toContain(lettersOf('First paragraph en'));
  });

  test('marks exactly the passages that say something else, with the original at hand', () => {
    expect(marked(page('de'))).toEqual([
      'changed: Title deAktueller Wortlaut des Originals (Englisch)New title en',
      'changed: Summary deAktueller Wortlaut des Originals (Englisch)New summary en',
      'new: Nobody has asked the neighbours.',
      'changed: First paragraph de1.Aktueller Wortlaut des Originals (Englisch)Changed paragraph en with a link to the heading1.',
      'new: Inserted item en',
      'removed: Last paragraph de.',
      'changed: 1First ask deAktueller Wortlaut des Originals (Englisch)Changed ask en',
      'new: 3Third ask en',
    ]);
  });

  test('shows what is not translated in the original, at its place and in its language', () => {
    const tree = page('ja', 'wording');
    expect(marked(tree)).toEqual(['missing: Summary en', 'missing: Second paragraph en.', 'missing: Second item en']);
    for (const box of withClass(tree, 'passage'))
      expect(
        elements({ type: 'root', children: box.children }).some(({ properties }) => properties.lang === 'en' && properties.dir === 'ltr'),
      ).toBe(true);
    const [list] = elements(tree, 'ol');
    expect(list?.children.flatMap((child) => (child.type === 'element' ? [words(child)] : []))).toEqual([
      'First item ja',
      'まだ翻訳されていませんSecond item en',
    ]);
    expect(words(withClass(tree, 'note-outdated')[0])).toContain('3か所がまだ翻訳されておらず');
  });

  test('is valid HTML with unique ids and without a broken link', async () => {
    const faults: string[] = [];
    for (const path of filesBelow(out).filter((name) => /^(fr|ar|ja|de|en)\/.*\.html$/.test(name))) {
      for (const fault of await htmlFaults(readFileSync(join(out, path), 'utf8'))) faults.push(`${path}:${fault}`);
      const ids = elements(readPage(out, path)).flatMap(({ properties }) => (properties.id === undefined ? [] : [properties.id]));
      expect(ids.length, path).toBe(new Set(ids).size);
    }
    expect(faults).toEqual([]);
    expect(brokenLinks(out, '')).toEqual([]);
  });

  test('keeps machine drafts from search engines, and links all others', () => {
    const robots = (tag: string) => elements(page(tag), 'meta').find(({ properties }) => properties.name === 'robots')?.properties.content;
    const alternates = (tag: string) =>
      elements(page(tag), 'link').flatMap(({ properties }) => (properties.hrefLang ? [properties.hrefLang] : []));
    expect(robots('fr')).toBe('noindex');
    expect(alternates('fr')).toEqual([]);
    expect(withClass(page('fr'), 'note-machine')).toHaveLength(1);
    // What search engines may show, they shall show to those who read it: also where nobody has reviewed it.
    expect(robots('ar')).toBeUndefined();
    expect(alternates('ar')).toEqual(alternates('en'));
    expect(withClass(page('ar'), 'note-unreviewed')).toHaveLength(1);
    // An outdated text that someone reviewed stays among the others: it says itself what has changed.
    expect(robots('de')).toBeUndefined();
    expect(alternates('de')).toEqual(alternates('en'));
    expect(alternates('en')).toEqual(['ar', 'de', 'en', 'x-default']);
    // A page that a machine wrote in the campaign's own language is a draft as well, and says so in the language around it.
    for (const [tag, said] of [
      ['en', 'Machine translation, 1 March 2026'],
      ['fr', 'Traduction automatique (1er mars 2026)'],
    ] as const) {
      const [note, ...more] = withClass(page(tag, 'imprint'), 'note-machine');
      expect([words(note).includes(said), more], `${tag}: ${words(note)}`).toEqual([true, []]);
    }
    const sitemap = filesBelow(out)
      .filter((path) => /sitemap.*\.xml$/.test(path))
      .map((path) => readFileSync(join(out, path), 'utf8'))
      .join('');
    expect(sitemap).toContain('/de/meaning/');
    expect(sitemap).not.toContain('/fr/meaning/');
    expect(sitemap).not.toContain('/imprint/');
  });

  test('says who signed before the meaning changed', () => {
    const list = readFileSync(join(out, 'en/meaning/signatories/index.html'), 'utf8');
    expect(list.match(/signed before the meaning of the text changed \(<bdi>/g)).toHaveLength(1);
  });

  test('says in which language a word of the site is where it is not in that of the page, dates and names included', () => {
    // The interface has no Basque.
    const [banner] = withClass(page('eu'), 'note-outdated');
    const [strong] = elements({ type: 'root', children: banner?.children ?? [] }, 'strong');
    const [span] = elements({ type: 'root', children: strong?.children ?? [] }, 'span');
    expect(span?.properties).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(elements({ type: 'root', children: span?.children ?? [] }, 'bdi').map(words)).toEqual(['4 March 2026']);
  });
});

describe('In a browser', () => {
  test.each(['en', 'ar', 'ja'])('an outdated page in %s has no barrier, light and dark, on a phone', async (tag) => {
    const view = await browser.newPage({ viewport: sizes.phone });
    await view.goto(`${server.url}${tag}/meaning/`);
    for (const isOpen of [false, true]) {
      await view.evaluate((open) => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('.passage-original')) details.open = open;
      }, isOpen);
      expect(await violationsLightAndDark(view), isOpen ? 'open' : 'closed').toEqual([]);
      expect(await overflow(view)).toBe(0);
    }
    await view.close();
  });

  test.each(['de', 'ar', 'hi'])(
    '%s: the numbers of demands stand before them, and upon no words, also of those that are marked',
    async (tag) => {
      const view = await browser.newPage();
      for (const size of Object.values(sizes)) {
        await view.setViewportSize(size);
        await view.goto(`${server.url}${tag}/meaning/`);
        const numbers = await view.locator('.demands .demand-number').evaluateAll((all) =>
          all.map((number) => {
            const own = number.getBoundingClientRect();
            const words = document.createRange();
            words.setStartAfter(number);
            words.setEndAfter(number.parentElement?.lastChild ?? number);
            const covered = [...words.getClientRects()].some(
              ({ left, right, top, bottom }) =>
                left < own.right && right > own.left && top < own.bottom && bottom > own.top && right > left,
            );
            return { start: document.dir === 'rtl' ? own.right : own.left, covered };
          }),
        );
        expect(numbers).toHaveLength(3);
        expect(numbers.filter(({ covered }) => covered)).toEqual([]);
        expect(new Set(numbers.map(({ start }) => Math.round(start))).size).toBe(1);
      }
      await view.close();
    },
  );

  test('the original is there on paper without being unfolded', async () => {
    const view = await browser.newPage();
    await view.goto(`${server.url}fr/meaning/`);
    const isShown = () => view.evaluate(() => document.querySelector('.passage-original > [lang]')?.checkVisibility());
    expect(await isShown()).toBe(false);
    await view.emulateMedia({ media: 'print' });
    expect(await isShown()).toBe(true);
    await view.close();
  });

  test('names, counts and punctuation stay in place where scripts of both directions meet', async () => {
    const view = await browser.newPage();
    /** Left edges of pieces of text in the first element that a selector finds. */
    const edges = async (path: string, selector: string, pieces: readonly string[]): Promise<number[]> => {
      if (view.url() !== server.url + path) await view.goto(server.url + path);
      return view.evaluate(
        ([where, wanted]) =>
          wanted.map((piece) => {
            const element = document.querySelector(where);
            if (!element) throw new Error(`there is no ${where}`);
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const start = (node.nodeValue ?? '').indexOf(piece);
              if (start < 0) continue;
              const range = document.createRange();
              range.setStart(node, start);
              range.setEnd(node, start + piece.length);
              return range.getClientRects()[0]?.left ?? Number.NaN;
            }
            return Number.NaN;
          }),
        [selector, pieces] as const,
      );
    };
    const ascending = (values: readonly number[]) => values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
    // Left to right: role, comma, then the Arabic affiliation with its bracket.
    expect(ascending(await edges('en/meaning/signatories/', '#s-ann small', ['Nurse', ', ', 'مستشفى'.slice(-1)]))).toBe(true);
    // The exclamation mark of an Arabic name is at its own end, which is left, also in an English list.
    expect(ascending(await edges('en/meaning/signatories/', '#s-zed bdi', ['!', 'العمري', 'ليلى']))).toBe(true);
    // Right to left: the role is right of the comma, and the words of a Latin name keep their order.
    expect(ascending((await edges('ar/meaning/signatories/', '#s-ann small', ['Nurse', ', '])).reverse())).toBe(true);
    expect(ascending(await edges('ar/meaning/signatories/', '#s-bob bdi', ['Bob', '(', 'Berlin', ')', 'Blue', '!']))).toBe(true);
    // The number of signatories, which comes first in Arabic, is right of the word that follows it.
    expect(ascending((await edges('ar/meaning/embed/', '.count strong', ['3', 'توق'])).reverse())).toBe(true);
    await view.close();
  });
});

test('A draft that a named reader confirmed is linked and open to search engines', async () => {
  run(root, 'confirm', 'fr', 'meaning', '--reviewer', 'Ann Lee', '--date', '2026-04-01');
  change(root, 'wording', [['status: open', 'status: draft']]);
  const again = join(folder, 'again');
  expect((await buildSite({ root, out: again })).isBuilt).toBe(true);
  const tree = readPage(again, 'fr/meaning/index.html');
  expect(elements(tree, 'meta').filter(({ properties }) => properties.name === 'robots')).toEqual([]);
  for (const tag of ['fr', 'de', 'en'])
    expect(elements(readPage(again, `${tag}/meaning/index.html`), 'link').flatMap(({ properties }) => properties.hrefLang ?? [])).toEqual([
      'ar',
      'de',
      'en',
      'fr',
      'x-default',
    ]);
  expect(withClass(tree, 'note-machine')).toEqual([]);
  expect(words(withClass(tree, 'note-reviewed')[0])).toContain('Ann Lee');
  // Reading it does not make it follow the letter.
  expect(withClass(tree, 'note-outdated')).toHaveLength(1);
}, 120_000);
