// What the index gets to read of a page: titles as results show them, and texts without the numbers, signs and arrows of their footnotes.

import { expect, test } from 'vitest';
import { searchablePage } from '../../src/build/searchable-page.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { beginOf, endOfPart } from '../../src/core/text/language-marks.ts';
import { foundText } from '../../src/scripts/search/found-text.ts';

test.each([
  ['ja', '事実・数字・出典：Keep the forest whole'],
  ['zh-Hans', '《Keep the forest whole》：事实、数据与资料来源'],
  ['th', 'ข้อเท็จจริง ตัวเลข และแหล่งอ้างอิง: Keep the forest whole'],
  ['ko', '사실, 숫자, 출처: Keep the forest whole'],
])('%s: the title of a page about a letter in another language keeps its spaces', (tag, title) => {
  const language = languageOf(tag);
  const page = `<main data-pagefind-body><h1 data-pagefind-meta="title[data-title]" data-title="${title}">1</h1><p>2</p></main>`;
  const kept = /data-title="([^"]*)"/.exec(searchablePage(page, language, 'facts') ?? '')?.[1] ?? '';
  const fragment = { url: '/', content: '1 2', meta: { title: kept }, anchors: [], weighted_locations: [] };
  const shown = foundText(fragment, tag === 'ko' ? undefined : tag, tag).title;
  expect(shown.map(({ text }) => text).join('')).toBe(title);
});

test.each([
  ['en', 'It is long', ' and full.', 'Measured in 2024.'],
  ['ar', 'طولها عشرة', ' وهي مليئة.', 'قيس عام 2024.'],
  ['fr', 'Elle est longue', ' et pleine.', 'Mesurée en 2024.'],
])('%s: a text is read without the marks of its footnotes, and with what they say', (tag, before, behind, note) => {
  const page = `<main data-pagefind-body><h1>1</h1><p>${before}<sup><a href="#t-fn-1" id="t-fnref-1" data-footnote-ref aria-label="2">1</a></sup>${behind}</p>
<section data-footnotes aria-label="3"><p>*</p>
<ol>
<li id="t-fn-1">
<p>${note} <a href="#t-fnref-1" data-footnote-backref aria-label="4">↩\ufe0e</a></p>
</li>
</ol>
</section></main>`;
  const read = (searchablePage(page, languageOf(tag)) ?? '').replace(/<p id="[^"]*">.*?<\/p>/g, '').replace(/<[^>]*>/g, '');
  expect(read.replace(/\s+/g, ' ').trim()).toBe(`1${before}${behind} ${note}`);
});

test.each([
  ['de', 'Fakten: '],
  ['ja', '事実・出典：'],
  ['th', 'ข้อเท็จจริง: '],
])('%s: a title that is partly in another language says so where it is found', (tag, before) => {
  const language = languageOf(tag);
  const isSeparated = tag !== 'de';
  const title = `${before}${beginOf('en')}Keep the forest whole${endOfPart}`;
  const page = `<main data-pagefind-body><h1 data-pagefind-meta="title[data-title]" data-title="${title}">1</h1><p>2</p></main>`;
  const kept = /data-title="([^"]*)"/.exec(searchablePage(page, language, 'facts') ?? '')?.[1] ?? '';
  const fragment = { url: '/', content: '1 2', meta: { title: kept }, anchors: [], weighted_locations: [] };
  const shown = foundText(fragment, isSeparated ? tag : undefined, tag).title;
  expect(shown.map(({ text, lang }) => [lang, text])).toEqual([
    [undefined, before],
    ['en', 'Keep the forest whole'],
  ]);
});
