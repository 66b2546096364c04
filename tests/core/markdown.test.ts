// What the check refuses of a text because of what would become of it: anchors, headings, addresses, and how much is made of how little.

import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { findExpansion } from '../../src/core/markdown/expansion.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { renderText } from '../../src/core/markdown/render.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';

function elementsOf(markdown: string): Element[] {
  const found: Element[] = [];
  visit(
    rehype()
      .data('settings', { fragment: true })
      .parse(renderText(parseMarkdown(markdown), { basePath: '' }).html),
    'element',
    (node) => {
      found.push(node);
    },
  );
  return found;
}

const letterWith = (body: string): string => `---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n${body}\n`;
const rulesOf = (body: string): string[] =>
  check(
    makeCampaign({
      'letters/a.md': letterWith(body),
      'translations/fr/a.md': null,
      'public/line.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
  ).map(short);

test('columns of numbers are aligned by no attribute that HTML has no more, in both directions', () => {
  const cells = elementsOf('| a | b | c |\n|:---|:---:|---:|\n| 1 | 2 | 3 |').filter(({ tagName }) => /^t[hd]$/.test(tagName));
  const aligned = [{}, { dataAlign: 'center' }, { dataAlign: 'end' }];
  expect(cells.map(({ properties }) => properties)).toEqual([...aligned, ...aligned]);
});

describe('A link to a heading leads to it', () => {
  test.each([
    ['T-cells', 't-cells'],
    ['T-T-T', 't-t-t'],
    ['t- and t-', 't--and-t-'],
    ['T–bone', 'tbone'],
    ['T-Männer', 't-männer'],
    ['Fn 1', 'section-fn-1'],
    ['Fnref 1', 'section-fnref-1'],
    ['Why <!-- not -->', 'why-'],
  ])('“%s”', (heading, slug) => {
    const markdown = `## ${heading}\n\n[up](#${encodeURI(slug)}) note[^1]\n\n[^1]: Here.\n`;
    const elements = elementsOf(markdown);
    const ids = elements.flatMap(({ properties }) => properties.id ?? []).map(String);
    const target = elements.find(({ tagName }) => tagName === 'h2')?.properties.id;
    const link = elements.find(({ children }) => children[0]?.type === 'text' && children[0].value === 'up');
    expect(decodeURIComponent(String(link?.properties.href))).toBe(`#${target}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rulesOf(markdown)).toEqual([]);
  });
});

test.each([
  '###',
  '#### \u2800',
  '## &nbsp;',
  '## ![](/line.svg)',
  '- ##',
  '> ### <!-- later -->',
  '## [](https://example.org/)',
  '## [^n]\n\n[^n]: Note.',
  '--- [^n]\n\n##\n\n[^n]: ## `\u00a0`',
])('a heading without words is refused: %j', (body) => {
  expect(rulesOf(`Please listen.\n\n${body}`).some((found) => found.endsWith(' markdown-heading'))).toBe(true);
});

test.each(['## ![A line](/line.svg)', '## `0`', '## …', '## 😀', '## **&amp;**'])('a heading with words is not: %j', (body) => {
  expect(rulesOf(body)).toEqual([]);
});

const long = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

test.each([
  ['a link', `[x](https://example.org/?q=${long('a', 2000)})`, 'markdown-link'],
  ['a link of letters that take six characters each', `[x](https://example.org/${long('ж', 340)})`, 'markdown-link'],
  ['an address in angle brackets', `<https://example.org/${long('b/', 2000)}>`, 'markdown-link'],
  ['an address that is a link by itself', `www.example.org/${long('c', 2100)}`, 'markdown-link'],
  ['a definition', `[x]: https://example.org/#${long('d', 9000)}`, 'markdown-link'],
  ['an address that an e-mail is sent to', `[x](mailto:ann@example.org?subject=${long('e', 2500)})`, 'markdown-link'],
])('%s of more than 2,000 characters is refused, with its length', (_what, body, rule) => {
  expect(rulesOf(body)).toContain(`letters/a.md:7:1 ${rule}`);
});

test('an address of nearly 2,000 characters is taken', () => {
  expect(rulesOf(`[x](https://example.org/${long('a', 1900)}) [y](https://example.org/${long('ж', 320)})`)).toEqual([]);
});

describe('More is made of a text than its bound', () => {
  const url = `https://example.org/${'u'.repeat(900)}`;
  const wide = `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|b|\n'.repeat(300)}`;
  test.each([
    ['of links by one definition', `${'[a] '.repeat(300)}\n\n[a]: ${url}`, 'definition'],
    ['of links that say something else', `${'[x][a] '.repeat(300)}\n\n[a]: ${url}`, 'definition'],
    ['of pictures by one definition', `${'![a] '.repeat(300)}\n\n[a]: ${url}`, 'definition'],
    ['of titles', `${'[a] '.repeat(300)}\n\n[a]: /x "${'t'.repeat(900)}"`, 'definition'],
    ['of two definitions together', `${'[a][b] [b][] '.repeat(200)}\n\n[b]: ${url}\n\n[c]: /c`, 'definition'],
    ['of the cells that a table leaves out', wide, 'table'],
    ['of such a table in a list', `- x\n\n${wide.replace(/^/gm, '  ')}`, 'table'],
  ])('%s', (_what, markdown, kind) => {
    expect(findExpansion(parseMarkdown(markdown), markdown.length)?.node.type).toBe(kind);
  });

  test.each([
    [
      'a bibliography',
      Array.from({ length: 100 }, (_, index) => `[${index}] [again][${index}]\n\n[${index}]: https://example.org/paper/${index}`).join(
        '\n\n',
      ),
    ],
    ['thousands of references to a note', `${'x[^1] '.repeat(3000)}\n\n[^1]: ${'note '.repeat(2000)}`],
    ['a long table', `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(1000)}`],
  ])('and not by %s', (_what, markdown) => {
    expect(findExpansion(parseMarkdown(markdown), markdown.length)).toBeUndefined();
  });

  test('and the page of a text that is just inside of it is at most 64 times as long', () => {
    const dense = ['[^a]', '|', '-\n', '>\n\n', '*a*', '`a`', '<', '"', '1.\n', '![](/a)', '- a\n'].map((part) => part.repeat(2000));
    for (const markdown of [
      ...dense.map((text) => `${text}\n\n[^a]: x`),
      `${'[a]'.repeat(80)}\n\n[a]: https://example.org/${'u'.repeat(150)}`,
    ]) {
      if (findExpansion(parseMarkdown(markdown), markdown.length)) continue;
      expect(
        renderText(parseMarkdown(markdown), { basePath: '' }).html.length / (markdown.length + 500),
        markdown.slice(0, 20),
      ).toBeLessThan(64);
    }
  });
});
