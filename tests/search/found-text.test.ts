// What is shown of a page that was found: the right words, in the right part, marked, as text.

import { expect, test } from 'vitest';
import { furtherFormsId } from '../../src/core/text/search-form.ts';
import { beginOf, endOfPart } from '../../src/core/text/language-marks.ts';
import { separateWords } from '../../src/core/text/word-separation.ts';
import { foundText } from '../../src/scripts/search/found-text.ts';
import type { Anchor, Fragment } from '../../src/scripts/search/pagefind.ts';

const filler = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

/** A page with these words found in it. Targets are written into the content as `[h2 id Heading]`, before the heading's own words. */
function page(content: string, found: readonly string[], title = 'A title'): Fragment {
  const anchors: Anchor[] = [];
  const words: string[] = [];
  for (const piece of content.split(/(\[[^\]]*\])/)) {
    const target = /^\[(\S+) (\S+) ?(.*)\]$/.exec(piece);
    if (target) anchors.push({ element: target[1] ?? '', id: target[2] ?? '', text: target[3] ?? '', location: words.length });
    words.push(...(target?.[3] ?? (target ? '' : piece)).split(/\s+/).filter(Boolean));
  }
  const weighted_locations = words.flatMap((word, location) => (found.includes(word) ? [{ location, balanced_score: 1 }] : []));
  return { url: '/en/a/', content: words.join(' '), meta: { title }, anchors, weighted_locations };
}

const shown = (pieces: readonly { text: string; isMarked: boolean }[] | undefined): string =>
  (pieces ?? []).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test('a part that has nothing but its heading shows no dots, and none is the page’s own link once more', () => {
  const parts = (heading: string) =>
    foundText(page(`needle ${filler(60)} [h2 t-one ${heading}] · [h2 t-two Two] ${filler(9)}`, ['needle'], 'A needle'), undefined).parts;
  expect(parts('About needle').map((part) => [part.url, shown(part.heading), part.excerpt])).toEqual([
    ['/en/a/#t-one', 'About [needle]', []],
  ]);
  expect(parts('A needle')).toEqual([]);
  const { lead } = foundText(page('A needle [h2 t-one One] Other.', ['needle'], 'A needle'), undefined);
  expect(lead).toBeUndefined();
});

test('a match leads to the heading that it stands below, and one in a demand to the demand', () => {
  const fragment = page(
    `A title ${filler(50)} [h2 t-one One] ${filler(40)} needle, ${filler(40)} [h2 demands What is asked] [dd demand-1] Stop it. [dd demand-2] Keep needle away.`,
    ['needle', 'needle,'],
  );
  const { url, title, lead, parts } = foundText(fragment, undefined);
  expect([url, shown(title), lead]).toEqual(['/en/a/', 'A title', undefined]);
  expect(parts.map((part) => [part.url, shown(part.heading), shown(part.excerpt)])).toEqual([
    ['/en/a/#t-one', 'One', expect.stringMatching(/^… word35 word36 word37 word38 word39 \[needle\], word0 .* …$/)],
    ['/en/a/#demand-2', 'What is asked', 'Keep [needle] away.'],
  ]);
});

test('the title is marked where its words were found, and is not said once more in the excerpt', () => {
  const { title, lead } = foundText(
    page('Open. A needle title Here it begins and goes on.', ['needle', 'begins'], 'A needle title'),
    undefined,
  );
  expect(shown(title)).toBe('A [needle] title');
  expect(shown(lead)).toBe('Here it [begins] and goes on.');
});

test('at most three parts are shown, the best ones, in the order of the page', () => {
  const parts = [1, 3, 2, 5, 4].map((count, index) => `[h2 t-${index} Heading] ${'needle '.repeat(count)}`);
  expect(foundText(page(parts.join(' '), ['needle']), undefined).parts.map(({ url }) => url)).toEqual(
    ['t-1', 't-3', 't-4'].map((id) => `/en/a/#${id}`),
  );
});

test('a further form marks the words that it is a form of', () => {
  const { lead, parts } = foundText(page(`Im Łódź von heute, Łódź. [p ${furtherFormsId}] lódź.`, ['lódź.']), undefined);
  expect(shown(lead)).toBe('Im [Łódź] von heute, [Łódź].');
  expect(parts).toEqual([]);
});

test('what was separated for the index is shown as it was written', () => {
  const text = separateWords('監視に反対します。 Access Now', 'ja');
  const { title, lead } = foundText(page(`${text}`, ['監視', 'Now'], separateWords('監視の禁止', 'ja')), 'ja');
  expect(shown(title)).toBe('[監視]の禁止');
  expect(shown(lead)).toBe('[監視]に反対します。 Access [Now]');
});

test('markup in a text stays text, with its angle brackets and entities', () => {
  const { title, lead } = foundText(page('Before <img src=x onerror=alert(1)> &lt;b&gt; needle', ['needle'], '<b>T</b>'), undefined);
  expect(shown(title)).toBe('<b>T</b>');
  expect(shown(lead)).toBe('Before <img src=x onerror=alert(1)> &lt;b&gt; [needle]');
});

test('what is in another language than the page is shown in its own, also where the excerpt begins within it', () => {
  const inside = (tag: string, words: string): string => beginOf(tag) + words + endOfPart;
  const told = (content: string, found: string[]): (string | undefined)[][] =>
    (foundText(page(content, found), undefined).lead ?? []).map(({ text, lang }) => [lang, text]);
  expect(told(`Nach «${inside('sl', 'Zakon o iglah')}» gilt`, [`iglah${endOfPart}»`])).toEqual([
    [undefined, 'Nach «'],
    ['sl', 'Zakon o '],
    ['sl', 'iglah'],
    [undefined, '» gilt'],
  ]);
  expect(told(inside('sl', `${filler(80)} iglah se reče ${inside('pt-BR', 'agulha')} tu`), ['iglah']).map(([lang]) => lang)).toEqual([
    undefined,
    'sl',
    'sl',
    'sl',
    'pt-BR',
    'sl',
  ]);
});
