// Footnotes and wide tables of a text for whoever has no mouse, or does not see it.

import { expect, test } from 'vitest';
import { reachableText } from '../../src/site/reachable-text.ts';
import { outputsOf } from '../support/outputs.ts';
import { makeCampaign } from '../support/campaign.ts';
import { pageContext } from '../../src/site/page.ts';

const text = `One[^a] and two[^b], and the first again[^a].

[^a]: First.
[^b]: Second "<&>".

| a | b | c | d |
|---|---|---|---|
| 1 | 2 | 3 | 4 |

| a |
|---|
| 1 |
`;
const head = (title: string, more: string): string => `---\ntitle: ${title}\n${more}---\n\n`;
const written = () =>
  outputsOf(
    makeCampaign({
      'letters/a.md': head('A', 'language: en\nstatus: open\n') + text,
      'translations/fr/a.md': head('A', 'revision: 1\n') + text,
      'translations/ar/a.md': head('A', 'revision: 1\n') + text,
      'translations/vo/a.md': head('A', 'revision: 1\n') + text,
    }),
  ).campaign;
const labels = (tag: string, page = tag): string[] => {
  const html = written().letters[0]?.editions.get(tag)?.text.html ?? '';
  return [...reachableText(html, tag, pageContext(page)).matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) => label);
};

test('links to footnotes and back are named, in the language of the text', () => {
  expect(labels('en')).toEqual([
    ...['Footnote 1', 'Footnote 2', 'Footnote 1', 'Footnotes'],
    ...['Back to the text, footnote 1', 'Back to the text, footnote 1 (2)', 'Back to the text, footnote 2'],
  ]);
  expect(labels('fr', 'en')[0]).toBe('Note 1');
  expect(labels('ar')[0]).toMatch(/^الحاشية /);
});

test('where the site has no words in the language of a text, those of the page name them', () => {
  expect(labels('vo', 'fr')[0]).toBe('Note 1');
});

test('tables that are wider than a phone can be scrolled with the keyboard, and others are no stop', () => {
  const html = written().letters[0]?.original.text.html ?? '';
  expect(reachableText(html, 'en', pageContext('en')).match(/<table[^>]*>/g)).toEqual([
    expect.stringContaining(' tabindex="0">'),
    expect.not.stringContaining('tabindex'),
  ]);
});

test('a text with marks at its passages, in which attributes without a value are written out, is named as well', () => {
  const html = written().letters[0]?.original.text.html ?? '';
  const marked = html.replace(/ (data-footnote[\w-]*)(?=[ >])/g, ' $1=""');
  expect(marked).not.toBe(html);
  expect(reachableText(marked, 'en', pageContext('en'))).toBe(reachableText(html, 'en', pageContext('en')));
});
